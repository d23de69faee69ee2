import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {pageRoots} from '../content/page-globs.ts';
import type {Registry} from '../registry/registry.ts';

/**
 * Finds the Markdown files beside the pages that are none: files and folders that begin with `_`, which pages take in.
 *
 * @returns paths relative to the site, with forward slashes
 */
export function findParts(siteDir: string, {pageSettings}: Pick<Registry, 'pageSettings'>): string[] {
  const files = pageRoots(pageSettings).flatMap((root) =>
    globSync(['**/_*.{md,mdx}', '**/_*/**/*.{md,mdx}'], {
      cwd: join(siteDir, root),
      ignore: ['**/node_modules/**'],
      expandDirectories: false,
    }).map((file) => (root === '' ? file : `${root}/${file}`)),
  );
  return [...new Set(files)].sort();
}
