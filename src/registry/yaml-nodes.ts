import {type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, parseDocument, type YAMLMap} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';

/** A YAML text and what the parser made of it. */
export interface ParsedYaml {
  readonly text: string;
  readonly document: Document.Parsed;
}

/** Parses YAML as front matter is read: with merge keys, which are no part of YAML 1.2. */
export function parseYaml(text: string): ParsedYaml {
  const options = {prettyErrors: false, uniqueKeys: true, merge: true, logLevel: 'error'} as const;
  return {text, document: parseDocument(text, options)};
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

/** What an alias stands for; any other node is itself. */
export function resolved(node: unknown, {document}: ParsedYaml): unknown {
  return isAlias(node) ? node.resolve(document) : node;
}

/** The pair of a map whose key reads like this; of two, the one that counts; else that of a map merged into it. */
export function pairOf(map: YAMLMap, key: string, parsed: ParsedYaml): Pair | undefined {
  const own = map.items.findLast((pair) => nameOf(pair) === key);
  if (own) return own;
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
