import {Command, Option} from 'commander';
import type {ContentIndex} from '../content/content-index.ts';
import {entryWithId, type RegistryEntry, unknownEntry} from '../content/registry-entry.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import {positionAt} from '../diagnostics/text-source.ts';
import {count, oneLine, visibleInLine, visibleJson} from '../diagnostics/words.ts';
import {type IdUse, idUses, type UseKind} from '../views/id-uses.ts';
import {exitStatus, UsageError} from './exit.ts';
import {newFindings} from './new-findings.ts';
import {readWhatThereIs, siteFolder, siteOption} from './site-folder.ts';
import {table} from './table.ts';
import {linesWidth} from './terminal.ts';

interface Options {
  readonly site?: string;
  readonly format: 'table' | 'json';
}

/** What breaks without an id: a finding of the check, or of what would be left without a reader. */
type Loss = Finding & {readonly rule?: RuleName};

/** `personas uses`: every place of an id, and what would break without it. */
export function usesCommand(exit: (status: number) => void): Command {
  return new Command('uses')
    .description('list every place of an id, and what would break without it')
    .argument('<id>', 'the id of a persona or a scenario')
    .option('--site <dir>', siteOption)
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .action(async (id: string, options: Options) => {
      exit(await runUses(id, options));
    });
}

async function runUses(id: string, {site, format}: Options): Promise<number> {
  const index = readWhatThereIs(siteFolder(site));
  if (!index) return exitStatus.findings;
  const entry = entryWithId(index, id);
  if (!entry) throw new UsageError(unknownEntry(index, id));
  const uses = idUses(index, entry);
  const losses = await lossesWithout(index, entry);
  const text = format === 'json' ? asJson(index, entry, uses, losses) : asText(index, entry, uses, losses);
  process.stdout.write(`${text}\n`);
  return exitStatus.clean;
}

/** What would be left without a reader, and what else `personas check` would then find. */
async function lossesWithout(index: ContentIndex, entry: RegistryEntry): Promise<Loss[] | undefined> {
  const {planRetirement} = await import('../edits/retire/retire.ts');
  const {editedIndex} = await import('../edits/edited-index.ts');
  try {
    const {edits, left} = planRetirement(index, {entry});
    // What follows from what is left is no loss of its own.
    return left.length > 0 ? [...left] : newFindings(index, editedIndex(index, edits));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const words: Readonly<Record<UseKind, string>> = {
  declaration: 'declared',
  former: 'a former id of it',
  default: 'inherited by pages',
  scenario: 'a scenario is for it',
  step: 'a step of it',
  tag: 'tag of a page',
  section: 'section of a page',
  link: 'link to its place on the site',
};

function asText(index: ContentIndex, entry: RegistryEntry, uses: readonly IdUse[], losses: Loss[] | undefined): string {
  const rows = table<IdUse>(
    [
      {title: 'place', cell: placeOf},
      {title: 'as', cell: ({kind}) => words[kind]},
      {title: 'written', cell: ({source, span}) => source.text.slice(...span)},
    ],
    uses,
    linesWidth(process.stdout),
  );
  const files = new Set(uses.map(({source}) => source.file)).size;
  return [
    `${entry.id} is a ${entry.kind}: ${oneLine(nameOf(index, entry))}`,
    rows,
    `${count(uses.length, 'place')} in ${count(files, 'file')}.`,
    lossesAsText(entry.id, losses),
  ].join('\n\n');
}

function lossesAsText(id: string, losses: Loss[] | undefined): string {
  if (!losses) return `What would break without ${id} cannot be known: a YAML alias stands in the registries.`;
  if (losses.length === 0) return `Nothing would break without ${id}.`;
  return [`Without ${id}:`, ...losses.map((loss) => `  ${placeOf(loss)}  ${oneLine(loss.message)}`)].join('\n');
}

function placeOf({source, span}: Pick<Finding, 'source' | 'span'>): string {
  const {line, column} = positionAt(source, span[0]);
  return visibleInLine(`${source.file}:${line}:${column}`);
}

function nameOf({personaById, scenarioById}: ContentIndex, {kind, id}: RegistryEntry): string {
  return (kind === 'persona' ? personaById.get(id)?.name : scenarioById.get(id)?.title) ?? '';
}

/** Both lists as one JSON object: the shape that other people's scripts rely on. */
function asJson(index: ContentIndex, entry: RegistryEntry, uses: readonly IdUse[], losses: Loss[] | undefined): string {
  const {id, kind} = entry;
  const data = {
    id,
    kind,
    name: nameOf(index, entry),
    uses: uses.map((use) => ({kind: use.kind, ...placeInJson(use)})),
    without: losses?.map((loss) => ({rule: loss.rule ?? null, ...placeInJson(loss), message: loss.message})) ?? null,
  };
  return visibleJson(JSON.stringify(data, null, 2));
}

function placeInJson({source, span}: Pick<Finding, 'source' | 'span'>) {
  const [start, end] = [positionAt(source, span[0]), positionAt(source, span[1])];
  return {file: source.file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column};
}
