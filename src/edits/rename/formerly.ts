import {isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap, type YAMLSeq} from 'yaml';
import {lineEnding} from '../../diagnostics/text-source.ts';
import {applyEdits} from '../text-edit.ts';
import {addItem, addPair, type Change, mapAt, pairWithKey} from '../yaml-map.ts';

/** Where an entry stands in a registry file: `['personas', 'BE-New']`. */
export type EntryPath = readonly [section: string, id: string];

/**
 * What becomes of `formerly` when an entry gets another id.
 *
 * The old id is noted. Going back to the id that was noted last takes that note away instead, so that a rename there
 * and back leaves the file as it was; going back to any other former id puts the old one in its place.
 *
 * @param text a registry file that is valid, still with the old id
 * @param from the old id
 * @param to the new id
 */
export function formerlyChanges(text: string, path: EntryPath, from: string, to: string): Change[] {
  // Ids that differ only in case are too much alike to stand side by side, and no reader is led astray.
  if (from.toLowerCase() === to.toLowerCase()) return [];
  const {entry, list} = entryAt(text, path);
  if (!entry) return [];
  const former = list?.items.findIndex((item) => isScalar(item) && item.value === to) ?? -1;
  if (!list || former < 0) return [note(text, path, from)];
  return [undone(text, path, to) ?? swapped(list, former, from)];
}

function entryAt(text: string, path: EntryPath): {entry?: YAMLMap | undefined; list?: YAMLSeq | undefined} {
  const entry = mapAt(parseDocument(text, {uniqueKeys: false}).contents, path);
  const value = entry && pairWithKey(entry, 'formerly')?.value;
  return {entry, list: isSeq(value) ? value : undefined};
}

/** The change that notes an id under `formerly`. */
function note(text: string, path: EntryPath, id: string): Change {
  const {entry, list} = entryAt(text, path);
  return list ? addItem(text, list, id) : addPair(text, entry as YAMLMap, `formerly: [${id}]`);
}

/**
 * The change that is the very opposite of noting this id. Whether there is one is found by trying: whatever can be
 * taken away so that noting the id again gives the same text, is what noting it once has added.
 */
function undone(text: string, path: EntryPath, id: string): Change | undefined {
  const eol = lineEnding(text);
  const additions = [
    new RegExp(`${eol} *formerly: \\[${id}\\]`, 'g'),
    new RegExp(` *formerly: \\[${id}\\]${eol}`, 'g'),
    new RegExp(`, formerly: \\[${id}\\]`, 'g'),
    new RegExp(`${eol} *- ${id}`, 'g'),
    new RegExp(`, ${id}|(?<=\\[) ${id} `, 'g'),
  ];
  for (const addition of additions) {
    for (const {0: written, index} of text.matchAll(addition)) {
      const removal: Change = {span: [index, index + written.length], text: ''};
      const without = applyEdits(text, [removal]);
      if (isNoted(without, path, id) || parseDocument(without).errors.length > 0) continue;
      if (entryAt(without, path).entry && applyEdits(without, [note(without, path, id)]) === text) return removal;
    }
  }
  return undefined;
}

function isNoted(text: string, path: EntryPath, id: string): boolean {
  return entryAt(text, path).list?.items.some((item) => isScalar(item) && item.value === id) ?? false;
}

/** The change that puts one id in the place of another, which keeps its quotes. */
function swapped(list: YAMLSeq, index: number, id: string): Change {
  const node = list.items[index] as ParsedNode;
  const quotes = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
  return {span: [node.range[0] + quotes, node.range[1] - quotes], text: id};
}
