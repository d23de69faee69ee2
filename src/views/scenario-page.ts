import type {ContentIndex} from '../content/content-index.ts';
import type {Scenario} from '../registry/registry.ts';
import {entryOf} from './entry-point.ts';
import type {SitePage} from './site-page.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';

/** A page that serves a scenario, and the personas of the scenario that it is for. */
export interface ScenarioStep {
  /** Its place among all pages. */
  readonly page: number;
  /** In the order of the registry; all of the scenario's personas where the page is for every one of them. */
  readonly personas: readonly string[];
}

/** What the page of a scenario shows. */
export interface ScenarioPageData {
  /** Its own address, unless the site has none. */
  readonly page?: string | undefined;
  readonly scenario: Scenario;
  /** The ids of the personas it is for. */
  readonly personas: readonly string[];
  /** Where it starts; undefined while there is no such page. */
  readonly href?: string | undefined;
  /** What stands where it starts: the heading, or else the title of the page. */
  readonly entry?: string | undefined;
  /** Every page of the scenario: the entry page, then the others in reading order. */
  readonly steps: readonly ScenarioStep[];
}

/** The page of a scenario. */
export function scenarioPage(
  index: ContentIndex,
  scenario: Scenario,
  pages: readonly SitePage[],
  routes: SiteRoutes,
  baseUrl: string,
): ScenarioPageData {
  const personas = index.scenarioPersonas.get(scenario.id)?.ids ?? [];
  const start = entryOf(scenario, pages);
  const isEntry = ({file}: SitePage) => file === scenario.entryPoint?.page;
  const serving = pages.filter(({indexed}) => indexed.scenarios.ids.has(scenario.id));
  const ordered = [...serving.filter(isEntry), ...serving.filter((page) => !isEntry(page))];
  return {
    page: routeFor(routes.scenarios, baseUrl, scenario.id),
    scenario,
    personas,
    href: start?.href,
    entry: start?.text,
    steps: ordered.map((page) => ({
      page: pages.indexOf(page),
      personas: personas.filter((id) => page.indexed.readers.has(id)),
    })),
  };
}
