import type {ContentIndex} from '../content/content-index.ts';
import type {Persona, Scenario} from '../registry/registry.ts';
import {everyoneOutline, personaOutlines} from './persona-icons.ts';
import {isFor, type SitePage} from './site-page.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';

/** A persona as pages of the site show it. */
export interface PersonaData extends Pick<Persona, 'id' | 'name' | 'description'> {
  /** The outline of her icon: the `d` of a path in an SVG of 24 by 24. */
  readonly outline: string;
  /** How many pages are in her view. */
  readonly pages: number;
  /** The address of her home, unless the site has none. */
  readonly home?: string | undefined;
}

/** A scenario as pages of the site show it. */
export interface ScenarioData extends Pick<Scenario, 'id' | 'title' | 'outcome' | 'personas'> {
  /** Where it starts: its page, with the heading; undefined while there is no such page. */
  readonly href?: string | undefined;
  /** The address of its own page, unless the site has none. */
  readonly page?: string | undefined;
}

/** What every page of the site may need of the registry. It is as long as the registry, however many pages there are. */
export interface RegistryData {
  readonly personas: readonly PersonaData[];
  readonly scenarios: readonly ScenarioData[];
  /** How many pages there are for everyone. */
  readonly pages: number;
  /** The outline of the icon of everyone. */
  readonly outline: string;
  /** The address of the list of scenarios, unless the site has none. */
  readonly scenariosPage?: string | undefined;
}

/**
 * The registry for the site.
 *
 * @param pages the pages that readers can find
 */
export function registryData(
  index: ContentIndex,
  pages: readonly SitePage[],
  routes: SiteRoutes,
  baseUrl: string,
): RegistryData {
  const {registry} = index;
  return {
    personas: [...personaOutlines(registry.personas)].map(([{id, name, description}, outline]) => ({
      id,
      name,
      description,
      outline,
      pages: pages.filter((page) => isFor(page, id)).length,
      home: routeFor(routes.personas, baseUrl, id),
    })),
    scenarios: registry.scenarios.map((scenario) => {
      const {id, title, outcome} = scenario;
      const personas = index.scenarioPersonas.get(id)?.ids ?? [];
      const href = entryHref(scenario, pages);
      return {id, title, outcome, personas, href, page: routeFor(routes.scenarios, baseUrl, id)};
    }),
    pages: pages.length,
    outline: everyoneOutline,
    scenariosPage: routeFor(routes.scenarios, baseUrl),
  };
}

/**
 * The address of an entry point: its page and, where it names one that exists, its heading. The heading of the first
 * level is the page's title, which the build gives no anchor.
 */
export function entryHref({entryPoint}: Scenario, pages: readonly SitePage[]): string | undefined {
  const entry = entryPoint && pages.find(({file}) => file === entryPoint.page);
  if (!entry) return undefined;
  const heading = entry.indexed.page.headings.find(({text}) => text === entryPoint.heading);
  return heading && heading.depth > 1 ? `${entry.href}#${heading.id}` : entry.href;
}

/** The whole of both registries, for the one page that shows them as tables. */
export type RegistryTables = Pick<ContentIndex['registry'], 'version' | 'scope' | 'personas' | 'scenarios'>;

export function registryTables({registry}: ContentIndex): RegistryTables {
  const {version, scope, personas, scenarios} = registry;
  return {version, scope, personas, scenarios};
}
