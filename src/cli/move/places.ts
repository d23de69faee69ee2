import {lstatSync} from 'node:fs';
import {join, posix} from 'node:path';
import type {ContentIndex} from '../../content/content-index.ts';
import {pageRoots} from '../../content/page-globs.ts';
import type {Move} from '../../edits/move/moved-path.ts';
import {attempt} from '../../site/read-file.ts';
import {targetOf, WriteScope} from '../../site/write-scope.ts';
import {UsageError} from '../exit.ts';
import {isThere} from '../is-there.ts';
import {isFolder, placeNamed, placeRefusal} from '../new/place.ts';
import {holdsSite, pathsFromSite} from '../site-folder.ts';

/**
 * What moves, and where to, as paths relative to the site.
 *
 * @throws UsageError when there is no such page or folder of pages, or when it cannot be there
 */
export function moveNamed(index: ContentIndex, siteDir: string, oldName: string, newName: string): Move {
  const from = movingNamed(index, siteDir, oldName);
  const isPage = index.byFile.has(from);
  const named = placeNamed(newName.replace(/[\\/]+$/, ''), siteDir, index)?.replace(/\/$/, '');
  if (named === undefined) throw new UsageError(`${newName} lies outside the site. Name a place in ${siteDir}.`);
  const isInFolder = isPage && (isFolder(newName) || isFolder(join(siteDir, named)));
  const to = isInFolder ? posix.join(named, posix.basename(from)) : named;
  if (to === from) throw new UsageError(`${from} is there already. Name another place.`);
  if (to.startsWith(`${from}/`)) throw new UsageError(`${from} cannot be moved into itself. Name another place.`);
  const refusal = isPage ? placeRefusal(to, siteDir, index) : undefined;
  if (refusal !== undefined) throw new UsageError(refusal);
  if (attempt(() => lstatSync(join(siteDir, to))))
    throw new UsageError(`${to} exists already. Name a folder that is not there yet.`);
  const scope = new WriteScope(
    siteDir,
    [],
    pageRoots(index.registry.pageSettings).map((root) => join(siteDir, root)),
  );
  for (const place of [from, to]) {
    if (!scope.holds(targetOf(join(siteDir, place)))) throw new UsageError(`${place} lies outside ${scope.name}.`);
  }
  return {from, to};
}

function movingNamed({byFile, pages}: ContentIndex, siteDir: string, typed: string): string {
  const places = pathsFromSite(typed, siteDir).map((place) => place.replace(/\/$/, ''));
  const holds = (place: string) => byFile.has(place) || pages.some(({page}) => page.file.startsWith(`${place}/`));
  const place = places.find((candidate) => !holdsSite(candidate) && holds(candidate));
  const stats = place === undefined ? undefined : attempt(() => lstatSync(join(siteDir, place)));
  if (place === undefined || !stats) {
    if (!places.some((candidate) => isThere(join(siteDir, candidate), typed)))
      throw new UsageError(`There is no ${typed}. Name a page, or a folder of pages.`);
    throw new UsageError(`${typed} is no page of this site, and no folder of pages. Name one of these.`);
  }
  if (stats.isSymbolicLink()) throw new UsageError(`${place} is a link. Move what it leads to, and make it anew.`);
  return place;
}
