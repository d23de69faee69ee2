import {lstatSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {ContentIndex} from '../../content/content-index.ts';
import {isNeverPage, pageMatcher, pageRoots} from '../../content/page-globs.ts';
import {list} from '../../diagnostics/words.ts';
import {attempt} from '../../site/read-file.ts';
import {isOutside, pathsFromSite} from '../site-folder.ts';

/** Whether a name that somebody typed is that of a folder, which is there or ends with a slash. */
export function isFolder(path: string): boolean {
  return /[\\/]$/.test(path) || (attempt(() => statSync(path))?.isDirectory() ?? false);
}

/**
 * The file or folder that a typed path stands for: one in the site, or in a folder beside it that the registry has
 * pages in.
 *
 * @returns a path relative to the site; undefined when a new page can be in neither
 */
export function placeNamed(typed: string, siteDir: string, {registry}: ContentIndex): string | undefined {
  const roots = pageRoots(registry.pageSettings);
  const isPage = pageMatcher(registry.pageSettings);
  const places = pathsFromSite(typed, siteDir).filter(
    (place) => !isOutside(place) || roots.some((root) => `${place}/`.startsWith(`${root}/`)),
  );
  return (
    places.find((place) => isPage(place) || isFolder(join(siteDir, place))) ??
    places.find((place) => !isOutside(place)) ??
    places[0]
  );
}

/**
 * Why no new page can be written at a place, in a sentence that says what to do.
 *
 * @param file a path relative to the site
 * @returns undefined when one can
 */
export function placeRefusal(file: string, siteDir: string, {registry}: ContentIndex): string | undefined {
  // A link that leads nowhere is there, too.
  if (attempt(() => lstatSync(join(siteDir, file)))) return `${file} exists already. Name another file.`;
  const isPage = pageMatcher(registry.pageSettings);
  if (isPage(file)) return undefined;
  if (pageRoots(registry.pageSettings).some((root) => isBelow(file, root) && isNeverPage(file, root))) {
    return `${file} would be no page: files and folders that begin with _ never are. Name another file.`;
  }
  const better = betterNames(file.replaceAll('\\', '/')).find(isPage);
  const remedy = better === undefined ? 'Name a file that they match.' : `Did you mean ${better}?`;
  return `${file} would be no page: personas.yaml includes ${list(registry.pageSettings.include)}. ${remedy}`;
}

function isBelow(file: string, root: string): boolean {
  return root === '' || file.startsWith(`${root}/`);
}

/** What may have been meant by a name: the same with another ending, or with one. */
function betterNames(file: string): string[] {
  const ending = (written: string) => (written.toLowerCase() === '.mdx' ? '.mdx' : '.md');
  return [file, file.replace(/\.(?:mdx?|markdown|txt|rst|adoc|html?)$/i, ending), `${file}.md`];
}
