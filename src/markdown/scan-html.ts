import {blockNames} from './scan-lines.ts';

/** A complete tag, as CommonMark has it. */
export const tagSource =
  '<(?:\\/[A-Za-z][A-Za-z0-9-]*\\s*|[A-Za-z][A-Za-z0-9-]*(?:\\s+[A-Za-z:_][\\w.:-]*(?:\\s*=\\s*(?:"[^"]*"|\'[^\']*\'|[^\\s"\'=<>`]+))?)*\\s*\\/?)>';
const onlyTag = new RegExp(`^${tagSource}$`);

const verbatimNames = /^<(?:script|pre|style|textarea)(?=[\s>]|$)/i;
const tagName = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=\s|\/?>|$)/;

/** What ends a block of HTML: a blank line, or the line that this stands on. */
export type HtmlEnd = RegExp | 'blank';

/** Where a block of HTML begins that ends with a line of its own: what it begins with, and what ends it. */
const marked: readonly (readonly [RegExp, RegExp])[] = [
  [verbatimNames, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![A-Za-z]/, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
];

/**
 * The block of HTML that begins with a line.
 *
 * @param line it begins with an angle bracket, and has no blanks at its end
 * @param interrupts whether a paragraph is open above it
 * @returns what ends it; undefined where the line is text
 */
export function htmlBlock(line: string, interrupts: boolean): HtmlEnd | undefined {
  for (const [start, end] of marked) if (start.test(line)) return end;
  const name = tagName.exec(line)?.[1];
  if (name === undefined) return undefined;
  if (blockNames.has(name.toLowerCase())) return 'blank';
  return !interrupts && onlyTag.test(line) ? 'blank' : undefined;
}
