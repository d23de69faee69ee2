import GithubSlugger from 'github-slugger';
import type {Heading as HeadingNode, Root} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {parseMarkdown} from './parser.ts';

/** A heading of a page. */
export interface Heading {
  /** Its text as readers see it, without an explicit id. */
  readonly text: string;
  /** The id that the build gives it. */
  readonly id: string;
  /** 1 to 6. */
  readonly depth: number;
}

/** A heading before it is known which ids the headings above it have taken. */
interface Unnumbered {
  readonly text: string;
  readonly explicit?: string | undefined;
  readonly depth: number;
}

/** The headings of a tree in the order of the text, with the ids that Docusaurus gives them. */
export function headingsIn(root: Root): Heading[] {
  const found: Unnumbered[] = [];
  visit(root, 'heading', (node) => {
    found.push(unnumbered(node));
  });
  return numbered(found);
}

/** Anything that makes a heading more than its own letters. */
const markup = /[*_`[\]<>&\\!~:{}@]|www\.|\\/i;

const atxHeading = /^[ \t]*(#+)[ \t]*(.*?)[ \t]*(?:(?<=[ \t])#+)?[ \t]*$/s;

/** The headings of CommonMark text, each given as the line that it stands on. */
export function headingsOn(lines: readonly string[]): Heading[] {
  return numbered(
    lines.flatMap((line): Unnumbered[] => {
      const [, hashes = '', text = ''] = atxHeading.exec(line) ?? [];
      if (!markup.test(text)) return [{text, depth: hashes.length}];
      const heading = parseMarkdown(line, 'md')?.children[0];
      return heading?.type === 'heading' ? [unnumbered(heading)] : [];
    }),
  );
}

/** Gives each heading its id: an explicit one, or else a slug as on GitHub, numbered where it is taken. */
function numbered(headings: readonly Unnumbered[]): Heading[] {
  const slugger = new GithubSlugger();
  return headings.map(({text, explicit, depth}) => ({text: text.trim(), id: explicit ?? slugger.slug(text), depth}));
}

function unnumbered(node: HeadingNode): Unnumbered {
  const {depth} = node;
  const explicit = commentId(node);
  if (explicit) return {text: textOf(node.children.slice(0, -1)), explicit, depth};
  const nodes = node.children.filter(({type}) => type !== 'html');
  const text = textOf(nodes.length > 0 ? nodes : node.children);
  const classic = /\s*\{#((?:.(?!\{#|\}))*.)\}$/.exec(text);
  return classic ? {text: text.slice(0, classic.index), explicit: classic[1]?.trim(), depth} : {text, depth};
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
