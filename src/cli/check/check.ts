import {resolve} from 'node:path';
import {Command, InvalidArgumentError, Option} from 'commander';
import {countBySeverity, type Report} from '../../diagnostics/report.ts';
import {SiteChecker} from '../../site/check-site.ts';
import {SiteReader} from '../../site/site-reader.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {listOption} from '../list-option.ts';
import {siteFolder, siteOption} from '../site-folder.ts';
import {acceptFindings} from './accept-findings.ts';
import {onlyOf, printed, rulesOf} from './filter-report.ts';
import {type Format, formats, printReport} from './print-report.ts';
import {Progress} from './progress.ts';
import {type CheckScope, checkScope, namedFiles} from './scope.ts';
import {type TypedText, typedText} from './typed-text.ts';

interface Options {
  readonly site?: string;
  readonly format: Format;
  readonly fix?: true;
  readonly watch?: true;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly writeBaseline?: true;
  readonly summary?: true;
  readonly rule?: string[];
  readonly skipRule?: string[];
  readonly quiet?: true;
  readonly maxFindings?: number;
  readonly stdin?: true;
  readonly stdinPath?: string;
}

/** `personas check`: checks the registries and the pages. */
export function checkCommand(exit: (status: number) => void): Command {
  return new Command('check')
    .description('check the registries and the pages')
    .argument(
      '[files...]',
      'report only on these pages, those in these folders or those that these globs match, and on the registries',
    )
    .option('--site <dir>', siteOption)
    .addOption(new Option('--format <format>', 'the form of the report').choices(formats).default('pretty'))
    .option('--fix', 'put every suggestion where it belongs, and report what is left')
    .option('--watch', 'check again whenever a page, a registry or the configuration changes')
    .option('--max-warnings <number>', 'fail on more warnings than this', wholeNumber)
    .option(
      '--baseline <file>',
      'report only what this file does not accept; else the baseline of personas.yaml counts',
    )
    .option('--summary', 'print only how many findings there are, by rule and by folder')
    .option('--rule <name>', 'report only on this rule; repeat it or use commas', listOption)
    .option('--skip-rule <name>', 'report on all rules but this one; repeat it or use commas', listOption)
    .option('--quiet', 'print errors only')
    .option('--max-findings <number>', 'print no more findings than this', wholeNumber)
    .option('--stdin', 'check the text on standard input in place of the file that --stdin-path names')
    .option('--stdin-path <file>', 'the page or registry that the text is, saved or not')
    .option('--write-baseline', 'accept all findings of today: write them to the baseline')
    .action(async (files: string[], options: Options) => {
      exit(await runCheck(files, options));
    });
}

async function runCheck(files: readonly string[], options: Options): Promise<number> {
  const siteDir = siteFolder(options.site);
  refuse(files, options);
  const stdin = options.stdin ? await typedText(options.stdinPath, siteDir) : undefined;
  const scope: CheckScope = {
    files: stdin ? new Set([stdin.file]) : files.length === 0 ? undefined : namedFiles(files, siteDir),
    rules: rulesOf(options),
    baseline: options.baseline === undefined ? 'registry' : {path: resolve(options.baseline), name: options.baseline},
  };
  if (options.watch) return (await import('./watch-site.ts')).watchSite(siteDir, scope);
  const {report: whole, left} = await checkOnce(siteDir, scope, options, stdin);
  const report = stdin ? onlyOf(whole, stdin.file) : whole;
  printReport(printed(report, options), options.format, siteDir, options.summary);
  const {errors, warnings} = countBySeverity(report);
  const tooMany = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  return errors > 0 || tooMany || left > 0 ? exitStatus.findings : exitStatus.clean;
}

/** What cannot be asked for together. */
function refuse(files: readonly string[], options: Options): void {
  const {format, fix, watch, writeBaseline, stdin, stdinPath, summary} = options;
  if (summary && format !== 'pretty') throw new UsageError('--summary is for people, and has no --format.');
  if (stdin && stdinPath === undefined) throw new UsageError('Name the file that the text is: --stdin-path FILE.');
  if (!stdin && stdinPath !== undefined) throw new UsageError('--stdin-path goes with --stdin.');
  if (stdin && (fix || watch || writeBaseline || files.length > 0))
    throw new UsageError(
      '--stdin checks one text. Name no files with it, and leave out --fix, --watch and --write-baseline.',
    );
  if (watch && format !== 'pretty')
    throw new UsageError('--watch is for people, and has no other --format than pretty.');
  if (watch && fix) throw new UsageError('--watch changes no files. Run --fix by itself.');
  if (watch && writeBaseline) throw new UsageError('--watch changes no files. Run --write-baseline by itself.');
  if (writeBaseline && files.length > 0)
    throw new UsageError('--write-baseline is about the whole site. Name no files.');
}

interface Checked {
  readonly report: Report;
  /** How many files could not be fixed, since somebody else saved them meanwhile. */
  readonly left: number;
}

async function checkOnce(
  siteDir: string,
  scope: CheckScope,
  {fix, writeBaseline}: Options,
  stdin?: TypedText,
): Promise<Checked> {
  const progress = new Progress(process.stderr);
  const site = new SiteChecker(new SiteReader(siteDir, progress.tick, stdin && new Map([[stdin.file, stdin.text]])));
  try {
    // Loaded only where files are changed.
    const {fixSite} = fix ? await import('./fix-site.ts') : {};
    const fixing = await fixSite?.(site, writeBaseline ? {baseline: 'none'} : scope);
    const report = writeBaseline ? await acceptFindings(site, scope.baseline) : checkScope(site, scope).report;
    return {report: {...report, fixed: fixing?.fixed}, left: fixing?.left.size ?? 0};
  } finally {
    progress.end();
  }
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}
