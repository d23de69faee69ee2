import type {Span} from '../../diagnostics/diagnostic.ts';
import {closingQuote} from './flow.ts';

/** A line of YAML, as far as it can be read without the lines around it. */
export interface YamlLine {
  readonly start: number;
  /** Where its content ends: before a comment, spaces at the end and the line's ending. */
  readonly end: number;
  /** Where the whole line ends, before its ending. */
  readonly lineEnd: number;
  /** How far its content stands to the right, hyphens included. */
  readonly indent: number;
  /** Whether it begins with the hyphen of a list item. */
  readonly dash: boolean;
  readonly key: {readonly name: string; readonly span: Span; readonly column: number} | undefined;
  /** Where the value begins: after the colon of its key, or else after its hyphen. */
  readonly valueStart: number;
}

const keyed = /^(?:"([^"]*)"|'([^']*)'|([^\s"'#:,{}[\]|>&*!%@`-](?:[^"'#:,{}[\]]*[^"'#:,{}[\] \t])?))[ \t]*:(?!\/\/)/;

/** The lines of a piece of YAML. */
export function yamlLines(text: string, [from, to]: Span): YamlLine[] {
  const lines: YamlLine[] = [];
  let start = from;
  for (const {0: ending, index} of text.slice(from, to).matchAll(/\r\n|\n|\r|$/g)) {
    lines.push(yamlLine(text, start, from + index));
    start = from + index + ending.length;
  }
  return lines;
}

function yamlLine(text: string, start: number, lineEnd: number): YamlLine {
  const end = contentEnd(text, start, lineEnd);
  const line = text.slice(start, Math.max(end, start));
  // Of an empty line too, since this is where somebody is about to write.
  const indent = /^[ \t]*/.exec(text.slice(start, lineEnd))?.[0].length ?? 0;
  const dashes = /^(?:-(?:[ \t]+|$))*/.exec(line.slice(indent))?.[0].length ?? 0;
  const column = indent + dashes;
  const match = keyed.exec(line.slice(column));
  const name = match?.[1] ?? match?.[2] ?? match?.[3];
  if (!match || name === undefined) {
    return {start, end, lineEnd, indent, dash: dashes > 0, key: undefined, valueStart: start + column};
  }
  const keyStart = start + column + (match[3] === undefined ? 1 : 0);
  const key = {name, span: [keyStart, keyStart + name.length] as const, column};
  return {start, end, lineEnd, indent, dash: dashes > 0, key, valueStart: start + column + match[0].length};
}

/** Where a line's content ends: before the mark of a comment that stands in no quotes. */
function contentEnd(text: string, start: number, lineEnd: number): number {
  let end = lineEnd;
  for (let at = start; at < lineEnd; at++) {
    const character = text[at] as string;
    const before = at === start ? ' ' : (text[at - 1] as string);
    if (/["']/.test(character) && /[\s[{:,-]/.test(before)) at = closingQuote(text, at, lineEnd) ?? at;
    else if (character === '#' && /\s/.test(before)) {
      end = at;
      break;
    }
  }
  while (end > start && /[ \t]/.test(text[end - 1] as string)) end--;
  return end;
}
