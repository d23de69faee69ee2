import type {ClientModule} from '@docusaurus/types';
import {addAnnouncements} from './announce.ts';
import {followOtherTabs, namesPersona, refreshPersona} from './persona-store.ts';
import {closeAfterPrint, markContents, noteTouched, openForPrint, revealTarget} from './sections.ts';

if (typeof window !== 'undefined') {
  addAnnouncements();
  followOtherTabs();
  document.addEventListener('click', noteTouched, true);
  document.addEventListener('toggle', markContents, true);
  window.addEventListener('beforeprint', openForPrint);
  window.addEventListener('afterprint', closeAfterPrint);
  window.addEventListener('hashchange', () => revealTarget(window.location.hash));
}

/** What Docusaurus calls in a browser as the reader goes from page to page. */
const clientModule: ClientModule = {
  onRouteDidUpdate({location}) {
    if (namesPersona(location.search)) refreshPersona();
    revealTarget(location.hash);
    markContents();
  },
};

export default clientModule;
