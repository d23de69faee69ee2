import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import {Suppressed} from '../check/suppressed.ts';
import {Page} from '../content/page.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import {lineEnding, positionAt, TextSource} from '../diagnostics/text-source.ts';
import type {TextEdit} from '../edits/text-edit.ts';
import {disableMarker} from '../markdown/disable-comment.ts';
import {parseMarkdown} from '../markdown/parser.ts';
import {startOfLine} from './body-cursor.ts';

/**
 * The edit that silences a finding by a comment on the line before it.
 *
 * @returns undefined where no comment can stand there: on the first line of a page, in a table, in a tag of many lines
 */
export function disableComment(finding: Diagnostic): TextEdit | undefined {
  const {source, span, rule} = finding;
  if (source.text === '' || span[1] === 0 || rule === 'registry-invalid') return undefined;
  const lineStart = startOfLine(source.text, span[0]);
  if (source instanceof Page && lineStart === 0) return undefined;
  const inBody = source instanceof Page && span[0] >= source.bodyStart;
  const edit =
    alongside(finding, lineStart) ?? (inBody ? bodyComment(source, lineStart, rule) : yamlComment(finding, lineStart));
  return edit && suppresses(finding, edit) ? edit : undefined;
}

/** One more rule in the comment that stands there already. */
function alongside({source, rule}: Diagnostic, lineStart: number): TextEdit | undefined {
  const before = source.text.slice(0, lineStart).replace(/[ \t]*(?:\r\n|\n|\r)$/, '');
  const line = before.slice(startOfLine(before, before.length));
  const comment = new RegExp(`${disableMarker}[ \\t]+[^>*]*?(?=\\s*(?:-->|\\*\\/\\s*\\}|$))`).exec(line);
  if (!comment) return undefined;
  const at = before.length - line.length + comment.index + comment[0].length;
  return {source, span: [at, at], text: `, ${rule}`};
}

function yamlComment({source, rule}: Diagnostic, lineStart: number): TextEdit {
  return ownLine(source, lineStart, indentOf(source.text, lineStart), `# ${disableMarker} ${rule}`);
}

function bodyComment(page: Page, lineStart: number, rule: string): TextEdit | undefined {
  const text = `${disableMarker} ${rule}`;
  const comment = page.format === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`;
  const around = nodesAround(page, lineStart);
  if (around.some(({type}) => type === 'table')) return undefined;
  // A line of its own would tear a paragraph in two.
  if (around.some(({type}) => type === 'paragraph')) {
    const end = page.text.slice(0, lineStart).replace(/[ \t]*(?:\r\n|\n|\r)$/, '').length;
    return {source: page, span: [end, end], text: ` ${comment}`};
  }
  const indent = indentOf(page.text, lineStart);
  const betweenItems = around.at(-1)?.type === 'list' && /^[ \t>]*(?:[-+*]|\d+[.)])\s/.test(page.text.slice(lineStart));
  // Between two items of a list, it belongs to the first of them.
  return ownLine(page, lineStart, betweenItems ? `${indent}  ` : indent, comment);
}

/** The blocks that begin before a line and go on in it, outermost first. */
function nodesAround(page: Page, lineStart: number): Nodes[] {
  const root = parseMarkdown(page.text.slice(page.bodyStart), page.format);
  const found: Nodes[] = [];
  if (!root) return found;
  const at = lineStart - page.bodyStart;
  visit(root, (node) => {
    const {start, end} = node.position ?? {};
    if (node.type !== 'root' && (start?.offset ?? at) < at && at < (end?.offset ?? 0)) found.push(node);
  });
  return found;
}

function ownLine(source: TextEdit['source'], lineStart: number, indent: string, comment: string): TextEdit {
  return {source, span: [lineStart, lineStart], text: `${indent}${comment}${lineEnding(source.text)}`};
}

function indentOf(text: string, lineStart: number): string {
  return /^(?:[ \t]*>)*[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
}

/** Whether the finding is suppressed once the edit is made: the proof that the comment is one where it stands. */
function suppresses({source, span, rule}: Diagnostic, {span: [at], text}: TextEdit): boolean {
  const edited = source.text.slice(0, at) + text + source.text.slice(at);
  const moved = [span[0] + text.length, span[1] + text.length] as const;
  const copy =
    source instanceof Page
      ? new Page(source.file, edited, undefined, source.site)
      : new TextSource(source.file, edited);
  const line = (offset: number) => positionAt(copy, offset).line;
  return line(moved[0]) > line(at) && new Suppressed().has({source: copy, span: moved, message: ''}, rule);
}
