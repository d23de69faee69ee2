import {Command} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {count, list, oneLine, visible} from '../../diagnostics/words.ts';
import {millisecondsOf} from '../../registry/calendar.ts';
import {proofsName} from '../../registry/proofs.ts';
import type {Scenario, Verification} from '../../registry/registry.ts';
import {commandLine} from '../../shared/command.ts';
import {today} from '../../site/clock.ts';
import {Interrupted, Interruption} from '../../site/interruption.ts';
import {copyRepository, type RepositoryCopy} from '../../site/repository-copy.ts';
import {type CommandEnd, runCommand} from '../../site/run-command.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {listOption} from '../list-option.ts';
import {readValidSite, siteFolder, siteOption} from '../site-folder.ts';
import {requireKnownIds} from '../wanted-tags.ts';
import {recordProof, witnessed} from './record-proof.ts';

interface Options {
  readonly site?: string;
  readonly by?: string;
  readonly note?: string;
}

/** `personas verify`: shows that scenarios work, by their commands or by somebody's word, and records it. */
export function verifyCommand(exit: (status: number) => void): Command {
  return new Command('verify')
    .description(
      'run the commands that show scenarios to work, each in a copy of the repository, and record what passed',
    )
    .argument('[ids...]', 'the ids of scenarios; without them, all that have a command')
    .option('--by <name>', 'run nothing: record that somebody has done it by hand')
    .option('--note <text>', 'what she noted')
    .option('--site <dir>', siteOption)
    .action(async (ids: string[], options: Options) => {
      exit(
        await runVerify(
          ids.reduce<string[]>((all, value) => listOption(value, all), []),
          options,
        ),
      );
    });
}

async function runVerify(ids: readonly string[], {site, by, note}: Options): Promise<number> {
  const siteDir = siteFolder(site);
  if (note !== undefined && by === undefined) throw new UsageError('--note goes with --by, which says whose it is.');
  if (by !== undefined && oneLine(by).trim() === '') throw new UsageError('--by lacks a name.');
  if (by !== undefined && ids.length === 0) throw new UsageError('Name the scenarios that were done by hand.');
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const scenarios = wanted(index, ids, by !== undefined);
  if (by === undefined) return runAll(siteDir, scenarios);
  for (const scenario of scenarios) {
    const noted = note === undefined ? {} : {note};
    await recordProof(siteDir, index, witnessed(index, scenario, siteDir), {by, ...noted});
  }
  const names = list(scenarios.map(({id}) => id));
  const were = scenarios.length === 1 ? 'was' : 'were';
  print(`${names} ${were} proven by ${by} on ${today()}. Recorded in ${proofsName}.`);
  return exitStatus.clean;
}

/** @throws UsageError where there is no such scenario, or nothing to run for it */
function wanted({registry, ...index}: ContentIndex, ids: readonly string[], isByHand: boolean): Scenario[] {
  const {verifications, scenarios} = registry;
  if (ids.length === 0) {
    const found = scenarios.filter(({id, planned}) => verifications.has(id) && !planned);
    if (found.length > 0) return found;
    throw new UsageError(`No scenario has a command to verify it. ${byHand('ID')}`);
  }
  requireKnownIds({registry, ...index}, [], ids);
  return ids.map((id) => {
    const scenario = index.scenarioById.get(id) as Scenario;
    if (scenario.planned) throw new UsageError(`${id} is planned: there is nothing to verify yet.`);
    if (!isByHand && !verifications.has(id)) throw new UsageError(`${id} has no command to verify it. ${byHand(id)}`);
    return scenario;
  });
}

function byHand(id: string): string {
  return `Write one under verify, run in scenarios.yaml, or record that somebody did it: ${commandLine(`verify ${id} --by NAME`)}`;
}

async function runAll(siteDir: string, scenarios: readonly Scenario[]): Promise<number> {
  let proven = 0;
  for (const {id} of scenarios) {
    // Pages may change while a command runs: what counts is what it was run on.
    const index = readValidSite(siteDir);
    const scenario = index?.scenarioById.get(id);
    const verification = index?.registry.verifications.get(id);
    if (!index || !scenario || !verification) return exitStatus.findings;
    const about = witnessed(index, scenario, siteDir);
    const end = await runOne(siteDir, id, verification).catch((error: unknown) => {
      if (error instanceof Interrupted) return error;
      throw error;
    });
    if (end instanceof Interrupted) {
      process.stderr.write(`personas: The run was interrupted. Nothing was recorded for ${id}.\n`);
      return end.status;
    }
    const seconds = Math.round(end.milliseconds / 1000);
    if (end.status === 0 && !end.isTimedOut) {
      await recordProof(siteDir, index, about, {seconds});
      print(`✔ ${id} is proven. It took ${seconds} s.`);
      proven++;
    } else print(`✖ ${id} is not proven: ${faultOf(end, verification, seconds)} Nothing was recorded for it.`);
  }
  const all = count(scenarios.length, 'scenario');
  const recorded = proven === 0 ? '' : ` Recorded in ${proofsName}.`;
  print(`\n${proven} of ${all} ${proven === 1 ? 'is' : 'are'} proven.${recorded}`);
  return proven === scenarios.length ? exitStatus.clean : exitStatus.findings;
}

async function runOne(siteDir: string, id: string, {run, timeout}: Verification): Promise<CommandEnd> {
  // A copy that is half made is removed, too.
  const interruption = new Interruption();
  let copy: RepositoryCopy | undefined;
  try {
    copy = copyRepository(siteDir);
    await interruption.look();
    const where = copy.isOfGit ? 'a copy of the repository' : "a copy of the site's folder";
    print(`${id}: ${run.trim()}\nIn ${where}, for at most ${timeout}:`);
    const end = await runCommand(run, copy.siteDir, millisecondsOf(timeout) as number);
    await interruption.look();
    return end;
  } finally {
    if (copy) remove(copy);
    interruption.end();
  }
}

function remove(copy: RepositoryCopy): void {
  try {
    copy.remove();
  } catch (error) {
    process.stderr.write(`personas: The copy could not be removed: ${visible((error as Error).message)}\n`);
  }
}

function faultOf({status, signal, isTimedOut}: CommandEnd, {timeout}: Verification, seconds: number): string {
  if (isTimedOut) return `the command did not end within ${timeout}, and was stopped.`;
  if (status === undefined) return `the command was ended by ${signal} after ${seconds} s.`;
  return `the command ended with status ${status} after ${seconds} s.`;
}

function print(text: string): void {
  process.stdout.write(`${visible(text)}\n`);
}
