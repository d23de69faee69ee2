import {disableStarts} from './disable-comment.ts';
import type {MarkdownFormat} from './parser.ts';

// What the letters of a body rule out without its being read. Most pages hold nothing that a rule looks at, and for those
// a look at their letters is all that a check costs. Each function may err towards "maybe", never towards "no".

/** A `<details>` or `:::details`, the attribute of a section on anything else, or a comment of ours. */
const telling = new RegExp(`<details|:[ \\t]*details|persona(?![a-z])|${disableStarts.join('|')}`, 'gi');

/** Whether a body may hold sections, well made or not, or comments that suppress findings. */
export function mayHoldSections(text: string, bodyStart: number): boolean {
  telling.lastIndex = bodyStart;
  return telling.test(text);
}

/** The start of a link's target, of a definition's, or of the value of an attribute that is one. */
const targetStart = /\](?:\(|:)|\b(?:href|to)[\s>]*=/gi;

/** Up to one line ending, as it may stand before a target. */
const before = /[ \t]*(?:(?:\r\n?|\n)[ \t]*)?/y;
const enclosed = /<([^<>\r\n]*)>/y;

/** A value in quotes, in braces and quotes, or bare; or what must be worked out, since it begins with a name. */
const attributeValue =
  /\s*(?:"([^"]*)"|'([^']*)'|\{\s*(?:"([^"\\]*)"|'([^'\\]*)'|`([^`\\]*)`|([\w$]))|([^\s"'{>][^\s>]{0,1000}))/y;

/** A target longer than this is no page's, and is left to those who read the whole body. */
const longest = 1000;

/** What leads to no page of the site: a URL with a scheme or a host, or an anchor on the same page. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/|$)/i;

/**
 * The targets that may stand in the links of a body: all that do, and some that do not.
 *
 * @returns undefined where this cannot be told from the letters
 */
export function possibleTargets(
  text: string,
  bodyStart: number,
  format: MarkdownFormat,
): readonly string[] | undefined {
  const targets: string[] = [];
  targetStart.lastIndex = bodyStart;
  for (let match = targetStart.exec(text); match; match = targetStart.exec(text)) {
    const at = targetStart.lastIndex;
    const target = match[0][0] === ']' ? targetAt(text, at) : valueAt(text, at, format);
    if (target === undefined) return undefined;
    if (elsewhere.test(target)) continue;
    // Character references are for a parser to read.
    if (target.includes('&') || target.length > longest) return undefined;
    targets.push(target);
  }
  return targets;
}

/** A target as it is written here; empty where there is none, undefined where only a parser can tell. */
function targetAt(text: string, from: number): string | undefined {
  before.lastIndex = from;
  before.test(text);
  const start = before.lastIndex;
  switch (text[start]) {
    case '<':
      enclosed.lastIndex = start;
      return unescaped(enclosed.exec(text)?.[1] ?? '');
    case '>':
      // The line may go on with a quotation.
      return undefined;
  }
  let depth = 0;
  let end = start;
  for (const most = start + longest; end < text.length && end <= most; end++) {
    const character = text.charCodeAt(end);
    if (character <= 32) break;
    if (character === 92 && /[()\\]/.test(text.charAt(end + 1))) end++;
    else if (character === 40) depth++;
    else if (character === 41 && depth-- === 0) break;
  }
  return unescaped(text.slice(start, end));
}

/** A target without the backslashes that make marks plain. */
function unescaped(target: string): string {
  return target.includes('\\') ? target.replace(/\\([!-/:-@[-`{-~])/g, '$1') : target;
}

/** The value of an attribute; empty where it is no text, undefined where only a parser can tell. */
function valueAt(text: string, from: number, format: MarkdownFormat): string | undefined {
  attributeValue.lastIndex = from;
  const match = attributeValue.exec(text);
  if (!match) return /^\s*[{>]/.test(text.slice(from, from + longest)) ? undefined : '';
  const expression = match[6] !== undefined;
  if (expression && format === 'md') return undefined;
  return match[1] ?? match[2] ?? match[3] ?? match[4] ?? match[5] ?? match[7] ?? '';
}
