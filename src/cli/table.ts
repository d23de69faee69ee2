import stringWidth from 'string-width';
import {oneLine} from '../diagnostics/words.ts';

/** A column of a table for people. */
export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => string;
  /** Whether its texts may go on in the next line. What somebody copies, such as a path or an id, stays whole. */
  readonly wraps?: true;
  /** Whether its title is an id, which stands as it is written. */
  readonly isId?: true;
  /** Whether it holds numbers, which stand under each other by their last digit. */
  readonly isNumber?: true;
}

const gap = '  ';
/** The least that a column of running text is narrowed to. */
const narrowest = 12;

/**
 * A table as lines of a terminal, whose columns stand under each other whatever the width of their letters.
 *
 * @param width how many cells a line has; a table of what cannot be broken may be wider
 */
export function table<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width = 80): string {
  const texts = rows.map((row) => columns.map(({cell}) => oneLine(cell(row))));
  const widths = columns.map(({title}, at) =>
    Math.max(stringWidth(title), ...texts.map((cells) => stringWidth(cells[at] as string))),
  );
  const wrapping = columns.flatMap(({wraps}, at) => (wraps ? [at] : []));
  for (let over = total(widths) - width; over > 0; over = total(widths) - width) {
    const widest = wrapping.reduce(
      (best, at) => ((widths[at] ?? 0) > (widths[best] ?? 0) ? at : best),
      wrapping[0] ?? -1,
    );
    const now = widths[widest] ?? 0;
    if (now <= narrowest) break;
    // The widest gives way first, down to the next widest.
    const next = Math.max(narrowest, ...wrapping.map((at) => widths[at] ?? 0).filter((other) => other < now));
    widths[widest] = Math.max(now - over, next === now ? now - 1 : next, narrowest);
  }
  const head = columns.map(({title, isId}) => (isId ? title : title.toUpperCase()));
  return [head, ...texts].map((cells) => lines(cells, columns, widths)).join('\n');
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0) + gap.length * (widths.length - 1);
}

/** The lines of one row. */
function lines<Row>(cells: readonly string[], columns: readonly Column<Row>[], widths: readonly number[]): string {
  const wrapped = cells.map((text, at) => (columns[at]?.wraps ? wrap(text, widths[at] as number) : [text]));
  const height = Math.max(...wrapped.map((parts) => parts.length));
  return Array.from({length: height}, (_, line) =>
    wrapped
      .map((parts, at) => pad(parts[line] ?? '', widths[at] as number, columns[at]?.isNumber))
      .join(gap)
      .trimEnd(),
  ).join('\n');
}

function pad(text: string, width: number, isNumber: true | undefined): string {
  const blanks = ' '.repeat(Math.max(width - stringWidth(text), 0));
  return isNumber ? blanks + text : text + blanks;
}

const letters = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** A text in lines of at most a width, broken between words; a longer word is broken between letters. */
function wrap(text: string, width: number): string[] {
  const wrapped: string[] = [];
  let line = '';
  const take = (part: string, space: string) => {
    if (line !== '' && stringWidth(line + space + part) > width) {
      wrapped.push(line);
      line = part;
    } else line += line === '' ? part : space + part;
  };
  for (const word of text.split(' ')) {
    if (stringWidth(word) <= width) take(word, ' ');
    else for (const [at, {segment}] of [...letters.segment(word)].entries()) take(segment, at === 0 ? ' ' : '');
  }
  return [...wrapped, line];
}
