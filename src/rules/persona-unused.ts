import type {ContentIndex} from '../content/content-index.ts';
import {findingAt} from '../registry/registry-file.ts';
import {everyone} from '../registry/schema.ts';
import type {Rule} from './rule.ts';

export const personaUnused: Rule = {
  name: 'persona-unused',
  severity: 'warning',
  summary: 'A persona with no scenario or no page.',
  *check(index) {
    const withScenario = new Set([...index.scenarioPersonas.values()].flatMap(({ids}) => ids));
    const withPage = personasWithPage(index);
    for (const {id} of index.registry.personas) {
      const lacks = [withScenario.has(id) ? '' : 'scenario', withPage.has(id) ? '' : 'page'].filter(Boolean);
      if (lacks.length === 0) continue;
      const message = `${id} has no ${lacks.join(' and no ')}. Give it one, or remove it until somebody reads as ${id}.`;
      yield findingAt(index.registry.personasFile, 'key', ['personas', id], message);
    }
  },
};

/** The personas that at least one page names. A page for everyone is nobody's own, but serves. */
function personasWithPage({pages, personaIds}: ContentIndex): Set<string> {
  const ids = new Set<string>();
  for (const {counts, personas} of pages) {
    if (!counts) continue;
    for (const id of personas.ids) {
      if (id === everyone) for (const each of personaIds.all) ids.add(each);
      else ids.add(id);
    }
  }
  return ids;
}
