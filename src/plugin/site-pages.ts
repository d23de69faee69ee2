import {relative, sep} from 'node:path';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {Registry} from '../registry/registry.ts';
import type {AddedPagesData} from '../views/added-pages.ts';
import {routeFor, type SiteRoutes} from '../views/site-routes.ts';
import {bare} from './docs-content.ts';

/** The paths of the homes of the personas and of the pages of the scenarios. */
export function addedPaths({personas, scenarios}: Registry, routes: SiteRoutes, baseUrl: string): string[] {
  return [
    ...personas.map(({id}) => routeFor(routes.personas, baseUrl, id)),
    routeFor(routes.scenarios, baseUrl),
    ...scenarios.map(({id}) => routeFor(routes.scenarios, baseUrl, id)),
  ].filter((path) => path !== undefined);
}

/**
 * Adds pages to the site. They share a component and its data, and go by their path.
 *
 * @param taken the addresses that others serve
 * @param generatedFilesDir the folder that Docusaurus calls `@generated`
 * @returns a sentence for each page that has no place because its address is taken; it is not added then
 */
export async function addPages(
  added: readonly string[],
  data: AddedPagesData,
  taken: ReadonlySet<string>,
  {addRoute, createData}: PluginContentLoadedActions,
  generatedFilesDir: string,
): Promise<string[]> {
  const written = await createData('pages.json', data);
  // What a route names ends up in every page's JavaScript, where the folders of this machine have no place.
  const module = `@generated/${relative(generatedFilesDir, written).split(sep).join('/')}`;
  const clashes: string[] = [];
  for (const path of added) {
    if (taken.has(bare(path))) {
      clashes.push(
        `${path} is a page of your site already. Move one: the plugin's option routes says where its pages are.`,
      );
      continue;
    }
    addRoute({path, component: '@theme/PersonaRoute', exact: true, modules: {data: module}});
  }
  return clashes;
}
