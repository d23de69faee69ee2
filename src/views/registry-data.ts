import type {ContentIndex} from '../content/content-index.ts';
import type {Persona, Registry, Scenario} from '../registry/registry.ts';
import {entryOf} from './entry-point.ts';
import {isFor, isOnHome, type ListedPage} from './listed-page.ts';
import {scenarioSteps} from './scenario-steps.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';
import {StepTimes} from './step-times.ts';

/** A persona as every page of the site may show her. */
export interface PersonaData extends Pick<Persona, 'id' | 'description'> {
  /** Her short name, or else her name. */
  readonly name: string;
  /** The address of her home, unless the site has none. */
  readonly home?: string | undefined;
  /** How many pages are in her view: hers, and all that are for everybody, but for those that need no tags. */
  readonly pageCount: number;
  /** Ids she had before, which sections on pages of old versions still have; left out where there are none. */
  readonly formerly?: readonly string[] | undefined;
}

/** A scenario as every page of the site may show it. */
export interface ScenarioData extends Pick<Scenario, 'id' | 'title'> {
  /** The ids of the personas it is for. */
  readonly personas: readonly string[];
  /** The address of its own page, or else where it starts; undefined while there is neither. */
  readonly page?: string | undefined;
}

/** Where the search of a site is. */
export interface SearchData {
  /** The address of the folder of its index. */
  readonly index: string;
  /** The address of its own page; where the site has none, of the front page. */
  readonly page: string;
}

/**
 * What every page of the site may need of the registry, and so has in its JavaScript. It is as long as the registry,
 * however many pages there are.
 */
export interface RegistryData {
  readonly personas: readonly PersonaData[];
  readonly scenarios: readonly ScenarioData[];
  /** How many pages there are for everyone, but for those that need no tags. */
  readonly pageCount: number;
  /** Where the search is; left out where there is none. */
  readonly search?: SearchData | undefined;
}

/** All that the site knows of a persona. */
interface PersonaDetails extends Persona, Omit<PersonaData, 'formerly' | 'name'> {
  /** How many pages her home lists. */
  readonly homePageCount: number;
}

/** All that the site knows of a scenario. */
export interface ScenarioDetails extends ScenarioData, Scenario {
  /** Where it starts: its page, with the heading; undefined while there is no such page. */
  readonly href?: string | undefined;
  /** About how many minutes its steps take to read, by persona and for everyone; none for whom there are no steps. */
  readonly minutes: Readonly<Record<string, number>>;
}

/** Both registries as a whole, for what is rendered beforehand and for the pages that are about them. */
export interface RegistryDetails extends Pick<Registry, 'version' | 'scope'> {
  readonly personas: readonly PersonaDetails[];
  readonly scenarios: readonly ScenarioDetails[];
  /** How many pages there are for everyone, but for those that need no tags. */
  readonly pageCount: number;
}

/**
 * The registries for the site.
 *
 * @param pages the pages that readers can find
 * @param times how long steps take to read
 */
export function registryDetails(
  index: ContentIndex,
  pages: readonly ListedPage[],
  routes: SiteRoutes,
  baseUrl: string,
  times = new StepTimes(),
): RegistryDetails {
  const {registry, scenarioPersonas} = index;
  const ids = registry.personas.map(({id}) => id);
  // Pages about the docs themselves are in every view, and count in none.
  const counted = pages.filter(({indexed}) => !indexed.exempt);
  return {
    version: registry.version,
    scope: registry.scope,
    personas: registry.personas.map((persona) => ({
      ...persona,
      pageCount: counted.filter((page) => isFor(page, persona.id)).length,
      homePageCount: pages.filter((page) => isOnHome(page, persona.id)).length,
      home: routeFor(routes.personas, baseUrl, persona.id),
    })),
    scenarios: registry.scenarios.map((scenario) => {
      const href = entryOf(scenario, pages)?.href;
      const personas = scenarioPersonas.get(scenario.id)?.ids ?? [];
      return {
        ...scenario,
        personas,
        href,
        minutes: times.together(scenarioSteps(index, scenario, pages).steps, personas, ids),
        page: routeFor(routes.scenarios, baseUrl, scenario.id) ?? href,
      };
    }),
    pageCount: counted.length,
  };
}

/** Of the registries, what every page needs. */
export function registryData({personas, scenarios, pageCount}: RegistryDetails, search?: SearchData): RegistryData {
  return {
    personas: personas.map(({id, shortName, description, home, pageCount: hers, formerly}) => ({
      id,
      name: shortName,
      description,
      home,
      pageCount: hers,
      formerly: formerly.length > 0 ? formerly : undefined,
    })),
    scenarios: scenarios.map(({id, title, personas: ids, page}) => ({id, title, personas: ids, page})),
    pageCount,
    search,
  };
}
