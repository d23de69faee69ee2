import type {ContentIndex} from '../content/content-index.ts';
import {headingNamed} from '../content/headings.ts';
import type {Persona, Registry, Scenario} from '../registry/registry.ts';
import {isFor, type SitePage} from './site-page.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';

/** A persona as every page of the site may show her. */
export interface PersonaData extends Pick<Persona, 'id' | 'name'> {
  /** The address of her home, unless the site has none. */
  readonly home?: string | undefined;
}

/** A scenario as every page of the site may show it. */
export interface ScenarioData extends Pick<Scenario, 'id' | 'title' | 'outcome'> {
  /** The address of its own page, or else where it starts; undefined while there is neither. */
  readonly page?: string | undefined;
}

/**
 * What every page of the site may need of the registry, and so has in its JavaScript. It is as long as the registry,
 * however many pages there are.
 */
export interface RegistryData {
  readonly personas: readonly PersonaData[];
  readonly scenarios: readonly ScenarioData[];
}

/** All that the site knows of a persona. */
export interface PersonaDetails extends PersonaData, Persona {
  /** How many pages are in her view. */
  readonly pages: number;
}

/** All that the site knows of a scenario. */
export interface ScenarioDetails extends ScenarioData, Scenario {
  /** The ids of the personas it is for. */
  readonly personas: readonly string[];
  /** Where it starts: its page, with the heading; undefined while there is no such page. */
  readonly href?: string | undefined;
}

/** Both registries as a whole, for what is rendered beforehand and for the pages that are about them. */
export interface RegistryDetails extends Pick<Registry, 'version' | 'scope'> {
  readonly personas: readonly PersonaDetails[];
  readonly scenarios: readonly ScenarioDetails[];
  /** How many pages there are for everyone. */
  readonly pages: number;
}

/**
 * The registries for the site.
 *
 * @param pages the pages that readers can find
 */
export function registryDetails(
  {registry, scenarioPersonas}: ContentIndex,
  pages: readonly SitePage[],
  routes: SiteRoutes,
  baseUrl: string,
): RegistryDetails {
  return {
    version: registry.version,
    scope: registry.scope,
    personas: registry.personas.map((persona) => ({
      ...persona,
      pages: pages.filter((page) => isFor(page, persona.id)).length,
      home: routeFor(routes.personas, baseUrl, persona.id),
    })),
    scenarios: registry.scenarios.map((scenario) => {
      const href = entryHref(scenario, pages);
      return {
        ...scenario,
        personas: scenarioPersonas.get(scenario.id)?.ids ?? [],
        href,
        page: routeFor(routes.scenarios, baseUrl, scenario.id) ?? href,
      };
    }),
    pages: pages.length,
  };
}

/** Of the registries, what every page needs. */
export function registryData({personas, scenarios}: RegistryDetails): RegistryData {
  return {
    personas: personas.map(({id, name, home}) => ({id, name, home})),
    scenarios: scenarios.map(({id, title, outcome, page}) => ({id, title, outcome, page})),
  };
}

/**
 * The address of an entry point: its page and, where it names one that exists, its heading. The heading of the first
 * level is the page's title, which the build gives no anchor.
 */
export function entryHref({entryPoint}: Scenario, pages: readonly SitePage[]): string | undefined {
  const entry = entryPoint && pages.find(({file}) => file === entryPoint.page);
  if (!entry) return undefined;
  const {headings} = entry.indexed.page;
  const heading = entryPoint.heading === undefined ? undefined : headingNamed(headings, entryPoint.heading);
  return heading && heading.depth > 1 ? `${entry.href}#${heading.id}` : entry.href;
}
