/** Where the site's own pages about personas and scenarios are served. */
export interface SiteRoutes {
  /** The folder of the persona homes; false where a site wants none. */
  readonly personas: string | false;
  /** The list of scenarios, and the folder of their pages; false where a site wants none. */
  readonly scenarios: string | false;
}

/** Where these pages are unless a site says otherwise. */
export const defaultRoutes: SiteRoutes = {personas: '/for', scenarios: '/scenarios'};

/** The address of a persona's home or of a scenario's page: ids are in lower case there. Undefined where there is none. */
export function routeFor(folder: string | false, baseUrl: string, id?: string): string | undefined {
  if (folder === false) return undefined;
  return [baseUrl.replace(/\/$/, ''), folder.replace(/^\/|\/$/g, ''), id?.toLowerCase()]
    .filter((part) => part !== undefined)
    .join('/');
}
