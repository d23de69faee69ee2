import * as z from 'zod';
import type {Diagnostic} from './diagnostic.ts';

/** How many findings are accepted, by file, rule and the text they stand at. */
type Accepted = Record<string, Record<string, Record<string, number>>>;

/** The findings that a site accepts for now. */
export interface Baseline {
  readonly version: 1;
  readonly findings: Readonly<Accepted>;
}

/** A baseline that cannot be used, in a sentence with what to do. */
export class BaselineError extends Error {}

const counts = z.record(z.string(), z.number().int().positive());
const schema = z.strictObject({version: z.literal(1), findings: z.record(z.string(), z.record(z.string(), counts))});

/** What to do about a baseline that cannot be used. */
const remedy = 'Write it again with personas check --write-baseline.';

/**
 * Reads a baseline.
 *
 * @param text the text of its file
 * @param name what messages call the file
 * @throws BaselineError when it is not JSON or not of this shape
 */
export function parseBaseline(text: string, name: string): Baseline {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BaselineError(`${name} is not JSON. ${remedy}`);
  }
  if (!schema.safeParse(data).success) {
    throw new BaselineError(`${name} is no baseline of a shape that is known here. ${remedy}`);
  }
  // Not what the schema made of it: that would lack a key such as `__proto__`.
  return data as Baseline;
}

/**
 * The baseline that accepts these findings, as the text of its file: sorted, each finding on a line of its own, so that
 * an edit of a page changes no line but its own. A registry that is invalid is never accepted.
 */
export function baselineText(diagnostics: readonly Diagnostic[]): string {
  const findings = new Map<string, Map<string, Map<string, number>>>();
  for (const diagnostic of diagnostics.filter(isAcceptable)) {
    const rules = entry(findings, diagnostic.source.file, () => new Map<string, Map<string, number>>());
    const text = textAt(diagnostic);
    for (const rule of [diagnostic.rule, ...(diagnostic.includes ?? [])]) {
      const texts = entry(rules, rule, () => new Map<string, number>());
      texts.set(text, (texts.get(text) ?? 0) + 1);
    }
  }
  return `${JSON.stringify({version: 1, findings: sorted(findings)}, null, 2)}\n`;
}

/**
 * Parts findings into those that are new and those that a baseline suppresses. Of several that look alike, as many as
 * the baseline has are suppressed, the first ones of the file first.
 *
 * @param diagnostics all findings of a run, sorted by place
 */
export function applyBaseline(
  diagnostics: readonly Diagnostic[],
  {findings}: Baseline,
): {reported: Diagnostic[]; suppressed: Diagnostic[]} {
  const seen = new Map<string, number>();
  const reported: Diagnostic[] = [];
  const suppressed: Diagnostic[] = [];
  for (const diagnostic of diagnostics) {
    const {rule, source} = diagnostic;
    const text = textAt(diagnostic);
    const key = JSON.stringify([source.file, rule, text]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    const accepted = own(own(own(findings, source.file), rule), text) ?? 0;
    (isAcceptable(diagnostic) && before < accepted ? suppressed : reported).push(diagnostic);
  }
  return {reported, suppressed};
}

function isAcceptable({rule}: Diagnostic): boolean {
  return rule !== 'registry-invalid';
}

/** More than this of a text does not make it easier to tell from others. */
const longest = 120;

/**
 * What a finding is known by, besides its file and rule: the text that it stands at. Lines move, and messages list what
 * is in the registry; this stays until somebody edits the very place. A mark such as `---` says nothing, and comes and
 * goes with the rest of the front matter.
 */
function textAt({source, span}: Diagnostic): string {
  const text = source.text
    .slice(...span)
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(text) ? text.slice(0, longest) : '';
}

/** What stands under a key of plain data, and never what every object has. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Maps of maps as plain objects with sorted keys. */
function sorted(map: ReadonlyMap<string, unknown>): Record<string, unknown> {
  const entries = [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, value instanceof Map ? sorted(value) : value]));
}
