import {list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import {everyone} from '../../shared/everyone.ts';
import {personaKind, tagMessage} from '../page/unknown-tag.ts';
import type {SiteRule} from '../rule.ts';

export const scenarioPersonaUnknown: SiteRule = {
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
