import type {ContentIndex} from '../content/content-index.ts';
import type {Persona, Scenario} from '../registry/registry.ts';

/** A persona as pages of the site show it. */
export type PersonaData = Pick<Persona, 'id' | 'name' | 'description'>;

/** A scenario as pages of the site show it. */
export interface ScenarioData extends Pick<Scenario, 'id' | 'title' | 'outcome' | 'personas'> {
  /** Where it starts: the route of its page, with the heading; undefined while there is no such page. */
  readonly href?: string | undefined;
}

/** What every page of the site may need of the registry. It is as long as the registry, however many pages there are. */
export interface RegistryData {
  readonly personas: readonly PersonaData[];
  readonly scenarios: readonly ScenarioData[];
}

/**
 * The registry for the site.
 *
 * @param routes the route of each page, by its path relative to the site
 */
export function registryData(index: ContentIndex, routes: ReadonlyMap<string, string>): RegistryData {
  const {registry} = index;
  return {
    personas: registry.personas.map(({id, name, description}) => ({id, name, description})),
    scenarios: registry.scenarios.map((scenario) => {
      const {id, title, outcome} = scenario;
      return {
        id,
        title,
        outcome,
        personas: index.scenarioPersonas.get(id)?.ids ?? [],
        href: entryHref(index, scenario, routes),
      };
    }),
  };
}

/** The address of an entry point: its page and, where it names one that exists, its heading. */
function entryHref(
  index: ContentIndex,
  {entryPoint}: Scenario,
  routes: ReadonlyMap<string, string>,
): string | undefined {
  const route = entryPoint && routes.get(entryPoint.page);
  if (entryPoint === undefined || route === undefined) return route;
  const headings = index.byFile.get(entryPoint.page)?.page.headings ?? [];
  const heading = headings.find(({text}) => text === entryPoint.heading);
  return heading ? `${route}#${heading.id}` : route;
}

/** The whole of both registries, for the one page that shows them as tables. */
export interface RegistryTables
  extends Pick<ContentIndex['registry'], 'version' | 'scope' | 'personas' | 'scenarios'> {}

export function registryTables({registry}: ContentIndex): RegistryTables {
  const {version, scope, personas, scenarios} = registry;
  return {version, scope, personas, scenarios};
}
