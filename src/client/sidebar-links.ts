import type {PropSidebarItem, PropSidebarItemCategory, PropSidebarItemLink} from '@docusaurus/plugin-content-docs';
import {placesInClass} from '../shared/sidebar-class.ts';
import type {AddedMarks} from '../views/marked-sidebar.ts';

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

/** Whether what is for some personas is for one of them, by her place in the registry. */
export function isFor(readers: LinkItem['readers'], persona: number): boolean {
  return readers?.includes(persona) ?? true;
}

/** Whether something among the items of a sidebar is for some personas only. */
export function isMarked(items: readonly PropSidebarItem[]): boolean {
  return linksIn(items).some(({readers}) => readers !== undefined);
}
