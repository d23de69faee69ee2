import {isUtf8} from 'node:buffer';
import {type BigIntStats, existsSync} from 'node:fs';
import {basename, join} from 'node:path';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {notUtf8, Page, pageFromBytes} from '../content/page.ts';
import type {PagesFormat} from '../registry/pages-schema.ts';
import {proofsName} from '../registry/proofs.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';
import type {RegistryText} from '../registry/registry-file.ts';
import {commandLine} from '../shared/command.ts';
import {today} from './clock.ts';
import {findPages} from './find-pages.ts';
import {readFile, readingFault} from './read-file.ts';

/** The two registry files, as paths relative to a site. */
export const registryFiles = ['personas.yaml', 'scenarios.yaml'] as const;

/** A site's folder has neither of the two registries. */
export class NoRegistryError extends Error {
  constructor(readonly siteDir: string) {
    super(
      `There is no personas.yaml and no scenarios.yaml in ${siteDir}.\n` +
        `Name the folder of your Docusaurus site, or write the two registries there with: ${commandLine('init')}`,
    );
    this.name = 'NoRegistryError';
  }
}

/** The texts of the two registry files, and that of the proofs, which need not be there. */
export type RegistryTexts = readonly [personas: RegistryText, scenarios: RegistryText, proofs: RegistryText];

/**
 * Reads the texts of both registries of a site, and of its proofs.
 *
 * @param siteDir the folder of the Docusaurus site
 * @param unsaved texts that stand in for files, by path relative to the site
 * @throws NoRegistryError when neither file exists
 */
export function readRegistryTexts(siteDir: string, unsaved: ReadonlyMap<string, string> = new Map()): RegistryTexts {
  const [personas, scenarios] = registryFiles.map((file) => unsaved.get(file) ?? readIfThere(join(siteDir, file)));
  if (personas === undefined && scenarios === undefined) throw new NoRegistryError(siteDir);
  return [personas, scenarios, unsaved.get(proofsName) ?? readIfThere(join(siteDir, proofsName))];
}

/**
 * Reads both registries of a site.
 *
 * @param siteDir the folder of the Docusaurus site
 * @throws NoRegistryError when neither file exists
 */
export function readRegistry(siteDir: string): Registry {
  return parseRegistry(...readRegistryTexts(siteDir));
}

/**
 * Reads one page. A file that cannot be read becomes a page that says so.
 *
 * @param format how the site reads its pages
 * @param as the page that it counts as, where that is another
 * @param known what is known of the file, by whoever has just looked at it
 */
export function readPage(
  siteDir: string,
  file: string,
  format: PagesFormat,
  as: string = file,
  known?: BigIntStats,
): Page {
  try {
    return pageFromBytes(as, readFile(`${siteDir}/${file}`, undefined, known), format);
  } catch (error) {
    return new Page(as, '', readingFault(error), format);
  }
}

/**
 * Reads a whole site from the disk, once. Whoever reads it again takes a SiteReader.
 *
 * @param siteDir the folder of the Docusaurus site
 * @throws NoRegistryError when the site has neither registry
 */
export function readSite(siteDir: string): ContentIndex {
  const registry = readRegistry(siteDir);
  const {files, ...others} = {...findPages(siteDir, registry), today: today()};
  return buildIndex(
    registry,
    files.map((file) => readPage(siteDir, file, registry.pageSettings.format)),
    undefined,
    others,
  );
}

function readIfThere(file: string): RegistryText {
  try {
    const bytes = readFile(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : {unreadable: notUtf8};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return {unreadable: readingFault(error)};
    const other = file.replace(/\.yaml$/, '.yml');
    if (other === file || !existsSync(other)) return undefined;
    return {unreadable: `it is called ${basename(other)}. Rename it to ${basename(file)}`};
  }
}
