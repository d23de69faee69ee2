/**
 * The class by which an item of a sidebar says whom its page is for: one for each set of personas, of their places in the
 * registry. `for-0-2` is for the first and the third. It serves style sheets and components alike.
 *
 * @param places the places of some personas in the registry, from 0
 */
export function sidebarClass(places: readonly number[]): string {
  return `for-${places.join('-')}`;
}

/**
 * Reads such a class back.
 *
 * @param classes all classes of an item
 * @returns the places; undefined where no class says whom the item is for, which is everybody then
 */
export function placesInClass(classes = ''): number[] | undefined {
  return /(?:^|\s)for-(\d+(?:-\d+)*)(?!\S)/.exec(classes)?.[1]?.split('-').map(Number);
}
