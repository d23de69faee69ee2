import siteStorage from '@generated/site-storage';
import {forgetInAddress, noteOpened} from './address.ts';
import {currentPersona, toggleAll} from './persona-store.ts';
import {keepPlace} from './reading-place.ts';

/**
 * What the reader picks. It replaces what a link brought, in this tab and its address bar, and is remembered for the next
 * visits.
 *
 * @param persona an id of the registry, or the empty string for everyone
 */
export function pickPersona(persona: string): void {
  const script = document.documentElement.personas;
  if (!script) return;
  const {type: storage, namespace} = siteStorage;
  const at = `${Date.now()}`;
  script.memory = {};
  try {
    window.sessionStorage.removeItem(`persona-shared${namespace}`);
    // Taken out first, so that an older choice does not come back where the new one finds no room.
    window[storage].removeItem(`persona${namespace}`);
    if (persona) window[storage].setItem(`persona${namespace}`, persona);
    window.sessionStorage.setItem(`persona-picked${namespace}`, at);
    window[storage].setItem(`persona-met${namespace}`, '1');
  } catch {
    script.memory = {persona, 'persona-picked': at};
  }
  const back = keepPlace();
  show(persona);
  // Before this is painted, and when all that changes has changed, so that the page is laid out once.
  requestAnimationFrame(back);
  forgetInAddress();
}

/** Puts a persona on the page and tells whoever follows. */
function show(persona: string): void {
  if (persona === currentPersona()) return;
  document.documentElement.personas?.show(persona);
  toggleAll(false);
}

/** Looks again where a persona may come from: the address after a navigation, the storage after another tab's choice. */
export function refreshPersona(): void {
  const script = document.documentElement.personas;
  if (!script) return;
  show(script.resolve());
  // The address was opened before the last pick, so it counts for nothing.
  if (noteOpened() !== (script.kept('sessionStorage', 'persona-picked') ?? '')) forgetInAddress();
}
