import type {PropSidebarItem, PropSidebarItemCategory, PropSidebarItemLink} from '@docusaurus/plugin-content-docs';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';

/** Whom an item of the sidebar is for, and what its page serves. */
interface Marks {
  /** The personas it is for; undefined for everybody. */
  readonly readers: readonly string[] | undefined;
  readonly scenarios: readonly string[];
}

/** A page in the sidebar. */
export interface LinkItem extends Marks {
  readonly href: string;
  readonly label: string;
}

/** What the kinds of items have in common here: one that is HTML has none of it. */
interface Item extends Partial<Pick<PropSidebarItemCategory, 'linkUnlisted' | 'items'>>, Partial<PropSidebarItemLink> {}

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
    (items as readonly Item[]).flatMap(({href, label, items: inside, docId, unlisted, linkUnlisted, className}) => {
      const isPage = href && (inside || docId) && !unlisted && !linkUnlisted;
      const own = isPage ? [{href, label: label as string, ...marksOf(className)}] : [];
      return inside ? [...own, ...linksIn(inside)] : own;
    });
  known.set(items, found);
  return found;
}

/**
 * What the classes of an item say. A category's own page may say whom it is for; an index of the category, which cannot,
 * is for those that something in it is for.
 */
export function marksOf(classes = ''): Marks {
  const names = classes.split(' ');
  const after = (prefix: string) => names.flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
  const linked = after('persona-linked-');
  const only = names.includes('persona-only') ? after('persona-') : undefined;
  return {readers: linked.length > 0 ? linked : only, scenarios: after('scenario-')};
}

/** Whether a page is for a persona. */
export function isFor({readers}: Marks, persona: string): boolean {
  return readers?.includes(persona) ?? true;
}
