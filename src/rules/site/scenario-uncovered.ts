import type {ContentIndex} from '../../content/content-index.ts';
import {list} from '../../diagnostics/words.ts';
import type {Scenario} from '../../registry/registry.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {causesOf, countingEntry, coverageOf, lackingTags, namedTags, ruleOfLack, uncovered} from './coverage.ts';
import {entryPage, mayYetServe} from './entry-points.ts';

export const scenarioUncovered: SiteRule = {
  name: 'scenario-uncovered',
  severity: 'error',
  summary: 'A scenario, not planned, that no page is tagged with, or not for one of its personas.',
  *check(index) {
    // There may be a page in a folder that cannot be read, which is reported itself.
    if (index.unreadable.length > 0) return;
    const coverage = coverageOf(index);
    for (const scenario of index.registry.scenarios) {
      const {id, planned} = scenario;
      if (planned || isUncertain(index, scenario)) continue;
      const missing = uncovered(index, scenario, coverage);
      const isCovered = coverage.has(id);
      if (isCovered && missing.length === 0) continue;
      const entry = countingEntry(index, scenario);
      const lack = entry && lackingTags(index, scenario, entry);
      const remedy =
        entry && lack ? `Tag ${entry.page.file}, where it starts, with ${list(namedTags(lack))}` : 'Tag one';
      const message = isCovered
        ? `No page for ${list(missing, 'or')} is tagged ${id}. ${remedy}, or take ${list(missing)} off the scenario.`
        : `No page is tagged ${id}. ${remedy}, or set planned: true until there is one.`;
      const cause = lack && ruleOfLack(index, scenario, lack, coverage);
      yield {
        ...findingAt(index.registry.scenariosFile, 'key', ['scenarios', id], message),
        about: id,
        followsFrom: causesOf(
          scenario,
          'entry-point-missing',
          ...(cause === 'entry-point-untagged' ? ([cause] as const) : []),
        ),
      };
    }
  },
};

/** Whether a fault in the tags of its entry page, which is reported itself, is why the scenario may look uncovered. */
function isUncertain(index: ContentIndex, {entryPoint}: Scenario): boolean {
  const page = entryPoint && entryPage(index, entryPoint);
  return page !== undefined && mayYetServe(page);
}
