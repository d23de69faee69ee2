import {statSync, utimesSync} from 'node:fs';
import {join, relative, resolve, sep} from 'node:path';
import type {ContentIndex} from '../content/content-index.ts';
import {attempt} from '../site/read-file.ts';
import type {DocsFolders} from './originals.ts';

/** What pages inherit, in a form that can be compared. */
export function defaultsOf({registry: {pageSettings}}: ContentIndex): string {
  return JSON.stringify([pageSettings.defaults, pageSettings.exempt]);
}

/**
 * Has `docusaurus start` read all docs anew, as it does when one of them changes: what they inherit stands in personas.yaml,
 * for which it loads this plugin alone. It takes a page for changed when its date is another one: by two microseconds, which
 * is less than editors look at. By the same date it would miss it while the page is being read.
 */
export function rereadDocs({siteDir, folders}: DocsFolders, {pages}: ContentIndex): void {
  for (const folder of Object.values(folders)) {
    const start = `${relative(siteDir, resolve(siteDir, folder)).split(sep).join('/')}/`;
    const entry = pages.find(({page}) => page.file.startsWith(start));
    if (!entry) continue;
    attempt(() => {
      const file = join(siteDir, entry.page.file);
      const {atimeMs, mtimeMs} = statSync(file);
      utimesSync(file, atimeMs / 1000, mtimeMs / 1000 + 0.000_002);
    });
  }
}
