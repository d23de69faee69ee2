import {styleText} from 'node:util';

/** A line of a fence: how far it is indented, its mark, and what stands after it. */
const fence = /^( *)(`{3,}|~{3,})(.*)$/;

/**
 * Markdown made for reading in a terminal: headings in bold, code indented, links as their text.
 *
 * @param markdown the body of a page, without front matter
 * @param color whether to use bold and colours
 */
export function markdownAsText(markdown: string, color: boolean): string {
  const paint = (style: Parameters<typeof styleText>[0], text: string) =>
    color ? styleText(style, text, {validateStream: false}) : text;
  const lines: string[] = [];
  let open: string | undefined;
  for (const line of markdown.trim().split(/\r\n|\n|\r/)) {
    const [, , mark = '', info = ''] = fence.exec(line) ?? [];
    if (open !== undefined) {
      const closes = mark.startsWith(open) && info.trim() === '';
      if (closes) open = undefined;
      else lines.push(line === '' ? '' : `    ${line}`);
    } else if (mark) {
      open = mark;
      const title = /title="([^"]*)"/.exec(info)?.[1];
      if (title) lines.push(`  ${paint('dim', `${title}:`)}`, '');
    } else {
      const heading = /^#+\s+(.*)$/.exec(line)?.[1];
      lines.push(heading === undefined ? inline(line, paint) : paint('bold', plain(heading)));
    }
  }
  return lines.join('\n');
}

type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Running text: code stays in backticks where there is no colour to set it off. */
function inline(line: string, paint: Paint): string {
  return line
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? code(part, paint) : plain(part)))
    .join('');
}

function code(part: string, paint: Paint): string {
  const painted = paint('cyan', part.slice(1, -1));
  return painted === part.slice(1, -1) ? part : painted;
}

/** Text without the signs of links and emphasis. */
function plain(text: string): string {
  return text.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1').replace(/\*\*([^*]+)\*\*/g, '$1');
}
