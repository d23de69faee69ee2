import type {Nodes} from 'mdast';
import {visit} from 'unist-util-visit';
import type {Page} from '../../content/page.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import {parseMarkdown} from '../../markdown/parser.ts';

/** A place on a page that names a file and is no link to a page: an image, an import, a source of an element. */
export interface NamedFile {
  readonly url: string;
  readonly span: Span;
}

/** Code and elements in which a file may be named, and how. */
const inCode = /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*)(["'])(\.{1,2}\/[^"'\n]+|@site\/[^"'\n]+)\1/g;
const inElement = /\b(?:src|href|srcSet|poster)\s*=\s*(["'])(\.{1,2}\/[^"'\n]+|@site\/[^"'\n]+)\1/g;

/** The files that a page names, but for the links of its outline. Nothing of a page that cannot be read. */
export function namedFiles(page: Page): NamedFile[] {
  if (page.unreadableBody !== undefined || page.isBroken) return [];
  const body = page.text.slice(page.bodyStart);
  const root = parseMarkdown(body, page.format);
  const found = new Map<number, NamedFile>();
  const add = (url: string, at: number) => found.set(at, {url, span: [at, at + url.length]});
  if (root)
    visit(root, (node) => {
      const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
      const text = body.slice(start, end);
      const from = start + page.bodyStart;
      if (node.type === 'image' || node.type === 'definition') {
        // The target comes after the label; what is written with escapes stands elsewhere than it reads.
        const at = text.indexOf(node.url, text.indexOf(']'));
        if (at >= 0 && node.url !== '') add(node.url, from + at);
      } else if (node.type === 'mdxjsEsm' || /^mdx(?:Flow|Text)Expression$/.test(node.type)) {
        for (const match of text.matchAll(inCode)) add(match[2] as string, from + placeOf(match));
      } else if (node.type === 'html') {
        for (const match of text.matchAll(inElement)) add(match[2] as string, from + placeOf(match));
      } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const opening = text.slice(0, openingEnd(node.children[0], start, text));
        for (const match of [...opening.matchAll(inElement), ...opening.matchAll(inCode)])
          add(match[2] as string, from + placeOf(match));
      }
    });
  return [...found.values()];
}

/** Where the file stands that a match is about. */
function placeOf({0: all, index, 2: url = ''}: RegExpMatchArray): number {
  return (index ?? 0) + all.lastIndexOf(url);
}

/** Where the children of an element begin, or else its end. */
function openingEnd(child: Nodes | undefined, start: number, text: string) {
  return child?.position?.start.offset === undefined ? text.length : child.position.start.offset - start;
}
