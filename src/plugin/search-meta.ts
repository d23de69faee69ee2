import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {attempt} from '../site/read-file.ts';
import type {SearchTags} from '../views/search-tags.ts';
import {bare} from './taken-addresses.ts';

/**
 * Writes into built pages whom and what they are for, as DocSearch reads it for facets: several values with commas
 * between them. Before some page says whom it is for, there is nothing to filter by, and pages stay as they are.
 */
export function writeSearchTags(outDir: string, baseUrl: string, tags: ReadonlyMap<string, SearchTags>): void {
  if (![...tags.values()].some(({isTagged}) => isTagged)) return;
  for (const [href, {personas, scenarios}] of tags) {
    const file = builtFile(outDir, href.slice(baseUrl.length));
    if (file === undefined) continue;
    const html = readFileSync(file, 'utf8');
    const start = html.indexOf('<head>') + '<head>'.length;
    const written = [
      ['persona', personas],
      ['scenario', scenarios],
    ] as const;
    // Ids are letters, digits and hyphens.
    const meta = written
      .filter(([, ids]) => ids.length > 0)
      .map(([name, ids]) => `<meta name="docsearch:${name}" content="${ids.join(',')}">`);
    writeFileSync(file, html.slice(0, start) + meta.join('') + html.slice(start));
  }
}

/** The file of a built page. Sites choose whether an address ends in a slash. */
export function builtFile(outDir: string, path: string): string | undefined {
  const decoded = attempt(() => decodeURI(bare(path))) ?? path;
  return [join(outDir, decoded, 'index.html'), join(outDir, `${decoded}.html`)].find(existsSync);
}
