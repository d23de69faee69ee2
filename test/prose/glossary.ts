import {visit} from 'unist-util-visit';
import {type Doc, place, prose} from './docs.ts';

/** The glossary, as a path relative to the site. */
export const glossaryFile = 'docs/glossary.md';

/** What is wrong with the glossary: its order, terms that no page leads to, and explanations longer than a sentence. */
export function glossaryFaults(docs: readonly Doc[]): string[] {
  const glossary = docs.find(({file}) => file === glossaryFile);
  if (!glossary) return [`${glossaryFile}:1: there is no glossary`];
  const linked = new Set<string>();
  for (const {tree} of docs) {
    visit(tree, 'link', ({url}) => {
      const [, id] = /glossary\.md#(.+)$/.exec(url) ?? [];
      if (id) linked.add(decodeURIComponent(id));
    });
  }
  const faults: string[] = [];
  let before = '';
  const {children} = glossary.tree;
  for (const [at, node] of children.entries()) {
    if (node.type !== 'heading' || node.depth !== 3) continue;
    const term = prose(node);
    if (before.localeCompare(term, 'en') > 0)
      faults.push(`${place(glossaryFile, node)}: ${term} comes before ${before}`);
    before = term;
    if (!linked.has(idOf(term))) faults.push(`${place(glossaryFile, node)}: no page links to ${term}`);
    const text = children[at + 1];
    const sentences = text?.type === 'paragraph' ? prose(text).split(/(?<=[.!?])\s+(?=[A-Z])/).length : 0;
    if (sentences !== 1) faults.push(`${place(glossaryFile, node)}: ${term} has ${sentences} sentences, not one`);
  }
  return faults;
}

function idOf(term: string): string {
  return term
    .toLowerCase()
    .replaceAll(' ', '-')
    .replace(/[^\p{L}\p{N}-]/gu, '');
}
