import {existsSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Command} from 'commander';
import {remarksAsText} from '../diagnostics/pretty-reporter.ts';
import {positionAt, TextSource} from '../diagnostics/text-source.ts';
import {count, oneLine, visibleInLine} from '../diagnostics/words.ts';
import {knownHeadings} from '../edits/import/columns.ts';
import type {ImportedRegistries, ReadTable} from '../edits/import/import.ts';
import {personasFileSchema, type SiteSettings, siteSettings} from '../registry/file-schemas.ts';
import {parseRegistry} from '../registry/registry.ts';
import {readRegistryFile} from '../registry/registry-file.ts';
import {commandLine} from '../shared/command.ts';
import {configuredFormat} from '../site/configured-format.ts';
import {findPages} from '../site/find-pages.ts';
import {attempt, readFile, readingFault} from '../site/read-file.ts';
import {registryFiles} from '../site/site.ts';
import {configRemarks} from './config-remarks.ts';
import {exitStatus, UsageError} from './exit.ts';
import {isThere} from './is-there.ts';
import {requireNoRegistry} from './no-registry.ts';
import {table} from './table.ts';
import {wantsColor} from './terminal.ts';
import {writeFilesIn} from './write-edits.ts';

interface Options {
  readonly site: string;
  readonly out?: string;
  readonly dryRun?: boolean;
  readonly force?: boolean;
}

/** `personas import`: makes the two registries from the tables of a Markdown document. */
export function importCommand(exit: (status: number) => void): Command {
  return new Command('import')
    .description('make the two registries from the tables of a Markdown document')
    .argument('<file.md>', 'a document with a table of personas and one of scenarios')
    .option('--out <dir>', 'the folder that the registries go to (default: the site)')
    .option('--dry-run', 'only report what would be read')
    .option('--force', 'write what could be read, and in the place of registries that are there')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .addHelpText('after', () => headingsHelp())
    .action(async (file: string, options: Options) => {
      exit(await runImport(file, options));
    });
}

async function runImport(file: string, {site, out = site, dryRun, force}: Options): Promise<number> {
  const {importRegistries} = await import('../edits/import/import.ts');
  const source = new TextSource(file.replaceAll('\\', '/'), read(file));
  const folder = resolve(out);
  if (!force && !dryRun) requireNoRegistry(folder);
  const configured = configuredFormat(resolve(site));
  const settings = settingsIn(folder);
  const {registries, tables, remarks} = importRegistries(source, pagesIn(folder), configured.format, settings);
  const isFaulty = remarks.some(({severity}) => severity === 'error');
  if (remarks.length > 0) process.stdout.write(`${remarksAsText(remarks, wantsColor(process.stdout))}\n\n`);
  if (tables.length > 0) process.stdout.write(`${tables.map((table) => readAs(source, table)).join('\n')}\n\n`);
  if (!registries || (isFaulty && !force)) {
    const remedy = registries ? ' Fix the document, or write what could be read with --force.' : '';
    process.stdout.write(`Nothing was written.${remedy}\n`);
    return exitStatus.findings;
  }
  if (dryRun) {
    process.stdout.write(`${summary(registries, 'Would write')}\n`);
    return exitStatus.clean;
  }
  const {personas, scenarios} = registries;
  const texts = [personas.text, scenarios.text];
  await writeFilesIn(folder, Object.fromEntries(registryFiles.map((name, at) => [name, texts[at] as string])));
  process.stdout.write(`${[summary(registries), ...configRemarks(resolve(site), configured)].join('\n')}\n`);
  return isFaulty ? exitStatus.findings : exitStatus.clean;
}

function read(file: string): string {
  if (!isThere(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    return readFile(file)
      .toString('utf8')
      .replace(/^\uFEFF/, '');
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${readingFault(error)}. Name a Markdown file.`);
  }
}

/** The pages that there are already, by the globs that a new registry has. */
function pagesIn(folder: string): string[] {
  return existsSync(folder) ? [...findPages(folder, parseRegistry(undefined, undefined)).files] : [];
}

function summary({personas, scenarios}: ImportedRegistries, done = 'Wrote'): string {
  return [
    `${done} personas.yaml: ${count(personas.count, 'persona')}.`,
    `${done} scenarios.yaml: ${count(scenarios.count, 'scenario')}.`,
    ...(done === 'Wrote' ? [`Read them over, then run: ${commandLine('check')}`] : []),
  ].join('\n');
}

/** As what a table was read, column by column. */
function readAs(source: TextSource, {kind, span, read}: ReadTable): string {
  const {line, column} = positionAt(source, span[0]);
  const columns = read.map(([heading, key]) => `${oneLine(heading)} as ${key}`).join(', ');
  return visibleInLine(`${source.file}:${line}:${column}  table of ${kind}s: ${columns}`);
}

/** What personas.yaml says beside its personas: which pages there are, and how they are checked. */
function settingsIn(folder: string): SiteSettings | undefined {
  const text = attempt(() => readFile(join(folder, registryFiles[0])).toString('utf8'));
  if (text === undefined) return undefined;
  const {data} = readRegistryFile(registryFiles[0], text, personasFileSchema);
  return Object.fromEntries(siteSettings.flatMap((key) => (data?.[key] === undefined ? [] : [[key, data[key]]])));
}

function headingsHelp(): string {
  const rows = (['persona', 'scenario'] as const).flatMap((kind) =>
    knownHeadings(kind).map(([key, headings]) => ({kind, key, headings})),
  );
  const text = table(
    [
      {title: 'table', cell: ({kind}) => `${kind}s`},
      {title: 'key', cell: ({key}) => key},
      {title: 'headings of its column', cell: ({headings}) => headings.join(', '), wraps: true},
    ],
    rows,
  );
  return `\nHeadings may differ in case and plural. A table needs an id and two more columns.\n\n${text}`;
}
