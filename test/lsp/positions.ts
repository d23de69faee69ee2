import type {Position, Range, TextEdit} from 'vscode-languageserver-protocol/node';

/** A text with edits of the protocol made in it. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const ordered = edits
    .map(({range, newText}) => ({start: offsetIn(text, range.start), end: offsetIn(text, range.end), newText}))
    .sort((a, b) => b.start - a.start || b.end - a.end);
  return ordered.reduce((before, {start, end, newText}) => before.slice(0, start) + newText + before.slice(end), text);
}

/** What a range of the protocol holds. */
export function textIn(text: string, {start, end}: Range): string {
  return text.slice(offsetIn(text, start), offsetIn(text, end));
}

/** The position of an offset. */
export function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return {line: lines.length - 1, character: lines.at(-1)?.length ?? 0};
}

function offsetIn(text: string, {line, character}: Position): number {
  let start = 0;
  for (let left = line; left > 0; left--) {
    const ending = /\r\n|\n|\r/.exec(text.slice(start));
    if (!ending) return text.length;
    start += ending.index + ending[0].length;
  }
  return start + character;
}
