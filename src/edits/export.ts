import type {Persona, Registry, Scenario} from '../registry/registry.ts';

/**
 * The registries as tables of a Markdown document, which `importRegistries` reads back. What the tables have no column
 * for, as which files are pages, is not in it.
 */
export function exportedTables({version, scope, personas, scenarios}: Registry): string {
  return [
    '# Personas and scenarios',
    ...(version === '' ? [] : [`Version: ${escaped(version)}`]),
    ...(scope === '' ? [] : [`Scope: ${escaped(scope)}`]),
    '## Personas',
    table(personas, personaColumns),
    '## Scenarios',
    table(scenarios, scenarioColumns),
  ]
    .join('\n\n')
    .concat('\n');
}

/** A column: its heading, what stands in it, and whether it is left out where nothing does. */
type Column<Entry> = readonly [heading: string, cell: (entry: Entry) => string, isRare?: true];

const personaColumns: readonly Column<Persona>[] = [
  ['ID', ({id}) => id],
  ['Persona', ({name}) => escaped(name)],
  ['Short name', ({name, shortName}) => (shortName === name ? '' : escaped(shortName)), true],
  ['Description', ({description, experience}) => (description === experience ? '' : escaped(description)), true],
  ['Experience', ({experience}) => escaped(experience)],
  ['Primary Goals', ({goals}) => items(goals)],
  ['Pain Points', ({painPoints}) => items(painPoints)],
  ['Color', ({color = ''}) => escaped(color), true],
  ['Icon', ({icon = ''}) => icon, true],
  ['Formerly', ({formerly}) => items(formerly), true],
];

const scenarioColumns: readonly Column<Scenario>[] = [
  ['Scenario ID', ({id}) => id],
  ['Title', ({title, trigger}) => (title === trigger ? '' : escaped(title)), true],
  ['Trigger', ({trigger}) => escaped(trigger)],
  ['Persona(s)', ({personas}) => items(personas)],
  ['Desired Outcome', ({outcome}) => escaped(outcome)],
  ['Doc Entry Point', ({entryPoint}) => (entryPoint ? entryCell(entryPoint) : '')],
  ['Steps', ({steps}) => items(steps.map(writtenStep)), true],
  ['Planned', ({planned}) => (planned ? 'yes' : ''), true],
  ['Formerly', ({formerly}) => items(formerly), true],
];

function entryCell({page, heading}: NonNullable<Scenario['entryPoint']>): string {
  const file = `\`${page.replaceAll('|', '\\|')}\``;
  return heading === undefined ? file : `${file} → ${escaped(heading)}`;
}

function writtenStep({page, heading}: Scenario['steps'][number]): string {
  return heading === undefined ? page : `${page}#${heading}`;
}

function table<Entry>(entries: readonly Entry[], columns: readonly Column<Entry>[]): string {
  const shown = columns.filter(([, cell, isRare]) => !isRare || entries.some((entry) => cell(entry) !== ''));
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(shown.map(([heading]) => heading)),
    row(shown.map(() => '---')),
    ...entries.map((entry) => row(shown.map(([, cell]) => cell(entry)))),
  ].join('\n');
}

/** The items of a list, each on a line of its own: what ends with a line break is not taken apart at its commas. */
function items(values: readonly string[]): string {
  if (values.length === 1 && !/[,;]/.test(values[0] as string)) return escaped(values[0] as string);
  return values.map((value) => `${escaped(value)}<br>`).join('');
}

/** A text that a cell shows as it is, and that Markdown reads nothing else in. */
function escaped(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!:$]/g, '\\$&');
}
