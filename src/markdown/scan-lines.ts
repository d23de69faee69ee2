import {htmlBlockNames} from 'micromark-util-html-tag-name';

// What a line is by its own text, as CommonMark has it.

/** The elements that begin a block of HTML wherever they begin a line, as the build's parser has them. */
export const blockNames: ReadonlySet<string> = new Set(htmlBlockNames);

/** A space or a tab: what else is white, such as a no-break space, is text. */
function isBlank(character: number): boolean {
  return character === 32 || character === 9;
}

/** Calls a function for each line of a text, with where it begins and where it ends without its line break. */
export function eachLine(text: string, from: number, take: (start: number, end: number) => void): void {
  for (let start = from; start < text.length; ) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (text.charCodeAt(end - 1) === 13 && end > start) end--;
    take(start, end);
    start = next;
  }
}

/** The first place from here on that is not blank. */
export function afterBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** A part of a text without blanks at its end. */
export function withoutBlanksAtEnd(text: string, start: number, end: number): string {
  let last = end;
  while (last > start && isBlank(text.charCodeAt(last - 1))) last--;
  return text.slice(start, last);
}

/** Whether a line begins with a letter, as most lines of text do: no block begins with one, but a module in MDX. */
export function beginsWithLetter(line: string): boolean {
  const character = line.charCodeAt(0);
  return (character >= 97 && character <= 122) || (character >= 65 && character <= 90);
}

/** The column that a text ends at, which begins at this one, by the stops of its tabs. */
export function columnAfter(text: string, from: number, to: number, start: number): number {
  let column = start;
  for (let at = from; at < to; at++) column += text.charCodeAt(at) === 9 ? 4 - (column % 4) : 1;
  return column;
}

export const thematicBreak = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const emptyListItem = /^(?:[-+*]|\d{1,9}[.)])[ \t]*$/;
export const underline = /^(?:-+|=+)$/;
export const codeFence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;
export const heading = /^#{1,6}(?:[ \t]|$)/;
/** Longer than any heading that people write, in UTF-16 units. */
export const longestHeading = 1000;
/** A footnote's text, which holds what is indented below it. */
export const footnote = /^\[\^[^\]]*\]:/;

/** The start of a list item. */
export interface ItemStart {
  /** The number of an ordered item. */
  readonly number: number | undefined;
  /** How long its marker is, with the blanks behind it. */
  readonly length: number;
  /** The column that its content begins at. */
  readonly content: number;
  /** Whether so many blanks follow that they are the indent of code, where indents make code. */
  readonly isCode: boolean;
}

const listMarker = /^(?:[-+*]|(\d{1,9})[.)])([ \t]+)(?=[^ \t])/;

/**
 * Reads the marker of a list item with something behind it.
 *
 * @param column where the line begins
 * @param hasIndentedCode whether an indent makes code
 */
export function itemStart(line: string, column: number, hasIndentedCode: boolean): ItemStart | undefined {
  const [marker, number, blanks = ''] = listMarker.exec(line) ?? [];
  if (marker === undefined) return undefined;
  const sign = column + marker.length - blanks.length;
  const content = columnAfter(line, marker.length - blanks.length, marker.length, sign);
  const isCode = hasIndentedCode && content - sign > 4;
  return {
    number: number === undefined ? undefined : Number(number),
    length: marker.length,
    content: isCode ? sign + 1 : content,
    isCode,
  };
}
