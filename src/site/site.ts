import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {Page, pageFromBytes} from '../content/page.ts';
import {neverPages} from '../content/page-globs.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';

/** The two registry files, as paths relative to a site. */
export const registryFiles = ['personas.yaml', 'scenarios.yaml'] as const;

/** A site's folder has neither of the two registries. */
export class NoRegistryError extends Error {
  constructor(readonly siteDir: string) {
    super(
      `There is no personas.yaml and no scenarios.yaml in ${siteDir}.\n` +
        'Name the folder of your Docusaurus site, or write the two registries there: who reads, and what they come to do.',
    );
    this.name = 'NoRegistryError';
  }
}

/** The texts of the two registry files; undefined for one that is not there. */
export type RegistryTexts = readonly [personas: string | undefined, scenarios: string | undefined];

/**
 * Reads the texts of both registries of a site.
 *
 * @param siteDir the folder of the Docusaurus site
 * @throws NoRegistryError when neither file exists
 */
export function readRegistryTexts(siteDir: string): RegistryTexts {
  const [personas, scenarios] = registryFiles.map((file) => readIfThere(join(siteDir, file)));
  if (personas === undefined && scenarios === undefined) throw new NoRegistryError(siteDir);
  return [personas, scenarios];
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

/** The pages of a site, as paths relative to it with forward slashes, in no particular order. */
export function findPages(siteDir: string, {pages}: Registry): string[] {
  return globSync([...pages.include], {cwd: siteDir, ignore: neverPages, expandDirectories: false});
}

/** Reads one page. A file that cannot be read becomes a page that says so. */
export function readPage(siteDir: string, file: string): Page {
  try {
    return pageFromBytes(file, readFileSync(join(siteDir, file)));
  } catch (error) {
    return new Page(file, '', reason(error));
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
  return buildIndex(
    registry,
    findPages(siteDir, registry).map((file) => readPage(siteDir, file)),
  );
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Why a file cannot be read, in words. */
function reason(error: unknown): string {
  const {code, message} = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you may not read it. Check its permissions';
    case 'ENOENT':
      return 'it is a link to a file that does not exist';
    case 'ELOOP':
      return 'it is a link that leads to itself';
    default:
      return message;
  }
}
