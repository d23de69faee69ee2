import {posix} from 'node:path';
import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import {pageRoots} from '../content/page-globs.ts';

/** A folder that a new page could go to. */
export interface PageFolder {
  /** Relative to the site. */
  readonly folder: string;
  /** How many of its pages share a scenario or a persona with the new one. */
  readonly related: number;
}

/**
 * The folders that hold pages, those first in which a new page has most in common with what is there.
 *
 * @param personas the ids of the personas that the new page is for
 * @param scenarios the ids of its scenarios
 */
export function foldersFor(
  index: ContentIndex,
  personas: readonly string[],
  scenarios: readonly string[],
): PageFolder[] {
  const shares = ({exempt, personas: readers, scenarios: served}: IndexedPage) =>
    !exempt && (scenarios.some((id) => served.ids.has(id)) || personas.some((id) => readers.ids.has(id)));
  const folders = new Map(pageRoots(index.registry.pageSettings).map((root) => [root || '.', 0]));
  for (const entry of index.pages) {
    const folder = posix.dirname(entry.page.file);
    folders.set(folder, (folders.get(folder) ?? 0) + (shares(entry) ? 1 : 0));
  }
  return [...folders]
    .map(([folder, related]) => ({folder, related}))
    .sort((a, b) => b.related - a.related || (a.folder < b.folder ? -1 : 1));
}
