import {list} from '../diagnostics/words.ts';
import {isLongerAgo} from '../registry/calendar.ts';
import type {Proof} from '../registry/proofs.ts';
import type {Registry, Scenario} from '../registry/registry.ts';
import type {ContentIndex, IndexedPage} from './content-index.ts';
import {shortHash} from './page.ts';

/** How a scenario stands that was shown to work. */
export interface ProofState {
  readonly proof: Proof;
  /** Why the proof no longer counts; undefined while it does. */
  readonly lapsed?: Lapse | undefined;
}

/** Why a proof no longer counts. */
interface Lapse {
  /** The pages on its path that changed, came or went since, in the order of their paths. */
  readonly pages: readonly string[];
  /** Whether the scenario itself is another than it was. */
  readonly scenario: boolean;
  /** How old a proof may be, if this one is older. */
  readonly olderThan?: string | undefined;
}

/**
 * How the scenarios stand that were shown to work, by their ids. A proof lapses when a page on the path of its scenario
 * changes, when the scenario does, or when it is too old.
 */
export function proofStates(index: ContentIndex): ReadonlyMap<string, ProofState> {
  const {registry, scenarioById} = index;
  if (registry.proofs.size === 0) return new Map();
  const serving = pagesByScenario(index, new Set(registry.proofs.keys()));
  return new Map(
    [...registry.proofs].map(([id, proof]) => {
      const scenario = scenarioById.get(id) as Scenario;
      const changed = changedPages(proof.pages, hashesOf(pathOf(index, scenario, serving.get(id) ?? [])));
      const lapse: Lapse = {
        pages: changed,
        scenario: proof.definition !== definitionHash(registry, scenario),
        olderThan: isTooOld(index, proof) ? registry.maxAge : undefined,
      };
      const holds = changed.length === 0 && !lapse.scenario && lapse.olderThan === undefined;
      return [id, {proof, lapsed: holds ? undefined : lapse}];
    }),
  );
}

/** What a proof that is made now records of its scenario. */
export function provenNow(index: ContentIndex, scenario: Scenario): Pick<Proof, 'definition' | 'pages'> {
  const serving = pagesByScenario(index, new Set([scenario.id])).get(scenario.id) ?? [];
  return {
    definition: definitionHash(index.registry, scenario),
    pages: Object.fromEntries(hashesOf(pathOf(index, scenario, serving))),
  };
}

/** Why a proof has lapsed, in words that a sentence can end with. */
export function lapseWords({pages, scenario, olderThan}: Lapse): string {
  if (pages.length === 0 && !scenario) return `it is older than ${olderThan}`;
  const changed = [...(scenario ? ['the scenario'] : []), ...pages];
  return `${list(changed)} changed`;
}

function isTooOld({today, registry: {maxAge}}: ContentIndex, {date}: Proof): boolean {
  return today !== undefined && maxAge !== undefined && isLongerAgo(date, maxAge, today);
}

/** The pages that a reader of a scenario comes by: where it starts, its steps, and what is tagged with it. */
function pathOf({byFile, aliases}: ContentIndex, scenario: Scenario, tagged: readonly IndexedPage[]): IndexedPage[] {
  const {entryPoint, steps} = scenario;
  const named = [...(entryPoint ? [entryPoint] : []), ...steps].flatMap(({page}) => byFile.get(page) ?? []);
  return [...new Set([...named, ...tagged])].filter(({counts, page}) => counts && !aliases.has(page.file));
}

function pagesByScenario({pages}: ContentIndex, ids: ReadonlySet<string>): Map<string, IndexedPage[]> {
  const found = new Map([...ids].map((id) => [id, [] as IndexedPage[]]));
  for (const entry of pages) for (const id of entry.scenarios.ids) found.get(id)?.push(entry);
  return found;
}

function hashesOf(pages: readonly IndexedPage[]): Map<string, string> {
  return new Map(pages.map(({page}) => [page.file, page.contentHash]));
}

function changedPages(before: Readonly<Record<string, string>>, now: ReadonlyMap<string, string>): string[] {
  const files = new Set([...Object.keys(before), ...now.keys()]);
  return [...files].filter((file) => before[file] !== now.get(file)).sort();
}

/** A hash of all that a scenario says of itself, but for its former ids and how long its command may take. */
function definitionHash({verifications}: Registry, scenario: Scenario): string {
  const {title, trigger, personas, outcome, entryPoint, steps, id} = scenario;
  const places = [...(entryPoint ? [entryPoint] : []), ...steps].map(({page, heading}) => [page, heading]);
  const run = verifications.get(id)?.run;
  return shortHash(JSON.stringify([title, trigger, personas, outcome, places, entryPoint !== undefined, run]));
}
