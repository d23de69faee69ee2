import {relative, sep} from 'node:path';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {AddedPagesData} from '../views/added-pages.ts';
import {bare} from './taken-addresses.ts';

/** What shows the added pages. */
const component = '@theme/PersonaRoute';

function clashAt(path: string): string {
  return `${path} is a page of your site already. Move one: the plugin's option routes says where its pages are.`;
}

/**
 * Adds the homes of the personas and the pages of the scenarios to the site. They share a component and its data, and go
 * by their path.
 *
 * @param taken the addresses that others serve
 * @param generatedFilesDir the folder that Docusaurus calls `@generated`
 * @returns a sentence for each page that has no place because its address is taken; it is not added then
 */
export async function addPages(
  data: AddedPagesData,
  taken: ReadonlySet<string>,
  {addRoute, createData}: PluginContentLoadedActions,
  generatedFilesDir: string,
): Promise<string[]> {
  const written = await createData('pages.json', data);
  // What a route names ends up in every page's JavaScript, where the folders of this machine have no place.
  const module = `@generated/${relative(generatedFilesDir, written).split(sep).join('/')}`;
  const {homes, list, scenarios} = data;
  const clashes: string[] = [];
  for (const path of [...homes.map(({home}) => home), list, ...scenarios.map(({page}) => page)]) {
    if (path === undefined) continue;
    if (taken.has(bare(path))) {
      clashes.push(clashAt(path));
      continue;
    }
    addRoute({path, component, exact: true, modules: {data: module}});
  }
  return clashes;
}

/** A route of the built site, as far as it is looked at here. */
interface Route {
  readonly path: string;
  readonly component: string;
  readonly routes?: readonly Route[];
}

/**
 * Finds the added pages whose address another page of the built site has. Before a build, plugins tell each other of their
 * content and not of their routes, so that some clashes show only at its end.
 *
 * @returns a sentence for each
 */
export function clashesAmong(routes: readonly Route[]): string[] {
  const all = pagesOf(routes);
  const taken = new Set(all.filter((route) => route.component !== component).map(({path}) => bare(path)));
  const added = all.filter((route) => route.component === component).map(({path}) => bare(path));
  return added.filter((path) => taken.has(path)).map(clashAt);
}

function pagesOf(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => (route.routes ? pagesOf(route.routes) : [route]));
}
