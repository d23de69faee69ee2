import {existsSync, statSync} from 'node:fs';
import {relative, resolve, sep} from 'node:path';
import {Command, InvalidArgumentError, Option} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {reportAsJson} from '../../diagnostics/json-reporter.ts';
import {reportAsText} from '../../diagnostics/pretty-reporter.ts';
import {countBySeverity, type Report} from '../../diagnostics/report.ts';
import {check} from '../../rules/check.ts';
import {NoRegistryError, readSite, registryFiles} from '../../site/site.ts';
import {exitStatus} from '../main.ts';
import {wantsColor} from '../terminal.ts';
import {UsageError} from '../usage-error.ts';

interface Options {
  readonly site: string;
  readonly format: 'pretty' | 'json';
  readonly maxWarnings?: number;
}

/** `personas check`: checks the registries and the pages. */
export function checkCommand(exit: (status: number) => void): Command {
  return new Command('check')
    .description('check the registries and the pages')
    .argument('[files...]', 'tell only of these pages, and of the registries')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .addOption(new Option('--format <format>', 'how to tell').choices(['pretty', 'json']).default('pretty'))
    .option('--max-warnings <number>', 'fail on more warnings than this', wholeNumber)
    .action((files: string[], options: Options) => {
      exit(runCheck(files, options));
    });
}

function runCheck(files: readonly string[], {site, format, maxWarnings}: Options): number {
  const siteDir = resolve(site);
  if (!existsSync(siteDir) || !statSync(siteDir).isDirectory()) throw new UsageError(`There is no folder ${site}.`);
  const index = read(siteDir);
  const report = files.length === 0 ? reportOf(index) : only(reportOf(index), index, named(files, siteDir));
  const text = format === 'json' ? reportAsJson(report) : reportAsText(report, wantsColor(process.stdout));
  process.stdout.write(`${text}\n`);
  const {errors, warnings} = countBySeverity(report);
  return errors > 0 || warnings > (maxWarnings ?? Number.POSITIVE_INFINITY) ? exitStatus.findings : exitStatus.clean;
}

function read(siteDir: string): ContentIndex {
  try {
    return readSite(siteDir);
  } catch (error) {
    if (error instanceof NoRegistryError) throw new UsageError(error.message);
    throw error;
  }
}

function reportOf(index: ContentIndex): Report {
  return {diagnostics: check(index), pages: index.pages.length};
}

/** The named files, as paths relative to the site. A folder stands for nothing: a shell expands what is meant. */
function named(files: readonly string[], siteDir: string): Set<string> {
  for (const file of files) {
    if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  }
  return new Set(files.map((file) => relative(siteDir, resolve(file)).split(sep).join('/')));
}

/** What a report says of some pages and of the registries. */
function only({diagnostics}: Report, index: ContentIndex, files: ReadonlySet<string>): Report {
  const told = new Set([...files, ...registryFiles]);
  return {
    diagnostics: diagnostics.filter(({source}) => told.has(source.file)),
    pages: index.pages.filter(({page}) => files.has(page.file)).length,
  };
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}
