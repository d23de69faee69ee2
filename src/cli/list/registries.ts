import type {ContentIndex} from '../../content/content-index.ts';
import {count, visibleJson} from '../../diagnostics/words.ts';
import {type ListedPersona, type ListedScenario, personaList, scenarioList} from '../../views/registry-list.ts';
import {table} from '../table.ts';
import {linesWidth} from '../terminal.ts';

/** Which personas a list holds. */
interface PersonaFilter {
  readonly scenarios?: readonly string[] | undefined;
  readonly unused?: boolean | undefined;
}

/** Which scenarios a list holds. */
interface ScenarioFilter {
  readonly personas?: readonly string[] | undefined;
  readonly planned?: boolean | undefined;
  readonly unused?: boolean | undefined;
}

function personasIn(index: ContentIndex, {scenarios, unused}: PersonaFilter): ListedPersona[] {
  return personaList(index).filter(
    (listed) => (!scenarios || scenarios.some((id) => listed.scenarios.includes(id))) && !(unused && listed.pages > 0),
  );
}

function scenariosIn(index: ContentIndex, {personas, planned, unused}: ScenarioFilter): ListedScenario[] {
  return scenarioList(index).filter(
    ({scenario, pages}) =>
      (!personas || index.scenarioPersonas.get(scenario.id)?.ids.some((id) => personas.includes(id))) &&
      (!planned || scenario.planned) &&
      !(unused && pages > 0),
  );
}

/** The personas as a table. */
export function personasAsText(index: ContentIndex, filter: PersonaFilter): string {
  const listed = personasIn(index, filter);
  const rows = table<ListedPersona>(
    [
      {title: 'persona', cell: ({persona}) => persona.id},
      {title: 'name', cell: ({persona}) => persona.name, wraps: true},
      {title: 'pages', cell: ({pages}) => String(pages), isNumber: true},
      {title: 'hers alone', cell: ({only}) => String(only), isNumber: true},
      {title: 'scenarios', cell: ({scenarios}) => scenarios.join(', ') || '-', wraps: true},
    ],
    listed,
    linesWidth(process.stdout),
  );
  return withSummary(rows, listed.length, index.registry.personas.length, 'persona');
}

/** The scenarios as a table. */
export function scenariosAsText(index: ContentIndex, filter: ScenarioFilter): string {
  const listed = scenariosIn(index, filter);
  const rows = table<ListedScenario>(
    [
      {title: 'scenario', cell: ({scenario}) => scenario.id},
      {title: 'title', cell: ({scenario}) => scenario.title, wraps: true},
      {title: 'for', cell: ({scenario}) => scenario.personas.join(', '), wraps: true},
      {title: 'pages', cell: ({pages}) => String(pages), isNumber: true},
      {title: 'starts at', cell: startOf, wraps: true},
    ],
    listed,
    linesWidth(process.stdout),
  );
  return withSummary(rows, listed.length, index.registry.scenarios.length, 'scenario');
}

function startOf({scenario: {planned, entryPoint}}: ListedScenario): string {
  const place = entryPoint?.page;
  return planned ? ['planned', place].filter(Boolean).join(': ') : (place ?? '-');
}

function withSummary(rows: string, shown: number, all: number, noun: string): string {
  const summary = shown === all ? `${count(all, noun)}.` : `${shown} of ${count(all, noun)}.`;
  return shown === 0 ? summary : `${rows}\n\n${summary}`;
}

/** The personas as one JSON object: the shape that other people's scripts rely on. */
export function personasAsJson(index: ContentIndex, filter: PersonaFilter): string {
  const personas = personasIn(index, filter).map(({persona: {id, name, formerly}, pages, only, scenarios}) => ({
    id,
    name,
    formerly,
    pages,
    only,
    scenarios,
  }));
  return visibleJson(JSON.stringify({personas}, null, 2));
}

/** The scenarios as one JSON object: the shape that other people's scripts rely on. */
export function scenariosAsJson(index: ContentIndex, filter: ScenarioFilter): string {
  const scenarios = scenariosIn(index, filter).map(({scenario, pages, withoutPage}) => ({
    id: scenario.id,
    title: scenario.title,
    trigger: scenario.trigger,
    personas: scenario.personas,
    planned: scenario.planned,
    entryPoint: scenario.entryPoint ?? null,
    formerly: scenario.formerly,
    pages,
    withoutPage,
  }));
  return visibleJson(JSON.stringify({scenarios}, null, 2));
}
