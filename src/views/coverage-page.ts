import type {ContentIndex} from '../content/content-index.ts';
import type {Coverage} from '../content/coverage-schema.ts';
import {coverage} from './coverage.ts';
import type {ListedPage} from './listed-page.ts';

/** What the page of the coverage shows. */
export interface CoveragePageData {
  readonly coverage: Coverage;
  /** Where the pages are that readers can find, by their paths. */
  readonly pages: Readonly<Record<string, {readonly title: string; readonly href: string}>>;
}

/**
 * The data of the page of the coverage.
 *
 * @param pages the pages that readers can find
 */
export function coveragePage(index: ContentIndex, pages: readonly ListedPage[]): CoveragePageData {
  const found = coverage(index);
  const counted = new Set(found.cells.flatMap((cell) => cell.pages));
  return {
    coverage: found,
    pages: Object.fromEntries(
      pages.flatMap(({file, title, href}) => (counted.has(file) ? [[file, {title, href}] as const] : [])),
    ),
  };
}
