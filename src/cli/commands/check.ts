import {resolve} from 'node:path';
import {Command, InvalidArgumentError, Option} from 'commander';
import {countBySeverity, type Report} from '../../diagnostics/report.ts';
import {SiteReader} from '../../site/site-reader.ts';
import {acceptFindings} from '../accept-findings.ts';
import {type CheckScope, checkScope, namedFiles} from '../check-scope.ts';
import {exitStatus} from '../exit-status.ts';
import {type Format, formats, printReport} from '../print-report.ts';
import {Progress} from '../progress.ts';
import {siteFolder} from '../site-folder.ts';
import {UsageError} from '../usage-error.ts';

interface Options {
  readonly site: string;
  readonly format: Format;
  readonly fix?: true;
  readonly watch?: true;
  readonly maxWarnings?: number;
  readonly baseline?: string;
  readonly writeBaseline?: true;
}

/** `personas check`: checks the registries and the pages. */
export function checkCommand(exit: (status: number) => void): Command {
  return new Command('check')
    .description('check the registries and the pages')
    .argument('[files...]', 'tell only of these pages, or of those in these folders, and of the registries')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .addOption(new Option('--format <format>', 'how to tell').choices(formats).default('pretty'))
    .option('--fix', 'put every suggestion where it belongs, and tell what is left')
    .option('--watch', 'check again whenever a page or a registry changes')
    .option('--max-warnings <number>', 'fail on more warnings than this', wholeNumber)
    .option('--baseline <file>', 'tell only what this file does not accept; else the baseline of personas.yaml counts')
    .option('--write-baseline', 'accept all findings of today: write them to the baseline')
    .action(async (files: string[], options: Options) => {
      exit(await runCheck(files, options));
    });
}

async function runCheck(files: readonly string[], options: Options): Promise<number> {
  const siteDir = siteFolder(options.site);
  refuse(files, options);
  const scope: CheckScope = {
    files: files.length === 0 ? undefined : namedFiles(files, siteDir),
    baseline: options.baseline === undefined ? 'registry' : {path: resolve(options.baseline), name: options.baseline},
  };
  if (options.watch) return (await import('../watch-site.ts')).watchSite(siteDir, scope);
  const report = await checkOnce(siteDir, scope, options);
  printReport(report, options.format, siteDir);
  const {errors, warnings} = countBySeverity(report);
  const tooMany = warnings > (options.maxWarnings ?? Number.POSITIVE_INFINITY);
  return errors > 0 || tooMany ? exitStatus.findings : exitStatus.clean;
}

/** What cannot be asked for together. */
function refuse(files: readonly string[], {format, fix, watch, writeBaseline}: Options): void {
  if (watch && format !== 'pretty')
    throw new UsageError('--watch is for people, and has no other --format than pretty.');
  if (watch && fix) throw new UsageError('--watch changes no files. Run --fix by itself.');
  if (watch && writeBaseline) throw new UsageError('--watch changes no files. Run --write-baseline by itself.');
  if (writeBaseline && files.length > 0)
    throw new UsageError('--write-baseline is about the whole site. Name no files.');
}

async function checkOnce(siteDir: string, scope: CheckScope, {fix, writeBaseline}: Options): Promise<Report> {
  const progress = new Progress(process.stderr);
  const reader = new SiteReader(siteDir, progress.tick);
  try {
    // Loaded only where files are changed.
    const {fixSite} = fix ? await import('../fix-site.ts') : {};
    const fixed = fixSite?.(reader, writeBaseline ? {baseline: 'none'} : scope);
    const report = writeBaseline ? acceptFindings(reader, scope.baseline) : checkScope(reader, scope).report;
    return {...report, fixed};
  } finally {
    progress.end();
  }
}

function wholeNumber(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It takes a whole number.');
  return Number(value);
}
