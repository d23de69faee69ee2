import {existsSync, realpathSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';

/**
 * Where a site lies in its git repository.
 *
 * @param siteDir the folder of a site
 * @returns the path of the site relative to the root of the repository, with forward slashes and one at its end; empty
 *   when the site is the root, or in no repository at all
 */
export function pathFromGitRoot(siteDir: string): string {
  const from = realpathSync(siteDir);
  const root = gitRoot(from);
  if (root === undefined || root === from) return '';
  return `${relative(root, from).split(sep).join('/')}/`;
}

/** The nearest folder upwards that holds a repository. In a worktree or a submodule, `.git` is a file. */
export function gitRoot(from: string): string | undefined {
  if (existsSync(join(from, '.git'))) return from;
  const parent = dirname(from);
  return parent === from ? undefined : gitRoot(parent);
}
