import {disableStarts} from './disable-comment.ts';
import type {Body} from './outline.ts';
import type {MarkdownFormat} from './parser.ts';
import {Scanner} from './scanner.ts';
import {unsure} from './unsure.ts';

/** Text that this scan leaves to the parser wherever it stands: comments of ours, and what Docusaurus rewrites first. */
const beyondScan = [...disableStarts, 'mdx-code-block'];

/**
 * Finds by its lines what a page's body holds, when that is certain.
 *
 * Most pages are plain: paragraphs, lists, fences, tables, sections that begin and end at the margin. For these the
 * block structure of CommonMark comes down to a few rules, which are followed here to the letter. MDX has the same, as
 * long as nothing in it is JSX, an expression or a module but the tags of sections. At anything else the scan gives up, and
 * the parser of the build decides.
 *
 * @param text the whole text of the page
 * @param bodyStart where its body begins
 * @param parsed what the parser finds there, which is asked for where the scan has doubts about links or headings
 * @returns undefined when only a parser can tell
 */
export function scanBody(
  text: string,
  bodyStart: number,
  format: MarkdownFormat,
  parsed: () => Body,
): Body | undefined {
  if (beyondScan.some((words) => text.includes(words)) || (text.includes('\r') && /\r(?!\n)/.test(text)))
    return undefined;
  // A parser takes the first character for a mark of the file's encoding, wherever the body begins.
  if (text.charCodeAt(bodyStart) === 0xfeff) return undefined;
  try {
    return new Scanner(text, bodyStart, format).scan(parsed);
  } catch (reason) {
    if (reason === unsure) return undefined;
    throw reason;
  }
}
