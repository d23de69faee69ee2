import {Command} from 'commander';
import {remarksAsText} from '../diagnostics/pretty-reporter.ts';
import {editSummary, planned} from './edit-summary.ts';
import {exitStatus, UsageError} from './exit.ts';
import {readValidSite, siteFolder, siteOption} from './site-folder.ts';
import {wantsColor} from './terminal.ts';
import {writeEdits} from './write-edits.ts';

interface Options {
  readonly site?: string;
  readonly dryRun?: boolean;
}

/** `personas rename`: gives a persona or a scenario another id, everywhere. */
export function renameCommand(exit: (status: number) => void): Command {
  return new Command('rename')
    .description('rename a persona or a scenario in registries, front matter and sections')
    .argument('<old-id>', 'the id of a persona or a scenario')
    .argument('<new-id>', 'the id it is to have; the old one is noted under formerly')
    .option('--site <dir>', siteOption)
    .option('--dry-run', 'only print what would change')
    .action(async (from: string, to: string, options: Options) => {
      exit(await runRename(from, to, options));
    });
}

async function runRename(from: string, to: string, {site, dryRun}: Options): Promise<number> {
  const {planRename} = await import('../edits/rename/rename.ts');
  const {renameRefusal} = await import('../edits/rename/refusal.ts');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const refusal = renameRefusal(index, from, to);
  if (refusal !== undefined) throw new UsageError(refusal);
  const {edits, left} = planned(() => planRename(index, from, to));
  const unwritten = dryRun ? new Set() : await writeEdits({siteDir, registry: index.registry, together: true}, edits);
  const written = edits.filter(({source}) => !unwritten.has(source.file));
  process.stdout.write(`${editSummary(`${dryRun ? 'Would rename' : 'Renamed'} ${from} to ${to}`, written)}\n`);
  if (left.length === 0) return unwritten.size === 0 ? exitStatus.clean : exitStatus.findings;
  const remarks = left.map((finding) => ({...finding, severity: 'error' as const}));
  process.stdout.write(`\nLeft as it is:\n\n${remarksAsText(remarks, wantsColor(process.stdout))}\n`);
  return exitStatus.findings;
}
