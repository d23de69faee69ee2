import {isUtf8} from 'node:buffer';
import {lstatSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {notUtf8, Page, pageFromBytes} from '../content/page.ts';
import {neverPages} from '../content/page-globs.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';
import type {RegistryText} from '../registry/registry-file.ts';

/** The two registry files, as paths relative to a site. */
export const registryFiles = ['personas.yaml', 'scenarios.yaml'] as const;

/** A site's folder has neither of the two registries. */
export class NoRegistryError extends Error {
  constructor(readonly siteDir: string) {
    super(
      `There is no personas.yaml and no scenarios.yaml in ${siteDir}.\n` +
        'Name the folder of your Docusaurus site, or write the two registries there with: npx personas init',
    );
    this.name = 'NoRegistryError';
  }
}

/** The texts of the two registry files. */
export type RegistryTexts = readonly [personas: RegistryText, scenarios: RegistryText];

/**
 * Reads the texts of both registries of a site.
 *
 * @param siteDir the folder of the Docusaurus site
 * @param unsaved texts that stand in for files, by path relative to the site
 * @throws NoRegistryError when neither file exists
 */
export function readRegistryTexts(siteDir: string, unsaved: ReadonlyMap<string, string> = new Map()): RegistryTexts {
  const [personas, scenarios] = registryFiles.map((file) => unsaved.get(file) ?? readIfThere(join(siteDir, file)));
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
export function findPages(siteDir: string, {pages}: Pick<Registry, 'pages'>): string[] {
  return globSync([...pages.include], {cwd: siteDir, ignore: neverPages, expandDirectories: false, fs: keepingLinks});
}

/** A link that leads nowhere is found as well, to be told as a page that cannot be read. */
const keepingLinks = {
  realpathSync: (path: string) => attempt(() => realpathSync(path)) ?? path,
  statSync: (path: string) => attempt(() => statSync(path)) ?? lstatSync(path),
} as Pick<typeof import('node:fs'), 'realpathSync' | 'statSync'>;

/** What an action gives, undefined where it throws. */
export function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/**
 * Reads one page. A file that cannot be read becomes a page that says so.
 *
 * @param as the page that it counts as, where that is another
 */
export function readPage(siteDir: string, file: string, as: string = file): Page {
  try {
    return pageFromBytes(as, readFileSync(join(siteDir, file)));
  } catch (error) {
    return new Page(as, '', reason(error));
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

function readIfThere(file: string): RegistryText {
  try {
    const bytes = readFileSync(file);
    return isUtf8(bytes) ? bytes.toString('utf8') : {unreadable: notUtf8};
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : {unreadable: reason(error)};
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
    case 'EISDIR':
      return 'it is a folder';
    case 'ELOOP':
      return 'it is a link that leads to itself';
    default:
      return message;
  }
}
