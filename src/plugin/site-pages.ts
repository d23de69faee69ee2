import type {PluginContentLoadedActions} from '@docusaurus/types';
import type {AddedPagesData} from '../views/added-pages.ts';
import type {AllPagesData} from '../views/all-pages.ts';
import type {CoveragePageData} from '../views/coverage-page.ts';
import {bare} from './taken-addresses.ts';

/** What shows the homes and scenarios, what shows a list of all pages of some docs, what shows the coverage, and the search. */
const persona = '@theme/PersonaRoute';
const list = '@theme/AllPages';
const coverage = '@theme/CoveragePage';
const search = '@theme/SearchRoute';

function clashAt(path: string): string {
  return `${path} is a page of your site already. Move one: the plugin's option routes says where its pages are.`;
}

/** The list of all pages of some docs, and where it is served. */
export interface AddedList {
  readonly path: string;
  readonly data: AllPagesData;
}

/** Which persona is served in which scenario, and where that is served, if it is. */
interface AddedCoverage {
  readonly path: string | undefined;
  readonly data: () => CoveragePageData;
}

/** What is added beside the homes and the scenarios. */
export interface AddedBeside {
  readonly lists: readonly AddedList[];
  readonly covered: AddedCoverage;
  /** Where the search has a page, if it has one. */
  readonly search: string | undefined;
}

/**
 * Adds the homes of the personas, the pages of the scenarios, the lists of all pages, the coverage and the search to the site. Homes and scenarios
 * share a component and its data, and go by their path.
 *
 * @param taken the addresses that others serve
 * @param write writes a file for the bundler, and says what routes name it by
 * @returns a sentence for each page that has no place because its address is taken; it is not added then
 */
export function addPages(
  data: AddedPagesData,
  {lists, covered, search: searchPage}: AddedBeside,
  taken: ReadonlySet<string>,
  addRoute: PluginContentLoadedActions['addRoute'],
  write: (name: string, content: object) => string,
): string[] {
  const clashes: string[] = [];
  const add = (path: string | undefined, component: string, module?: string) => {
    if (path === undefined) return;
    if (taken.has(bare(path))) clashes.push(clashAt(path));
    else addRoute({path, component, exact: true, ...(module !== undefined && {modules: {data: module}})});
  };
  const module = write('pages.json', data);
  const {homes, list: scenarioList, scenarios} = data;
  for (const path of [...homes.map(({home}) => home), scenarioList, ...scenarios.map(({page}) => page)])
    add(path, persona, module);
  for (const [place, {path, data: content}] of lists.entries())
    add(path, list, write(`all-pages-${place}.json`, content));
  if (covered.path !== undefined) add(covered.path, coverage, write('coverage.json', covered.data()));
  add(searchPage, search);
  return clashes;
}

/** A route of the built site, as far as it is looked at here. */
interface Route {
  readonly path: string;
  readonly component: string;
  readonly routes?: readonly Route[];
}

/**
 * Finds the added pages whose address another page of the built site has. Before a build, plugins hand each other of their
 * content and not of their routes, so that some clashes show only at its end.
 *
 * @returns a sentence for each
 */
export function clashesAmong(routes: readonly Route[]): string[] {
  const all = pagesOf(routes);
  const isAdded = ({component}: Route) => [persona, list, coverage, search].includes(component);
  const taken = new Set(all.filter((route) => !isAdded(route)).map(({path}) => bare(path)));
  const added = all.filter(isAdded).map(({path}) => bare(path));
  return added.filter((path) => taken.has(path)).map(clashAt);
}

function pagesOf(routes: readonly Route[]): Route[] {
  return routes.flatMap((route) => (route.routes ? pagesOf(route.routes) : [route]));
}
