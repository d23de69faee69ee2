import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';

/** A YAML text and what the parser made of it. */
export interface ParsedYaml {
  readonly text: string;
  readonly document: Document.Parsed;
  /** What was looked up in it before. */
  readonly lookups: Lookups;
}

/** What the library would look for from one end of a document to the other each time. */
interface Lookups {
  /** What each alias stands for. */
  aliases?: ReadonlyMap<unknown, Node | undefined>;
  /** The pairs of each map by key; of two with the same, the last counts. */
  readonly pairs: WeakMap<YAMLMap, ReadonlyMap<string, Pair>>;
}

/** Parses YAML as front matter is read: with merge keys, which are no part of YAML 1.2. */
export function parseYaml(text: string): ParsedYaml {
  // Keys that stand twice are found here: the library compares each key with each.
  const options = {prettyErrors: false, uniqueKeys: false, merge: true, logLevel: 'error'} as const;
  return {text, document: parseDocument(text, options), lookups: {pairs: new WeakMap()}};
}

/** Where a node stands in its text, without its quotes; undefined for one that is not written there. */
export function spanOf(node: Node, {text}: ParsedYaml): Span | undefined {
  if (!node.range) return undefined;
  const [start, end] = node.range;
  const type = isScalar(node) ? node.type : undefined;
  const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
  // What fills whole lines ends, for the parser, where the next line begins.
  const written = start + text.slice(start, end).trimEnd().length;
  return [start + quotes, Math.max(written - quotes, start + quotes)];
}

/** The key of a pair as plain data has it; undefined for one that is no text. */
export function nameOf({key}: Pair): string | undefined {
  if (!isScalar(key)) return undefined;
  return typeof key.value === 'symbol' ? key.value.description : String(key.value ?? '');
}

/**
 * What the aliases of a document stand for: each for the last node before it with its anchor. The library looks through
 * the whole document for each of them.
 */
function aliasesOf({document, lookups}: ParsedYaml): ReadonlyMap<unknown, Node | undefined> {
  if (!lookups.aliases) {
    const anchors = new Map<string, Node>();
    const found = new Map<unknown, Node | undefined>();
    visit(document, {
      Node: (_, node) => {
        if (isAlias(node)) found.set(node, anchors.get(node.source));
        else if (node.anchor) anchors.set(node.anchor, node);
      },
    });
    lookups.aliases = found;
  }
  return lookups.aliases;
}

/** What an alias stands for, undefined for one of nothing; any other node is itself. */
export function resolved(node: unknown, yaml: ParsedYaml): unknown {
  return isAlias(node) ? aliasesOf(yaml).get(node) : node;
}

function pairsOf(map: YAMLMap, {lookups: {pairs}}: ParsedYaml): ReadonlyMap<string, Pair> {
  let known = pairs.get(map);
  if (!known) {
    known = new Map(
      map.items.flatMap((pair) => ((name) => (name === undefined ? [] : [[name, pair] as const]))(nameOf(pair))),
    );
    pairs.set(map, known);
  }
  return known;
}

/** The pair of a map whose key reads like this; of two, the one that counts; else that of a map merged into it. */
export function pairOf(map: YAMLMap, key: string, parsed: ParsedYaml): Pair | undefined {
  const own = pairsOf(map, parsed).get(key);
  if (own || !pairsOf(map, parsed).has('<<')) return own;
  for (const merge of map.items.filter((pair) => nameOf(pair) === '<<')) {
    const value = resolved(merge.value, parsed);
    for (const item of isSeq(value) ? value.items : [value]) {
      const merged = resolved(item, parsed);
      const pair = isMap(merged) ? pairOf(merged, key, parsed) : undefined;
      if (pair) return pair;
    }
  }
  return undefined;
}
