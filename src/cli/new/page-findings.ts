import {Checker} from '../../check/checker.ts';
import {buildIndex, type ContentIndex} from '../../content/content-index.ts';
import type {Page} from '../../content/page.ts';
import type {Diagnostic} from '../../diagnostics/diagnostic.ts';

/** What `personas check` would find in a page that does not exist yet. */
export function findingsOfPage({registry, pages}: ContentIndex, page: Page): Diagnostic[] {
  const others = pages.map((entry) => entry.page).filter(({file}) => file !== page.file);
  return new Checker().check(buildIndex(registry, [...others, page])).filter(({source}) => source === page);
}
