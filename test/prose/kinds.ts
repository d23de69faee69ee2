import type {BlockContent, Code, Heading, Nodes, Parents} from 'mdast';
import {visit} from 'unist-util-visit';
import {type Doc, place, prose} from './docs.ts';

/** The kinds of pages, after Diátaxis. A page is of one. */
const kinds = ['tutorial', 'how-to', 'reference', 'explanation'];

/** What the reader of a task must know before its first step, as the first words of list items. */
const needs = ['You need:', 'Access:', 'Time:'];

/** Whether a page leads through a task. */
function isTask({frontMatter}: Doc): boolean {
  return frontMatter.kind === 'how-to' || frontMatter.kind === 'tutorial';
}

/** What a page of WeBudget lacks of what its kind asks for: needs, outputs and a way back where it leads through a task. */
export function kindFaults(doc: Doc): string[] {
  const {file, frontMatter, exempt, tree} = doc;
  if (exempt) return [];
  const faults: string[] = [];
  if (!kinds.includes(frontMatter.kind as string)) faults.push(`${file}:1: its kind is none of ${kinds.join(', ')}`);
  faults.push(...outputFaults(doc));
  if (!isTask(doc)) return faults;
  const items: string[] = [];
  const headings: Heading[] = [];
  visit(tree, (node) => {
    if (node.type === 'listItem') items.push(prose(node));
    if (node.type === 'heading') headings.push(node);
  });
  for (const need of needs) {
    if (!items.some((item) => item.startsWith(need))) faults.push(`${file}:1: no list item begins with "${need}"`);
  }
  if (!headings.some((heading) => /^Undo\b/.test(prose(heading))))
    faults.push(`${file}:1: no heading begins with "Undo"`);
  return faults;
}

/** Commands after which the page does not say what they print. */
function outputFaults({file, tree}: Doc): string[] {
  const faults: string[] = [];
  visit(tree, 'code', (node, index, parent) => {
    if (!prints(node) || index === undefined || !parent) return;
    if (!showsOutput(followers(parent, index))) {
      faults.push(`${place(file, node)}: no block of text after it says what this command prints`);
    }
  });
  return faults;
}

/** Whether a block is a command with an answer to look at. */
function prints({lang, value}: Code): boolean {
  return lang === 'bash' || (lang === 'sql' && /^(?:SELECT|EXPLAIN|UPDATE)\b/m.test(value));
}

/** What stands behind a block, up to the next command or heading. */
function followers(parent: Parents, index: number): Nodes[] {
  const rest = parent.children.slice(index + 1) as Nodes[];
  const end = rest.findIndex((node) => node.type === 'heading' || (node.type === 'code' && prints(node)));
  return end < 0 ? rest : rest.slice(0, end);
}

/** An output is a block of text, a table of answers, or a sentence that says what to expect. */
function showsOutput(nodes: readonly Nodes[]): boolean {
  return nodes.some(
    (node) =>
      (node.type === 'code' && node.lang === 'text') ||
      node.type === 'table' ||
      (isParagraph(node) && /\b[Ee]xpect\b|\bprints nothing\b/.test(prose(node))),
  );
}

function isParagraph(node: Nodes): node is BlockContent & {type: 'paragraph'} {
  return node.type === 'paragraph';
}
