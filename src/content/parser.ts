import {createRequire} from 'node:module';
import type {Root} from 'mdast';
import type {Processor} from 'unified';
import {commentFromMarkdown, commentSyntax} from './mdx-comment.ts';
import {headingIdSyntax} from './mdx-heading-id.ts';

// The parser that the build uses. It is loaded at the first page that needs it, synchronously, so that rules and
// sidebars need not wait for anything.
const require = createRequire(import.meta.url);

/** How a page is read: as CommonMark with GitHub's extensions and directives, or as MDX. */
export type MarkdownFormat = 'md' | 'mdx';

const parsers = new Map<MarkdownFormat, (text: string) => Root>();

function parser(format: MarkdownFormat): (text: string) => Root {
  let parse = parsers.get(format);
  if (!parse) {
    const {unified, remarkParse, remarkDirective, remarkGfm, remarkMdx} = require('./parser.lazy.js');
    const processor = unified().use(remarkParse).use(remarkDirective).use(remarkGfm);
    if (format === 'mdx') processor.use(remarkMdx).use(mdxCompat);
    processor.freeze();
    parse = (text) => processor.parse(text) as Root;
    parsers.set(format, parse);
  }
  return parse;
}

/** A remark plugin for what Docusaurus takes in MDX, for the sake of pages that are older than MDX 2. */
function mdxCompat(this: Processor): void {
  const data = this.data() as {micromarkExtensions: unknown[]; fromMarkdownExtensions: unknown[]};
  data.micromarkExtensions.push(commentSyntax, headingIdSyntax);
  data.fromMarkdownExtensions.push(commentFromMarkdown);
}

/** Docusaurus removes these fences before it parses, so that what they hold is content. */
const mdxCodeBlock = /(^|\r?\n)( *)(`{3,4})( *)mdx-code-block(\r?\n[\s\S]*?\r?\n *)\3( *)(?=\r?\n|$)/g;

/**
 * Parses the body of a page exactly as the build does.
 *
 * @param body the page without its front matter
 * @returns the tree; undefined when the MDX is broken, which is the build's to tell
 */
export function parseMarkdown(body: string, format: MarkdownFormat): Root | undefined {
  const unwrapped = body.includes('mdx-code-block')
    ? body.replace(mdxCodeBlock, (_, start, indent, fence, space, content, end) =>
        [start, indent, ' '.repeat(fence.length), space, ' '.repeat(14), content, ' '.repeat(fence.length), end].join(
          '',
        ),
      )
    : body;
  try {
    return parser(format)(unwrapped);
  } catch {
    return undefined;
  }
}
