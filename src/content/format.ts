import type {MarkdownFormat} from '../markdown/parser.ts';
import type {PagesFormat} from '../registry/pages-schema.ts';

/**
 * How Docusaurus reads a page: as its own front matter says under `mdx.format`, or else as the site does.
 *
 * @param file the path of the page
 * @param site how the site reads its pages: all as MDX, or as CommonMark, or each by the ending of its name
 */
export function formatOf(
  file: string,
  site: PagesFormat | 'md',
  frontMatter: Readonly<Record<string, unknown>> = {},
): MarkdownFormat {
  const own = (frontMatter.mdx as {format?: unknown} | null | undefined)?.format;
  if (own === 'md' || own === 'mdx') return own;
  return site === 'detect' || own === 'detect' ? formatByName(file) : site;
}

function formatByName(file: string): MarkdownFormat {
  return file.endsWith('.md') ? 'md' : 'mdx';
}
