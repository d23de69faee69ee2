import type {Span} from '../diagnostics/diagnostic.ts';

/** Where the YAML of a page's front matter stands. */
export interface FrontMatterBlock {
  readonly yaml: Span;
  /** Where the body begins. */
  readonly bodyStart: number;
}

/**
 * Finds the front matter of a page by its lines of hyphens. Front matter that nothing ends yet goes on to the first line
 * that cannot be part of it.
 *
 * @param text the whole page, without a byte order mark
 */
export function frontMatterBlock(text: string): FrontMatterBlock | undefined {
  const opening = /^---[ \t]*(?:\r\n|\n|\r|$)/.exec(text);
  if (!opening) return undefined;
  const start = opening[0].length;
  const closing = /^---[ \t]*$/m.exec(text.slice(start));
  if (closing) return {yaml: [start, start + closing.index], bodyStart: start + closing.index + closing[0].length};
  const body = /^(?:#{1,6} |<|:::|```)/m.exec(text.slice(start));
  const end = body ? start + body.index : text.length;
  return {yaml: [start, end], bodyStart: end};
}
