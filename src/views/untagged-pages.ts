import {type ListedPage, namesPersona} from './listed-page.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';

/** The pages of some docs that do not say yet whom they are for. */
export interface UntaggedPages {
  /** The address of these docs. */
  readonly docs: string;
  readonly count: number;
  /** Where all pages of these docs are listed, unless the site has no such list. */
  readonly list?: string | undefined;
}

/**
 * Counts the pages that need a persona and name none, for each docs instance that has some. They are in everybody's view,
 * and while a site is being tagged they may be nearly all: a home that listed them would be the same for every persona.
 */
export function untaggedPages(pages: readonly ListedPage[], routes: SiteRoutes): UntaggedPages[] {
  const counts = new Map<string, number>();
  for (const page of pages) {
    if (!page.indexed.exempt && !namesPersona(page)) counts.set(page.docs, (counts.get(page.docs) ?? 0) + 1);
  }
  return [...counts].map(([docs, count]) => ({docs, count, list: routeFor(routes.pages, docs)}));
}
