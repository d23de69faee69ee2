import type {ContentIndex} from '../content/content-index.ts';
import {list} from '../diagnostics/words.ts';
import type {Persona, Scenario} from '../registry/registry.ts';
import {everyone} from '../registry/schema.ts';

/** What there is to say of a persona or a scenario, in Markdown: a head line, then its text. */
export interface Description {
  /** In one line without markup: the name of a persona, the title of a scenario. */
  readonly title: string;
  readonly text: string;
}

/** What an id stands for, undefined when it stands for nothing. */
export function describe(index: ContentIndex, kind: 'persona' | 'scenario', id: string): Description | undefined {
  if (kind === 'scenario') {
    const scenario = index.scenarioById.get(id);
    return scenario && describeScenario(index, scenario);
  }
  if (id === everyone) return {title: 'All personas', text: everyoneText(index)};
  const persona = index.personaById.get(id);
  return persona && describePersona(persona);
}

function describePersona({name, description, experience, goals, painPoints}: Persona): Description {
  const lines = [
    plain(description),
    ...(experience === description ? [] : [`**Experience:** ${plain(experience)}`]),
    ...(goals.length > 0 ? [`**Wants to:** ${goals.map(plain).join('; ')}`] : []),
    ...(painPoints.length > 0 ? [`**Is held up by:** ${painPoints.map(plain).join('; ')}`] : []),
  ];
  return {title: name, text: lines.join('\n\n')};
}

function describeScenario(index: ContentIndex, {title, trigger, outcome, personas, entryPoint}: Scenario): Description {
  const names = personas.map((id) => `\`${id}\` ${plain(index.personaById.get(id)?.name ?? '(unknown)')}`);
  const lines = [
    ...(title === trigger ? [] : [`**Trigger:** ${plain(trigger)}`]),
    `**Outcome:** ${plain(outcome)}`,
    `**For:** ${names.join(', ')}`,
    ...(entryPoint
      ? [`**Starts at:** ${plain([entryPoint.page, entryPoint.heading].filter(Boolean).join(' › '))}`]
      : []),
  ];
  return {title, text: lines.join('\n\n')};
}

function everyoneText({registry}: ContentIndex): string {
  const ids = registry.personas.map(({id}) => id);
  return ids.length > 0 ? `Stands for ${list(ids)}. The page may leave \`scenario\` out.` : 'Stands for every persona.';
}

/** Text of a registry, so that Markdown shows it as it is. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
