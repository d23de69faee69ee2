import type {ScenarioPersonas} from '../../content/content-index.ts';
import {list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {mayYetServe} from './entry-points.ts';
import {stepPath} from './step-missing.ts';

export const stepUntagged: SiteRule = {
  name: 'step-untagged',
  severity: 'error',
  summary: "A step of a scenario whose page is for none of the scenario's personas.",
  *check(index) {
    for (const scenario of index.registry.scenarios) {
      const {certain, complete} = index.scenarioPersonas.get(scenario.id) as ScenarioPersonas;
      if (scenario.planned || !complete) continue;
      for (const [at, {page}] of scenario.steps.entries()) {
        const entry = index.byFile.get(page);
        // The page that a scenario starts at has a rule of its own.
        if (!entry?.counts || page === scenario.entryPoint?.page || mayYetServe(entry)) continue;
        if (certain.some((persona) => entry.readers.has(persona))) continue;
        const message = `${page} is a step of ${scenario.id}, and is for ${list([...entry.readers])}: ${list(certain, 'or')} would not come by it. Add one of them to the page, or take the step out.`;
        yield findingAt(index.registry.scenariosFile, 'value', stepPath(scenario, at), message);
      }
    }
  },
};
