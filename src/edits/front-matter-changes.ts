import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  parseDocument,
  type YAMLMap,
} from 'yaml';
import {readFrontMatter} from '../content/front-matter.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import {lineEnding, lineEndingAt} from '../diagnostics/text-source.ts';
import {yamlValue} from '../registry/yaml-value.ts';
import {addItem, addPair, type Change, columnOf, contentEnd, insertion, pairWithKey, startOf} from './yaml-map.ts';
import {wholeLines} from './yaml-removal.ts';

/** A key of the front matter, the ids that it has and is to have, and how it is misspelt there, if it is. */
interface KeyValue {
  readonly key: string;
  readonly before: readonly string[];
  /** With none, the key goes. */
  readonly after: readonly string[];
  readonly misspelt?: string | undefined;
}

/**
 * The changes that set keys in the front matter of a page, or give it front matter.
 *
 * @param text the whole page, without a byte order mark; its front matter, if it has any, is valid
 * @param place where new keys go: as a rule to the end
 * @returns changes with offsets into the text
 */
export function frontMatterChanges(
  text: string,
  values: readonly KeyValue[],
  place: 'start' | 'end' = 'end',
): Change[] {
  const {block} = readFrontMatter(text);
  if (!block) return [newFrontMatter(text, values)];
  const yaml = text.slice(...block);
  const root = parseDocument(yaml, {uniqueKeys: false}).contents;
  const map = isMap(root) ? root : undefined;
  const changes: Change[] = [];
  const added: string[] = [];
  for (const {key, before, after, misspelt} of values) {
    const pair = map && pairWithKey(map, misspelt ?? key);
    if (pair && after.length === 0) changes.push(removedPair(yaml, map, pair));
    else if (!pair) added.push(`${key}: ${written(after)}`);
    else {
      if (misspelt !== undefined) changes.push(replaced(yaml, pair.key, key));
      changes.push(
        ...(grownList(yaml, pair, before, after) ??
          shrunkList(yaml, pair, before, after) ?? [newValue(yaml, pair, after)]),
      );
    }
  }
  const shifted = changes.map(({span, text: change}) => ({
    span: [span[0] + block[0], span[1] + block[0]] as const,
    text: change,
  }));
  return added.length > 0 ? [...shifted, addition(text, block, map, added, place)] : shifted;
}

/** One id, or a list of them. */
function written(ids: readonly string[]): string {
  const values = ids.map((id) => yamlValue(id));
  return values.length === 1 ? (values[0] as string) : `[${values.join(', ')}]`;
}

function newFrontMatter(text: string, values: readonly KeyValue[]): Change {
  const eol = lineEnding(text);
  const lines = ['---', ...values.map(({key, after}) => `${key}: ${written(after)}`), '---', ''];
  const apart = /^[ \t]*(?:[\r\n]|$)/.test(text) ? '' : eol;
  return insertion(0, lines.join(eol) + apart);
}

/** At the end, new keys stand before the closing line, after all comments; in braces, before the brace. */
function addition(
  text: string,
  [start, end]: Span,
  map: YAMLMap | undefined,
  pairs: readonly string[],
  place: 'start' | 'end',
): Change {
  if (map?.flow) {
    const {span, text: pair} = addPair(text.slice(start, end), map, pairs.join(', '));
    return {span: [span[0] + start, span[1] + start], text: pair};
  }
  const first = map?.items[0] as Pair<Node> | undefined;
  const indent = ' '.repeat(first ? columnOf(text, startOf(first.key) + start) : 0);
  const at = place === 'end' ? end : start;
  const eol = lineEndingAt(text, at);
  return insertion(at, pairs.map((pair) => `${eol}${indent}${pair}`).join(''));
}

/** Ids at the end of a list, or beside an id that stands alone, which stays as it is written; undefined for all else. */
function grownList(
  yaml: string,
  {value}: Pair<Node, Node | null>,
  before: readonly string[],
  after: readonly string[],
): Change[] | undefined {
  const inFlow = !isSeq(value) || value.flow === true;
  const more = after.slice(before.length).map((id) => yamlValue(id, {inFlow}));
  if (!value || before.length === 0 || more.length === 0 || before.some((id, at) => id !== after[at])) return undefined;
  if (isSeq(value) && value.items.length === before.length) return more.map((id) => addItem(yaml, value, id));
  if (!isScalar(value) || !/^(?:PLAIN|QUOTE)/.test(value.type ?? '')) return undefined;
  const [start, end] = [startOf(value), contentEnd(yaml, value)];
  return /[\r\n]/.test(yaml.slice(start, end))
    ? undefined
    : [{span: [start, end], text: `[${[yaml.slice(start, end), ...more].join(', ')}]`}];
}

/** Takes ids out of a list with hyphens, each with its line; undefined for all else. */
function shrunkList(
  yaml: string,
  {value}: Pair<Node, Node | null>,
  before: readonly string[],
  after: readonly string[],
): Change[] | undefined {
  const gone = before.flatMap((id, at) => (after.includes(id) ? [] : [at]));
  if (!isSeq(value) || value.flow || after.length + gone.length !== before.length) return undefined;
  if (value.items.length !== before.length || after.some((id) => !before.includes(id))) return undefined;
  return gone.map((at) => {
    const item = value.items[at] as Node;
    return {span: wholeLines(yaml, startOf(item), contentEnd(yaml, item)), text: ''};
  });
}

/** Takes a key with its value away: its lines, or in braces an empty list in its place. */
function removedPair(yaml: string, map: YAMLMap, pair: Pair<Node, Node | null>): Change {
  if (map.flow) return newValue(yaml, pair, []);
  return {span: wholeLines(yaml, startOf(pair.key), contentEnd(yaml, pair)), text: ''};
}

/** Puts ids where a value stands, in the form of that value: quotes stay quotes, a list with hyphens stays one. */
function newValue(yaml: string, {key, value}: Pair<Node, Node | null>, ids: readonly string[]): Change {
  const range = (value as ParsedNode | null)?.range;
  if (!value || !range || range[0] === range[1]) {
    return insertion(yaml.indexOf(':', (key as ParsedNode).range[1]) + 1, ` ${written(ids)}`);
  }
  const [only] = ids.length === 1 ? ids : [];
  if (only !== undefined && isScalar(value) && /^QUOTE/.test(value.type ?? '')) return replaced(yaml, value, only);
  if (isSeq(value) && !value.flow) {
    const hyphen = `${lineEnding(yaml)}${' '.repeat(columnOf(yaml, range[0]))}- `;
    return {
      span: [range[0], contentEnd(yaml, value)],
      text: `- ${ids.map((id) => yamlValue(id)).join(hyphen)}`,
    };
  }
  return {span: [range[0], isCollection(value) ? range[1] : contentEnd(yaml, value)], text: written(ids)};
}

/** Puts a word in the place of a scalar, within its quotes. */
function replaced(yaml: string, node: Node, word: string): Change {
  const [start, end] = (node as ParsedNode).range;
  const quotes = /^["']/.test(yaml.slice(start)) ? 1 : 0;
  return {span: [start + quotes, end - quotes], text: word};
}
