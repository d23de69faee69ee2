import {createRequire} from 'node:module';
import type {Nodes, Root} from 'mdast';
import type {CompileContext, Extension} from 'mdast-util-from-markdown';
import type {Extension as Syntax} from 'micromark-util-types';
import type {Processor} from 'unified';
import {withCodeLimits} from './code-limits.ts';
import {requireShallowLines} from './line-depth.ts';
import {limitedHtml, withBracketLimits} from './look-limits.ts';
import {markLimits} from './mark-limits.ts';
import {unwrapMdxCodeBlocks} from './mdx-code-block.ts';
import {commentFromMarkdown, commentSyntax} from './mdx-comment.ts';
import {headingIdSyntax} from './mdx-heading-id.ts';
import {once} from './once.ts';
import {requireShallow} from './tree-depth.ts';
import {isOutOfStack, tooDeep, UnreadableError} from './unreadable.ts';

// The parser that the build uses. It is loaded at the first page that needs it, synchronously, so that rules and
// sidebars need not wait for anything.
const require = createRequire(import.meta.url);

/** How a page is read: as CommonMark with GitHub's extensions and directives, or as MDX. */
export type MarkdownFormat = 'md' | 'mdx';

const parsers: Readonly<Record<MarkdownFormat, () => (text: string) => Parsed>> = {
  md: once(() => parserOf('md')),
  mdx: once(() => parserOf('mdx')),
};

function parserOf(format: MarkdownFormat): (text: string) => Parsed {
  const {unified, remarkParse, remarkDirective, remarkGfm, remarkMdx} = require('./parser.lazy.js');
  let context: CompileContext['data'] | undefined;
  const note = (data: CompileContext['data']) => {
    context = data;
  };
  const processor = unified()
    .use(remarkParse)
    .use(remarkDirective)
    .use(remarkGfm)
    .use(limits, format)
    .use(noteEnds, note);
  if (format === 'mdx') processor.use(remarkMdx).use(mdxCompat);
  processor.freeze();
  return (text) => {
    context = undefined;
    try {
      return {root: processor.parse(text) as Root};
    } catch (error) {
      if (error instanceof UnreadableError) throw error;
      if (isOutOfStack(error)) throw tooDeep(undefined);
      return {root: undefined, unclosed: openElement(error, context)};
    }
  };
}

/** What a parse came to. */
export interface Parsed {
  /** Undefined when the MDX is broken. */
  readonly root: Root | undefined;
  /** An element that is not closed, with the offsets of its tag. */
  readonly unclosed?: {readonly name: string; readonly start: number; readonly end: number} | undefined;
}

/** What is noted on a directive: that its closing fence is written. */
interface EndedData {
  isEnded?: true;
}

/** Whether a directive ends with a fence of its own, and not with what it stands in. */
export function isEnded({data}: Nodes): boolean {
  return (data as EndedData | undefined)?.isEnded ?? false;
}

/**
 * A remark plugin that notes what the tree does not hold.
 *
 * @param note is given what mdast-util-mdx-jsx keeps of the page that is parsed: the tags that are open
 */
function noteEnds(this: Processor, note: (data: CompileContext['data']) => void): void {
  const opened = new WeakSet<Nodes>();
  function noteTags(this: CompileContext): void {
    note(this.data);
  }
  const extension: Extension = {
    enter: {
      directiveContainerFence() {
        const directive = this.stack.at(-1) as Nodes;
        if (opened.has(directive))
          Object.assign(directive, {data: {...directive.data, isEnded: true} satisfies EndedData});
        opened.add(directive);
      },
      mdxJsxFlowTagMarker: noteTags,
      mdxJsxTextTagMarker: noteTags,
    },
  };
  const data = this.data() as {fromMarkdownExtensions: unknown[]};
  data.fromMarkdownExtensions.push(extension);
}

/** The element that an error is about, when it is that its end is missing. */
function openElement(error: unknown, context: CompileContext['data'] | undefined): Parsed['unclosed'] {
  if ((error as {ruleId?: unknown}).ruleId !== 'end-tag-mismatch') return undefined;
  const tag = context?.mdxJsxTagStack?.at(-1);
  const {start, end} = tag ?? {};
  if (!tag?.name || start?.offset === undefined || end?.offset === undefined) return undefined;
  return {name: tag.name, start: start.offset, end: end.offset};
}

/** A remark plugin that ends the parser where it would take minutes. */
function limits(this: Processor, format: MarkdownFormat): void {
  const data = this.data() as {micromarkExtensions: Syntax[]};
  const syntax = data.micromarkExtensions.map(withBracketLimits);
  data.micromarkExtensions = [...syntax, ...(format === 'md' ? [limitedHtml()] : []), markLimits()];
}

/** A remark plugin for what Docusaurus takes in MDX, for the sake of pages that are older than MDX 2, and for no more code than anybody waits for. */
function mdxCompat(this: Processor): void {
  const data = this.data() as {micromarkExtensions: Syntax[]; fromMarkdownExtensions: unknown[]};
  data.micromarkExtensions = data.micromarkExtensions.map((extension) =>
    extension.flow?.[123] ? withCodeLimits(extension) : extension,
  );
  data.micromarkExtensions.push(commentSyntax, headingIdSyntax);
  data.fromMarkdownExtensions.push(commentFromMarkdown);
}

/**
 * Parses the body of a page exactly as the build does.
 *
 * @param body the page without its front matter
 * @returns the tree; undefined when the MDX is broken, which is the build's to report
 * @throws UnreadableError where the tree is too deep to go through, or would take minutes to make
 */
export function parseMarkdown(body: string, format: MarkdownFormat): Root | undefined {
  return readMarkdown(body, format).root;
}

/** Parses the body of a page, and says which element is to blame where one that is open keeps it from being MDX. */
export function readMarkdown(body: string, format: MarkdownFormat): Parsed {
  const unwrapped = unwrapMdxCodeBlocks(body);
  requireShallowLines(unwrapped, format === 'mdx');
  const result = parsers[format]()(unwrapped);
  if (result.root) requireShallow(result.root);
  return result;
}
