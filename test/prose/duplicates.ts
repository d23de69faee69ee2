import {visit} from 'unist-util-visit';
import {type Doc, place, prose} from './docs.ts';

/** A sentence of fewer words can be said twice without being told twice. */
const fewest = 10;
/** A block of code of fewer lines can stand on several pages: it is a command, not a set of instructions. */
const fewestLines = 4;

/** A rule's page and the recipe of a secret are read alone, by whoever follows a finding or rotates: alike on purpose. */
const alike = ['docs/meta/rules/', 'docs/secrets/'];

/** Each sentence and each block of code that stands on more than one page, with both places. */
export function duplicates(docs: readonly Doc[]): string[] {
  const first = new Map<string, {readonly file: string; readonly place: string}>();
  const found: string[] = [];
  for (const {file, tree} of docs) {
    if (alike.some((folder) => file.startsWith(folder))) continue;
    const meet = (text: string, where: string) => {
      const before = first.get(text);
      if (!before) first.set(text, {file, place: where});
      else if (before.file !== file) found.push(`${where}: this stands at ${before.place} too: ${text.slice(0, 100)}`);
    };
    visit(tree, (node) => {
      if (node.type === 'code' && node.value.split('\n').length >= fewestLines) meet(node.value, place(file, node));
      if (node.type !== 'paragraph' && node.type !== 'tableCell') return;
      for (const sentence of prose(node).split(/(?<=[.!?:])\s+/)) {
        if (sentence.split(' ').length >= fewest) meet(sentence.toLowerCase(), place(file, node));
      }
    });
  }
  return found;
}
