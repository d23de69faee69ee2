import {join} from 'node:path';
import {Command} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {formatOf} from '../../content/format.ts';
import {Page} from '../../content/page.ts';
import {count, instead, list, visibleInLine} from '../../diagnostics/words.ts';
import {commandLine} from '../../shared/command.ts';
import {everyone} from '../../shared/everyone.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {listOption} from '../list-option.ts';
import {readValidSite, siteFolder, siteOption} from '../site-folder.ts';
import {hasTerminal} from '../terminal.ts';
import {requireKnownIds, requireTagsThatFit} from '../wanted-tags.ts';
import {writeNewFiles} from '../write-edits.ts';
import {entryPageAt, missingEntryPages} from './entry-page.ts';
import {personasWithoutScenario, scenariosFor} from './fitting-scenarios.ts';
import {inheritedBeside, inheritedKeys} from './inherited.ts';
import {findingsOfPage} from './page-findings.ts';
import {isFolder, placeNamed, placeRefusal} from './place.ts';
import type {KnownWishes, PageWishes} from './prompts.ts';
import {sidebarHint} from './sidebar-hint.ts';

type NewPageText = typeof import('../../edits/new-page.ts').newPageText;

interface Options {
  readonly site?: string;
  readonly persona?: string[];
  readonly scenario?: string[];
  readonly title?: string;
  readonly missing?: true;
}

/** `personas new`: writes a page that passes `personas check` at once. */
export function newCommand(exit: (status: number) => void): Command {
  return new Command('new')
    .description('write a new page; asks for what is missing when there is a terminal')
    .argument('[file]', 'the page, relative to the working folder, or the folder that it goes to')
    .option('--persona <id>', 'whom it is for, the main reader first; repeat it or use commas', listOption)
    .option('--scenario <id>', 'what it serves; repeat it or use commas', listOption)
    .option('--title <title>', 'its title; where nobody can be asked, one made from the name of the file')
    .option('--missing', 'write every page that a scenario starts at and that does not exist yet')
    .option('--site <dir>', siteOption)
    .action(async (file: string | undefined, options: Options) => {
      exit(await runNew(file, options));
    });
}

