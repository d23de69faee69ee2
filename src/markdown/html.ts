import {createRequire} from 'node:module';
import type {Token} from 'parse5';
import type {Span} from '../diagnostics/diagnostic.ts';
import {once} from './once.ts';

// Loaded at the first use: many runs meet no HTML at all.
const require = createRequire(import.meta.url);
type Parse5 = Pick<typeof import('parse5'), 'Tokenizer' | 'TokenizerMode'>;

/** The library itself. It is kept, since each call of `require` looks for its files. */
const parse5 = once(() => require('./html.lazy.js') as Parse5);

/** An attribute of an element or of a directive, with the places of its parts. */
export interface Attribute {
  readonly name: string;
  readonly nameSpan: Span;
  /** The value without its quotes; null where it is no plain text; empty where there is none. */
  readonly value: string | null;
  readonly valueSpan: Span;
}

/** A tag or a comment in a piece of HTML. */
export interface HtmlToken {
  readonly kind: 'start' | 'end' | 'comment';
  /** The name of the element in lower case; the text of a comment. */
  readonly name: string;
  readonly span: Span;
  readonly attributes: readonly Attribute[];
  /** The attributes whose name stands in the tag before, so that they count for nothing. */
  readonly repeated?: readonly AttributeName[];
}

/** The name of an attribute, in lower case, and where it is written. */
export type AttributeName = Pick<Attribute, 'name' | 'nameSpan'>;

/** Elements whose content is no markup. */
const rawText: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'xmp',
  'iframe',
  'noembed',
  'noframes',
]);

/** Elements in which text and tags are read in another way. */
const special = [...rawText, 'noscript', 'plaintext'].join('|');

/** An attribute that leaves nothing to interpret, and a tag that has no others. */
const plainAttribute = /([a-z][a-z-]*)="([^"<]*)"/gi;
const plainTag = new RegExp(
  `<(?:/(?!(?:${special})>)([a-z][a-z0-9]*)|(?!(?:${special})\\b)([a-z][a-z0-9]*)((?: [a-z][a-z-]*="[^"<]*")*) ?/?)>`,
  'iy',
);

/**
 * The tags and comments of a piece of HTML, as a browser reads them.
 *
 * @param html a piece of HTML, not necessarily balanced
 * @param offset where it begins in its file
 */
export function htmlTokens(html: string, offset: number): HtmlToken[] {
  return plainTokens(html, offset) ?? parsedTokens(html, offset);
}

/**
 * The tokens of HTML that can be read in one way only, as most sections are written. A run that meets no other loads no
 * parser, which takes longer than all else that it does with a few pages.
 */
function plainTokens(html: string, offset: number): HtmlToken[] | undefined {
  if (/[&\r\0]/.test(html)) return undefined;
  const tokens: HtmlToken[] = [];
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', plainTag.lastIndex)) {
    plainTag.lastIndex = at;
    const [tag, end, start, written = ''] = plainTag.exec(html) ?? [];
    const name = (end ?? start)?.toLowerCase();
    if (tag === undefined || name === undefined) return undefined;
    const begin = at + offset;
    const attributes = [...written.matchAll(plainAttribute)].map(({0: source, 1: key, 2: value, index}) =>
      attributeAt((key as string).toLowerCase(), value as string, source, begin + 1 + name.length + index),
    );
    // Of two with the same name, which one counts is the parser's to say.
    if (new Set(attributes.map((attribute) => attribute.name)).size < attributes.length) return undefined;
    tokens.push({kind: end ? 'end' : 'start', name, span: [begin, begin + tag.length], attributes});
  }
  return tokens;
}

function parsedTokens(html: string, offset: number): HtmlToken[] {
  const {Tokenizer, TokenizerMode} = parse5();
  const tokens: HtmlToken[] = [];
  let repeated: AttributeName[] = [];
  const add = (kind: HtmlToken['kind'], name: string, token: Token.TagToken | Token.CommentToken) => {
    const {startOffset, endOffset} = token.location as Token.Location;
    tokens.push({
      kind,
      name,
      span: [startOffset + offset, endOffset + offset],
      attributes: kind === 'start' ? attributesOf(token as Token.TagToken, html, offset) : [],
      ...(repeated.length > 0 ? {repeated} : {}),
    });
    repeated = [];
  };
  const nothing = () => {};
  const tokenizer = new Tokenizer(
    {sourceCodeLocationInfo: true},
    {
      onStartTag(token) {
        add('start', token.tagName, token);
        if (rawText.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
      },
      onEndTag: (token) => add('end', token.tagName, token),
      onComment: (token) => add('comment', token.data, token),
      onDoctype: nothing,
      onEof: nothing,
      onCharacter: nothing,
      onNullCharacter: nothing,
      onWhitespaceCharacter: nothing,
      onParseError({code, startOffset: end}) {
        if (String(code) === 'duplicate-attribute') repeated.push(nameBefore(html, end, offset));
      },
    },
  );
  tokenizer.write(html, true);
  return tokens;
}

/** The name of an attribute that ends here. */
function nameBefore(html: string, end: number, offset: number): AttributeName {
  let start = end;
  while (/[^\s"'/>]/.test(html.charAt(start - 1))) start--;
  return {name: html.slice(start, end).toLowerCase(), nameSpan: [start + offset, end + offset]};
}

/**
 * The `<details>` that a piece of HTML ends within, as a quote that is not closed makes it.
 *
 * @param html a piece of HTML
 * @param offset where it begins in its file
 * @param tokens the tokens of that piece, which do not have it
 */
export function unclosedDetails(html: string, offset: number, tokens: readonly HtmlToken[]): HtmlToken | undefined {
  const last = tokens.at(-1);
  if (last?.kind === 'start' && rawText.has(last.name)) return undefined;
  const from = last ? last.span[1] - offset : 0;
  const start = html.slice(from).search(/<\/?[a-z]/i) + from;
  if (start < from || !/^<details[\s/]/i.test(html.slice(start, start + 9))) return undefined;
  // One of these ends whatever is open.
  for (const end of ['>', '">', "'>"]) {
    const [token] = htmlTokens(html.slice(start) + end, start + offset);
    if (token?.name === 'details') return {...token, span: [token.span[0], offset + html.trimEnd().length]};
  }
  return undefined;
}

function attributesOf(token: Token.TagToken, html: string, offset: number): Attribute[] {
  const places = token.location?.attrs ?? {};
  return token.attrs.map(({name, value}) => {
    const {startOffset, endOffset} = places[name] as Token.Location;
    return attributeAt(name, value, html.slice(startOffset, endOffset), startOffset + offset);
  });
}

/**
 * An attribute with the places of its name and value.
 *
 * @param source the attribute as written, such as `open` or `data-persona="BE-New"`
 * @param start where it begins in its file
 */
export function attributeAt(name: string, value: string | null, source: string, start: number): Attribute {
  const [, written = '', equals = '', quote = ''] = /^([^\s=]+)(\s*=\s*)?(["']?)/.exec(source) ?? [];
  const valueStart = start + written.length + equals.length + quote.length;
  const valueEnd = equals ? start + source.length - quote.length : valueStart;
  return {
    name,
    nameSpan: [start, start + written.length],
    value,
    valueSpan: [valueStart, Math.max(valueEnd, valueStart)],
  };
}
