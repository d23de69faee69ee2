import {createRequire} from 'node:module';
import type GithubSlugger from 'github-slugger';
import type {Heading as HeadingNode, Nodes} from 'mdast';
import {type MarkdownFormat, parseMarkdown} from './markdown.ts';

const require = createRequire(import.meta.url);

/** A heading of a page. */
export interface Heading {
  /** Its text as readers see it, without an explicit id. */
  readonly text: string;
  /** The id that the build gives it. */
  readonly id: string;
  /** 1 to 6. */
  readonly depth: number;
}

/**
 * The headings of a page's body in the order of the text, with the ids that Docusaurus gives them: an explicit one, in
 * the syntax of the page's format, or else a slug as on GitHub.
 */
export function readHeadings(body: string, format: MarkdownFormat): Heading[] {
  const root = parseMarkdown(body, format);
  if (!root) return [];
  const {visit} = require('unist-util-visit') as typeof import('unist-util-visit');
  const slugger: GithubSlugger = new (require('github-slugger').default)();
  const headings: Heading[] = [];
  visit(root, 'heading', (node) => {
    const explicit = commentId(node);
    if (explicit) {
      headings.push({text: textOf(node.children.slice(0, -1)).trim(), id: explicit, depth: node.depth});
      return;
    }
    const nodes = node.children.filter(({type}) => type !== 'html');
    const text = textOf(nodes.length > 0 ? nodes : node.children);
    const classic = /\s*\{#((?:.(?!\{#|\}))*.)\}$/.exec(text);
    headings.push(
      classic
        ? {text: text.slice(0, classic.index), id: classic[1]?.trim() ?? '', depth: node.depth}
        : {text, id: slugger.slug(text), depth: node.depth},
    );
  });
  return headings;
}

function textOf(nodes: readonly Nodes[]): string {
  const {toString} = require('mdast-util-to-string') as typeof import('mdast-util-to-string');
  return toString(nodes as Nodes[]);
}

/** The id in a comment at the heading's end: `<!-- #id -->` in CommonMark, an MDX comment in MDX. */
function commentId(heading: HeadingNode): string | undefined {
  const last = heading.children.at(-1);
  const comment =
    last?.type === 'html'
      ? /^<!--([\s\S]*)-->$/.exec(last.value)?.[1]
      : last?.type === 'mdxTextExpression'
        ? /^\s*\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(last.value)?.[1]
        : undefined;
  const first = comment?.trim().split(' ')[0] ?? '';
  return first.startsWith('#') ? first.slice(1) || undefined : undefined;
}
