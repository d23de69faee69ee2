import {createRequire} from 'node:module';
import type {Heading} from '../../src/markdown/headings.ts';
import type {MarkdownFormat} from '../../src/markdown/parser.ts';

const require = createRequire(import.meta.url);
const {createProcessorUncached} = require('@docusaurus/mdx-loader/lib/processor.js');
const preprocess = require('@docusaurus/mdx-loader/lib/preprocessor.js').default;

/** What is used of a node of the HTML tree. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: string;
  readonly properties?: {readonly alt?: string; readonly id?: string};
  readonly children?: readonly Node[];
}

/** Docusaurus's own settings, as they are unless a site changes them. Emoji have a test of their own. */
const defaults = {
  mermaid: false,
  emoji: false,
  mdx1Compat: {comments: true, admonitions: true, headingIds: true},
  anchors: {maintainCase: false},
  hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'},
};

/** The same with `future.v4`, by which pages in CommonMark are read: there, a comment can give a heading its id. */
const v4 = {...defaults, mdx1Compat: {comments: false, admonitions: false, headingIds: false}};

const formats = {md: v4, mdx: defaults};
const processors: Partial<Record<MarkdownFormat, {process(file: object): Promise<{data: object}>}>> = {};

/** The headings of a page that Docusaurus has compiled: the text that readers see, and the ids. */
export async function builtHeadings(text: string, format: MarkdownFormat): Promise<Heading[]> {
  const markdownConfig = formats[format];
  const filePath = `/docs/a.${format}`;
  const options = {admonitions: true, markdownConfig, rehypePlugins: [gather], staticDirs: [], siteDir: '/'};
  processors[format] ??= await createProcessorUncached({options, format});
  const content = preprocess({fileContent: text, filePath, markdownConfig, admonitions: true});
  found = [];
  await processors[format]?.process({content, filePath, frontMatter: {}, compilerName: 'server'});
  return found;
}

let found: Heading[] = [];

/** A rehype plugin that keeps the headings. */
function gather() {
  return (tree: Node): void => {
    found = headingsOf(tree);
  };
}

function headingsOf(node: Node): Heading[] {
  const below = (node.children ?? []).flatMap(headingsOf);
  const depth = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
  if (!depth) return below;
  const text = seen(node).replace(/\s+/g, ' ').trim();
  return [{text, id: node.properties?.id ?? '', depth: Number(depth)}, ...below];
}

/** What a reader sees of a node. An expression would have to be run. */
function seen(node: Node): string {
  const name = node.tagName ?? node.name;
  if (name === 'br') return ' ';
  if (name === 'img') return node.properties?.alt ?? '';
  if (node.type === 'mdxTextExpression') return node.value?.startsWith('/*') ? '' : (node.value ?? '');
  return node.type === 'text' ? (node.value ?? '') : (node.children ?? []).map(seen).join('');
}
