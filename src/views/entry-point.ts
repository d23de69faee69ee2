import {type Heading, headingNamed} from '../markdown/headings.ts';
import type {Scenario} from '../registry/registry.ts';
import type {ListedPage} from './listed-page.ts';

/** Where a scenario starts, on the site as it is served. */
export interface Entry {
  /** The address: the page and, where there is one, the heading. */
  readonly href: string;
  /** What stands there: the heading, or else the title of the page. */
  readonly text: string;
}

/**
 * Where a scenario starts: its page and, where it names one that exists, its heading. The heading of the first level is
 * the page's title, which the build gives no anchor.
 *
 * @param pages the pages that readers can find
 */
export function entryOf({entryPoint}: Scenario, pages: readonly ListedPage[]): Entry | undefined {
  const page = entryPoint && pages.find(({file}) => file === entryPoint.page);
  if (!page) return undefined;
  const {href, title} = page;
  const heading = entryPoint.heading === undefined ? undefined : headingOn(page, entryPoint.heading);
  if (!heading) return {href, text: title};
  return {href: heading.depth > 1 ? `${href}#${heading.id}` : href, text: heading.text};
}

/**
 * The heading of a page by the text that it has in the original: in a translation the one with the same id, or, where
 * both pages are built alike, the one in the same place.
 */
export function headingOn(
  {indexed, original}: Pick<ListedPage, 'indexed' | 'original'>,
  text: string,
): Heading | undefined {
  const {headings} = indexed.page;
  const same = headingNamed(headings, text);
  if (same || !original) return same;
  const there = headingNamed(original.headings, text);
  if (!there) return undefined;
  const place = original.headings.indexOf(there);
  return (
    headings.find(({id}) => id === there.id) ?? (isAlike(headings, original.headings) ? headings[place] : undefined)
  );
}

/** Whether two pages have headings of the same levels in the same order. */
function isAlike(headings: readonly Heading[], others: readonly Heading[]): boolean {
  return headings.length === others.length && headings.every(({depth}, place) => depth === others[place]?.depth);
}
