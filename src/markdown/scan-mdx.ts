import {type Attribute, attributeAt} from './html.ts';
import {bracesEnd} from './scan-code.ts';
import {type JsxTag, jsxTag} from './scan-jsx.ts';
import {afterCodeSpan} from './scan-links.ts';

/** What may take in a backtick before it can begin code, up to where that ends: targets of links, addresses and footnotes. */
const takers = [
  [/\)/, /\]\(/],
  [/\s/, /https?:|www\./i],
  [/\]/, /\[\^/],
] as const;

/** Whether targets of links, addresses or footnotes take in backticks before they can begin code. */
export function takesBackticks(text: string): boolean {
  return (
    text.includes('`') &&
    takers.some(([end, start]) =>
      text.split(end).some((part) => part.includes('`') && start.test(part.slice(0, part.lastIndexOf('`')))),
    )
  );
}

/** What tags may not stand around of, and what may not stand around tags: the two must not cross. */
const crossing = /[*_~[\]`]/;

/** A line that may make a table of the one above it. */
const tableMarks = /^[ \t>]*[|:-][|: \t-]*$/m;

/**
 * Whether running text is certain to be valid in MDX, and reads the same as in CommonMark but for its tags and
 * expressions.
 *
 * @param text a paragraph, a heading or the rows of a table
 * @returns false when only a parser can tell
 */
export function isCertainInMdx(text: string): boolean {
  if (!/[<{]/.test(text)) return true;
  if (takesBackticks(text)) return false;
  if (!text.includes('|') || !tableMarks.test(text)) return isCertainRun(text, true);
  // In a table, code ends with its cell.
  return text.split(/(?<!\\)[|\n]/).every((cell) => isCertainRun(cell, false));
}

/** @param mayBeOpen whether backticks that nothing closes are certain to be text */
function isCertainRun(text: string, mayBeOpen: boolean): boolean {
  let open: JsxTag | undefined;
  for (let at = 0; at < text.length; ) {
    switch (text[at]) {
      case '<': {
        if (/^[ \t]\w/.test(text.slice(at + 1, at + 3))) {
          at++;
          break;
        }
        const tag = jsxTag(text, at);
        if (!tag || /[\r\n]/.test(text.slice(at, tag.end))) return false;
        if (tag.kind === 'close') {
          if (open?.name !== tag.name || crossing.test(text.slice(open.end, at))) return false;
          open = undefined;
        } else if (open) return false;
        else if (tag.kind === 'open') open = tag;
        at = tag.end;
        break;
      }
      case '{': {
        const end = bracesEnd(text, at, true);
        if (end === undefined || /[\r\n]/.test(text.slice(at, end))) return false;
        at = end;
        break;
      }
      case '`': {
        const size = (/`+/y.exec(text.slice(at)) as RegExpExecArray)[0].length;
        const end = afterCodeSpan(text, at + size, size);
        if (end === at + size && !mayBeOpen) return false;
        at = end;
        break;
      }
      default:
        at += text[at] === '\\' ? 2 : 1;
    }
  }
  return open === undefined;
}

/** The id of a heading as Docusaurus takes it in MDX, too. */
const headingId = /[ \t]\{#[\w-]+\}$/;

/** The same of a heading, which may have an id. */
export function isCertainHeadingInMdx(line: string): boolean {
  return isCertainInMdx(line.replace(headingId, ''));
}

/** The start of a module: an import or an export. */
export const moduleStart = /^(?:import|export) /;

/** A tag of a section that can be read in one way only. */
export type DetailsTag = {readonly kind: 'open'; readonly attributes: readonly Attribute[]} | {readonly kind: 'close'};

/** A line of JSX that can be read in one way only. */
export type JsxLine = DetailsTag | {readonly kind: 'summary'; readonly text: string} | {readonly kind: 'comment'};

const opening = /^<details((?: [a-z][a-z-]*(?:="[^"<>{}&\\]*")?)*)>$/;
const attribute = /([a-z][a-z-]*)(?:="([^"]*)")?/g;
const summary = /^<summary>([^<>{}[\]&\\`]*)<\/summary>$/;
const comment = /^<!-- [^<>{}-]* -->$/;

/**
 * Reads a line that begins with an angle bracket, as sections are mostly written.
 *
 * @param at where the line begins in its file
 * @returns undefined when only a parser can tell
 */
export function jsxLine(line: string, at: number): JsxLine | undefined {
  if (line === '</details>') return {kind: 'close'};
  const text = summary.exec(line)?.[1];
  if (text !== undefined) return {kind: 'summary', text};
  const written = opening.exec(line)?.[1];
  if (written !== undefined) {
    const from = at + '<details'.length;
    const attributes = [...written.matchAll(attribute)].map(({0: source, 1: name = '', 2: value = '', index}) =>
      attributeAt(name, value, source, from + index),
    );
    return {kind: 'open', attributes};
  }
  return comment.test(line) ? {kind: 'comment'} : undefined;
}
