import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {CoverageCell} from '../content/coverage-schema.ts';
import {proofStates} from '../content/proof-state.ts';
import {Reach} from '../content/reach.ts';
import type {EntryPoint} from '../registry/registry.ts';
import {currentIds} from '../shared/current-ids.ts';
import {coverage} from './coverage.ts';
import {movedPages} from './moved-files.ts';

/** What became of a cell. */
export interface CellChange {
  readonly persona: string;
  readonly scenario: string;
  /**
   * gained: it has pages now. lost: it had some, has none, and one is still expected. withdrawn: it had some, and none is
   * expected any more. opened: it is expected now, and empty. changed: it has other pages, or they are otherwise in reach.
   */
  readonly change: 'gained' | 'lost' | 'withdrawn' | 'opened' | 'changed';
  readonly before: CoverageCell['state'] | null;
  readonly after: CoverageCell['state'] | null;
  /** How many pages it had, and has. */
  readonly pagesBefore: number;
  readonly pagesAfter: number;
}

/** Pages that came into the view of a persona, or left it, by their paths. */
interface ViewChange {
  readonly persona: string;
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** A page of a scenario that is more clicks away than before. */
interface LongerWay {
  readonly persona: string;
  readonly scenario: string;
  readonly page: string;
  readonly before: number;
  readonly after: number;
}

/** Something that is now called or placed otherwise. */
interface Moved<Of> {
  readonly from: Of;
  readonly to: Of;
}

/** What a change to a site does to its readers. */
export interface Difference {
  readonly cells: readonly CellChange[];
  readonly views: readonly ViewChange[];
  readonly longer: readonly LongerWay[];
  readonly entryPoints: readonly ({readonly scenario: string} & Moved<EntryPoint | null>)[];
  /** Scenarios whose proofs hold no longer, by their ids, each with the day on which it was proven. */
  readonly lapsed: readonly {readonly scenario: string; readonly date: string}[];
  readonly renamed: readonly Moved<string>[];
  /** Pages that are what they were, under another path. */
  readonly moved: readonly Moved<string>[];
  readonly personas: {readonly added: readonly string[]; readonly removed: readonly string[]};
  readonly scenarios: {readonly added: readonly string[]; readonly removed: readonly string[]};
}

/** What a change did to the readers of a site. What is called or placed otherwise now is compared with what it was. */
export function difference(before: ContentIndex, after: ContentIndex): Difference {
  const moved = movedPages(before, after);
  const fileNow = (file: string) => moved.get(file) ?? file;
  const personaNow = idsNow(before.personaIds.all, after.registry.personas);
  const scenarioNow = idsNow(before.scenarioIds.all, after.registry.scenarios);
  const [cellsBefore, cellsAfter] = [coverage(before).cells, coverage(after).cells];
  const stayed = [...personaNow].filter(([, id]) => after.personaIds.has(id));
  return {
    cells: cellChanges(cellsBefore, cellsAfter, personaNow, scenarioNow, fileNow),
    views: stayed.flatMap(([was, is]) => viewChange(before, after, was, is, fileNow)),
    longer: longerWays(cellsBefore, cellsAfter, [new Reach(before), new Reach(after)], personaNow, scenarioNow, moved),
    entryPoints: entryPointChanges(before, after, scenarioNow, fileNow),
    lapsed: lapsedProofs(before, after, scenarioNow),
    renamed: [...personaNow, ...scenarioNow].flatMap(([from, to]) => (from === to ? [] : [{from, to}])),
    moved: [...moved].map(([from, to]) => ({from, to})),
    personas: cameAndWent(personaNow, after.personaIds.all),
    scenarios: cameAndWent(scenarioNow, after.scenarioIds.all),
  };
}

/** Whether an expected cell went empty. */
export function hasLoss({cells}: Difference): boolean {
  return cells.some(({change}) => change === 'lost');
}

/** What ids are called now: the same, unless one is noted as a former one. */
function idsNow(
  ids: readonly string[],
  entries: readonly {readonly id: string; readonly formerly: readonly string[]}[],
): Map<string, string> {
  const known = new Set(entries.map(({id}) => id));
  const current: ReadonlyMap<unknown, string> = currentIds(entries);
  return new Map(ids.map((id) => [id, known.has(id) ? id : (current.get(id) ?? id)]));
}

function cameAndWent(now: ReadonlyMap<string, string>, all: readonly string[]) {
  const kept = new Set(now.values());
  const known = new Set(all);
  return {
    added: all.filter((id) => !kept.has(id)),
    removed: [...now].flatMap(([was, is]) => (known.has(is) ? [] : [was])),
  };
}

function cellChanges(
  before: readonly CoverageCell[],
  after: readonly CoverageCell[],
  personaNow: ReadonlyMap<string, string>,
  scenarioNow: ReadonlyMap<string, string>,
  fileNow: (file: string) => string,
): CellChange[] {
  const had = new Map(
    before.map((cell) => {
      const now = {
        ...cell,
        persona: personaNow.get(cell.persona) ?? cell.persona,
        scenario: scenarioNow.get(cell.scenario) ?? cell.scenario,
        pages: cell.pages.map(fileNow),
      };
      return [keyOf(now), now] as const;
    }),
  );
  const has = new Map(after.map((cell) => [keyOf(cell), cell]));
  return [...new Set([...had.keys(), ...has.keys()])].flatMap((key) => {
    const [was, is] = [had.get(key), has.get(key)];
    const change = changeOf(was, is);
    const {persona, scenario} = (is ?? was) as CoverageCell;
    const states = {before: was?.state ?? null, after: is?.state ?? null};
    const counts = {pagesBefore: was?.pages.length ?? 0, pagesAfter: is?.pages.length ?? 0};
    return change ? [{persona, scenario, change, ...states, ...counts}] : [];
  });
}

function keyOf({persona, scenario}: Pick<CoverageCell, 'persona' | 'scenario'>): string {
  return `${scenario} ${persona}`;
}

function changeOf(was: CoverageCell | undefined, is: CoverageCell | undefined): CellChange['change'] | undefined {
  const isWritten = (cell: CoverageCell | undefined) => cell?.state === 'written' || isReachable(cell);
  if (isWritten(was) && !isWritten(is)) return is?.state === 'empty' ? 'lost' : 'withdrawn';
  if (isWritten(is) && !isWritten(was)) return 'gained';
  if (is?.state === 'empty') return was?.state === 'empty' ? undefined : 'opened';
  if (!isWritten(is)) return undefined;
  const isSame =
    isReachable(was) === isReachable(is) &&
    [...(was?.pages ?? [])].sort().join('\n') === [...(is?.pages ?? [])].sort().join('\n');
  return isSame ? undefined : 'changed';
}

/** What was shown to work is within reach, too: that is told by the proofs. */
function isReachable(cell: CoverageCell | undefined): boolean {
  return cell?.state === 'reachable' || cell?.state === 'proven';
}

/** What was shown to work before the change, and has to be shown again after it. What grew too old did so before it. */
function lapsedProofs(
  before: ContentIndex,
  after: ContentIndex,
  scenarioNow: ReadonlyMap<string, string>,
): Difference['lapsed'] {
  const now = proofStates(after);
  return [...proofStates(before)].flatMap(([id, {proof, lapsed}]) => {
    const scenario = scenarioNow.get(id) ?? id;
    const state = now.get(scenario);
    if (lapsed || !after.scenarioIds.has(scenario) || (state && !state.lapsed)) return [];
    return [{scenario, date: proof.date}];
  });
}

function viewChange(
  before: ContentIndex,
  after: ContentIndex,
  was: string,
  is: string,
  fileNow: (file: string) => string,
): ViewChange[] {
  const had = new Set(viewOf(before, was).map(fileNow));
  const has = new Set(viewOf(after, is));
  const entered = [...has].filter((file) => !had.has(file));
  const left = [...had].filter((file) => !has.has(file));
  return entered.length + left.length > 0 ? [{persona: is, entered, left}] : [];
}

/** The pages in the view of a persona. */
function viewOf({pages, aliases}: ContentIndex, persona: string): string[] {
  const isInView = ({counts, page, exempt, readers}: IndexedPage) =>
    counts && !page.unlisted && !aliases.has(page.file) && (exempt || readers.has(persona));
  return pages.filter(isInView).map(({page}) => page.file);
}

/** Ways to pages that were of a scenario for a persona, and still are. */
function longerWays(
  before: readonly CoverageCell[],
  after: readonly CoverageCell[],
  [then, now]: readonly [Reach, Reach],
  personaNow: ReadonlyMap<string, string>,
  scenarioNow: ReadonlyMap<string, string>,
  moved: ReadonlyMap<string, string>,
): LongerWay[] {
  const has = new Map(after.map((cell) => [keyOf(cell), new Set(cell.pages)]));
  return before.flatMap((cell) => {
    const persona = personaNow.get(cell.persona) ?? cell.persona;
    const scenario = scenarioNow.get(cell.scenario) ?? cell.scenario;
    const pages = has.get(keyOf({persona, scenario}));
    return cell.pages.flatMap((file): LongerWay[] => {
      const page = moved.get(file) ?? file;
      const [was, is] = [then.wayTo(cell.persona, file)?.clicks, now.wayTo(persona, page)?.clicks];
      if (!pages?.has(page) || was === undefined || is === undefined || is <= was) return [];
      return [{persona, scenario, page, before: was, after: is}];
    });
  });
}

function entryPointChanges(
  before: ContentIndex,
  after: ContentIndex,
  scenarioNow: ReadonlyMap<string, string>,
  fileNow: (file: string) => string,
): Difference['entryPoints'] {
  return before.registry.scenarios.flatMap(({id, entryPoint: was}) => {
    const scenario = scenarioNow.get(id) ?? id;
    const now = after.scenarioById.get(scenario);
    if (!now) return [];
    const is = now.entryPoint;
    const isSame = was ? fileNow(was.page) === is?.page && was.heading === is.heading : !is;
    return isSame ? [] : [{scenario, from: was ?? null, to: is ?? null}];
  });
}
