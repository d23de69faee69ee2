import {list} from '../diagnostics/words.ts';
import {findingAt} from '../registry/registry-file.ts';
import {entryPage, entryPath, mayYetServe, scenariosWithEntryPoint} from './entry-points.ts';
import type {Rule} from './rule.ts';

export const entryPointUntagged: Rule = {
  name: 'entry-point-untagged',
  severity: 'error',
  summary: 'An entry point whose page is not tagged with the scenario and each of its personas.',
  *check(index) {
    for (const {id, entryPoint} of scenariosWithEntryPoint(index)) {
      const entry = entryPage(index, entryPoint);
      if (!entry?.counts || mayYetServe(entry)) continue;
      const personas = index.scenarioPersonas.get(id)?.certain ?? [];
      const lacks = [
        ...(entry.scenarios.ids.has(id) ? [] : [`scenario ${id}`]),
        ...personas.filter((persona) => !entry.readers.has(persona)).map((persona) => `persona ${persona}`),
      ];
      if (lacks.length === 0) continue;
      const message = `${id} starts at ${entryPoint.page}, which is not tagged with ${list(lacks)}. Tag it, or name another page.`;
      yield findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'page'), message);
    }
  },
};
