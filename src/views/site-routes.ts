/** Where the pages that are added to a site are served. */
export interface SiteRoutes {
  /** The folder of the persona homes; false where a site wants none. */
  readonly personas: string | false;
  /** The list of scenarios, and the folder of their pages; false where a site wants none. */
  readonly scenarios: string | false;
  /** The list of all pages, under the address of each docs instance and version; false where a site wants none. */
  readonly pages: string | false;
  /** The page of the search, where a site has one; false where it wants none. */
  readonly search: string | false;
  /** The page of the coverage; false where a site wants none. */
  readonly coverage: string | false;
}

/** Where these pages are unless a site says otherwise. What is missing is for those who write, so that a site has to ask for it. */
export const defaultRoutes: SiteRoutes = {
  personas: '/for',
  scenarios: '/scenarios',
  pages: '/all-pages',
  search: '/search',
  coverage: false,
};

/** The address of a persona's home or of a scenario's page: ids are in lower case there. Undefined where there is none. */
export function routeFor(folder: string | false, baseUrl: string, id?: string): string | undefined {
  if (folder === false) return undefined;
  return [baseUrl.replace(/\/$/, ''), folder.replace(/^\/|\/$/g, ''), id?.toLowerCase()]
    .filter((part) => part !== undefined)
    .join('/');
}
