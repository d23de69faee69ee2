import {relative, sep} from 'node:path';
import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {ContentIndex} from '../content/content-index.ts';
import {personaHome} from '../views/persona-home.ts';
import {scenarioPage} from '../views/scenario-page.ts';
import type {SitePage} from '../views/site-page.ts';
import {routeFor, type SiteRoutes} from '../views/site-routes.ts';
import {bare} from './docs-content.ts';

/** A page that this plugin adds to the site. */
interface AddedPage {
  readonly path: string;
  /** The theme component that shows it. */
  readonly component: string;
  /** The name of its data file, and what is in it. */
  readonly file: string;
  readonly data: unknown;
}

/** The homes of the personas and the pages of the scenarios. */
export function addedPages(
  index: ContentIndex,
  pages: readonly SitePage[],
  routes: SiteRoutes,
  baseUrl: string,
): AddedPage[] {
  const {personas, scenarios} = index.registry;
  const add = (path: string | undefined, component: string, file: string, data: unknown): AddedPage[] =>
    path === undefined ? [] : [{path, component, file, data}];
  const scenarioData = scenarios.map((scenario) => scenarioPage(index, scenario, pages));
  return [
    ...personas.flatMap((persona) =>
      add(
        routeFor(routes.personas, baseUrl, persona.id),
        '@theme/PersonaHome',
        `for-${persona.id}.json`,
        personaHome(index, persona, pages, routes, baseUrl),
      ),
    ),
    ...add(routeFor(routes.scenarios, baseUrl), '@theme/ScenarioList', 'scenarios.json', {scenarios: scenarioData}),
    ...scenarioData.flatMap((data) =>
      add(
        routeFor(routes.scenarios, baseUrl, data.scenario.id),
        '@theme/ScenarioPage',
        `scenario-${data.scenario.id}.json`,
        data,
      ),
    ),
  ];
}

/**
 * Adds pages to the site.
 *
 * @param taken the addresses that others serve
 * @param generatedFilesDir the folder that Docusaurus calls `@generated`
 * @returns a sentence for each page that has no place because its address is taken; it is not added then
 */
export async function addPages(
  added: readonly AddedPage[],
  taken: ReadonlySet<string>,
  {addRoute, createData}: PluginContentLoadedActions,
  generatedFilesDir: string,
): Promise<string[]> {
  const clashes: string[] = [];
  for (const {path, component, file, data} of added) {
    if (taken.has(bare(path))) {
      clashes.push(
        `${path} is a page of your site already. Move one: the plugin's option routes says where its pages are.`,
      );
      continue;
    }
    const written = await createData(file, data as object);
    // What a route names ends up in every page's JavaScript, where the folders of this machine have no place.
    const module = `@generated/${relative(generatedFilesDir, written).split(sep).join('/')}`;
    addRoute({path, component, exact: true, modules: {data: module}});
  }
  return clashes;
}
