import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Coverage, CoverageCell, CoverageGap} from '../content/coverage-schema.ts';
import {type ProofState, proofStates} from '../content/proof-state.ts';
import {Reach} from '../content/reach.ts';
import {isOverdue} from '../content/review.ts';
import {list} from '../diagnostics/words.ts';
import type {Scenario} from '../registry/registry.ts';
import {commandLine} from '../shared/command.ts';
import {everyone} from '../shared/everyone.ts';

/** Which persona is served in which scenario. Drafts count for nothing; all figures come from the cells. */
export function coverage(index: ContentIndex): Coverage {
  const {registry} = index;
  const counting = index.pages.filter(({counts, page}) => counts && !index.aliases.has(page.file));
  const reach = new Reach(index);
  const proofs = proofStates(index);
  const serving = byScenario(counting);
  const cells = registry.scenarios.flatMap((scenario) =>
    (index.scenarioPersonas.get(scenario.id)?.ids ?? []).map((persona) =>
      cellOf(scenario, persona, serving.get(scenario.id) ?? [], reach, proofs.get(scenario.id)),
    ),
  );
  const byId = new Map<string, CoverageCell[]>();
  for (const cell of cells)
    for (const id of [cell.persona, cell.scenario]) {
      const known = byId.get(id);
      if (known) known.push(cell);
      else byId.set(id, [cell]);
    }
  const gaps = (state: CoverageGap['state']) =>
    cells.filter((cell) => cell.state === state).map((cell) => gapOf(index, cell, state));
  return {
    version: 1,
    totals: sharesOf(cells),
    personas: registry.personas.map(({id, name}) => {
      const hers = counting.filter(({personas}) => personas.ids.has(id) || personas.ids.has(everyone));
      const overdue = hers.filter((entry) => isOverdue(index, entry)).length;
      return {id, name, pages: hers.length, overdue, ...sharesOf(byId.get(id) ?? [])};
    }),
    scenarios: registry.scenarios.map(({id, title}) => ({
      id,
      title,
      proof: shownProof(proofs.get(id)),
      ...sharesOf(byId.get(id) ?? []),
    })),
    cells,
    gaps: [...gaps('empty'), ...gaps('written')],
  };
}

function byScenario(pages: readonly IndexedPage[]): Map<string, IndexedPage[]> {
  const found = new Map<string, IndexedPage[]>();
  for (const entry of pages)
    for (const id of entry.scenarios.ids) {
      const known = found.get(id);
      if (known) known.push(entry);
      else found.set(id, [entry]);
    }
  return found;
}

function shownProof(state: ProofState | undefined): Coverage['scenarios'][number]['proof'] {
  if (!state) return null;
  const {proof, lapsed} = state;
  return {state: lapsed ? 'lapsed' : 'proven', date: proof.date, by: proof.by ?? null};
}

function cellOf(
  {id, planned}: Scenario,
  persona: string,
  serving: readonly IndexedPage[],
  reach: Reach,
  proof: ProofState | undefined,
): CoverageCell {
  const pages = serving.filter(({readers}) => readers.has(persona)).map(({page}) => page.file);
  const unreachable = pages.filter((file) => !reach.wayTo(persona, file));
  const reachable = proof && !proof.lapsed ? 'proven' : 'reachable';
  const written = pages.length === 0 ? 'empty' : unreachable.length === 0 ? reachable : 'written';
  return {persona, scenario: id, state: planned ? 'planned' : written, pages, unreachable};
}

function sharesOf(cells: readonly CoverageCell[]): Coverage['totals'] {
  const count = (...states: CoverageCell['state'][]) => cells.filter(({state}) => states.includes(state)).length;
  return {
    expected: count('empty', 'written', 'reachable', 'proven'),
    written: count('written', 'reachable', 'proven'),
    reachable: count('reachable', 'proven'),
    proven: count('proven'),
    planned: count('planned'),
  };
}

function gapOf(
  index: ContentIndex,
  {persona, scenario, unreachable}: CoverageCell,
  state: CoverageGap['state'],
): CoverageGap {
  const gap = {persona, scenario, state};
  if (state === 'written') {
    const message = `No link leads ${persona} to ${list(unreachable)}. List it, or link to it from a page for her.`;
    return {...gap, message, command: null};
  }
  const start = index.scenarioById.get(scenario)?.entryPoint?.page;
  const entry = start === undefined ? undefined : index.byFile.get(start);
  if (start === undefined || !entry) {
    const message = `No page for ${persona} is tagged ${scenario}, and the one where it starts is missing. Write it.`;
    // Of the page that a scenario starts at, its tags are known.
    return {...gap, message, command: start === undefined ? null : commandLine(`new ${quoted(start)}`)};
  }
  if (entry.page.draft) {
    const message = `${scenario} starts at ${start}, which is a draft. Publish it.`;
    return {...gap, message, command: null};
  }
  const message = `No page for ${persona} is tagged ${scenario}. Tag ${start}, where it starts, or write one for her.`;
  const command = commandLine(`tag ${quoted(start)} --persona ${persona} --scenario ${scenario}`);
  return {...gap, message, command};
}

/** A path as a shell takes it, whatever is in it. */
function quoted(path: string): string {
  return /^[\w./@%+:,-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
