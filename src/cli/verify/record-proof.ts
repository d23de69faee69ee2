import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import type {ContentIndex} from '../../content/content-index.ts';
import {provenNow} from '../../content/proof-state.ts';
import {type Proof, proofsName, proofsText, readProofs} from '../../registry/proofs.ts';
import type {Scenario} from '../../registry/registry.ts';
import {today} from '../../site/clock.ts';
import {attempt, readFile} from '../../site/read-file.ts';
import {UsageError} from '../exit.ts';
import {writeFilesIn} from '../write-edits.ts';

/** How a scenario was proven: by a command, in so many seconds, or by somebody. */
export type ProvenBy = Pick<Proof, 'seconds' | 'by' | 'note'>;

/** What is to be recorded once a scenario is proven: its pages as they were when that began. */
export type Witnessed = Pick<Proof, 'scenario' | 'commit' | 'definition' | 'pages'>;

/** What a proof is about, as it stands now. */
export function witnessed(index: ContentIndex, scenario: Scenario, siteDir: string): Witnessed {
  return {scenario: scenario.id, commit: commitOf(siteDir), ...provenNow(index, scenario)};
}

/**
 * Records a proof in the place of the one before. Proofs of scenarios that are no more go.
 *
 * @throws UsageError where the file cannot be read or written by now
 */
export async function recordProof(
  siteDir: string,
  {registry}: ContentIndex,
  about: Witnessed,
  by: ProvenBy,
): Promise<void> {
  const text = attempt(() => readFile(join(siteDir, proofsName)))?.toString('utf8');
  const {proofs, problems} = readProofs(text);
  if (problems[0]) throw new UsageError(`${problems[0].message} Nothing was recorded for ${about.scenario}.`);
  const names = new Map(registry.scenarios.flatMap(({id, formerly}) => [id, ...formerly].map((name) => [name, id])));
  const others = proofs.filter(({scenario}) => names.has(scenario) && names.get(scenario) !== about.scenario);
  const proof: Proof = {...about, outcome: 'passed', date: today(), ...by};
  await writeFilesIn(siteDir, {[proofsName]: proofsText([...others, proof])});
}

/** The commit that is checked out; null without git, and before the first one. */
function commitOf(cwd: string): string | null {
  const args = ['rev-parse', '--verify', '--quiet', 'HEAD'];
  return (
    attempt(() => execFileSync('git', args, {cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']}).trim()) ||
    null
  );
}
