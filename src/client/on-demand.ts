/** What is needed only once a reader does something: it comes in one file, as she is about to. */
import siteStorage from '@generated/site-storage';
import {refreshPersona} from './pick.ts';
import {revealTarget} from './reveal-target.ts';

export {pickAt, showChoices} from './choices.ts';
export {noteRead} from './read-pages.ts';
export {refreshPersona, revealTarget};

/**
 * Follows what has changed meanwhile: where the hash leads, or what was picked elsewhere, in another tab, or while this page
 * was left. Where a link has chosen for this tab, that stays.
 */
export function follow(event: Event): void {
  if (event.type === 'hashchange') revealTarget(window.location.hash);
  else if (concerns(event as StorageEvent)) refreshPersona();
}

/** Whether what another tab has stored may be a choice; of other events there is no key. */
function concerns({key}: StorageEvent): boolean {
  return !key || key === `persona${siteStorage.namespace}`;
}
