import {join} from 'node:path';
import {Command} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {Page} from '../../content/page.ts';
import {instead, list} from '../../diagnostics/words.ts';
import {everyone} from '../../registry/schema.ts';
import {exitStatus} from '../exit-status.ts';
import {scenariosFor} from '../fitting-scenarios.ts';
import {requireKnownIds} from '../known-ids.ts';
import {listOption} from '../list-option.ts';
import {isFolder, placeNamed, placeRefusal} from '../new-page-place.ts';
import type {KnownWishes, PageWishes} from '../new-page-prompts.ts';
import {findingsOfPage, requireTagsThatFit} from '../page-findings.ts';
import {readValidSite, siteFolder} from '../site-folder.ts';
import {UsageError} from '../usage-error.ts';
import {writeOrRefuse} from '../write-edits.ts';

interface Options {
  readonly site: string;
  readonly persona?: string[];
  readonly scenario?: string[];
  readonly title?: string;
}

/** `personas new`: writes a page that passes `personas check` at once. */
export function newCommand(exit: (status: number) => void): Command {
  return new Command('new')
    .description('write a new page; asks for what is missing when there is a terminal')
    .argument('[file]', 'the page, relative to the working folder, or the folder that it goes to')
    .option('--persona <id>', 'whom it is for, the main reader first; repeat it or use commas', listOption)
    .option('--scenario <id>', 'what it serves; repeat it or use commas', listOption)
    .option('--title <title>', 'its title; where nobody can be asked, one made from the name of the file')
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .action(async (file: string | undefined, options: Options) => {
      exit(await runNew(file, options));
    });
}

async function runNew(file: string | undefined, options: Options): Promise<number> {
  const {newPageText, tidyTitle, titleOf} = await import('../../edits/new-page.ts');
  const siteDir = siteFolder(options.site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  requireKnownIds(index, options.persona ?? [], options.scenario ?? []);
  requireTagsThatFit(index, options, 'the page would be');
  const known: KnownWishes = {...placeOf(file, siteDir, index), ...tagsOf(options)};
  if (options.title !== undefined) Object.assign(known, {title: titleFrom(tidyTitle(options.title))});
  const wishes = hasTerminal()
    ? await asked(index, siteDir, known)
    : {...complete(index, known), title: known.title ?? titleOf(known.file ?? '')};
  if (!wishes) return exitStatus.cancelled;
  const page = pageFrom(index, wishes, newPageText);
  writeOrRefuse(siteDir, [{file: join(siteDir, page.file), content: page.text}]);
  process.stdout.write(`Wrote ${page.file}. Fill it in, then run: npx personas check\n`);
  return exitStatus.clean;
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

function hasTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}

/** Asks only where something is missing: a page for everyone needs no scenario. */
async function asked(index: ContentIndex, siteDir: string, known: KnownWishes): Promise<PageWishes | undefined> {
  const {file, personas, title} = known;
  const scenarios = known.scenarios ?? (personas?.includes(everyone) ? [] : undefined);
  if (file !== undefined && personas && scenarios && title !== undefined) return {file, personas, scenarios, title};
  const {askForPage} = await import('../new-page-prompts.ts');
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
function pageFrom(
  index: ContentIndex,
  {file, personas, scenarios, title}: PageWishes,
  newPageText: typeof import('../../edits/new-page.ts').newPageText,
): Page {
  const text = newPageText({
    title,
    format: file.endsWith('.mdx') ? 'mdx' : 'md',
    personas: personas.map((id) => index.personaById.get(id) ?? {id, name: id}),
    scenarios: scenarios.flatMap((id) => index.scenarioById.get(id) ?? []),
  });
  const page = new Page(file, text);
  const [finding] = findingsOfPage(index, page);
  if (finding) throw new UsageError(`${file} would not pass personas check: ${finding.message}`);
  return page;
}
