import {list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {type Coverage, causesOf, countingEntry, coverageOf, lackingTags, namedTags, ruleOfLack} from './coverage.ts';
import {entryPath, mayYetServe, scenariosWithEntryPoint} from './entry-points.ts';

export const entryPointUntagged: SiteRule = {
  name: 'entry-point-untagged',
  severity: 'error',
  summary: 'An entry point whose page is not tagged with the scenario and each of its personas.',
  *check(index) {
    let coverage: Coverage | undefined;
    for (const scenario of scenariosWithEntryPoint(index)) {
      const {id, entryPoint} = scenario;
      const entry = countingEntry(index, scenario);
      const lack = entry && !mayYetServe(entry) && lackingTags(index, scenario, entry);
      if (!lack) continue;
      coverage ??= coverageOf(index);
      const cause = ruleOfLack(index, scenario, lack, coverage);
      const message = `${id} starts at ${entryPoint.page}, which is not tagged with ${list(namedTags(lack))}. Tag it, or name another page.`;
      yield {
        ...findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'page'), message),
        about: id,
        followsFrom: cause === 'scenario-uncovered' ? causesOf(scenario, cause) : [],
      };
    }
  },
};
