import type {ContentIndex, ScenarioPersonas} from '../content/content-index.ts';
import {findingAt} from '../registry/registry-file.ts';
import {everyone} from '../registry/schema.ts';
import {entryPage, mayYetServe} from './entry-points.ts';
import type {Rule} from './rule.ts';

export const personaUnused: Rule = {
  name: 'persona-unused',
  severity: 'warning',
  summary: 'A persona with no scenario or no page.',
  *check(index) {
    const withScenario = personasWithScenario(index);
    const withPage = personasWithPage(index);
    for (const {id} of index.registry.personas) {
      const lacks = [withScenario.has(id) ? '' : 'scenario', withPage.has(id) ? '' : 'page'].filter(Boolean);
      if (lacks.length === 0) continue;
      const message = `${id} has no ${lacks.join(' and no ')}. Give it one, or remove it until somebody reads as ${id}.`;
      yield findingAt(index.registry.personasFile, 'key', ['personas', id], message);
    }
  },
};

/**
 * The personas that at least one scenario is for. Where a scenario names somebody unknown, which is told of itself, it
 * may be for any reader of the page that it starts at.
 */
function personasWithScenario(index: ContentIndex): Set<string> {
  const personas = new Set<string>();
  for (const {id, entryPoint} of index.registry.scenarios) {
    const {ids, complete} = index.scenarioPersonas.get(id) as ScenarioPersonas;
    for (const persona of ids) personas.add(persona);
    if (complete || !entryPoint) continue;
    for (const persona of entryPage(index, entryPoint)?.readers ?? []) personas.add(persona);
  }
  return personas;
}

/**
 * The personas that at least one page names. A page for everyone is nobody's own, but serves; and where a fault in its
 * tags, which is told of itself, leaves open whom a page serves, it may be for those of the scenarios that start at it.
 */
function personasWithPage(index: ContentIndex): Set<string> {
  const personas = new Set<string>();
  for (const {counts, personas: named} of index.pages) {
    if (!counts) continue;
    for (const persona of named.ids.has(everyone) ? index.personaIds.all : named.ids) personas.add(persona);
  }
  for (const {id, entryPoint} of index.registry.scenarios) {
    const entry = entryPoint && entryPage(index, entryPoint);
    if (!entry || !mayYetServe(entry)) continue;
    for (const persona of (index.scenarioPersonas.get(id) as ScenarioPersonas).ids) personas.add(persona);
  }
  return personas;
}
