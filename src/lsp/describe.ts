import type {ContentIndex} from '../content/content-index.ts';
import {list} from '../diagnostics/words.ts';
import type {Persona, Scenario} from '../registry/registry.ts';
import {everyone} from '../shared/everyone.ts';
import type {RichText} from './rich-text.ts';

/** What there is to say of a persona or a scenario, a head line, then its text. */
export interface Description {
  /** In one line without markup: the name of a persona, the title of a scenario. */
  readonly title: string;
  readonly text: RichText;
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
    ...(description === '' ? [] : [[description]]),
    ...(experience === description || experience === '' ? [] : [labelled('Experience', experience)]),
    ...(goals.length > 0 ? [labelled('Wants to', goals.join('; '))] : []),
    ...(painPoints.length > 0 ? [labelled('Is held up by', painPoints.join('; '))] : []),
  ];
  return {title: name, text: lines};
}

function describeScenario(index: ContentIndex, {title, trigger, outcome, personas, entryPoint}: Scenario): Description {
  const names = personas.flatMap((id, at) => [
    at === 0 ? ' ' : ', ',
    {code: id},
    ` ${index.personaById.get(id)?.name ?? '(unknown)'}`,
  ]);
  const lines = [
    ...(title === trigger ? [] : [labelled('Trigger', trigger)]),
    ...(outcome === '' ? [] : [labelled('Outcome', outcome)]),
    [{bold: 'For:'}, ...names],
    ...(entryPoint ? [labelled('Starts at', [entryPoint.page, entryPoint.heading].filter(Boolean).join(' › '))] : []),
  ];
  return {title, text: lines};
}

function labelled(label: string, text: string): RichText[number] {
  return [{bold: `${label}:`}, ` ${text}`];
}

function everyoneText({registry}: ContentIndex): RichText {
  const ids = registry.personas.map(({id}) => id);
  return ids.length > 0
    ? [[`Stands for ${list(ids)}. The page may leave `, {code: 'scenario'}, ' out.']]
    : [['Stands for every persona.']];
}
