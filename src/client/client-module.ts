import type {ClientModule} from '@docusaurus/types';
import {loadParts} from './late-parts.ts';
import {currentPersona, sharedPersona, toggleAll} from './persona-store.ts';
import {demand, startPickers} from './picker.ts';
import {startLinks} from './served-links.ts';
// Several chunks of a docs page need these: so they come once.
import './site-registry.ts';
import './ServedPart.tsx';
import './sidebar-links.ts';
import {closeAfterPrint, markContents, noteTouched, openForPrint} from './sections.ts';

/** What few browsers need. */
const late = () => import('./fallbacks.ts');

/**
 * What a page lacks comes first, as a file of the site: the script that stands in it, where a policy or a blocker has refused
 * that, and what old browsers do not know.
 */
async function startPicking(): Promise<void> {
  if (!document.documentElement.personas) (await late()).startLate();
  if (!('popover' in HTMLElement.prototype)) (await late()).startFolding();
  startPickers();
  startLinks();
  for (const event of ['storage', 'pageshow', 'hashchange']) window.addEventListener(event, followLater);
  keepShared();
}

/**
 * What readers do before they go on to another page. With the first of it comes what draws parts of a page, so that the next
 * one, which no server has written, is whole from its first moment on; whoever goes away again has not loaded it.
 */
const signs = ['pointerover', 'keydown', 'scroll'];

/** What concerns a page that was there already: one that has just been opened is shown, too, but by its script. */
function followLater(event: Event): void {
  if ((event as PageTransitionEvent).persisted !== false) demand(({follow}) => follow(event));
}

/** What only those need who have come by a link that names a persona. */
function keepShared(): void {
  if (sharedPersona() !== null) import('./shared-view.ts').catch(() => {});
}

if (typeof window !== 'undefined') {
  startPicking();
  for (const sign of signs) window.addEventListener(sign, () => loadParts(), {once: true, capture: true});
  document.addEventListener('click', noteTouched, true);
  document.addEventListener('toggle', markContents, true);
  window.addEventListener('beforeprint', openForPrint);
  window.addEventListener('afterprint', closeAfterPrint);
}

/** What Docusaurus calls in a browser as the reader goes from page to page. */
const clientModule: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    const script = document.documentElement.personas;
    const shown = currentPersona();
    const isAsked = location.search.includes('persona');
    // Before this is painted, and before what the address leads to is opened: its sections may not be the persona's yet.
    script?.show(isAsked ? script.resolve() : undefined);
    if (shown !== currentPersona()) toggleAll(false);
    if (isAsked) {
      demand(({refreshPersona}) => refreshPersona());
      keepShared();
    }
    // As Docusaurus has it, who changes nothing but the query goes nowhere.
    const {pathname, hash, search} = previousLocation ?? {};
    if (location.hash && (hash !== location.hash || search === location.search || pathname !== location.pathname))
      demand(({revealTarget}) => revealTarget(location.hash));
    markContents();
  },
};

export default clientModule;
