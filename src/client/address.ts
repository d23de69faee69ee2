import {router} from './persona-store.ts';

/**
 * Notes in the entry of the tab's history which pick was the last one when its address was opened.
 *
 * @returns what is noted there; the empty string where nobody had been picked
 */
export function noteOpened(): string {
  const {state} = window.history;
  const persona = state?.persona ?? document.documentElement.personas?.kept('sessionStorage', 'persona-picked') ?? '';
  try {
    if (state?.persona !== persona) window.history.replaceState({...state, persona}, '');
  } catch {
    // A browser may have had enough of that.
  }
  return persona;
}

/** Takes out of the address bar whom the page was opened for. */
export function forgetInAddress(): void {
  if (router && /[?&](docusaurus-data-)?persona(=|&|$)/.test(router.location.search))
    router.replace({...router.location, search: naming(router.location.search)});
}

/**
 * The query of an address, so that it says as whom one reads there, or nothing of that.
 *
 * @param persona an id of the registry, or the empty string for everyone
 */
export function naming(search: string, persona?: string): string {
  const query = new URLSearchParams(search);
  query.delete('docusaurus-data-persona');
  query.delete('persona');
  if (persona !== undefined) query.set('persona', persona);
  return query.toString() && `?${query}`;
}

/** The address of this page as the router has it, which says that one reads as a persona. */
export function addressFor(persona: string): string {
  const {location, createHref} = router as NonNullable<typeof router>;
  return new URL(createHref({...location, search: naming(location.search, persona)}), window.location.href).href;
}
