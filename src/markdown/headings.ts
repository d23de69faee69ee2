import GithubSlugger from 'github-slugger';
import type {Heading as HeadingNode, PhrasingContent, Root} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import {visit} from 'unist-util-visit';
import {collapsed, explicitIdIn, mayShowAs, visibleText, withoutId} from './heading-text.ts';
import {type MarkdownFormat, parseMarkdown} from './parser.ts';

/** A heading of a page. */
export interface Heading {
  /** Its text as readers see it, without an explicit id; white space, however much, is one space. */
  readonly text: string;
  /** The id that the build gives it. */
  readonly id: string;
  /** 1 to 6. */
  readonly depth: number;
}

/** A heading before it is known which ids the headings above it have taken. */
interface Unnumbered {
  readonly text: string;
  /** What the id is made of, if it is not explicit: the text as Docusaurus has it so early in the build. */
  readonly source: string;
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

/** The heading that somebody names by its text: the first that looks like that to readers. */
export function headingNamed<T extends Pick<Heading, 'text'>>(headings: readonly T[], name: string): T | undefined {
  const text = collapsed(name);
  return headings.find((heading) => heading.text === text) ?? headings.find((heading) => mayShowAs(heading.text, text));
}

/** Anything that makes a heading more than its own letters. */
const markup = /[*_`[\]<>&\\!~:{}@]|www\.|\\/i;

/**
 * The hashes and the text of a heading of one line. The marks at its end are taken off one after the other: a pattern for
 * all of them would try each space in the text as the first of them.
 */
function atxHeading(line: string): {hashes: string; text: string} {
  const [opening = '', hashes = ''] = /^[ \t]*(#+)[ \t]*/.exec(line) ?? [];
  const text = withoutSpacesAtEnd(line.slice(opening.length));
  let end = text.length;
  while (text[end - 1] === '#') end--;
  const isClosed = end === 0 || /[ \t]/.test(text.charAt(end - 1));
  return {hashes, text: isClosed ? withoutSpacesAtEnd(text.slice(0, end)) : text};
}

function withoutSpacesAtEnd(text: string): string {
  let end = text.length;
  while (/[ \t]/.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/** The headings of a text, each given as the line that it stands on. */
export function headingsOn(lines: readonly string[], format: MarkdownFormat): Heading[] {
  return numbered(
    lines.flatMap((line): Unnumbered[] => {
      const {hashes, text} = atxHeading(line);
      if (!markup.test(text)) return [{text: collapsed(text), source: text, depth: hashes.length}];
      const heading = parseMarkdown(line, format)?.children[0];
      return heading?.type === 'heading' ? [unnumbered(heading)] : [];
    }),
  );
}

/** Gives each heading its id: an explicit one, or else a slug as on GitHub, numbered where it is taken. */
function numbered(headings: readonly Unnumbered[]): Heading[] {
  const slugger = new GithubSlugger();
  return headings.map(({text, source, explicit, depth}) => ({text, id: explicit ?? slugger.slug(source), depth}));
}

function unnumbered({children, depth}: HeadingNode): Unnumbered {
  const fromComment = commentId(children.at(-1));
  if (fromComment) return {text: visibleText(children), source: '', explicit: fromComment, depth};
  const nodes = children.filter(({type}) => type !== 'html');
  const source = textOf(nodes.length > 0 ? nodes : children);
  const explicit = explicitIdIn(source);
  const shown = children.filter(({type}) => type !== 'comment');
  return {text: visibleText(explicit === undefined ? shown : withoutId(shown)), source, explicit, depth};
}

/** The id in a comment at the heading's end: `<!-- #id -->` in CommonMark, an MDX comment in MDX. */
function commentId(last: PhrasingContent | undefined): string | undefined {
  const comment =
    last?.type === 'html'
      ? /^<!--([\s\S]*)-->$/.exec(last.value)?.[1]
      : last?.type === 'mdxTextExpression'
        ? /^\s*\/\*((?:(?!\*\/)[\s\S])*)\*\/\s*$/.exec(last.value)?.[1]
        : undefined;
  const first = comment?.trim().split(' ')[0] ?? '';
  return first.startsWith('#') ? first.slice(1) || undefined : undefined;
}
