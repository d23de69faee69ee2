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
 * A path that somebody typed, relative to the site. It counts from the working folder; where that leads out of the site,
 * as it does when `--site` names a folder elsewhere, it counts from the site.
 *
 * @returns the path with forward slashes, empty for the site itself; undefined when it lies outside the site
 */
export function pathInSite(typed: string, siteDir: string): string | undefined {
  return within(siteDir, resolve(typed)) ?? within(siteDir, resolve(siteDir, typed));
}

function within(folder: string, path: string): string | undefined {
  const inside = relative(folder, path);
  return isAbsolute(inside) || inside === '..' || inside.startsWith(`..${sep}`)
    ? undefined
    : inside.split(sep).join('/');
}
