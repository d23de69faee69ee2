/** A place in a text. Lines and columns count from 1; columns are UTF-16 units, as in editors. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text file that diagnostics can point into. */
export class TextSource {
  #lineStarts: readonly number[] | undefined;

  /**
   * @param file the path relative to the site, with forward slashes
   * @param text the whole text, without a byte order mark
   */
  constructor(
    readonly file: string,
    readonly text: string,
  ) {}

  /** The offsets at which the lines begin. All three line endings of CommonMark and YAML count. */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= [0, ...Array.from(this.text.matchAll(/\r\n|\n|\r/g), ({0: end, index}) => index + end.length)];
    return this.#lineStarts;
  }
}

/** The line ending of a text: its first; a line feed where it has none. */
export function lineEnding(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The line ending that stands at a place, so that what is added there ends as its neighbour does; else that of the text. */
export function lineEndingAt(text: string, at: number): string {
  return /^(?:\r\n|\n|\r)/.exec(text.slice(at, at + 2))?.[0] ?? lineEnding(text);
}

/** Things with a place in a text, by the file of that text, in the order that they are in. */
export function groupByFile<Item extends {readonly source: TextSource}>(items: Iterable<Item>): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(item.source.file);
    if (group) group.push(item);
    else groups.set(item.source.file, [item]);
  }
  return groups;
}

/**
 * Turns an offset into a line and a column.
 *
 * @param offset UTF-16 units from the start of the text; what lies outside is held to the text's ends.
 */
export function positionAt({text, lineStarts}: TextSource, offset: number): Position {
  const held = Math.min(Math.max(offset, 0), text.length);
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lineStarts[middle] as number) <= held) low = middle;
    else high = middle - 1;
  }
  return {line: low + 1, column: held - (lineStarts[low] as number) + 1};
}

/**
 * Some lines of a text, without their line endings.
 *
 * @param first the number of the first line, from 1 on
 * @param last the number of the last one; lines that the text does not have are left out
 */
export function linesBetween({text, lineStarts}: TextSource, first: number, last: number): string[] {
  return lineStarts
    .slice(first - 1, last)
    .map((start, at) => text.slice(start, lineStarts[first + at] ?? text.length).replace(/[\r\n]+$/, ''));
}
