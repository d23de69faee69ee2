import {execFileSync} from 'node:child_process';
import {realpathSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import picomatch from 'picomatch';
import {globSync} from 'tinyglobby';
import type {ContentIndex} from '../../content/content-index.ts';
import {BaselineError} from '../../diagnostics/baseline.ts';
import type {Diagnostic} from '../../diagnostics/diagnostic.ts';
import type {RuleName} from '../../diagnostics/rule-names.ts';
import {visible} from '../../diagnostics/words.ts';
import {proofsName} from '../../registry/proofs.ts';
import type {BaselineChoice, CheckedSite, SiteChecker} from '../../site/check-site.ts';
import {attempt} from '../../site/read-file.ts';
import {registryFiles} from '../../site/site.ts';
import {UsageError} from '../exit.ts';
import {isThere} from '../is-there.ts';
import {holdsSite} from '../site-folder.ts';

/** What a run of `personas check` reports on. */
export interface CheckScope {
  /** Report on these pages, of those in these folders, and of the registries; of everything, if it is not said. */
  readonly files?: ReadonlySet<string> | undefined;
  readonly baseline: BaselineChoice;
  /** Report on these rules alone; on all, if it is not said. */
  readonly rules?: ReadonlySet<RuleName> | undefined;
}

/**
 * Reads and checks what a run reports on.
 *
 * @param read how the site is read; whole, if it is not said
 * @throws UsageError when there is no registry, or when the baseline that the call names cannot be used
 */
export function checkScope(
  site: SiteChecker,
  {files, baseline, rules}: CheckScope,
  read?: () => ContentIndex,
): Pick<CheckedSite, 'index' | 'report'> {
  try {
    const {index, report, noRegistry} = site.check(baseline, read);
    if (noRegistry) throw new UsageError(noRegistry.message);
    if (!files && !rules) return {index, report};
    const reported = files && new Set([...files, ...registryFiles, proofsName]);
    const isReported = ({source, rule}: Diagnostic) =>
      (!reported || isNamed(source.file, reported)) && (!rules || rules.has(rule));
    const diagnostics = report.diagnostics.filter(isReported);
    const pageCount = index.pages.filter(
      ({page}) => (!files || isNamed(page.file, files)) && !index.aliases.has(page.file),
    ).length;
    return {index, report: {...report, diagnostics, pageCount, suppressed: report.suppressed?.filter(isReported)}};
  } catch (error) {
    if (error instanceof BaselineError) throw new UsageError(error.message);
    throw error;
  }
}

/** Whether a file, or a folder that it lies in, is one of these. The site itself is the empty path. */
function isNamed(file: string, named: ReadonlySet<string>): boolean {
  return named.has(file) || (file !== '' && isNamed(file.slice(0, Math.max(file.lastIndexOf('/'), 0)), named));
}

/** The files of a call that are there, globs taken for what they match. One that was deleted is left out with a word. */
function existing(files: readonly string[]): string[] {
  const named = files.map((file) => ({file, found: isThere(file) ? [file] : matches(file)}));
  const isList = named.some(({found}) => found.length > 0);
  for (const {file, found} of named) {
    if (found.length > 0) continue;
    if (isGlob(file)) throw new UsageError(`No file matches ${file}. Globs are relative to the working folder.`);
    if (!isList && !wasInGit(file)) throw new UsageError(`There is no file ${file}.`);
    process.stderr.write(`personas: ${visible(file)} is not there any more, and was skipped.\n`);
  }
  return named.flatMap(({found}) => found);
}

function isGlob(file: string): boolean {
  return picomatch.scan(file).isGlob;
}

function matches(file: string): string[] {
  if (!isGlob(file)) return [];
  const pattern = sep === '\\' ? file.replaceAll('\\', '/') : file;
  return globSync(pattern, {expandDirectories: false, ignore: '**/node_modules/**'});
}

/** Whether a file was there in an earlier commit. */
function wasInGit(file: string): boolean {
  const args = ['log', '-1', '--format=%h', '--', resolve(file)];
  return Boolean(attempt(() => execFileSync('git', args, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']})));
}

/**
 * The files that a call names, as paths relative to the site. A folder stands for the pages in it.
 *
 * @throws UsageError when one does not exist, nor ever did
 */
export function namedFiles(files: readonly string[], siteDir: string): Set<string> {
  const realSite = realpathSync(siteDir);
  return new Set(
    existing(files).flatMap((file) => {
      // The site may be named by one path and the file by another, one of them leading over a link.
      const real = attempt(() => realpathSync(file)) ?? resolve(file);
      const paths = [relative(siteDir, resolve(file)), relative(realSite, real)].map((path) =>
        path.split(sep).join('/'),
      );
      return paths.map((path) => (holdsSite(path) ? '' : path));
    }),
  );
}
