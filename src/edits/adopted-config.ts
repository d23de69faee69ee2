import {placedTokens, type Token, tokensOf} from '../content/config-tokens.ts';
import {lineEnding} from '../diagnostics/text-source.ts';
import {packageName} from '../shared/package-name.ts';
import type {TextEdit} from './text-edit.ts';

/** A link of the navbar. */
export interface NavbarLink {
  readonly label: string;
  readonly to: string;
}

type Edit = Pick<TextEdit, 'span' | 'text'>;

/** A configuration that has adopted the plugin. */
export interface AdoptedConfig {
  readonly edits: readonly Edit[];
  /** What has to be done by hand, since the text does not say plainly where: a sentence each. */
  readonly byHand: readonly string[];
}

/** What to do where `withPersonas` is to be put around a configuration by hand. */
export const wrapByHand = `import {withPersonas} from '${packageName}', and export withPersonas(config) in the place of config.`;

/** Whether a configuration uses the plugin, and does not just mention it. */
export function hasAdopted(text: string): boolean {
  return tokensOf(text).includes('withPersonas');
}

/**
 * The edits that put `withPersonas` around the configuration of a site, and links into its navbar. The configuration is read
 * as a text, and not run; where it is not certain what the text means, nothing of it is touched.
 *
 * @param text the configuration of Docusaurus, in any of its forms
 * @param links those that the navbar gets, before those that it has
 */
export function adoptedConfig(text: string, links: readonly NavbarLink[]): AdoptedConfig {
  const tokens = placedTokens(text);
  const edits: Edit[] = [];
  const byHand: string[] = [];
  if (!hasAdopted(text)) {
    const wrapping = wrapped(text, tokens);
    if (wrapping) edits.push(...wrapping);
    else byHand.push(wrapByHand);
  }
  const objects = links.map(({label, to}) => `{to: ${quoted(to)}, label: ${quoted(label)}, position: 'left'}`);
  if (objects.length > 0) {
    const items = addedItems(text, tokens, objects);
    if (items) edits.push(items);
    else byHand.push(`add to themeConfig.navbar.items: ${objects.join(', ')}`);
  }
  return {edits, byHand};
}

/** The call around what the file exports, and the line that imports what is called. */
function wrapped(text: string, tokens: readonly Token[]): Edit[] | undefined {
  const isAt = (at: number, ...words: string[]) => words.every((word, offset) => tokens[at + offset]?.text === word);
  const exported = tokens.flatMap((_, at) => {
    if (isAt(at, 'export', 'default')) return [{isModule: true, from: at + 2}];
    return isAt(at, 'module', '.', 'exports', '=') ? [{isModule: false, from: at + 4}] : [];
  });
  const [only] = exported;
  if (!only || exported.length > 1) return undefined;
  const [first, last] = [tokens[only.from], lastOfExpression(text, tokens, only.from)];
  if (!first || !last) return undefined;
  const line = only.isModule
    ? `import {withPersonas} from '${packageName}';`
    : `const {withPersonas} = require('${packageName}');`;
  const start = placeOfImport(text, tokens);
  const end = last.at + last.text.length;
  return [
    {span: [start, start], text: `${line}${lineEnding(text)}`},
    {span: [first.at, first.at], text: 'withPersonas('},
    {span: [end, end], text: ')'},
  ];
}

/** The last word of the expression that begins at a token; undefined where the text does not plainly say which it is. */
function lastOfExpression(text: string, tokens: readonly Token[], from: number): Token | undefined {
  let depth = 0;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    if (depth === 0 && token.text === ';') return tokens[at - 1];
    if (/^[{[(]$/.test(token.text)) depth += 1;
    else if (/^[}\])]$/.test(token.text)) depth -= 1;
    // Without a semicolon, a word at the beginning of a line may begin a statement.
    else if (depth === 0 && at > from && /[\r\n]/.test(text.slice((tokens[at - 1] as Token).at, token.at)))
      return undefined;
  }
  return tokens.at(-1);
}

/** Before the first import. Without one, before the first statement and what a comment says of its type. */
function placeOfImport(text: string, tokens: readonly Token[]): number {
  const isLineStart = (at: number) => at === 0 || /[\r\n]/.test(text[at - 1] as string);
  const lineStart = (at: number) => Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  const imported = tokens.find(
    ({text: word, at}, place) => word === 'import' && isLineStart(at) && !/^[.(]$/.test(tokens[place + 1]?.text ?? ''),
  );
  const isDirective = ({text: word}: Token) => /^(['"])use strict\1$/.test(word);
  const statement = imported ?? tokens.find((token) => !isDirective(token) && token.text !== ';');
  // A byte order mark stays first.
  const at = Math.max(lineStart(statement?.at ?? 0), text.startsWith('\uFEFF') ? 1 : 0);
  const comment = text.slice(0, at).lastIndexOf('/**');
  const said = comment < 0 ? '' : text.slice(comment, at).trimEnd();
  return said.includes('@type') && said.indexOf('*/') === said.length - 2 ? lineStart(comment) : at;
}

/** The links as the first items of the navbar. */
function addedItems(text: string, tokens: readonly Token[], objects: readonly string[]): Edit | undefined {
  const lists = itemsOfNavbars(tokens);
  const [only] = lists;
  if (only === undefined || lists.length > 1) return undefined;
  const [bracket, next] = [tokens[only] as Token, tokens[only + 1] as Token];
  const at = bracket.at + 1;
  const between = text.slice(at, next.at);
  const [, space] = /^[ \t]*(?:\/\/.*)?((?:\r\n|\n|\r)[ \t]*)/.exec(between) ?? [];
  if (space === undefined || next.text === ']')
    return {span: [at, at], text: objects.join(', ') + (next.text === ']' ? '' : ', ')};
  return {span: [at, at], text: objects.map((one) => `${space}${one},`).join('')};
}

/** Where the list `items` begins in each navbar that has one. */
function itemsOfNavbars(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  /** The brackets that are open, innermost last. */
  const open: {readonly isNavbar: boolean; items?: number}[] = [];
  for (const [at, {text}] of tokens.entries()) {
    const last = open.at(-1);
    if (last?.isNavbar && last.items === undefined && isKeyWith(tokens, at, 'items', '[')) {
      last.items = at + 2;
      found.push(at + 2);
    }
    if (/^[{[(]$/.test(text)) open.push({isNavbar: isKeyWith(tokens, at - 2, 'navbar', '{')});
    else if (/^[}\])]$/.test(text)) open.pop();
  }
  return found;
}

function isKeyWith(tokens: readonly Token[], at: number, key: string, value: string): boolean {
  const word = tokens[at]?.text.replace(/^(['"])(.*)\1$/, '$2');
  return word === key && tokens[at + 1]?.text === ':' && tokens[at + 2]?.text === value;
}

/** A text of JavaScript. */
function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
