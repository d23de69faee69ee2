import type {ContentIndex} from '../../content/content-index.ts';
import type {Scenario} from '../../registry/registry.ts';
import {everyone} from '../../shared/everyone.ts';

/** The scenarios that serve at least one of these personas, in the order of the registry; for everyone, all. */
export function scenariosFor(index: ContentIndex, personas: readonly string[]): Scenario[] {
  const {registry, scenarioPersonas} = index;
  const serves = ({id}: Scenario) => scenarioPersonas.get(id)?.ids.some((persona) => personas.includes(persona));
  return registry.scenarios.filter((scenario) => personas.includes(everyone) || serves(scenario));
}

/** The personas that none of these scenarios is for. */
export function personasWithoutScenario(
  index: ContentIndex,
  personas: readonly string[],
  scenarios: readonly string[],
): string[] {
  const served = new Set([everyone, ...scenarios.flatMap((id) => index.scenarioPersonas.get(id)?.ids ?? [])]);
  return personas.filter((id) => !served.has(id));
}
