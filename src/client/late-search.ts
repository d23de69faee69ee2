import type {SearchBox, Wanted} from './search/search-box.ts';

/** The class of what becomes a search. What follows it waits until it is settled, or for two seconds. */
export const lateSearch = 'persona-search-first';

/**
 * Loads the search, and puts it into an element of a page.
 *
 * @param onChange is called when something else is looked for
 * @returns undefined where it cannot be loaded: what waits for it need not wait any longer
 */
export async function putLateSearch(
  box: HTMLElement,
  wanted: Wanted,
  onChange?: (wanted: Wanted) => void,
): Promise<SearchBox | undefined> {
  try {
    const {showSearch} = await import('./search/search.ts');
    return await showSearch(box, wanted, onChange);
  } catch {
    box.dataset.settled = '';
    return undefined;
  }
}
