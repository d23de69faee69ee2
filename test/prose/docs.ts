import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Nodes, Root} from 'mdast';
import {SKIP, visit} from 'unist-util-visit';
import {parse} from 'yaml';
import type {Page} from '../../src/content/page.ts';
import {parseMarkdown} from '../../src/markdown/parser.ts';
import {readSite} from '../../src/site/site.ts';

/** The folder of this site. */
export const root = join(import.meta.dirname, '../..');

/** A page as the prose checks read it. Lines in its tree are lines of its file. */
export interface Doc {
  readonly file: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  /** Whether it is about the docs themselves, and so for no persona. */
  readonly exempt: boolean;
  readonly tree: Root;
}

/** All pages of this site, sorted by file. */
export function readDocs(): Doc[] {
  return readSite(root).pages.map(({page, exempt}) => docOf(page, exempt));
}

/** The pages on which a scenario starts. */
export function entryPages(): ReadonlySet<string> {
  const {scenarios} = parse(readFileSync(join(root, 'scenarios.yaml'), 'utf8')) as {
    scenarios: Record<string, {entry_point?: {page: string}}>;
  };
  return new Set(Object.values(scenarios).flatMap(({entry_point}) => entry_point?.page ?? []));
}

/** A page for the checks; what stands in its front matter is no part of the tree. */
export function docOf(page: Page, exempt = false): Doc {
  const head = page.text.slice(0, page.bodyStart).replace(/[^\n]/g, ' ');
  const tree = parseMarkdown(head + page.text.slice(page.bodyStart), page.format);
  return {file: page.file, frontMatter: page.frontMatter, exempt, tree: tree ?? {type: 'root', children: []}};
}

/** `docs/page.md:12`, for a message that an editor can follow. */
export function place(file: string, node: Pick<Nodes, 'position'>, line = 1): string {
  return `${file}:${(node.position?.start.line ?? 1) + line - 1}`;
}

/**
 * The words under a node, with the targets of links left out; white space is one blank.
 *
 * @param options `code`: with the code in them; `placeholder`: with this in the place of each piece of code
 */
export function prose(node: Nodes, {code = true, placeholder}: {code?: boolean; placeholder?: string} = {}): string {
  let text = '';
  visit(node, (child) => {
    if (child.type === 'code') return SKIP;
    if (child.type === 'inlineCode') text += placeholder ?? (code ? child.value : '');
    else if (child.type === 'text') text += child.value;
    else if (child.type === 'break') text += ' ';
    return undefined;
  });
  return text.replace(/\s+/g, ' ').trim();
}
