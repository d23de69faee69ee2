import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {visit} from 'unist-util-visit';
import {parse} from 'yaml';
import type {Doc} from './docs.ts';

/** The list of commands that cannot be run without what a development machine may lack, by what they need. */
export function readNotRun(): Record<string, readonly string[]> {
  return parse(readFileSync(join(import.meta.dirname, 'not-run.yaml'), 'utf8'));
}

/** The groups of that list that are about this package itself, and not about WeBudget. */
const ownNeeds: ReadonlySet<string> = new Set(['install', 'vscode', 'time']);

/** The list of commands of this package that another test runs than the one that follows the pages, by its file. */
export function readRunElsewhere(): Record<string, readonly string[]> {
  return parse(readFileSync(join(import.meta.dirname, 'run.yaml'), 'utf8'));
}

/** The commands of the pages about this package that are neither run nor listed, and entries of the lists that no page has. */
export function ownCommandFaults(
  docs: readonly Doc[],
  isFollowed: (file: string, command: string) => boolean,
  lists: readonly Record<string, readonly string[]>[],
): string[] {
  const listed = new Set(lists.flatMap((list) => Object.values(list).flat()));
  const met = new Set<string>();
  const faults: string[] = [];
  for (const doc of docs) {
    for (const command of commandsOf(doc)) {
      met.add(command);
      if (!isFollowed(doc.file, command) && !listed.has(command))
        faults.push(`${doc.file}: no test runs it, and neither run.yaml nor not-run.yaml has it: ${command}`);
    }
  }
  return [...faults, ...[...listed].filter((command) => !met.has(command)).map((command) => `on no page: ${command}`)];
}

/** The part of the list that is about this package itself. */
export function ownNotRun(notRun: Record<string, readonly string[]>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(notRun).filter(([need]) => ownNeeds.has(need)));
}

/** The commands of a page, one that goes on in the next line as one. */
function commandsOf({tree}: Doc): string[] {
  const commands: string[] = [];
  visit(tree, 'code', ({lang, value}) => {
    if (lang !== 'bash') return;
    const lines = value.replace(/\\\n\s*/g, '').split('\n');
    commands.push(...lines.map((line) => line.trim()).filter(Boolean));
  });
  return commands;
}

/** What shows in a line that it needs more than Node.js, PostgreSQL, jq, curl and a stand-in for Supabase. */
const outside: Readonly<Record<string, RegExp>> = {
  docker: /\bdocker (?:compose|run|exec|rm)\b|npm run dev:(?:docker|hybrid)/,
  supabase: /\$SUPABASE_(?:URL|DB)\b|\$AUTH_URL|\$JWKS_URL/,
  plaid: /plaid\.com/,
  github: /\bgit (?:push|pull|fetch|clone)\b/,
};

/** Commands on the pages that the list lacks, and entries of the list that no page has any more. */
export function commandFaults(docs: readonly Doc[], notRun: Record<string, readonly string[]>): string[] {
  const faults: string[] = [];
  const met = new Set<string>();
  for (const doc of docs) {
    if (doc.exempt) continue;
    for (const line of commandsOf(doc)) {
      const [need] = Object.entries(outside).find(([, sign]) => sign.test(line)) ?? [];
      if (!need) continue;
      met.add(`${need}: ${line}`);
      if (!notRun[need]?.includes(line)) faults.push(`${doc.file}: needs ${need}, and is not in not-run.yaml: ${line}`);
    }
  }
  for (const [need, lines] of Object.entries(notRun)) {
    if (ownNeeds.has(need)) continue;
    for (const line of lines)
      if (!met.has(`${need}: ${line}`)) faults.push(`not-run.yaml: on no page: ${need}: ${line}`);
  }
  return faults;
}
