import type {Node, Pair, YAMLMap, YAMLSeq} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';
import {type Change, columnOf, contentEnd, lineEnd, startOf} from './yaml-map.ts';

type Item = Node | Pair<Node, Node | null>;

/** Takes a pair out of a mapping: its lines, or between braces the pair and one comma. */
export function removedPair(text: string, map: YAMLMap, pair: Pair<Node, Node | null>): Change {
  const items = map.items as Pair<Node, Node | null>[];
  return removed(text, items, items.indexOf(pair), map.flow === true);
}

/** Takes an item out of a list: its lines, or between brackets the item and one comma. */
export function removedItem(text: string, list: YAMLSeq, at: number): Change {
  return removed(text, list.items as Node[], at, list.flow === true);
}

function removed(text: string, items: readonly Item[], at: number, inFlow: boolean): Change {
  const [before, item, after] = [items[at - 1], items[at] as Item, items[at + 1]];
  const [start, end] = [begin(item), contentEnd(text, item)];
  if (!inFlow) return {span: wholeLines(text, start, end), text: ''};
  if (after) return {span: [start, begin(after)], text: ''};
  return {span: [before ? contentEnd(text, before) : start, end], text: ''};
}

function begin(item: Item): number {
  return startOf('key' in item ? item.key : item);
}

/** The lines that something stands on, with the line break after them; the last one of a block has but one before it. */
export function wholeLines(text: string, start: number, end: number): Span {
  const line = start - columnOf(text, start);
  const last = lineEnd(text, end);
  const after = /^(?:\r\n|\n|\r)/.exec(text.slice(last, last + 2))?.[0].length;
  if (after !== undefined) return [line, last + after];
  return [line - (/(?:\r\n|\n|\r)$/.exec(text.slice(0, line))?.[0].length ?? 0), last];
}