async function runNew(file: string | undefined, options: Options): Promise<number> {
  const {newPageText, tidyTitle, titleOf} = await import('../../edits/new-page.ts');
  const siteDir = siteFolder(options.site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  if (options.missing) return writeMissing(index, siteDir, file, options, newPageText, titleOf);
  requireKnownIds(index, options.persona ?? [], options.scenario ?? []);
  requireTagsThatFit(index, options, {is: 'the page would be', its: 'the'});
  const place = placeOf(file, siteDir, index);
  const known: KnownWishes = {
    ...place,
    ...inheritedBeside(index, place.file ?? join(place.folder ?? '', 'a-page.md'), options),
    ...knownTags(index, place.file, options),
    ...tagsOf(options),
  };
  if (options.title !== undefined) Object.assign(known, {title: titleFrom(tidyTitle(options.title))});
  const wishes = hasTerminal()
    ? await asked(index, siteDir, known)
    : {...complete(index, known), title: known.title ?? titleOf(known.file ?? '')};
  if (!wishes) return exitStatus.cancelled;
  const page = pageFrom(index, wishes, newPageText);
  await writeNewFiles(siteDir, [{file: join(siteDir, page.file), content: page.text}]);
  const keys = inheritedKeys(index, page.file, wishes.personas, wishes.scenarios);
  const inherits = keys.length > 0 ? ` It inherits its ${list(keys)} from personas.yaml.` : '';
  process.stdout.write(`Wrote ${visibleInLine(page.file)}.${inherits} Fill it in, then run: ${commandLine('check')}\n`);
  process.stdout.write(sidebarHint(siteDir, index, [page.file]));
  return exitStatus.clean;
}

/** Writes all entry pages that do not exist yet, or none of them. */
async function writeMissing(
  index: ContentIndex,
  siteDir: string,
  file: string | undefined,
  {persona, scenario, title}: Options,
  newPageText: NewPageText,
  titleOf: (file: string) => string,
): Promise<number> {
  if (file !== undefined || persona || scenario || title !== undefined)
    throw new UsageError('--missing writes what scenarios.yaml names. Give it neither a file nor tags nor a title.');
  const missing = missingEntryPages(index);
  if (missing.length === 0) {
    process.stdout.write('Every page that a scenario starts at exists.\n');
    return exitStatus.clean;
  }
  for (const {file: page} of missing) {
    const refusal = placeRefusal(page, siteDir, index);
    if (refusal !== undefined) throw new UsageError(`scenarios.yaml: ${refusal} Nothing was written.`);
  }
  const pages = missing.map((entry) => pageFrom(index, {...entry, title: titleOf(entry.file)}, newPageText));
  await writeNewFiles(
    siteDir,
    pages.map((page) => ({file: join(siteDir, page.file), content: page.text})),
  );
  const lines = pages.map((page) => `  ${visibleInLine(page.file)}`);
  const next = `Fill them in, then run: ${commandLine('check')}`;
  process.stdout.write(`${[`Wrote ${count(pages.length, 'page')}:`, ...lines, next].join('\n')}\n`);
  const files = pages.map((page) => page.file);
  process.stdout.write(sidebarHint(siteDir, index, files));
  return exitStatus.clean;
}

/** What scenarios.yaml says of the page already, as far as it goes with what was given. */
function knownTags(index: ContentIndex, file: string | undefined, {persona, scenario}: Options): KnownWishes {
  const entry = file === undefined ? undefined : entryPageAt(index, file);
  if (!entry) return {};
  if (!persona) return scenario ? {} : {personas: entry.personas, scenarios: entry.scenarios};
  const left = personasWithoutScenario(index, persona, entry.scenarios);
  return scenario || left.length > 0 ? {} : {scenarios: entry.scenarios};
}

/** Where the page goes, as far as that was said. */
function placeOf(typed: string | undefined, siteDir: string, index: ContentIndex): KnownWishes {
  if (typed === undefined) return {};
  const file = placeNamed(typed, siteDir, index);
  if (file === undefined)
    throw new UsageError(
      `${typed} lies outside the site. Name a file in ${siteDir}, or add its folder to pages.include in personas.yaml.`,
    );
  if (isFolder(join(siteDir, file)) || isFolder(typed)) return {folder: file || '.'};
  const refusal = placeRefusal(file, siteDir, index);
  if (refusal !== undefined) throw new UsageError(refusal);
  return {file};
}

function tagsOf({persona, scenario}: Options): KnownWishes {
  return {
    ...(persona?.length ? {personas: persona} : {}),
    ...(scenario?.length ? {scenarios: scenario} : {}),
  };
}

function titleFrom(title: string): string {
  if (title === '') throw new UsageError('--title is empty. Give the page a title.');
  return title;
}

/** Asks only where something is missing: a page for everyone needs no scenario. */
async function asked(index: ContentIndex, siteDir: string, known: KnownWishes): Promise<PageWishes | undefined> {
  const {file, personas, title} = known;
  const scenarios = known.scenarios ?? (personas?.includes(everyone) ? [] : undefined);
  if (file !== undefined && personas && scenarios && title !== undefined) return {file, personas, scenarios, title};
  const {askForPage} = await import('./prompts.ts');
  return askForPage(index, siteDir, known);
}

/** What was given by flags, if that is enough. */
function complete(index: ContentIndex, {file, folder, personas, scenarios}: KnownWishes): Omit<PageWishes, 'title'> {
  const example = folder === undefined ? 'docs/a-page.md' : `${folder}/a-page.md`;
  if (file === undefined) {
    throw new UsageError(
      `${folder === undefined ? 'The file is missing' : `${folder} is a folder`}. Name a file, such as ${example}.`,
    );
  }
  if (!personas) {
    const valid = instead(undefined, [...index.personaIds.all, everyone]);
    throw new UsageError(`--persona is missing: whom is the page for? ${valid}`);
  }
  if (!scenarios && !personas.includes(everyone)) {
    const valid = scenariosFor(index, personas).map(({id}) => id);
    const remedy =
      valid.length > 0
        ? instead(undefined, valid)
        : `None is for ${list(personas, 'or')} yet; add one to scenarios.yaml.`;
    throw new UsageError(`--scenario is missing: what does the page serve? ${remedy}`);
  }
  return {file, personas, scenarios: scenarios ?? []};
}

/** The page with its text; it is written only if `personas check` will find nothing in it. */
function pageFrom(index: ContentIndex, {file, personas, scenarios, title}: PageWishes, newPageText: NewPageText): Page {
  const {format} = index.registry.pageSettings;
  const text = newPageText({
    title,
    format: formatOf(file, format),
    personas: personas.map((id) => index.personaById.get(id) ?? {id, name: id}),
    scenarios: scenarios.flatMap((id) => index.scenarioById.get(id) ?? []),
    headings: entryPageAt(index, file)?.headings ?? [],
    inherits: inheritedKeys(index, file, personas, scenarios),
  });
  const page = new Page(file, text, undefined, format);
  const [finding] = findingsOfPage(index, page).filter(({severity}) => severity === 'error');
  if (finding) throw new UsageError(`${file} would not pass personas check: ${finding.message}`);
  return page;
}
