import {isCollection, isMap, isScalar, type Node, type Pair, type ParsedNode, type YAMLMap, type YAMLSeq} from 'yaml';
import {lineEnding, lineEndingAt} from '../diagnostics/text-source.ts';
import type {TextEdit} from './text-edit.ts';

/** A change to a text that is known from where it is used. */
export type Change = Pick<TextEdit, 'span' | 'text'>;

/** The pair of a mapping with this key. */
export function pairWithKey(map: YAMLMap, key: string): Pair<Node, Node | null> | undefined {
  const pairs = map.items as Pair<Node, Node | null>[];
  return pairs.find((pair) => isScalar(pair.key) && String(pair.key.value) === key);
}

/** Adds a pair at the end of a mapping, written as the mapping is: on a line of its own, or before the brace. */
export function addPair(text: string, map: YAMLMap, pair: string): Change {
  const last = map.items.at(-1) as Pair<Node, Node | null> | undefined;
  if (map.flow || !last) {
    const at = last ? contentEnd(text, last) : startOf(map) + 1;
    return insertion(at, last ? `, ${pair}` : pair);
  }
  const column = columnOf(text, startOf((map.items[0] as Pair<Node>).key));
  return addLine(text, contentEnd(text, last), column, pair, column);
}

/** Adds an item at the end of a list, written as the list is. */
export function addItem(text: string, list: YAMLSeq, item: string): Change {
  const last = list.items.at(-1) as Node | undefined;
  // The spaces tell a list that was empty before from one that is written with its first item.
  if (!last) return insertion(startOf(list) + 1, ` ${item} `);
  if (list.flow) return insertion(contentEnd(text, last), `, ${item}`);
  const hyphen = text.lastIndexOf('-', startOf(last) - 1);
  const column = columnOf(text, hyphen);
  // A comment right under a hyphen may belong to the key that comes after the list.
  return addLine(text, contentEnd(text, last), column, `- ${item}`, column + 1);
}

/** @param commentColumn how far a comment below must be indented to belong to what is above */
function addLine(text: string, after: number, column: number, line: string, commentColumn: number): Change {
  const indented = `${' '.repeat(column)}${line}`;
  // A block of text ends with its last line break; all that follows that is another line.
  if (/[\r\n]/.test(text[after - 1] ?? '')) return insertion(after, `${indented}${lineEnding(text)}`);
  const at = commentsEnd(text, lineEnd(text, after), commentColumn);
  return insertion(at, `${lineEndingAt(text, at)}${indented}`);
}

/** Where the comments end that follow a line and stand no further left than a column. */
function commentsEnd(text: string, from: number, column: number): number {
  const comments = new RegExp(`(?:(?:\\r\\n|\\n|\\r)(?:[ \\t]*(?:\\r\\n|\\n|\\r))* {${column},}#[^\\r\\n]*)*`, 'y');
  comments.lastIndex = from;
  return from + (comments.exec(text)?.[0].length ?? 0);
}

/** A change that takes nothing away. */
export function insertion(at: number, text: string): Change {
  return {span: [at, at], text};
}

/** Where a line ends, before its line break. */
export function lineEnd(text: string, from: number): number {
  const length = /[\r\n]/.exec(text.slice(from))?.index;
  return length === undefined ? text.length : from + length;
}

/** Where a node begins in its text. */
export function startOf(node: Node): number {
  return (node as ParsedNode).range[0];
}

/** Where the content of a node or pair ends: after the last thing in it, comments not counted. */
export function contentEnd(text: string, node: Node | Pair<Node, Node | null>): number {
  if ('key' in node) {
    const value = node.value;
    const isWritten = value && (value as ParsedNode).range[1] > (value as ParsedNode).range[0];
    return contentEnd(text, isWritten ? value : node.key);
  }
  const [start, end] = (node as ParsedNode).range;
  if (isCollection(node) && !node.flow) {
    const last = node.items.at(-1) as Node | Pair<Node, Node | null> | undefined;
    if (last) return contentEnd(text, last);
  }
  if (!isScalar(node) || !/^BLOCK/.test(node.type ?? '')) return end;
  const keepsBlankLines = /^[|>][1-9]?\+/.test(text.slice(start));
  return keepsBlankLines ? end : start + text.slice(start, end).trimEnd().length;
}

/** How far something stands from the start of its line. */
export function columnOf(text: string, at: number): number {
  return at - (Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1);
}

/** The mapping that a path of keys leads to, undefined if something else stands there. */
export function mapAt(root: Node | null, path: readonly string[]): YAMLMap | undefined {
  let node: Node | null | undefined = root;
  for (const key of path) node = isMap(node) ? pairWithKey(node, key)?.value : undefined;
  return isMap(node) ? node : undefined;
}
