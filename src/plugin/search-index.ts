import {rmSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import picomatch from 'picomatch';
import {packageName} from '../shared/package-name.ts';
import {searchFolder} from '../shared/search-folder.ts';
import {type SearchedPage, searchRecords} from '../views/search-records.ts';
import {builtFile} from './search-meta.ts';
import {searchStart} from './search-start.ts';
import {bare} from './taken-addresses.ts';

/** What is known of a page before it is built; its text is in its HTML. */
export type PageToSearch = Pick<SearchedPage, 'href' | 'personas' | 'scenarios' | 'isTagged' | 'filters'>;

/** Where the built pages are, and how they are named. */
export interface BuiltSite {
  readonly outDir: string;
  readonly baseUrl: string;
  /** What the site adds to the title of each page. */
  readonly titleEnd: string;
}

/** What Pagefind writes for interfaces of its own, which are not used here. */
const unused = [
  'pagefind-ui',
  'pagefind-modular-ui',
  'pagefind-component-ui',
  'pagefind-highlight',
  'pagefind-worker',
].flatMap((name) => [`${name}.js`, `${name}.css`]);

/**
 * Writes the index of the search beside the built pages.
 *
 * @param personasOf what the attribute of a section stands for
 * @param exclude globs over addresses below the base URL
 * @returns a sentence for what went wrong; undefined where all is well
 */
export async function writeSearchIndex(
  pages: readonly PageToSearch[],
  site: BuiltSite,
  personasOf: (attribute: string) => readonly string[],
  exclude: readonly string[] = [],
): Promise<string | undefined> {
  const pagefind = await import('pagefind').catch(() => undefined);
  if (!pagefind)
    return `the search needs the package pagefind: run \`npm install --save-dev pagefind\`, or set the option search of ${packageName} to false.`;
  const isLeftOut = picomatch(exclude.map((glob) => glob.replace(/^\//, '')));
  const {index, errors} = await pagefind.createIndex();
  if (!index) return `Pagefind could not be started: ${errors.join('; ')}`;
  const faults: string[] = [];
  const added: Promise<void>[] = [];
  for (const page of pages) {
    const path = page.href.slice(site.baseUrl.length);
    const file = isLeftOut(bare(path)) ? undefined : builtFile(site.outDir, path);
    // Not at once: what has been added goes to Pagefind, which is a process of its own, while the next ones are read.
    const html = file && (await readFile(file, 'utf8'));
    if (!html || isHidden(html)) continue;
    for (const record of searchRecords({...page, ...headOf(html, site.titleEnd), html}, personasOf))
      added.push(
        index.addHTMLFile(record).then((answer) => {
          faults.push(...answer.errors);
        }),
      );
  }
  await Promise.all(added);
  const outputPath = join(site.outDir, searchFolder);
  rmSync(outputPath, {recursive: true, force: true});
  faults.push(...(await index.writeFiles({outputPath})).errors);
  await pagefind.close();
  for (const name of unused) rmSync(join(outputPath, name), {force: true});
  if (faults.length === 0) writeFileSync(join(outputPath, 'start.js'), searchStart(outputPath));
  return faults.length > 0 ? `Pagefind could not index the site: ${[...new Set(faults)].join('; ')}` : undefined;
}

/** Whether a page asks not to be found. */
function isHidden(html: string): boolean {
  return /<meta[^>]*name="?robots"?[^>]*noindex/.test(html.slice(0, html.indexOf('<body')));
}

function headOf(html: string, titleEnd: string): Pick<SearchedPage, 'title' | 'description' | 'language'> {
  const head = html.slice(0, html.indexOf('<body'));
  const found = (pattern: RegExp) => decoded(pattern.exec(head)?.[1] ?? '');
  const title = found(/<title[^>]*>([^<]*)/);
  return {
    title: title.endsWith(titleEnd) ? title.slice(0, -titleEnd.length) : title,
    description: found(/<meta[^>]*name="?description"? content="([^"]*)/),
    language: found(/<html[^>]*\blang="?([\w-]+)/) || 'en',
  };
}

function decoded(text: string): string {
  const signs: Record<string, string> = {amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'"};
  return text.replace(/&(amp|lt|gt|quot|#39|#x27);/g, (_, name: string) => signs[name] as string);
}
