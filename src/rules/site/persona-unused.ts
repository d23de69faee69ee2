import type {ContentIndex, ScenarioPersonas} from '../../content/content-index.ts';
import type {Page} from '../../content/page.ts';
import type {Cause} from '../../diagnostics/diagnostic.ts';
import {findingAt} from '../../registry/registry-file.ts';
import {everyone} from '../../shared/everyone.ts';
import type {SiteRule} from '../rule.ts';
import {causesOf} from './coverage.ts';
import {entryPage, mayYetServe} from './entry-points.ts';

export const personaUnused: SiteRule = {
  name: 'persona-unused',
  severity: 'warning',
  summary: 'A persona with no scenario or no page.',
  *check(index) {
    const withScenario = personasWithScenario(index);
    // There may be a page in a folder that cannot be read, which is reported itself.
    const withPage = index.unreadable.length > 0 ? new Set(index.personaIds.all) : personasWithPage(index);
    for (const {id} of index.registry.personas) {
      const lacks = [withScenario.has(id) ? '' : 'scenario', withPage.has(id) ? '' : 'page'].filter(Boolean);
      if (lacks.length === 0) continue;
      const message = `${id} has no ${lacks.join(' and no ')}. Give it one, or remove it until somebody reads as ${id}.`;
      yield {
        ...findingAt(index.registry.personasFile, 'key', ['personas', id], message),
        followsFrom: withPage.has(id) ? [] : causesOfNoPage(index, id),
      };
    }
  },
};

/** What is reported of the scenarios that are for a persona: to fix that gives her a page. */
function causesOfNoPage({registry, scenarioPersonas}: ContentIndex, persona: string): Cause[] {
  return registry.scenarios
    .filter(({id, planned}) => !planned && scenarioPersonas.get(id)?.ids.includes(persona))
    .flatMap((scenario) => causesOf(scenario, 'scenario-uncovered', 'entry-point-missing', 'entry-point-untagged'));
}

/**
 * The personas that at least one scenario is for. Where a scenario names somebody unknown, which is reported itself, it
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
 * The personas that at least one page names. A page that is for everyone, or names nobody, is nobody's own, or else one of
 * them would be all that anybody needs: it serves those that its scenarios are for. And where a fault in its front
 * matter, which is reported itself, leaves open whom a page serves, it may be for those whose ids stand there somehow, and
 * for those of the scenarios that start at it.
 */
function personasWithPage(index: ContentIndex): Set<string> {
  const personas = new Set<string>();
  for (const {counts, valid, page, personas: named, scenarios} of index.pages) {
    if (!valid || (counts && named.values.length > 0 && !named.complete))
      for (const persona of mentioned(page, index)) personas.add(persona);
    if (!counts) continue;
    for (const persona of named.ids) personas.add(persona);
    if (named.values.length > 0 && !named.ids.has(everyone)) continue;
    for (const id of scenarios.ids)
      for (const persona of index.scenarioPersonas.get(id)?.ids ?? []) personas.add(persona);
  }
  for (const {id, entryPoint} of index.registry.scenarios) {
    const entry = entryPoint && entryPage(index, entryPoint);
    if (!entry || !mayYetServe(entry)) continue;
    for (const persona of (index.scenarioPersonas.get(id) as ScenarioPersonas).ids) personas.add(persona);
  }
  return personas;
}

/** The personas whose ids stand in the front matter of a page, however; of a page that cannot be read, that may be all. */
function mentioned({text, bodyStart, unreadable}: Page, {personaIds}: ContentIndex): readonly string[] {
  if (unreadable !== undefined) return personaIds.all;
  const words = new Set(text.slice(0, bodyStart).match(/[A-Za-z0-9-]+/g));
  return personaIds.all.filter((id) => words.has(id));
}
