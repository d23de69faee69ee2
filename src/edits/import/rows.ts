import type {Span} from '../../diagnostics/diagnostic.ts';
import type {Remark} from '../../diagnostics/pretty-reporter.ts';
import type {TextSource} from '../../diagnostics/text-source.ts';
import {list} from '../../diagnostics/words.ts';
import {idFault, takenFault} from '../../registry/id-fault.ts';
import {headingOf, type KnownTable} from './columns.ts';
import type {Cell} from './markdown-tables.ts';

/** What stands for a trigger that the document does not give: a scenario cannot do without. */
const toBeWritten = 'To be written';

/** Notes what could not be read, and where. */
export class Remarks {
  readonly all: Remark[] = [];

  constructor(readonly source: TextSource) {}

  /** Something is missing from the registries. */
  error(span: Span, message: string): void {
    this.all.push({source: this.source, span, message, severity: 'error'});
  }

  /** Something stands in the registries otherwise than in the document. */
  warning(span: Span, message: string): void {
    this.all.push({source: this.source, span, message, severity: 'warning'});
  }
}

/** One row of a known table, read by its columns. */
export class Row {
  constructor(
    readonly id: string,
    readonly idSpan: Span,
    private readonly cells: ReadonlyMap<string, Cell>,
    private readonly span: Span,
    private readonly remarks: Remarks,
  ) {}

  /** Where a column's cell stands, or the row where it is missing. */
  at(column: string): Span {
    return this.cells.get(column)?.span ?? this.span;
  }

  /** The cell of a column, undefined where it is empty or missing. */
  cell(column: string): Cell | undefined {
    const cell = this.cells.get(column);
    return cell && !/^(?:|[-–—]+|n\/?a|none|tbd|\?)$/i.test(cell.text) ? cell : undefined;
  }

  /** The text of a cell on one line, undefined where there is none. */
  text(column: string): string | undefined {
    return this.cell(column)?.text.replace(/\s*\n\s*/g, ' ');
  }

  /** The text of a cell that the registry cannot do without. */
  needed(column: string): string {
    const text = this.text(column);
    if (text !== undefined) return text;
    if (this.cells.has(column)) {
      this.remarks.warning(this.at(column), `${this.id} lacks ${column}. “${toBeWritten}” stands there now.`);
    }
    return toBeWritten;
  }

  /** A key with its text, where there is one. */
  optional<Key extends string>(column: Key): {[key in Key]?: string} {
    const text = this.text(column);
    return text === undefined ? {} : ({[column]: text} as {[key in Key]: string});
  }

  /** A key with its items, where there are any. */
  optionalItems<Key extends string>(column: Key): {[key in Key]?: string[]} {
    const items = this.items(column);
    return items.length === 0 ? {} : ({[column]: items} as {[key in Key]: string[]});
  }

  /** The items of a cell: its lines, or what semicolons part, or else commas that stand in no brackets. */
  items(column: string): string[] {
    const {text = '', hasBreak = false} = this.cell(column) ?? {};
    const written = hasBreak ? text.split('\n') : text.includes(';') ? text.split(';') : splitAtCommas(text);
    return written.map((item) => item.replace(/^\s*[-–•*]\s+/, '').trim()).filter(Boolean);
  }
}

/** The parts of a text between commas, but for those behind which the next bracket closes one. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  const commas: number[] = [];
  for (const {0: sign, index} of text.matchAll(/[,()[\]]|$/g)) {
    if (sign === ',') commas.push(index);
    else {
      if (!/[)\]]/.test(sign))
        for (const comma of commas) {
          parts.push(text.slice(start, comma));
          start = comma + 1;
        }
      commas.length = 0;
    }
  }
  return [...parts, text.slice(start)];
}

/** The rows of a known table that have an id of their own; it reports the others. */
export function rowsOf(known: KnownTable, taken: Map<string, string>, remarks: Remarks): Row[] {
  const {table, kind, position} = known;
  if (!position.has('id')) {
    remarks.error(table.headerSpan, `This table of ${kind}s has no column ${headingOf(kind, 'id')}. Add one.`);
    return [];
  }
  return table.rows.flatMap(({cells, span}) => {
    const byColumn = new Map(
      [...position].flatMap(([column, at]) => (cells[at] ? [[column, cells[at]] as const] : [])),
    );
    const cell = byColumn.get('id');
    const id = cell?.text ?? '';
    const fault = faultOf(id, taken);
    if (fault !== undefined) {
      remarks.error(cell?.span ?? span, `${fault} This row is left out.`);
      return [];
    }
    taken.set(id.toLowerCase(), id);
    const beyond = cells.slice(table.header.length).find(({text}) => text !== '');
    if (beyond) {
      const message = `The row of ${id} has more cells than its table has columns; from here on it is not read. A | in a text is written \\|.`;
      remarks.warning([beyond.span[0], Math.max(beyond.span[1], (cells.at(-1) as Cell).span[1])], message);
    }
    return [new Row(id, cell?.span ?? span, byColumn, span, remarks)];
  });
}

function faultOf(id: string, taken: ReadonlyMap<string, string>): string | undefined {
  if (id === '') return 'There is no id here.';
  const first = taken.get(id.toLowerCase());
  return idFault(id) ?? (first === undefined ? undefined : takenFault(id, first));
}

/** Reports which columns a table lacks that a registry has use for. */
export function tellMissingColumns(
  {kind, table, position}: KnownTable,
  columns: readonly string[],
  remarks: Remarks,
): void {
  const missing = columns.filter((column) => !position.has(column)).map((column) => headingOf(kind, column));
  if (missing.length === 0 || !position.has('id')) return;
  remarks.warning(table.headerSpan, `This table of ${kind}s has no column ${list(missing, 'or')}.`);
}
