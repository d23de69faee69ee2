import {pathKey} from './same-path.ts';
import type {LinkItem} from './sidebar-links.ts';

/** What is asked of the links of a sidebar on page after page, worked out once, however many they are. */
interface LinkTable {
  /** The places of each page among all links, by its path as `pathKey` has it. */
  readonly places: ReadonlyMap<string, readonly number[]>;
  /** How many pages are for a persona, by her place, those for everybody left out. */
  readonly counts: ReadonlyMap<number, number>;
  /** How many pages are for some personas only. */
  readonly marked: number;
}

const tables = new WeakMap<readonly LinkItem[], LinkTable>();

function tableOf(links: readonly LinkItem[]): LinkTable {
  const table = tables.get(links) ?? makeTable(links);
  tables.set(links, table);
  return table;
}

function makeTable(links: readonly LinkItem[]): LinkTable {
  const places = new Map<string, number[]>();
  const counts = new Map<number, number>();
  let marked = 0;
  for (const [place, {href, readers, isIndex}] of links.entries()) {
    const key = pathKey(href);
    const same = places.get(key);
    if (same) same.push(place);
    else places.set(key, [place]);
    // A page that stands in the sidebar twice is one page.
    if (same || isIndex || !readers) continue;
    marked++;
    for (const reader of readers) counts.set(reader, (counts.get(reader) ?? 0) + 1);
  }
  return {places, counts, marked};
}

/** The places of a page among the links of a sidebar, the first one first. */
export function placesOf(links: readonly LinkItem[], path: string): readonly number[] {
  return tableOf(links).places.get(pathKey(path)) ?? [];
}

/** How many pages are for others than a persona. */
export function countForOthers(links: readonly LinkItem[], persona: number): number {
  const {marked, counts} = tableOf(links);
  return marked - (counts.get(persona) ?? 0);
}
