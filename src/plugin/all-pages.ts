import {docsPlugin} from '../shared/docusaurus-internals.ts';
import {allPages} from '../views/all-pages.ts';
import {routeFor, type SiteRoutes} from '../views/site-routes.ts';
import type {DocsContent} from './docs-content.ts';
import type {AddedList} from './site-pages.ts';

/** The file of where each docs instance lists all its pages, among the generated ones. */
export const allPagesFile = 'all-pages.json';

/** Where a version of some docs lists all its pages. */
export interface AllPagesAddress {
  readonly path: string;
  /** The ids of its categories there, in the order of the sidebars; the empty string for one that is not in the list. */
  readonly anchors: readonly string[];
}

/** The addresses by docs instance and version. They are for servers alone: no page loads them. */
export type AllPagesAddresses = Readonly<Record<string, Readonly<Record<string, AllPagesAddress>>>>;

/**
 * Lists all pages of each docs instance and version, one list for each: it is where readers without scripts get to what is
 * in a closed category.
 */
export function listAllPages(
  content: DocsContent,
  {pages}: SiteRoutes,
): {lists: AddedList[]; addresses: AllPagesAddresses} {
  const lists: AddedList[] = [];
  const addresses: Record<string, Record<string, AllPagesAddress>> = {};
  if (pages === false) return {lists, addresses};
  for (const [id, {loadedVersions}] of Object.entries(content[docsPlugin] ?? {})) {
    const ofInstance: Record<string, AllPagesAddress> = {};
    addresses[id] = ofInstance;
    for (const version of loadedVersions) {
      const path = routeFor(pages, version.path) as string;
      const {data, anchors} = allPages(version);
      ofInstance[version.versionName] = {path, anchors};
      lists.push({
        path,
        data: {...data, plugin: id, version: loadedVersions.length > 1 ? version.label : undefined},
      });
    }
  }
  return {lists, addresses};
}
