import {existsSync} from 'node:fs';
import {join, posix} from 'node:path';
import {Command} from 'commander';
import {buildIndex, type ContentIndex} from '../../content/content-index.ts';
import type {Page} from '../../content/page.ts';
import {count} from '../../diagnostics/words.ts';
import {defaultFormat} from '../../registry/pages-schema.ts';
import {parseRegistry} from '../../registry/registry.ts';
import {commandLine} from '../../shared/command.ts';
import {configuredAddresses} from '../../site/configured-addresses.ts';
import {configuredFormat} from '../../site/configured-format.ts';
import {findPages} from '../../site/find-pages.ts';
import {readPage, registryFiles} from '../../site/site.ts';
import {configRemarks} from '../config-remarks.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {isThere} from '../is-there.ts';
import {requireNoRegistry} from '../no-registry.ts';
import {holdsSite, isOutside, pathsFromSite, siteFolder} from '../site-folder.ts';
import {hasTerminal} from '../terminal.ts';
import {writeNewFiles} from '../write-edits.ts';

interface Options {
  readonly site: string;
  readonly docs?: string;
  readonly yes?: true;
}

/** `personas init`: begins in a site that has nothing yet. */
export function initCommand(exit: (status: number) => void): Command {
  return new Command('init')
    .description(
      'begin: asks who reads and what for when there is a terminal, else writes one persona and one scenario',
    )
    .option(
      '--docs <dir>',
      'the folder of the pages (default: docs, or where there is none, one that the configuration names)',
    )
    .option('--yes', 'ask nothing: write one persona and one scenario into the two registries')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .action(async (options: Options) => {
      exit(await runInit(options));
    });
}

async function runInit({site, docs: typed, yes}: Options): Promise<number> {
  const {firstEntryPage, firstPersonasYaml, firstScenariosYaml} = await import('../../edits/init.ts');
  const siteDir = siteFolder(site);
  requireNoRegistry(siteDir);
  const docs = typed === undefined ? usualDocs(siteDir) : docsFolder(typed, siteDir);
  const configured = configuredFormat(siteDir);
  const format = configured.format ?? defaultFormat;
  const {pageSettings} = parseRegistry(firstPersonasYaml(docs, format), undefined);
  const {files} = findPages(siteDir, {pageSettings});
  const personas = firstPersonasYaml(docs, format, files);
  const found = files.map((file) => readPage(siteDir, file, format));
  if (!yes && hasTerminal()) {
    const {startSite} = await import('./start-site.ts');
    return startSite({siteDir, docs, format, pages: found});
  }
  const entry = firstEntryPage(found, docs);
  const scenarios = firstScenariosYaml(entry?.file);
  const texts = [personas, scenarios];
  await writeNewFiles(
    siteDir,
    registryFiles.map((name, at) => ({file: join(siteDir, name), content: texts[at] as string})),
  );
  const index = buildIndex(parseRegistry(personas, scenarios), found);
  process.stdout.write(`${[nextSteps(index, docs, entry), ...configRemarks(siteDir, configured)].join('\n')}\n`);
  return exitStatus.clean;
}

/** The folder of the pages where nobody typed one. */
function usualDocs(siteDir: string): string {
  const usual = 'docs';
  const exists = (folder: string) => existsSync(join(siteDir, folder));
  if (exists(usual)) return usual;
  const named = [...configuredAddresses(siteDir).docs.keys()].filter((folder) => !holdsSite(folder) && exists(folder));
  return named.find((folder) => posix.basename(folder) === usual) ?? named[0] ?? usual;
}

/** The folder that somebody typed, relative to the site: one in it, or else one beside it. */
function docsFolder(typed: string, siteDir: string): string {
  const paths = pathsFromSite(typed, siteDir).sort((a, b) => Number(isOutside(a)) - Number(isOutside(b)));
  const docs = paths.find((path) => isThere(join(siteDir, path), typed));
  if (docs === undefined) throw new UsageError(`There is no folder ${typed}. Make it, or name another.`);
  if (docs !== '' && holdsSite(docs))
    throw new UsageError(`${typed} holds the site itself. Name a folder in it, or one beside it.`);
  return docs;
}

/** What was written, and what is left to do. */
function nextSteps(index: ContentIndex, docs: string, entry: Page | undefined): string {
  const [persona, scenario] = [index.personaIds.all[0], index.scenarioIds.all[0]];
  const tags = `--persona ${persona} --scenario ${scenario}`;
  const written = [
    `Wrote personas.yaml: one persona, ${persona}.`,
    `Wrote scenarios.yaml: one scenario, ${scenario}, ${entry ? `which starts at ${entry.file}` : 'planned until there is a page'}.`,
  ];
  if (!entry) {
    const page = `${docs === '' ? '' : `${docs}/`}index.md`;
    return [...written, `Next, write a page: ${commandLine(`new ${quoted(page)} ${tags}`)}`].join('\n');
  }
  const untagged = index.pages.filter(({personas, scenarios}) => !personas.complete || !scenarios.complete);
  const isTagged = !untagged.some(({page}) => page === entry);
  const others = untagged.length - (isTagged ? 0 : 1);
  return [
    ...written,
    ...(isTagged ? [] : [`Next, tag that page: ${commandLine(`tag ${quoted(entry.file)} ${tags}`)}`]),
    ...(others > 0 ? [`${count(others, 'more page')} ${others === 1 ? 'has' : 'have'} no tags yet.`] : []),
    `Make the two files your own, then run: ${commandLine('check')}`,
  ].join('\n');
}

/** A path as a shell takes it for one word. */
function quoted(path: string): string {
  return /^[\w./@+-]+$/.test(path) ? path : `'${path.replaceAll("'", "'\\''")}'`;
}
