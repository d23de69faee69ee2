import {Command} from 'commander';
import {remarksAsText} from '../../diagnostics/pretty-reporter.ts';
import {count} from '../../diagnostics/words.ts';
import type {TextEdit} from '../../edits/text-edit.ts';
import {exitStatus} from '../exit-status.ts';
import {readValidSite, siteFolder} from '../site-folder.ts';
import {wantsColor} from '../terminal.ts';
import {UsageError} from '../usage-error.ts';
import {writeEdits} from '../write-edits.ts';

interface Options {
  readonly site: string;
  readonly dryRun?: boolean;
}

/** `personas rename`: gives a persona or a scenario another id, everywhere. */
export function renameCommand(exit: (status: number) => void): Command {
  return new Command('rename')
    .description('rename a persona or a scenario in registries, front matter and sections')
    .argument('<old-id>', 'the id of a persona or a scenario')
    .argument('<new-id>', 'the id it is to have; the old one is noted under formerly')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .option('--dry-run', 'only tell what would change')
    .action(async (from: string, to: string, options: Options) => {
      exit(await runRename(from, to, options));
    });
}

async function runRename(from: string, to: string, {site, dryRun}: Options): Promise<number> {
  const {planRename} = await import('../../edits/rename.ts');
  const {renameRefusal} = await import('../../edits/rename-refusal.ts');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const refusal = renameRefusal(index, from, to);
  if (refusal !== undefined) throw new UsageError(refusal);
  const {edits, left} = planned(() => planRename(index, from, to));
  if (!dryRun) writeEdits(siteDir, edits);
  process.stdout.write(`${summary(edits, dryRun ? `Would rename ${from}` : `Renamed ${from}`, to)}\n`);
  if (left.length === 0) return exitStatus.clean;
  const remarks = left.map((finding) => ({...finding, severity: 'error' as const}));
  process.stdout.write(`\nLeft as it is:\n\n${remarksAsText(remarks, wantsColor(process.stdout))}\n`);
  return exitStatus.findings;
}

function planned<Plan>(plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message} Write it without YAML aliases first.`);
    throw error;
  }
}

/** What was renamed, and how often in which file. */
function summary(edits: readonly TextEdit[], done: string, to: string): string {
  const places = new Map<string, number>();
  for (const {source} of edits) places.set(source.file, (places.get(source.file) ?? 0) + 1);
  const width = Math.max(...[...places.values()].map((number) => String(number).length));
  const lines = [...places].map(([file, number]) => `  ${String(number).padStart(width)}  ${file}`);
  return [`${done} to ${to}: ${count(edits.length, 'place')} in ${count(places.size, 'file')}.`, ...lines].join('\n');
}
