import type {PropSidebarItem, PropSidebarItemCategory, PropSidebarItemLink} from '@docusaurus/plugin-content-docs';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {placesInClass} from '../shared/sidebar-class.ts';
import type {AddedMarks} from '../views/marked-sidebar.ts';
import {pathKey} from './same-path.ts';

/** A page in the sidebar. */
export interface LinkItem {
  readonly href: string;
  readonly label: string;
  /** The places in the registry of the personas it is for; undefined for everybody. */
  readonly readers: readonly number[] | undefined;
  /** Whether it is the index of a category, which is no page that somebody wrote. */
  readonly isIndex: boolean;
}

/** What the kinds of items have in common here: one that is HTML has none of it. */
interface Item
  extends Partial<Pick<PropSidebarItemCategory, 'linkUnlisted' | 'items'>>,
    Partial<PropSidebarItemLink>,
    AddedMarks {}

// A sidebar is the same on page after page, and several parts of a page ask for its links.
const known = new WeakMap<readonly PropSidebarItem[], readonly LinkItem[]>();

/** The pages of the sidebar that the reader sees, from top to bottom. */
export function useSidebarLinks(): readonly LinkItem[] {
  return linksIn(useDocsSidebar()?.items ?? []);
}

/** The pages among some items, from top to bottom, no other links. Those that are unlisted are in no view. */
export function linksIn(items: readonly PropSidebarItem[]): readonly LinkItem[] {
  const found =
    known.get(items) ??
    (items as readonly Item[]).flatMap((item) => {
      const {href, label, items: inside, docId, unlisted, linkUnlisted} = item;
      const isPage = href && (inside || docId) && !unlisted && !linkUnlisted;
      const readers = readersOf(item);
      const isIndex = inside !== undefined && readers !== undefined && !item.own;
      const own = isPage ? [{href, label: label as string, isIndex, readers}] : [];
      return inside ? [...own, ...linksIn(inside)] : own;
    });
  known.set(items, found);
  return found;
}

/**
 * Whom an item says that it is for. A category's own page may say so; an index of the category, which cannot, is for those
 * that something in it is for.
 */
export function readersOf({className, own}: Pick<PropSidebarItem, 'className'> & AddedMarks): LinkItem['readers'] {
  return own ?? placesInClass(className);
}

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

/** Whether what is for some personas is for one of them, by her place in the registry. */
export function isFor(readers: LinkItem['readers'], persona: number): boolean {
  return readers?.includes(persona) ?? true;
}
