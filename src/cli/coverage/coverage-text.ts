import stringWidth from 'string-width';
import type {Coverage, CoverageCell} from '../../content/coverage-schema.ts';
import {count, oneLine} from '../../diagnostics/words.ts';
import {hasProofs, share} from '../../views/coverage-words.ts';
import {type Column, table} from '../table.ts';
import {linesWidth} from '../terminal.ts';

type Persona = Coverage['personas'][number];
/** A scenario, or the sums below them. */
interface Row {
  readonly title: string;
  readonly cell: (persona: Persona) => string;
  /** How it stands, if it was shown to work. */
  readonly proof: string;
}

/** How many cells the titles of scenarios have at least. */
const titleWidth = 24;
const gap = 2;

/** The coverage for a terminal: gaps first, then the table, in as many parts as it takes for its lines to fit. */
export function coverageText(coverage: Coverage): string {
  const width = linesWidth(process.stdout);
  const {personas, gaps} = coverage;
  const isOverdue = personas.some(({overdue}) => overdue > 0);
  const rows = rowsOf(coverage);
  return [
    share(coverage),
    ...(gaps.length === 0 ? [] : [[`${count(gaps.length, 'gap')}:`, ...gaps.map(gapText)].join('\n')]),
    ...partsOf(personas, rows, width).map((part, _, {length}) => {
      // In one part of several, a scenario for nobody there would be an empty line.
      const shown = rows.filter((row) => length === 1 || part.some((persona) => row.cell(persona) !== ''));
      return table<Row>(columnsOf(part, rows), shown, width);
    }),
    table<Persona>(
      [
        {title: 'persona', cell: ({id}) => id},
        {title: 'pages', cell: ({pages}) => String(pages), isNumber: true},
        ...(isOverdue
          ? [{title: 'overdue', cell: ({overdue}: Persona) => String(overdue), isNumber: true as const}]
          : []),
        {title: '', cell: ({pages}) => bar(pages, Math.max(...personas.map((one) => one.pages)))},
      ],
      personas,
      width,
    ),
  ].join('\n\n');
}

function gapText({persona, scenario, message, command}: Coverage['gaps'][number]): string {
  const lines = [`  ${scenario} for ${persona}: ${oneLine(message)}`, ...(command === null ? [] : [`    ${command}`])];
  return lines.map(oneLine).join('\n');
}

function rowsOf({scenarios, cells, totals}: Coverage): Row[] {
  const byPlace = new Map(cells.map((cell) => [`${cell.scenario} ${cell.persona}`, cell]));
  const sum = (title: string, key: 'written' | 'reachable' | 'proven'): Row => ({
    title,
    proof: '',
    cell: (persona) => (persona.expected === 0 ? '' : `${persona[key]}/${persona.expected}`),
  });
  return [
    ...scenarios.map(({id, title, proof}) => ({
      title: title === id ? id : `${id} ${title}`,
      cell: (persona: Persona) => cellText(byPlace.get(`${id} ${persona.id}`)),
      proof: proof?.state ?? '',
    })),
    ...(totals.expected === 0 ? [] : [sum('written', 'written'), sum('within reach', 'reachable')]),
    ...(hasProofs({scenarios}) ? [sum('proven', 'proven')] : []),
  ];
}

/** What stands in a cell: how many pages, or in a word that there is none. */
function cellText(cell: CoverageCell | undefined): string {
  if (!cell) return '';
  if (cell.state === 'planned') return 'planned';
  if (cell.state === 'empty') return 'NONE';
  const hidden = cell.unreachable.length;
  return `${cell.pages.length}${cell.state === 'written' ? `, ${hidden} hidden` : ''}`;
}

function columnsOf(personas: readonly Persona[], rows: readonly Row[]): Column<Row>[] {
  return [
    {title: 'scenario', cell: ({title}) => title, wraps: true},
    ...personas.map((persona) => ({
      title: persona.id,
      cell: (row: Row) => row.cell(persona),
      isId: true as const,
      isNumber: true as const,
    })),
    ...(isProof(rows) ? [{title: 'proof', cell: ({proof}: Row) => proof}] : []),
  ];
}

function isProof(rows: readonly Row[]): boolean {
  return rows.some(({proof}) => proof !== '');
}

/** The personas in parts, each of which fits beside the titles. */
function partsOf(personas: readonly Persona[], rows: readonly Row[], width: number): Persona[][] {
  const parts: Persona[][] = [];
  let left = 0;
  for (const persona of personas) {
    const own = gap + Math.max(stringWidth(persona.id), ...rows.map((row) => stringWidth(row.cell(persona))));
    const part = parts.at(-1);
    if (part && own <= left) part.push(persona);
    else {
      parts.push([persona]);
      left = width - titleWidth - (isProof(rows) ? gap + 'proven'.length : 0);
    }
    left -= own;
  }
  return parts;
}

/** How wide the bar of the persona with the most pages is. */
const longestBar = 40;

function bar(pages: number, most: number): string {
  return '█'.repeat(most === 0 ? 0 : Math.max(pages === 0 ? 0 : 1, Math.round((pages / most) * longestBar)));
}
