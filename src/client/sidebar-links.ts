import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useMemo} from 'react';

/** A page in the sidebar. */
export interface LinkItem {
  readonly href: string;
  readonly label: string;
  /** The classes that its item carries: they say whom it is for and what it serves. */
  readonly classes: readonly string[];
  /** Whether it is the page that a category itself links to. */
  readonly isCategory: boolean;
}

/** The pages of the sidebar that the reader sees, from top to bottom. */
export function useSidebarLinks(): readonly LinkItem[] {
  const items = useDocsSidebar()?.items;
  return useMemo(() => [...linksIn(items ?? [])], [items]);
}

/** The pages among some items, from top to bottom, no other links. Those that are unlisted are in no view. */
export function* linksIn(items: readonly PropSidebarItem[]): Iterable<LinkItem> {
  for (const item of items) {
    if (item.type === 'html') continue;
    const unlisted = item.type === 'category' ? item.linkUnlisted : item.unlisted;
    const isPage = item.type === 'category' || item.docId !== undefined;
    if (item.href !== undefined && isPage && !unlisted) {
      const {href, label, className = ''} = item;
      yield {href, label, classes: className.split(' '), isCategory: item.type === 'category'};
    }
    if (item.type === 'category') yield* linksIn(item.items);
  }
}

/**
 * Whether a page is for a persona; what carries no classes is for everybody. A category's own page may say whom it is
 * for; an index of the category, which cannot, is for those that something in it is for.
 */
export function isFor({classes, isCategory}: Pick<LinkItem, 'classes' | 'isCategory'>, persona: string): boolean {
  if (isCategory && classes.some((name) => name.startsWith('persona-linked-')))
    return classes.includes(`persona-linked-${persona}`);
  return !classes.includes('persona-only') || classes.includes(`persona-${persona}`);
}

/** Whether a page is written for a persona and serves a scenario. */
export function serves(link: LinkItem, persona: string, scenario: string): boolean {
  return link.classes.includes('persona-only') && link.classes.includes(`scenario-${scenario}`) && isFor(link, persona);
}
