import type {ClientModule} from '@docusaurus/types';
import {followOtherTabs, namesPersona, refreshPersona} from './persona-store.ts';
import {startPickers} from './picker.ts';
// Several chunks of a docs page need these: so they come once.
import './registry.ts';
import './sidebar-links.ts';
import {closeAfterPrint, markContents, noteTouched, openForPrint, revealTarget} from './sections.ts';

if (typeof window !== 'undefined') {
  followOtherTabs();
  startPickers();
  document.addEventListener('click', noteTouched, true);
  document.addEventListener('toggle', markContents, true);
  window.addEventListener('beforeprint', openForPrint);
  window.addEventListener('afterprint', closeAfterPrint);
  window.addEventListener('hashchange', () => revealTarget(window.location.hash));
}

/** What Docusaurus calls in a browser as the reader goes from page to page. */
const clientModule: ClientModule = {
  onRouteDidUpdate({location, previousLocation}) {
    if (namesPersona(location.search)) refreshPersona();
    // Before what the address leads to is opened: its sections may not be the persona's yet.
    window.personas.show();
    // As Docusaurus has it, who changes nothing but the query goes nowhere.
    const {pathname, hash, search} = previousLocation ?? {};
    if (hash !== location.hash || search === location.search || pathname !== location.pathname)
      revealTarget(location.hash);
    markContents();
  },
};

export default clientModule;
