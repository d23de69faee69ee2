import {instead} from '../diagnostics/words.ts';
import {findingAt} from '../registry/registry-file.ts';
import type {Rule} from './rule.ts';

export const scenarioPersonaUnknown: Rule = {
  name: 'scenario-persona-unknown',
  severity: 'error',
  summary: 'A scenario for a persona that personas.yaml lacks.',
  *check({registry, personaIds}) {
    for (const {id, personas} of registry.scenarios) {
      for (const [position, written] of personas.entries()) {
        const {known, id: meant, former} = personaIds.resolve(written);
        if (known) continue;
        const message = former
          ? `${written} is now called ${meant}.`
          : `${written} is not in personas.yaml. ${instead(meant, personaIds.all)}`;
        yield findingAt(registry.scenariosFile, 'value', ['scenarios', id, 'personas', position], message, meant);
      }
    }
  },
};
