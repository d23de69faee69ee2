import {disableMarker} from '../markdown/disable-comment.ts';
import type {MarkdownFormat} from '../markdown/parser.ts';

const comment = new RegExp(`^\\s*\\{/\\*\\s*${disableMarker}\\s.*\\*/\\}\\s*$`);

/**
 * The text of a page without the comments for the check above its first line, which Docusaurus would take for the page's
 * description: of comments, it knows only those of HTML. What it goes past in looking for that line is gone past here, too
 * (`createExcerpt` of its utilities): modules, fences of code and headings.
 *
 * @param content the text below the front matter
 * @param format how Docusaurus reads it; in CommonMark these are no comments, but text that readers see
 * @returns the text, with each line where it was
 */
export function withoutFirstComments(content: string, format: MarkdownFormat): string {
  if (format === 'md' || !content.includes(disableMarker)) return content;
  const lines = content.split('\n');
  let fence = '';
  let inModule = false;
  for (const [at, line] of lines.entries()) {
    const text = line.trim();
    const [marks = ''] = /^```+/.exec(text) ?? [];
    if (text === '') inModule = false;
    else if (fence) fence = marks.length >= fence.length ? '' : fence;
    else if (inModule || /^(?:import|export)\s/.test(line)) inModule = true;
    else if (marks) fence = marks;
    else if (comment.test(line)) lines[at] = '';
    else if (!text.startsWith('#')) break;
  }
  return lines.join('\n');
}
