import {existsSync, statSync} from 'node:fs';
import {isAbsolute, relative, resolve, sep} from 'node:path';
import type {ContentIndex} from '../content/content-index.ts';
import {reportAsText} from '../diagnostics/pretty-reporter.ts';
import {check} from '../rules/check.ts';
import {NoRegistryError, readSite} from '../site/site.ts';
import {wantsColor} from './terminal.ts';
import {UsageError} from './usage-error.ts';

/**
 * The folder that `--site` names, as an absolute path.
 *
 * @throws UsageError when there is no such folder
 */
export function siteFolder(site: string): string {
  const folder = resolve(site);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new UsageError(`There is no folder ${site}.`);
  return folder;
}

/**
 * Reads a site whose registries a command relies on.
 *
 * @returns undefined when a registry is invalid, which is told on standard output as `personas check` tells it
 * @throws UsageError when the site has no registry
 */
export function readValidSite(siteDir: string): ContentIndex | undefined {
  const index = readOrRefuse(siteDir);
  if (index.registry.problems.length === 0) return index;
  const report = {diagnostics: check(index), pages: index.pages.length};
  process.stdout.write(`${reportAsText(report, wantsColor(process.stdout))}\n`);
  return undefined;
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

/** Whether a path relative to the site leads out of it. */
export function isOutside(path: string): boolean {
  return path === '..' || path.startsWith('../');
}
