import {existsSync, readFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {Command} from 'commander';
import {remarksAsText} from '../../diagnostics/pretty-reporter.ts';
import {count} from '../../diagnostics/words.ts';
import type {ImportedRegistries} from '../../edits/import-registries.ts';
import {parseRegistry} from '../../registry/registry.ts';
import {findPages, registryFiles} from '../../site/site.ts';
import {exitStatus} from '../exit-status.ts';
import {requireNoRegistry} from '../no-registry.ts';
import {wantsColor} from '../terminal.ts';
import {UsageError} from '../usage-error.ts';
import {writeOrRefuse} from '../write-edits.ts';

interface Options {
  readonly site: string;
  readonly out?: string;
}

/** `personas import`: makes the two registries from the tables of a Markdown document. */
export function importCommand(exit: (status: number) => void): Command {
  return new Command('import')
    .description('make the two registries from the tables of a Markdown document')
    .argument('<file.md>', 'a document with a table of personas and one of scenarios')
    .option('--out <dir>', 'the folder that the registries go to (default: the site)')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .action(async (file: string, options: Options) => {
      exit(await runImport(file, options));
    });
}

async function runImport(file: string, {site, out = site}: Options): Promise<number> {
  const {importRegistries} = await import('../../edits/import-registries.ts');
  const source = {file: file.replaceAll('\\', '/'), text: read(file)};
  const folder = resolve(out);
  requireNoRegistry(folder);
  const {registries, remarks} = importRegistries(source, pagesIn(folder));
  if (remarks.length > 0) process.stdout.write(`${remarksAsText(remarks, wantsColor(process.stdout))}\n\n`);
  if (!registries) {
    process.stdout.write('Nothing was written.\n');
    return exitStatus.findings;
  }
  const {personas, scenarios} = registries;
  const texts = [personas.text, scenarios.text];
  writeOrRefuse(
    folder,
    registryFiles.map((name, at) => ({file: join(folder, name), content: texts[at] as string})),
  );
  process.stdout.write(`${summary(registries)}\n`);
  return remarks.some(({severity}) => severity === 'error') ? exitStatus.findings : exitStatus.clean;
}

function read(file: string): string {
  if (!existsSync(file)) throw new UsageError(`There is no file ${file}.`);
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new UsageError(`${file} cannot be read. Name a Markdown file.`);
  }
}

/** The pages that there are already, by the globs that a new registry has. */
function pagesIn(folder: string): string[] {
  return existsSync(folder) ? findPages(folder, parseRegistry(undefined, undefined)) : [];
}

function summary({personas, scenarios}: ImportedRegistries): string {
  return [
    `Wrote personas.yaml: ${count(personas.count, 'persona')}.`,
    `Wrote scenarios.yaml: ${count(scenarios.count, 'scenario')}.`,
    'Read them over, then run: npx personas check',
  ].join('\n');
}
