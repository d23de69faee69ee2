import {SKIP, visit} from 'unist-util-visit';
import {type Doc, place, prose} from './docs.ts';
import {glossaryFile} from './glossary.ts';

/** How many words a sentence may have. */
const longestSentence = 25;
/** How many words a page may have that is not looked things up in. */
const longestPage = 2000;
/** How many minutes a page may take on which a scenario starts, and how many words a minute holds on this site. */
const longestEntry = 8;
const pace = 200;
/** How many links to the glossary a page may have. */
const mostTerms = 10;

/** How many words a reader reads on a page, code and tables included; a diagram is no text. */
function wordsOf({tree}: Doc): number {
  let words = 0;
  visit(tree, (node) => {
    if (node.type === 'code' && node.lang === 'mermaid') return SKIP;
    // A summary is HTML around a text.
    if ('value' in node) words += wordsIn(node.type === 'html' ? node.value.replace(/<[^>]*>/g, ' ') : node.value);
    return undefined;
  });
  return words;
}

function wordsIn(text: string): number {
  return (text.match(/\S+/g) ?? []).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Pages that are too long, for what they are. @param entries the pages on which a scenario starts */
export function lengthFaults(doc: Doc, entries: ReadonlySet<string>): string[] {
  const {file, frontMatter, exempt} = doc;
  if (exempt) return [];
  const words = wordsOf(doc);
  const faults: string[] = [];
  if (frontMatter.kind !== 'reference' && words > longestPage) {
    faults.push(`${file}:1: ${words} words, more than ${longestPage}`);
  }
  const minutes = Math.round(words / pace);
  if (entries.has(file) && minutes > longestEntry) {
    faults.push(`${file}:1: a scenario starts here, and it takes ${minutes} minutes, more than ${longestEntry}`);
  }
  return faults;
}

/** Sentences that are too long. Code in them counts as one word. */
export function sentenceFaults({file, tree}: Doc): string[] {
  const faults: string[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'tableCell') return;
    const text = prose(node, {placeholder: 'code'});
    for (const sentence of text.split(/(?<=[.!?:])\s+/)) {
      const words = wordsIn(sentence);
      if (words > longestSentence) faults.push(`${place(file, node)}: ${words} words: ${sentence.slice(0, 80)}`);
    }
  });
  return faults;
}

/** Pages with too many links to the glossary, or two to one term. */
export function termFaults({file, tree}: Doc): string[] {
  const terms: string[] = [];
  visit(tree, 'link', ({url}) => {
    const [, term] = /glossary\.md#(.+)$/.exec(url) ?? [];
    if (term) terms.push(term);
  });
  if (file === glossaryFile) return [];
  const faults = terms.length > mostTerms ? [`${file}:1: ${terms.length} links to the glossary`] : [];
  for (const term of new Set(terms.filter((one, at) => terms.indexOf(one) !== at))) {
    faults.push(`${file}:1: links more than once to ${term}`);
  }
  return faults;
}
