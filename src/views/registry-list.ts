import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Persona, Scenario} from '../registry/registry.ts';
import {everyone} from '../shared/everyone.ts';

/** A persona, and how much there is for her. Drafts count for nothing. */
export interface ListedPersona {
  readonly persona: Persona;
  /** How many pages name her. */
  readonly pages: number;
  /** How many of these are for nobody else. */
  readonly only: number;
  /** The scenarios that she comes with. */
  readonly scenarios: readonly string[];
}

/** A scenario, and how much there is for it. Drafts count for nothing. */
export interface ListedScenario {
  readonly scenario: Scenario;
  /** How many pages are tagged with it. */
  readonly pages: number;
  /** The personas that it is for and no page of it is. */
  readonly withoutPage: readonly string[];
}

/** All personas in the order of the registry. */
export function personaList(index: ContentIndex): ListedPersona[] {
  const counting = index.pages.filter(({counts}) => counts);
  return index.registry.personas.map((persona) => {
    const named = counting.filter(({personas}) => personas.ids.has(persona.id));
    return {
      persona,
      pages: named.length,
      only: named.filter(({personas}) => personas.ids.size === 1).length,
      scenarios: index.registry.scenarios.flatMap(({id}) =>
        index.scenarioPersonas.get(id)?.ids.includes(persona.id) ? [id] : [],
      ),
    };
  });
}

/** All scenarios in the order of the registry. */
export function scenarioList(index: ContentIndex): ListedScenario[] {
  const counting = index.pages.filter(({counts}) => counts);
  return index.registry.scenarios.map((scenario) => {
    const tagged = counting.filter(({scenarios}) => scenarios.ids.has(scenario.id));
    const ids = index.scenarioPersonas.get(scenario.id)?.ids ?? scenario.personas;
    return {scenario, pages: tagged.length, withoutPage: ids.filter((id) => !tagged.some(isFor(id)))};
  });
}

function isFor(persona: string): (entry: IndexedPage) => boolean {
  return ({personas, readers}) => personas.ids.has(everyone) || readers.has(persona);
}
