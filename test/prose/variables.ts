import {visit} from 'unist-util-visit';
import {type Doc, place} from './docs.ts';

/** How a variable of the shell gets its value: by assignment, or from the terminal. */
const sets = [/(?:^|[\s;(])([A-Z][A-Z_]+)=/gm, /\bread -r?s?p (?:'[^']*'|"[^"]*") ([A-Z][A-Z_]*)/g];
/** Where one is used. */
const uses = /\$\{?([A-Z][A-Z_]+)/g;

/** Variables that a command uses before its page has said how to set them: whoever copies it runs it with nothing. */
export function variableFaults({file, exempt, tree}: Doc): string[] {
  if (exempt) return [];
  const faults: string[] = [];
  const known = new Set<string>();
  visit(tree, 'code', (node) => {
    if (node.lang !== 'bash') return;
    for (const set of sets) for (const [, name] of node.value.matchAll(set)) known.add(name as string);
    for (const name of new Set([...node.value.matchAll(uses)].map(([, used]) => used as string))) {
      if (!known.has(name)) faults.push(`${place(file, node)}: no command up to here sets ${name}`);
      known.add(name);
    }
  });
  return faults;
}
