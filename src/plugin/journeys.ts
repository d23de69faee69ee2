import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {ServedPage} from '../views/listed-page.ts';
import type {JourneyPlace} from '../views/page-journeys.ts';
import {writeGeneratedFolder} from './generated-files.ts';

/** The folder of where pages stand on the ways through the scenarios, among the generated files: one file for each. */
export const journeysFolder = 'journeys';

/**
 * Writes down where each page stands, so that a page alone is compiled anew when that changes. One that stands nowhere has a
 * file, too: it may come to stand somewhere.
 *
 * @param folder an absolute path
 */
export function writeJourneys(
  folder: string,
  served: readonly ServedPage[],
  journeys: ReadonlyMap<string, readonly JourneyPlace[]>,
): void {
  const texts = served.map(({source}) => [journeyFile(source), JSON.stringify(journeys.get(source) ?? [])] as const);
  writeGeneratedFolder(folder, new Map(texts));
}

/** The name of the file of a page. @param source the path of the page relative to the site */
export function journeyFile(source: string): string {
  const name = createHash('sha256').update(source.split(sep).join('/')).digest('hex').slice(0, 16);
  return `${name}.json`;
}

/**
 * A rule for the bundler that adds to each compiled page where it stands, behind all that has compiled it: what Docusaurus
 * caches of a page knows no other page.
 */
export function journeyRule(siteDir: string, folder: string): object {
  const loader = fileURLToPath(new URL('./journey-loader.js', import.meta.url));
  // A bundler knows files by their real paths.
  // Not a bare pattern: of a rule with one that fits `.mdx`, Docusaurus takes the folders from its own for all other pages.
  return {test: [/\.mdx?$/i], enforce: 'post', use: [{loader, options: {siteDir: realpathSync(siteDir), folder}}]};
}
