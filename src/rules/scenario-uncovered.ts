import type {ContentIndex} from '../content/content-index.ts';
import {list} from '../diagnostics/words.ts';
import type {Scenario} from '../registry/registry.ts';
import {findingAt} from '../registry/registry-file.ts';
import {entryPage, mayYetServe} from './entry-points.ts';
import type {Rule} from './rule.ts';

export const scenarioUncovered: Rule = {
  name: 'scenario-uncovered',
  severity: 'error',
  summary: 'A scenario, not planned, that no page is tagged with, or not for one of its personas.',
  *check(index) {
    const readers = readersByScenario(index);
    for (const scenario of index.registry.scenarios) {
      if (scenario.planned || isUncertain(index, scenario)) continue;
      const covered = readers.get(scenario.id);
      const missing = index.scenarioPersonas.get(scenario.id)?.certain.filter((id) => !covered?.has(id)) ?? [];
      if (covered && missing.length === 0) continue;
      const message = covered
        ? `No page for ${list(missing, 'or')} is tagged ${scenario.id}. Tag one, or take ${list(missing)} off the scenario.`
        : `No page is tagged ${scenario.id}. Tag one, or set planned: true until there is one.`;
      yield findingAt(index.registry.scenariosFile, 'key', ['scenarios', scenario.id], message);
    }
  },
};

/** For each scenario that a page names, the personas of all the pages that name it. */
function readersByScenario({pages}: ContentIndex): Map<string, Set<string>> {
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

/** Whether a fault in the tags of its entry page, which is told of itself, is why the scenario may look uncovered. */
function isUncertain(index: ContentIndex, {entryPoint}: Scenario): boolean {
  const page = entryPoint && entryPage(index, entryPoint);
  return page !== undefined && mayYetServe(page);
}
