import type {Nodes, Root} from 'mdast';
import {deepest, tooDeep} from './unreadable.ts';

/** How many levels JavaScript in MDX may nest: sums and templates nest by each of their parts. */
const deepestCode = 500;

/**
 * Makes sure that whoever goes through a tree, level by level, comes to its end.
 *
 * @throws UnreadableError where the tree is too deep
 */
export function requireShallow(root: Root): void {
  let level: Nodes[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw tooDeep(startOf(level[0] as Nodes));
    const next: Nodes[] = [];
    for (const node of level) {
      if ('children' in node) for (const child of node.children) next.push(child);
      for (const code of codeOf(node)) {
        if (isDeepCode(code)) throw tooDeep(startOf(node), deepestCode);
      }
    }
    level = next;
  }
}

function startOf({position}: Nodes): number {
  return position?.start.offset ?? 0;
}

/** The programs that stand in a node of MDX. */
function codeOf(node: Nodes): unknown[] {
  switch (node.type) {
    case 'mdxjsEsm':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [node.data?.estree];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.map((attribute) =>
        attribute.type === 'mdxJsxAttribute'
          ? typeof attribute.value === 'object' && attribute.value?.data?.estree
          : attribute.data?.estree,
      );
    default:
      return [];
  }
}

/** Whether a program is nested deeper than any that somebody writes. */
function isDeepCode(program: unknown): boolean {
  let level = [program];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > 2 * deepestCode) return true;
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null
        ? Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null)
        : [],
    );
  }
  return false;
}
