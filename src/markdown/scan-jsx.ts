import {bracesEnd} from './scan-code.ts';

/** A tag of JSX that is certain to be one. */
export interface JsxTag {
  readonly kind: 'open' | 'close' | 'empty';
  /** Empty for a fragment. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** Whether it has attributes that may be the target of a link. */
  readonly mayLink: boolean;
}

const start = /<(\/)?((?:[A-Za-z][\w-]*|[A-Za-z]\w*(?:\.[A-Za-z]\w*)+)(?![\w.:$-]))?/y;
const attribute = /([A-Za-z_][\w-]*(?::[A-Za-z][\w-]*)?)(?:\s*=\s*(?:("[^"\r\n]*"|'[^'\r\n]*')|(?=\{)))?(?=[\s/>{])/y;
const spread = /\{\s*\.\.\.[A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*)*\s*\}/y;

/**
 * The tag that begins here.
 *
 * @returns undefined where only a parser can tell
 */
export function jsxTag(text: string, from: number): JsxTag | undefined {
  start.lastIndex = from;
  const opening = start.exec(text);
  if (!opening) return undefined;
  const [, slash, name = ''] = opening;
  let at = start.lastIndex;
  let mayLink = false;
  for (;;) {
    const next = afterSpace(text, at);
    const kind = text[next] === '>' ? (slash ? 'close' : 'open') : text.startsWith('/>', next) ? 'empty' : undefined;
    if (kind) {
      const end = next + (kind === 'empty' ? 2 : 1);
      const isOdd = kind === 'empty' && (slash !== undefined || name === '');
      return isOdd ? undefined : {kind, name, start: from, end, mayLink};
    }
    if (slash || name === '') return undefined;
    const end = attributeEnd(text, next);
    if (end === undefined) return undefined;
    if (/^(?:href|to)\b/.test(text.slice(next, next + 5))) mayLink = true;
    at = end;
  }
}

function attributeEnd(text: string, at: number): number | undefined {
  spread.lastIndex = at;
  if (spread.test(text)) return spread.lastIndex;
  attribute.lastIndex = at;
  if (!attribute.test(text)) return undefined;
  const end = attribute.lastIndex;
  return text[end] === '{' && /=\s*$/.test(text.slice(at, end)) ? bracesEnd(text, end, false) : end;
}

function afterSpace(text: string, from: number): number {
  let at = from;
  while (/\s/.test(text.charAt(at))) at++;
  return at;
}

/** What stands on lines of their own: tags, expressions and comments of MDX. */
export interface JsxLines {
  readonly tags: readonly JsxTag[];
  /** Where the last of them ends. */
  readonly end: number;
}

/**
 * The tags and expressions that begin here and end with a line.
 *
 * @returns 'text' where text stands between them or behind; undefined where only a parser can tell
 */
export function jsxLines(text: string, from: number): JsxLines | 'text' | undefined {
  const tags: JsxTag[] = [];
  for (let at = from; ; ) {
    if (text[at] === '<') {
      const tag = jsxTag(text, at);
      if (!tag) return undefined;
      tags.push(tag);
      at = tag.end;
    } else if (text[at] === '{') {
      const end = bracesEnd(text, at, true);
      if (end === undefined) return undefined;
      at = end;
    }
    while (text[at] === ' ' || text[at] === '\t') at++;
    if (at >= text.length || text[at] === '\n' || text[at] === '\r') return {tags, end: at};
    if (text[at] !== '<' && text[at] !== '{') return 'text';
  }
}
