import type {ContentIndex, IndexedPage, ScenarioPersonas} from '../../content/content-index.ts';
import type {Cause} from '../../diagnostics/diagnostic.ts';
import type {Scenario} from '../../registry/registry.ts';
import {entryPage} from './entry-points.ts';

/** For each scenario that a page names, the personas of all the pages that name it. */
export type Coverage = ReadonlyMap<string, ReadonlySet<string>>;

/** Which scenarios the pages serve, and whom. */
export function coverageOf({pages}: ContentIndex): Coverage {
  const readers = new Map<string, Set<string>>();
  for (const {counts, scenarios, readers: personas} of pages) {
    if (!counts) continue;
    for (const id of scenarios.ids) {
      const known = readers.get(id);
      if (known) for (const persona of personas) known.add(persona);
      else readers.set(id, new Set(personas));
    }
  }
  return readers;
}

/** The personas of a scenario that no page for them is tagged with. */
export function uncovered({scenarioPersonas}: ContentIndex, {id}: Scenario, coverage: Coverage): readonly string[] {
  return (scenarioPersonas.get(id) as ScenarioPersonas).certain.filter((persona) => !coverage.get(id)?.has(persona));
}

/** What the page of an entry point is not tagged with. */
export interface LackingTags {
  /** The scenario, if that lacks. */
  readonly scenario: string | undefined;
  readonly personas: readonly string[];
}

/** What the page that a scenario starts at lacks of the scenario's tags; undefined where it lacks none. */
export function lackingTags(index: ContentIndex, {id}: Scenario, entry: IndexedPage): LackingTags | undefined {
  const {certain} = index.scenarioPersonas.get(id) as ScenarioPersonas;
  const personas = certain.filter((persona) => !entry.readers.has(persona));
  const scenario = entry.scenarios.ids.has(id) ? undefined : id;
  return scenario === undefined && personas.length === 0 ? undefined : {scenario, personas};
}

/** Tags as a sentence names them. */
export function namedTags({scenario, personas}: LackingTags): string[] {
  return [...(scenario === undefined ? [] : [`scenario ${scenario}`]), ...personas.map((id) => `persona ${id}`)];
}

/**
 * The rule that reports a page of an entry point that lacks tags. Where it is all there is of pages for the scenario, the
 * scenario is uncovered, and the page only follows; where other pages serve some of its personas, it is the page.
 */
export function ruleOfLack(
  index: ContentIndex,
  scenario: Scenario,
  lack: LackingTags,
  coverage: Coverage,
): 'entry-point-untagged' | 'scenario-uncovered' {
  const {certain} = index.scenarioPersonas.get(scenario.id) as ScenarioPersonas;
  const lacking = lack.scenario === undefined ? lack.personas : certain;
  const left = uncovered(index, scenario, coverage);
  const isAll = coverage.has(scenario.id) ? lacking.every((id) => left.includes(id)) : true;
  return isAll && left.length > 0 ? 'scenario-uncovered' : 'entry-point-untagged';
}

/** What findings about a scenario nobody is served by may come from, so that they are not reported beside it. */
export function causesOf({id}: Scenario, ...rules: Cause['rule'][]): Cause[] {
  return rules.map((rule) => ({rule, about: id}));
}

/** The page that a scenario starts at, if there is one that counts. */
export function countingEntry(index: ContentIndex, {entryPoint}: Scenario): IndexedPage | undefined {
  const entry = entryPoint && entryPage(index, entryPoint);
  return entry?.counts ? entry : undefined;
}
