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
import {addPair, type Change, columnOf, contentEnd, insertion, lineEnding, pairWithKey, startOf} from './yaml-map.ts';
import {yamlId} from './yaml-scalar.ts';

/** A key of the front matter, the ids that it is to have, and how it is misspelt there, if it is. */
interface KeyValue {
  readonly key: string;
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
  const root = parseDocument(yaml).contents;
  const map = isMap(root) ? root : undefined;
  const changes: Change[] = [];
  const added: string[] = [];
  for (const {key, after, misspelt} of values) {
    const pair = map && pairWithKey(map, misspelt ?? key);
    if (!pair) added.push(`${key}: ${written(after)}`);
    else {
      if (misspelt !== undefined) changes.push(replaced(yaml, pair.key, key));
      changes.push(newValue(yaml, pair, after));
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
  const values = ids.map(yamlId);
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
  const eol = lineEnding(text);
  return insertion(place === 'end' ? end : start, pairs.map((pair) => `${eol}${indent}${pair}`).join(''));
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
      text: `- ${ids.map(yamlId).join(hyphen)}`,
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
