import * as z from 'zod';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {TextSource} from '../diagnostics/text-source.ts';
import {isDate} from './calendar.ts';
import {RegistryFile, type RegistryText} from './registry-file.ts';
import {schemaFindings} from './schema-issues.ts';

/** The file of the proofs, beside the registries. */
export const proofsName = 'personas-proofs.json';

const text = z.string().min(1);
const hash = z.string().regex(/^[0-9a-f]+$/);
const date = text.check(({value, issues}) => {
  if (!isDate(value))
    issues.push({code: 'custom', input: value, message: `${value} is no date. Write it like 2026-11-12.`});
});

const proofSchema = z.strictObject({
  scenario: text.meta({description: 'The id of the scenario.'}),
  outcome: z.literal('passed').meta({description: 'What came of it. Only what passed is recorded.'}),
  date: date.meta({description: 'The day on which it was proven.'}),
  commit: text.nullable().meta({description: 'The commit that was checked out; null where there was none.'}),
  seconds: z.int().nonnegative().optional().meta({description: 'How long the command took.'}),
  by: text.optional().meta({description: 'Who did it by hand.'}),
  note: text.optional().meta({description: 'What she noted.'}),
  definition: hash.meta({description: 'A hash of the scenario as it was.'}),
  pages: z
    .record(text, hash)
    .meta({description: 'The pages on its path, by their paths, each with a hash of its text.'}),
});

/** personas-proofs.json: which scenarios were shown to work. */
export const proofsFileSchema = z.strictObject({
  version: z.literal(1).meta({description: 'It grows when a key changes its meaning or goes.'}),
  proofs: z.array(proofSchema).meta({description: 'One for each scenario that was proven, by its id.'}),
});

/** That a scenario was shown to work. */
export type Proof = z.infer<typeof proofSchema>;

/** The proofs of a site, and what is wrong with their file. */
export interface ReadProofs {
  readonly proofs: readonly Proof[];
  readonly problems: readonly Finding[];
}

/** Reads the proofs. Where there is no such file, nothing was proven. */
export function readProofs(written: RegistryText): ReadProofs {
  if (written === undefined) return {proofs: [], problems: []};
  const fail = (source: TextSource, message: string, at = 0): ReadProofs => ({
    proofs: [],
    problems: [{source, span: [at, at], message}],
  });
  if (typeof written !== 'string')
    return fail(new TextSource(proofsName, ''), `${proofsName} cannot be read: ${written.unreadable}.`);
  const json = written.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const at = Number(/at position (\d+)/.exec((error as Error).message)?.[1] ?? 0);
    const message = `${proofsName} is no valid JSON from here on. Correct it, or delete it and prove the scenarios again.`;
    return fail(new TextSource(proofsName, json), message, Math.min(at, json.length));
  }
  const result = proofsFileSchema.safeParse(value, {reportInput: true});
  if (!result.success) {
    const file = new RegistryFile(proofsName, json);
    return {proofs: [], problems: schemaFindings(result.error.issues, file, proofsFileSchema)};
  }
  const {proofs} = result.data;
  const twice = proofs.findIndex(({scenario}, at) => proofs.findIndex((other) => other.scenario === scenario) < at);
  if (twice < 0) return {proofs, problems: []};
  const file = new RegistryFile(proofsName, json);
  const message = `${proofs[twice]?.scenario} has two proofs. Take the older one out.`;
  const span = file.yaml.value(['proofs', twice, 'scenario']) ?? [0, 0];
  return {proofs, problems: [{source: file, span, message}]};
}

/** The proofs as the file has them: in the order of the ids, so that a new one changes few lines. */
export function proofsText(proofs: readonly Proof[]): string {
  const inOrder = [...proofs]
    .sort((one, other) => (one.scenario < other.scenario ? -1 : 1))
    .map(({scenario, outcome, date: day, commit, seconds, by, note, definition, pages}) => ({
      scenario,
      outcome,
      date: day,
      commit,
      seconds,
      by,
      note,
      definition,
      pages: Object.fromEntries(Object.entries(pages).sort(([one], [other]) => (one < other ? -1 : 1))),
    }));
  return `${JSON.stringify({version: 1, proofs: inOrder}, null, 2)}\n`;
}
