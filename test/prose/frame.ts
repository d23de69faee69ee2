import type {Heading} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {type Doc, place, prose} from './docs.ts';

/** What search engines show of a description. */
const longestDescription = 160;

/** What is wrong with what every page must have: a description and a next step. */
export function frameFaults({file, frontMatter, tree}: Doc): string[] {
  const faults: string[] = [];
  const {description} = frontMatter;
  if (typeof description !== 'string' || description.trim() === '') faults.push(`${file}:1: no description`);
  else if (description.length > longestDescription) {
    faults.push(`${file}:1: the description has ${description.length} characters, more than ${longestDescription}`);
  }
  const last = tree.children.findLast((node): node is Heading => node.type === 'heading' && node.depth === 2);
  if (!last || prose(last) !== 'Next step') {
    faults.push(`${place(file, last ?? tree)}: the last chapter is not "Next step"`);
  } else {
    let leadsOn = false;
    for (const node of tree.children.slice(tree.children.indexOf(last))) {
      visit(node, 'link', () => {
        leadsOn = true;
      });
    }
    if (!leadsOn) faults.push(`${place(file, last)}: the next step has no link`);
  }
  return faults;
}

/** Names that a dictionary knows but that are written otherwise here. */
const names: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\bPostgres\b/, 'PostgreSQL'],
  [/\b(?:NodeJS|Nodejs|node\.js)\b/, 'Node.js'],
];

/** Names that are not written as the style guide has them. */
export function nameFaults({file, tree}: Doc): string[] {
  const faults: string[] = [];
  // The style guide itself lists the wrong names, in a table.
  if (file === 'docs/meta/style-guide.md') return faults;
  visit(tree, (node) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text') return undefined;
    for (const [wrong, right] of names) {
      const [found] = wrong.exec(node.value) ?? [];
      if (found) faults.push(`${place(file, node)}: ${found} is written ${right}`);
    }
    return undefined;
  });
  return faults;
}
