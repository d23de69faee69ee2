import type {Link} from './outline.ts';
import {tagSource} from './scan-html.ts';

/** Inline HTML that opens or ends a section, gives it a summary, or says whom it is for; a comment. */
const sectionTags = /<(?:\/?(?:details|summary)\b|!--)|data-persona/i;

/** A directive in running text, and the attribute that would make a section of it. */
const directive = /:[A-Za-z][\w-]*[[{]/;
const attribute = /persona|details/i;

/** Whether running text holds anything that bears on the sections of a page. */
export function bearsOnSections(text: string): boolean {
  if (text.includes('<') && sectionTags.test(text)) return true;
  return text.includes(':') && directive.test(text) && attribute.test(text);
}

/** Inline HTML and directives that bear on the links of a page. */
const telling = /<(?:a|link)[\s>]|:[A-Za-z][\w-]*[[{]/i;

/** Whether the parser may read an address otherwise than this scan, since it stands before a bracket. */
function isAmbiguous(text: string): boolean {
  if (text.includes('[^')) return true;
  if (!address.test(text)) return false;
  return text.split(/[\s<]/).some((part) => {
    const bracket = Math.max(part.lastIndexOf('['), part.lastIndexOf(']'));
    return bracket > 0 && address.test(part.slice(0, bracket));
  });
}

const address = /https?:\/\/|www\.|@/i;

/** Whether running text holds anything that bears on the links of a page. */
export function mayHoldLinks(text: string): boolean {
  return text.includes('](') || ((text.includes('<') || text.includes(':')) && telling.test(text));
}

const codeSpan = /`+/y;
const autolink = /<(?:[A-Za-z][A-Za-z0-9+.-]+:[^\s<>]*|[\w.+-]+@[\w.-]+)>/y;
const tag = new RegExp(tagSource, 'y');
const target =
  /\(\s*(?:<([^<>\n\\]*)>|([^\s()<>\\]+(?:\([^\s()<>\\]*\)[^\s()<>\\]*)*))(?:\s+(?:"[^"\\]*"|'[^'\\]*'))?\s*\)/y;

/**
 * Finds the links in a run of text, as CommonMark reads it: code and tags first, then brackets.
 *
 * @param text a paragraph, a heading or the rows of a table
 * @returns the links with spans relative to the text; undefined when only a parser can tell
 */
export function scanLinks(text: string): Omit<Link, 'inSection'>[] | undefined {
  if (telling.test(text) || isAmbiguous(text)) return undefined;
  if (text.includes('|')) return scanCells(text);
  return scanRun(text);
}

/** Each cell of a table is a run of its own, and so is taken each line with a bar: it must not depend on the next. */
function scanCells(text: string): Omit<Link, 'inSection'>[] | undefined {
  const links: Omit<Link, 'inSection'>[] = [];
  let start = 0;
  for (const cell of text.split(/(?<!\\)[|\n]/)) {
    if (!isSelfContained(cell)) return undefined;
    const found = scanRun(cell);
    if (!found) return undefined;
    const offset = start;
    links.push(...found.map(({url, span}) => ({url, span: [span[0] + offset, span[1] + offset] as const})));
    start += cell.length + 1;
  }
  return links;
}

const pairs = ['[]', '()', '<>'] as const;

/** Whether what opens in a text closes in it, so that it reads the same whatever stands around it. */
function isSelfContained(text: string): boolean {
  if (/\\[`[\]()<>]/.test(text)) return false;
  const ticks = text.match(/`+/g) ?? [];
  if (ticks.length % 2 === 1 || ticks.some((run) => run.length !== ticks[0]?.length)) return false;
  return pairs.every((pair) => isBalanced(text, pair));
}

function isBalanced(text: string, [open, close]: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === open) depth++;
    else if (character === close && --depth < 0) return false;
  }
  return depth === 0;
}

function scanRun(text: string): Omit<Link, 'inSection'>[] | undefined {
  const links: Omit<Link, 'inSection'>[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (character === '[') {
      // The mark of an image, or an escaped one before a link.
      if (text.startsWith('\\!', at - 2)) return undefined;
      const close = labelClose(text, at + 1);
      if (close === undefined) return undefined;
      if (text[close] !== ']') return links;
      if (text[close + 1] !== '(') {
        at = close + 1;
        continue;
      }
      target.lastIndex = close + 1;
      const match = target.exec(text);
      const url = match?.[1] ?? match?.[2];
      if (!match || !url || /&[#\w]+;/.test(match[0])) return undefined;
      const start = close + 1 + match[0].indexOf(url, 1);
      if (text[at - 1] !== '!') links.push({url, span: [start, start + url.length]});
      at = target.lastIndex;
    } else {
      const next = skip(text, at);
      if (next === undefined) return undefined;
      at = next;
    }
  }
  return links;
}

/** Where the bracket stands that closes a label; the text's end when there is none; undefined when unsure. */
function labelClose(text: string, from: number): number | undefined {
  let at = from;
  while (at < text.length && text[at] !== ']') {
    if (text[at] === '[') return undefined;
    const next = skip(text, at);
    if (next === undefined) return undefined;
    at = next;
  }
  return at;
}

/** Past an escaped character, a code span, an autolink, a tag or any one character; undefined when unsure. */
function skip(text: string, at: number): number | undefined {
  switch (text[at]) {
    case '\\':
      return at + 2;
    case '`': {
      codeSpan.lastIndex = at;
      const ticks = (codeSpan.exec(text) as RegExpExecArray)[0];
      return afterCodeSpan(text, at + ticks.length, ticks.length);
    }
    case '<': {
      for (const pattern of [autolink, tag]) {
        pattern.lastIndex = at;
        if (pattern.test(text)) return pattern.lastIndex;
      }
      return /[A-Za-z/!?]/.test(text[at + 1] ?? '') ? undefined : at + 1;
    }
    default:
      return at + 1;
  }
}

/** Past the run of as many backticks that ends a code span; where there is none, the opening run is text. */
export function afterCodeSpan(text: string, from: number, size: number): number {
  for (const {0: ticks, index} of text.slice(from).matchAll(/`+/g)) {
    if (ticks.length === size) return from + index + size;
  }
  return from;
}
