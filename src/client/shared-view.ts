import {naming, noteOpened} from './address.ts';
import {sharedPersona} from './persona-store.ts';

// Whatever is picked later counts more than this entry, also for whoever comes back to it.
noteOpened();

/**
 * While a link has chosen the persona of this tab, links that are opened in another tab name her, too: most browsers give
 * such a tab a session of its own. They do so only while the browser looks where they lead, so that nothing is left of it
 * after another pick, and the site's router never sees it.
 */
for (const event of ['click', 'auxclick', 'contextmenu', 'touchstart']) document.addEventListener(event, name, true);

function name(event: Event): void {
  const persona = sharedPersona();
  const link = (event.target as Element).closest?.<HTMLAnchorElement>('a[href]');
  if (persona === null || !link || link.origin !== window.location.origin || !opensAnother(event, link)) return;
  const own = link.getAttribute('href') as string;
  link.href = named(new URL(link.href), persona);
  const restore = () => link.setAttribute('href', own);
  // A finger that stays on a link opens a menu, which not every browser says.
  if (event.type === 'touchstart')
    for (const end of ['touchend', 'touchcancel']) link.addEventListener(end, restore, {once: true});
  else setTimeout(restore);
}

/** Whether the browser may open another tab for a link, at once or from its menu. */
function opensAnother(event: Event, {target}: HTMLAnchorElement): boolean {
  if (event.type !== 'click') return true;
  const {ctrlKey, metaKey, shiftKey} = event as MouseEvent;
  return ctrlKey || metaKey || shiftKey || (target !== '' && target !== '_self');
}

/** An address that names a persona. With Docusaurus's hash router, the address of a page is in the hash. */
function named(url: URL, persona: string): string {
  const [path, search] = url.hash.split('?');
  if (path?.startsWith('#/')) url.hash = path + naming(search ?? '', persona);
  else url.search = naming(url.search, persona);
  return url.href;
}
