import {relative, resolve} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import {Command} from 'commander';
import {TextSource} from '../diagnostics/text-source.ts';
import {count, visibleInLine} from '../diagnostics/words.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';
import {exitStatus, UsageError} from './exit.ts';
import {isThere} from './is-there.ts';
import {readValidSite, siteFolder, siteOption} from './site-folder.ts';
import {writeFilesIn} from './write-edits.ts';

interface Options {
  readonly site?: string;
  readonly force?: boolean;
  readonly dryRun?: boolean;
}

/** `personas export`: writes the registries as tables that `personas import` reads back. */
export function exportCommand(exit: (status: number) => void): Command {
  return new Command('export')
    .description('write the registries as tables of a Markdown document, which import reads back')
    .argument('<file.md>', 'the document, relative to the working folder')
    .option('--force', 'replace a file that is there')
    .option('--dry-run', 'only print the document')
    .option('--site <dir>', siteOption)
    .action(async (file: string, options: Options) => {
      exit(await runExport(file, options));
    });
}

async function runExport(file: string, {site, force, dryRun}: Options): Promise<number> {
  const {exportedTables} = await import('../edits/export.ts');
  const index = readValidSite(siteFolder(site));
  if (!index) return exitStatus.findings;
  const {registry} = index;
  const text = exportedTables(registry);
  if (dryRun) process.stdout.write(text);
  else {
    if (!/\.mdx?$/i.test(file)) throw new UsageError(`${file} is no Markdown file. Name one, such as personas.md.`);
    if (isThere(file) && !force) throw new UsageError(`${file} exists already. Name another file, or give --force.`);
    await writeFilesIn(resolve('.'), {[relative(resolve('.'), resolve(file))]: text});
    const {personas, scenarios} = registry;
    const done = `${count(personas.length, 'persona')} and ${count(scenarios.length, 'scenario')}`;
    process.stdout.write(`${visibleInLine(`Wrote ${file}: ${done}.`)}\n`);
  }
  const lost = await lossesOf(registry, text);
  for (const id of lost)
    process.stderr.write(`personas: import would not read ${id} back as it is: see to its line breaks and signs.\n`);
  return lost.length === 0 ? exitStatus.clean : exitStatus.findings;
}

/** The entries that the document does not give back as they are. */
async function lossesOf(registry: Registry, text: string): Promise<string[]> {
  const {importRegistries} = await import('../edits/import/import.ts');
  const {registries} = importRegistries(new TextSource('export.md', text), []);
  const back = parseRegistry(registries?.personas.text, registries?.scenarios.text);
  const entries = (from: Registry) => [...from.personas, ...from.scenarios].map((entry) => [entry.id, entry] as const);
  const read = new Map(entries(back));
  return entries(registry).flatMap(([id, entry]) => (isDeepStrictEqual(read.get(id), entry) ? [] : [id]));
}
