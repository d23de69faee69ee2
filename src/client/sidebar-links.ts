import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
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

type Item = Exclude<PropSidebarItem, {type: 'html'}>;

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
    items.flatMap((item): readonly LinkItem[] => {
      if (item.type === 'html') return [];
      const isCategory = item.type === 'category';
      const {href, label} = item;
      const isPage = isCategory ? !item.linkUnlisted : item.docId !== undefined && !item.unlisted;
      const own = href !== undefined && isPage ? [{href, label, ...marksOf(item)}] : [];
      return isCategory ? [...own, ...linksIn(item.items)] : own;
    });
  known.set(items, found);
  return found;
}

/**
 * What the classes of an item say. A category's own page may say whom it is for; an index of the category, which cannot,
 * is for those that something in it is for.
 */
export function marksOf({type, className = ''}: Item): Marks {
  const names = className.split(' ');
  const after = (prefix: string) => names.flatMap((name) => (name.startsWith(prefix) ? name.slice(prefix.length) : []));
  const linked = type === 'category' ? after('persona-linked-') : [];
  const only = names.includes('persona-only') ? after('persona-') : undefined;
  return {readers: linked.length > 0 ? linked : only, scenarios: after('scenario-')};
}

/** Whether a page is for a persona. */
export function isFor({readers}: Marks, persona: string): boolean {
  return readers?.includes(persona) ?? true;
}
