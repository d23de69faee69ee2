import type {Scenario} from '../registry/registry.ts';
import type {SitePage} from './site-page.ts';

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
export function entryOf({entryPoint}: Scenario, pages: readonly SitePage[]): Entry | undefined {
  const page = entryPoint && pages.find(({file}) => file === entryPoint.page);
  if (!page) return undefined;
  const {href, title, indexed} = page;
  const {headings} = indexed.page;
  const heading = headings.find(({text}) => text === entryPoint.heading);
  if (!heading) return {href, text: title};
  return {href: heading.depth > 1 ? `${href}#${heading.id}` : href, text: heading.text};
}
