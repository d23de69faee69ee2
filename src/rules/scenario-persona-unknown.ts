import {list} from '../diagnostics/words.ts';
import {findingAt} from '../registry/registry-file.ts';
import {everyone} from '../registry/schema.ts';
import type {Rule} from './rule.ts';
import {personaKind, tagMessage} from './unknown-tag.ts';

export const scenarioPersonaUnknown: Rule = {
  name: 'scenario-persona-unknown',
  severity: 'error',
  summary: 'A scenario for a persona that personas.yaml lacks.',
  *check(index) {
    const {registry, personaIds} = index;
    for (const {id, personas} of registry.scenarios) {
      for (const [position, written] of personas.entries()) {
        const resolved = personaIds.resolve(written);
        if (resolved.known) continue;
        const message =
          written.toLowerCase() === everyone
            ? `A scenario names its personas one by one. Use ${list(personaIds.all, 'or')}.`
            : tagMessage({written, ...resolved}, personaKind(index));
        const path = ['scenarios', id, 'personas', position];
        yield findingAt(registry.scenariosFile, 'value', path, message, resolved.id);
      }
    }
  },
};
