import type {Span} from '../diagnostics/diagnostic.ts';

/** How many characters all blank lines may be looked at, together: gray-matter looks on to their end from each of them. */
const mostLooks = 10_000_000;
/** Front matter that is shorter is looked at no more often, whatever stands in it. */
const shortBlock = Math.sqrt(mostLooks);

/** What is wrong with these, and what to do. */
export const tooBlank =
  'There are so many blank lines here that this front matter would be read for minutes. Take them out.';

/**
 * Blank lines in front matter that would be read for longer than anybody waits.
 *
 * @param start where the front matter begins in the text
 * @param end where it ends
 * @returns undefined where there are none
 */
export function longBlank(text: string, start: number, end: number): Span | undefined {
  if (end - start <= shortBlock) return undefined;
  let looks = 0;
  for (const {0: run, index} of text.slice(start, end).matchAll(/\s{2,}/g)) {
    looks += run.length * (run.match(/[\n\r\u2028\u2029]/g)?.length ?? 0);
    if (looks > mostLooks) return [start + index, start + index + run.length];
  }
  return undefined;
}
