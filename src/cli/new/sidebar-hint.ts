import {readdirSync} from 'node:fs';
import type {ContentIndex} from '../../content/content-index.ts';
import {visibleInLine} from '../../diagnostics/words.ts';
import {attempt} from '../../site/read-file.ts';
import {sidebarIdOf} from '../sidebar-id.ts';

/**
 * What to do so that readers find new pages in the sidebar. Without a file of sidebars, Docusaurus makes one of all pages.
 *
 * @returns lines, or nothing
 */
export function sidebarHint(siteDir: string, {registry}: ContentIndex, files: readonly string[]): string {
  const names = attempt(() => readdirSync(siteDir)) ?? [];
  const sidebars = names.find((name) => /^sidebars\.[cm]?[jt]s$/.test(name));
  if (sidebars === undefined) return '';
  const ids = files.map((file) => `'${sidebarIdOf(file, registry)}'`).join(', ');
  return visibleInLine(`Unless a folder brings it there by itself, add to ${sidebars}: ${ids}`).concat('\n');
}
