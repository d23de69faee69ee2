import {statSync} from 'node:fs';
import {isAbsolute, relative, resolve, sep} from 'node:path';
import {Checker} from '../check/checker.ts';
import type {ContentIndex} from '../content/content-index.ts';
import {reportAsText} from '../diagnostics/pretty-reporter.ts';
import {list, visibleInLine} from '../diagnostics/words.ts';
import {commandLine} from '../shared/command.ts';
import {attempt} from '../site/read-file.ts';
import {NoRegistryError, readSite} from '../site/site.ts';
import {siteAbove} from '../site/site-above.ts';
import {UsageError} from './exit.ts';
import {isThere} from './is-there.ts';
import {wantsColor} from './terminal.ts';

/** The description of the option `--site`, where a command is about a site that is there. */
export const siteOption = 'the folder of the Docusaurus site (default: the nearest with a registry, from here upwards)';

/**
 * The folder that `--site` names, as an absolute path.
 *
 * @param site undefined where nobody names one: then it is the site that the working folder lies in
 * @throws UsageError when there is no such folder
 */
export function siteFolder(site: string | undefined): string {
  if (site === undefined) return siteAbove('.') ?? resolve('.');
  const folder = resolve(site);
  if (!isThere(folder, site) || !attempt(() => statSync(folder))?.isDirectory())
    throw new UsageError(`There is no folder ${site}.`);
  return folder;
}

/**
 * Reads a site whose registries a command relies on.
 *
 * @returns undefined when a registry is invalid, which is reported on standard output as `personas check` does
 * @throws UsageError when the site has no registry
 */
export function readValidSite(siteDir: string): ContentIndex | undefined {
  const index = readOrRefuse(siteDir);
  if (index.registry.problems.length === 0) return index;
  const report = {
    diagnostics: new Checker().check(index),
    pageCount: index.pages.length,
    rulePages: index.registry.rulePages,
  };
  process.stdout.write(`${reportAsText(report, wantsColor(process.stdout))}\n`);
  return undefined;
}

/**
 * The same for a command that only says what there is: what could not be read is named on standard error, since nothing
 * is known of it.
 */
export function readWhatThereIs(siteDir: string): ContentIndex | undefined {
  const index = readValidSite(siteDir);
  const unread = [
    ...(index?.unreadable ?? []),
    ...(index?.pages ?? []).flatMap(({page, valid}) => (valid ? [] : [page])),
  ];
  if (unread.length === 0) return index;
  const files = visibleInLine(list(unread.map(({file}) => file)));
  process.stderr.write(
    `personas: what cannot be read counts for nothing here: ${files}. ${commandLine('check')} says why.\n`,
  );
  return index;
}

function readOrRefuse(siteDir: string): ContentIndex {
  try {
    return readSite(siteDir);
  } catch (error) {
    if (error instanceof NoRegistryError) throw new UsageError(error.message);
    throw error;
  }
}

/**
 * What a path that somebody typed may stand for, as paths relative to the site with forward slashes; the site itself is
 * an empty one. It counts from the working folder, or else, as `--site` may name a folder elsewhere, from the site.
 *
 * @returns nothing where no relative path leads there, as on another disk of Windows
 */
export function pathsFromSite(typed: string, siteDir: string): string[] {
  const paths = [resolve(typed), resolve(siteDir, typed)].map((path) => relative(siteDir, path));
  return [...new Set(paths)].filter((path) => !isAbsolute(path)).map((path) => path.split(sep).join('/'));
}

/** Whether a path relative to the site is that of the site itself, or of a folder around it. */
export function holdsSite(path: string): boolean {
  return /^\.{0,2}(?:\/\.\.)*$/.test(path);
}

/** Whether a path relative to the site leads out of it. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
