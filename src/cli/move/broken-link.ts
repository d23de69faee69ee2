import {existsSync, readdirSync, readlinkSync} from 'node:fs';
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {pageRoots} from '../../content/page-globs.ts';
import {type Move, movedPath} from '../../edits/move/moved-path.ts';
import type {Registry} from '../../registry/registry.ts';
import {attempt} from '../../site/read-file.ts';

/**
 * A link of the file system, among a site's pages, that leads somewhere now and would not when something is moved, since
 * it moves and what it names does not, or the other way round; undefined where there is none.
 *
 * @returns its path relative to the site, as it is now
 */
export function brokenLink(siteDir: string, {pageSettings}: Pick<Registry, 'pageSettings'>, move: Move) {
  const inSite = (path: string) => relative(siteDir, path).split(sep).join('/');
  for (const link of new Set(pageRoots(pageSettings).flatMap((root) => linksBelow(join(siteDir, root))))) {
    const named = attempt(() => readlinkSync(link));
    if (named === undefined || !existsSync(link)) continue;
    const target = movedPath(inSite(resolve(dirname(link), named)), move);
    const place = join(siteDir, movedPath(inSite(link), move));
    const after = isAbsolute(named) ? named : resolve(dirname(place), named);
    if (inSite(after) !== target) return inSite(link);
  }
  return undefined;
}

/** All links in a folder and below, and what they lead to left aside. */
function linksBelow(folder: string): string[] {
  return (attempt(() => readdirSync(folder, {withFileTypes: true})) ?? []).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isSymbolicLink()) return [path];
    return entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git' ? linksBelow(path) : [];
  });
}
