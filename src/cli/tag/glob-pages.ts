import {existsSync, statSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import picomatch from 'picomatch';
import {attempt} from '../../site/read-file.ts';
import {UsageError} from '../exit.ts';
import {isThere} from '../is-there.ts';

/**
 * The pages that globs stand for.
 *
 * @param globs as typed, relative to the working folder (or, where that lies outside the site, to the site): globs in
 *   quotes, names of files as a shell makes them of globs, and globs after `!` for what is left out
 * @param pages all pages of the site, as paths relative to it
 * @returns the pages that match, in the order of `pages`
 * @throws UsageError when a glob matches no page
 */
export function pagesMatching(globs: readonly string[], siteDir: string, pages: readonly string[]): string[] {
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  const unwanted = globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  if (wanted.length === 0) throw new UsageError("Name a page or a glob, such as 'docs/ops/**'.");
  const matching = new Set(wanted.flatMap((glob) => matchingOne(glob, siteDir, pages)));
  for (const glob of unwanted) for (const page of matchesOf(glob, siteDir, pages)) matching.delete(page);
  if (matching.size === 0) throw new UsageError('What is left out with ! leaves no page over. Name others.');
  return pages.filter((page) => matching.has(page));
}

function matchingOne(glob: string, siteDir: string, pages: readonly string[]): string[] {
  const found = matchesOf(glob, siteDir, pages);
  if (found.length > 0) return found;
  const place = resolve(glob);
  if (attempt(() => statSync(place))?.isDirectory()) {
    throw new UsageError(`${glob} is a folder. Write '${glob.replace(/[\\/]+$/, '')}/**' for the pages in it.`);
  }
  throw new UsageError(
    isThere(place, glob)
      ? `${glob} is no page of this site. The globs under pages in personas.yaml say what is one.`
      : `No page matches ${glob}. Globs are relative to the working folder.`,
  );
}

function matchesOf(glob: string, siteDir: string, pages: readonly string[]): string[] {
  const here = matchesFrom('.', glob, siteDir, pages);
  return here.length > 0 ? here : matchesFrom(siteDir, glob, siteDir, pages);
}

function matchesFrom(folder: string, glob: string, siteDir: string, pages: readonly string[]): string[] {
  // A name may hold what a glob would take for a sign, such as `[id].md`.
  const file = resolve(folder, glob);
  if (existsSync(file) && statSync(file).isFile()) return pages.filter((page) => resolve(siteDir, page) === file);
  const {base, glob: rest, negated} = picomatch.scan(sep === '\\' ? glob.replaceAll('\\', '/') : glob);
  if (rest === '' || negated) return [];
  const matches = picomatch(rest, {dot: true});
  const from = resolve(folder, base.replace(/\\(.)/g, '$1'));
  return pages.filter((page) => matches(relative(from, resolve(siteDir, page)).split(sep).join('/')));
}
