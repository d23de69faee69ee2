/** A place in a text. Lines and columns count from 1; columns are UTF-16 units, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text file that diagnostics can point into. */
export interface TextSource {
  /** The path relative to the site, with forward slashes. */
  readonly file: string;
  /** The whole text, without a byte order mark. */
  readonly text: string;
}

const lineStarts = new WeakMap<TextSource, number[]>();

/** The offsets at which the lines of a text begin. All three line endings of CommonMark and YAML count. */
function startsOfLines(source: TextSource): number[] {
  let starts = lineStarts.get(source);
  if (!starts) {
    starts = [0];
    for (const match of source.text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    lineStarts.set(source, starts);
  }
  return starts;
}

/**
 * Turns an offset into a line and a column.
 *
 * @param offset UTF-16 units from the start of the text; what lies outside is held to the text's ends.
 */
export function positionAt(source: TextSource, offset: number): Position {
  const starts = startsOfLines(source);
  const held = Math.min(Math.max(offset, 0), source.text.length);
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= held) low = middle;
    else high = middle - 1;
  }
  return {line: low + 1, column: held - (starts[low] as number) + 1};
}

/**
 * Some lines of a text, without their line endings.
 *
 * @param first the number of the first line, from 1 on
 * @param last the number of the last one; lines that the text does not have are left out
 */
export function linesBetween(source: TextSource, first: number, last: number): string[] {
  const starts = startsOfLines(source);
  return starts
    .slice(first - 1, last)
    .map((start, at) => source.text.slice(start, starts[first + at] ?? source.text.length).replace(/[\r\n]+$/, ''));
}
