import {lstatSync, realpathSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import type {ContentIndex} from '../content/content-index.ts';
import {BaselineError} from '../diagnostics/baseline.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import {type BaselineChoice, type CheckedSite, checkSite} from '../site/check-site.ts';
import {attempt, registryFiles} from '../site/site.ts';
import type {SiteReader} from '../site/site-reader.ts';
import {UsageError} from './usage-error.ts';

/** What a run of `personas check` tells of. */
export interface CheckScope {
  /** Tell of these pages, of those in these folders, and of the registries; of everything, if it is not said. */
  readonly files?: ReadonlySet<string> | undefined;
  readonly baseline: BaselineChoice;
}

/**
 * Reads and checks what a run tells of.
 *
 * @param read how the site is read; whole, if it is not said
 * @throws UsageError when there is no registry, or when the baseline that the call names cannot be used
 */
export function checkScope(
  reader: SiteReader,
  {files, baseline}: CheckScope,
  read?: () => ContentIndex,
): Pick<CheckedSite, 'index' | 'report'> {
  try {
    const {index, report, noRegistry} = checkSite(reader, baseline, read);
    if (noRegistry) throw new UsageError(noRegistry.message);
    if (!files) return {index, report};
    const told = new Set([...files, ...registryFiles]);
    const isTold = ({source}: Diagnostic) => isNamed(source.file, told);
    const diagnostics = report.diagnostics.filter(isTold);
    const pages = index.pages.filter(({page}) => isNamed(page.file, files)).length;
    return {index, report: {diagnostics, pages, held: report.held?.filter(isTold)}};
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(error.message);
    throw error;
  }
}

/** Whether a file, or a folder that it lies in, is one of these. The site itself is the empty path. */
function isNamed(file: string, named: ReadonlySet<string>): boolean {
  return named.has(file) || (file !== '' && isNamed(file.slice(0, Math.max(file.lastIndexOf('/'), 0)), named));
}

/**
 * The files that a call names, as paths relative to the site. A folder stands for the pages in it.
 *
 * @throws UsageError when one does not exist
 */
export function namedFiles(files: readonly string[], siteDir: string): Set<string> {
  const realSite = realpathSync(siteDir);
  return new Set(
    files.flatMap((file) => {
      if (!lstatSync(file, {throwIfNoEntry: false})) throw new UsageError(`There is no file ${file}.`);
      // The site may be named by one path and the file by another, one of them leading over a link.
      const real = attempt(() => realpathSync(file)) ?? resolve(file);
      return [relative(siteDir, resolve(file)), relative(realSite, real)].map((path) => path.split(sep).join('/'));
    }),
  );
}
