import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Json} from '../shared/json.ts';
import type {ServedPage} from '../views/listed-page.ts';
import type {JourneyPlace} from '../views/page-journeys.ts';
import {writeGeneratedFolder} from './generated-files.ts';

/** The folder of where pages stand on the ways through the scenarios, among the generated files. */
export const journeysFolder = 'journeys';

/** Where the pages of one file stand, by the path of each as `journeyKey` has it. */
export type WrittenJourneys = Readonly<Record<string, readonly Json[]>>;

/**
 * Writes down where each page stands, in up to 256 files: so that few pages are compiled anew when one of them changes, and
 * few files are written. A page that stands nowhere is in one, too: it may come to stand somewhere.
 *
 * @param folder an absolute path
 */
export function writeJourneys(
  folder: string,
  served: readonly ServedPage[],
  journeys: ReadonlyMap<string, readonly JourneyPlace[]>,
): void {
  const files = new Map<string, Record<string, readonly JourneyPlace[]>>();
  for (const {source} of served) {
    const name = journeyFile(source);
    const pages = files.get(name) ?? {};
    pages[journeyKey(source)] = journeys.get(source) ?? [];
    files.set(name, pages);
  }
  writeGeneratedFolder(folder, new Map([...files].map(([name, pages]) => [name, JSON.stringify(pages)])));
}

/** What a page is called there. @param source the path of the page relative to the site */
export function journeyKey(source: string): string {
  return source.split(sep).join('/');
}

/** The name of the file that a page is in. @param source the path of the page relative to the site */
export function journeyFile(source: string): string {
  return `${createHash('sha256').update(journeyKey(source)).digest('hex').slice(0, 2)}.json`;
}

/**
 * A rule for the bundler that has it look up where each page stands, before that is compiled: what Docusaurus caches of a page
 * knows no other page. It comes before and not after all others, next to what compiles Markdown, which is JavaScript, too:
 * each time that Rspack hands a page to a loader in JavaScript it takes time and memory for that.
 */
export function journeyRule(siteDir: string, folder: string): object {
  const loader = fileURLToPath(new URL('./journey-loader.js', import.meta.url));
  // A bundler knows files by their real paths.
  // Not a bare pattern: of a rule with one that fits `.mdx`, Docusaurus takes the folders from its own for all other pages.
  return {test: [/\.mdx?$/i], enforce: 'pre', use: [{loader, options: {siteDir: realpathSync(siteDir), folder}}]};
}
