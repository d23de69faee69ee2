import type {Finding} from '../../diagnostics/diagnostic.ts';
import {nearMiss} from '../../diagnostics/near-miss.ts';
import type {TextSource} from '../../diagnostics/text-source.ts';
import type {Cell, Table} from './markdown-tables.ts';

/** The headings under which a column is known, by the key that it becomes; the first is the one that messages name. */
const personaColumns = {
  id: ['ID', 'Persona ID'],
  name: ['Persona', 'Name', 'Persona name', 'Role', 'Title'],
  description: ['Description', 'Summary', 'In short'],
  experience: ['Experience', 'Experience level', 'Background', 'Knows'],
  goals: ['Primary Goals', 'Goals', 'Needs', 'Wants', 'Wants to', 'Main goals'],
  pain_points: ['Pain Points', 'Pains', 'Frustrations', 'Struggles', 'Struggles with', 'Challenges', 'Held up by'],
} as const;

const scenarioColumns = {
  id: ['Scenario ID', 'ID', 'Scenario'],
  title: ['Title', 'Name', 'Scenario title'],
  trigger: ['Trigger', 'Situation', 'When', 'Starts when'],
  personas: ['Persona(s)', 'Personas', 'Who', 'Persona IDs', 'For', 'For whom', 'Readers'],
  outcome: ['Desired Outcome', 'Outcome', 'Result', 'Done when', 'Goal'],
  entry_point: ['Doc Entry Point', 'Entry Point', 'Entry', 'Starts at', 'Starts in', 'Starts on', 'Entry page', 'Page'],
} as const;

/** Columns that few tables have, so that no message asks for them. */
const rareColumns = {
  persona: {
    short_name: ['Short name', 'Short'],
    color: ['Color', 'Colour'],
    icon: ['Icon'],
    formerly: ['Formerly', 'Former IDs'],
  },
  scenario: {
    steps: ['Steps', 'Pages in order'],
    planned: ['Planned', 'Is planned'],
    formerly: ['Formerly', 'Former IDs'],
  },
} as const;

/** What a table is about. */
export type TableKind = 'persona' | 'scenario';

const columnsOf: Readonly<Record<TableKind, Readonly<Record<string, readonly string[]>>>> = {
  persona: personaColumns,
  scenario: scenarioColumns,
};

/** A table that is known, and where its columns are. */
export interface KnownTable {
  readonly kind: TableKind;
  readonly table: Table;
  readonly position: ReadonlyMap<string, number>;
}

/** The headings of a table of this kind, as a message names them. */
export function headingsOf(kind: TableKind): string[] {
  return Object.values(columnsOf[kind]).map(([name]) => name as string);
}

/** The heading of one column, as a message names it. */
export function headingOf(kind: TableKind, column: string): string {
  return columnsOf[kind][column]?.[0] ?? column;
}

/** What a table is about, by its headings; undefined for a table that is about something else. */
export function recognize(table: Table): KnownTable | undefined {
  const persona: KnownTable = {kind: 'persona', table, position: positions(table.header, 'persona')};
  const scenario: KnownTable = {kind: 'scenario', table, position: positions(table.header, 'scenario')};
  const best = scenario.position.size > persona.position.size ? scenario : persona;
  return best.position.size >= 3 ? best : undefined;
}

function positions(header: readonly Cell[], kind: TableKind): Map<string, number> {
  const found = new Map<string, number>();
  for (const [at, {text}] of header.entries()) {
    const column = columnNamed(text, kind);
    if (column !== undefined && !found.has(column)) found.set(column, at);
  }
  return found;
}

/** The column with this heading, whatever its case, spaces and plural; a typo is forgiven. */
function columnNamed(heading: string, kind: TableKind): string | undefined {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\(s\)|[^\p{L}]/gu, '')
      .replace(/s$/, '');
  const byName = new Map(
    knownHeadings(kind).flatMap(([column, names]) => names.map((name) => [plain(name), column] as const)),
  );
  const written = plain(heading);
  return byName.get(byName.has(written) ? written : (nearMiss(written, byName.keys()) ?? ''));
}

/** All headings under which columns are known, by the key that they become. */
export function knownHeadings(kind: TableKind): [key: string, headings: readonly string[]][] {
  return Object.entries({...columnsOf[kind], ...rareColumns[kind]});
}

/** As what each column of a known table is read. */
export function readColumns({table, position}: KnownTable): [heading: string, key: string][] {
  return [...position].map(([key, at]) => [table.header[at]?.text ?? '', key]);
}

/** The columns of a known table that are not read. */
export function unreadColumns(source: TextSource, {table, kind, position}: KnownTable): Finding[] {
  const read = new Set(position.values());
  return table.header.flatMap(({text, span}, at) =>
    read.has(at) || text === ''
      ? []
      : [{source, span, message: `The column ${text} is not read. A ${kind} has ${headingsOf(kind).join(', ')}.`}],
  );
}
