import {pageRoots} from '../content/page-globs.ts';
import type {Registry} from '../registry/registry.ts';

/** What a sidebar calls a page or a folder: its path in the docs folder, without an ending and without leading numbers. */
export function sidebarIdOf(file: string, registry: Registry): string {
  return pathInDocs(file, registry).replace(/(^|\/)\d+\s*[-_.]+\s*(?=[^-_.\s])/g, '$1');
}

/** The path of a page or a folder in its docs folder, without an ending. */
export function pathInDocs(file: string, {pageSettings}: Registry): string {
  const root = pageRoots(pageSettings)
    .filter((folder) => file.startsWith(`${folder}/`))
    .sort((a, b) => b.length - a.length)[0];
  return file.slice(root === undefined ? 0 : root.length + 1).replace(/\.mdx?$/, '');
}
