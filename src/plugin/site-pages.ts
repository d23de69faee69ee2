import {relative, sep} from 'node:path';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {AddedPagesData} from '../views/added-pages.ts';
import {bare} from './docs-content.ts';

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
      clashes.push(
        `${path} is a page of your site already. Move one: the plugin's option routes says where its pages are.`,
      );
      continue;
    }
    addRoute({path, component: '@theme/PersonaRoute', exact: true, modules: {data: module}});
  }
  return clashes;
}
