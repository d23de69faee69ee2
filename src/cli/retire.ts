import {Command} from 'commander';
import type {ContentIndex} from '../content/content-index.ts';
import {entryWithId, type RegistryEntry, unknownEntry} from '../content/registry-entry.ts';
import {type Remark, remarksAsText} from '../diagnostics/pretty-reporter.ts';
import {editSummary, planned} from './edit-summary.ts';
import {exitStatus, UsageError} from './exit.ts';
import {newFindings} from './new-findings.ts';
import {readValidSite, siteFolder, siteOption} from './site-folder.ts';
import {wantsColor} from './terminal.ts';
import {writeEdits} from './write-edits.ts';

interface Options {
  readonly site?: string;
  readonly into?: string;
  readonly dryRun?: boolean;
}

/** `personas retire`: takes a persona or a scenario out, or merges it into another. */
export function retireCommand(exit: (status: number) => void): Command {
  return new Command('retire')
    .description('take a persona or a scenario out of everything, or merge it into another')
    .argument('<id>', 'the id of a persona or a scenario')
    .option('--into <id>', 'what takes over its pages, sections and scenarios; without it, nothing may depend on <id>')
    .option('--site <dir>', siteOption)
    .option('--dry-run', 'only print what would change')
    .action(async (id: string, options: Options) => {
      exit(await runRetire(id, options));
    });
}

async function runRetire(id: string, {site, into, dryRun}: Options): Promise<number> {
  const {planRetirement} = await import('../edits/retire/retire.ts');
  const {editedIndex} = await import('../edits/edited-index.ts');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const entry = entryNamed(index, id);
  const retiring = {entry, into: into === undefined ? undefined : takingOver(index, entry, into)};
  const {edits, left} = planned(() => planRetirement(index, retiring));
  const found = left.length > 0 ? [] : newFindings(index, editedIndex(index, edits));
  const errors = [
    ...left.map((finding): Remark => ({...finding, severity: 'error'})),
    ...found.filter(({severity}) => severity === 'error'),
  ];
  const color = wantsColor(process.stdout);
  if (errors.length > 0) {
    const remedy =
      into === undefined ? `Change these first, or merge ${id} into another with --into.` : 'Change these first.';
    const head = `${id} was not retired, and nothing was changed. Without it:`;
    process.stdout.write(`${head}\n\n${remarksAsText(errors, color)}\n\n${remedy}\n`);
    return exitStatus.findings;
  }
  if (!dryRun) await writeEdits({siteDir, registry: index.registry, together: true}, edits);
  const done = `${dryRun ? 'Would retire' : 'Retired'} ${id}${into === undefined ? '' : ` into ${into}`}`;
  process.stdout.write(`${editSummary(done, edits)}\n`);
  if (found.length > 0)
    process.stdout.write(`\n${dryRun ? 'Then there would be' : 'Now there is'}:\n\n${remarksAsText(found, color)}\n`);
  return exitStatus.clean;
}

function entryNamed(index: ContentIndex, id: string): RegistryEntry {
  const entry = entryWithId(index, id);
  if (!entry) throw new UsageError(unknownEntry(index, id));
  return entry;
}

function takingOver(index: ContentIndex, entry: RegistryEntry, id: string): RegistryEntry {
  const into = entryNamed(index, id);
  if (into.id === entry.id) throw new UsageError(`${id} cannot be merged into itself. Name another ${entry.kind}.`);
  if (into.kind === entry.kind) return into;
  throw new UsageError(`${entry.id} is a ${entry.kind} and ${id} is a ${into.kind}. Name another ${entry.kind}.`);
}
