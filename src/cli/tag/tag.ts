import {Command} from 'commander';
import {Checker} from '../../check/checker.ts';
import {buildIndex, type ContentIndex, type IndexedPage} from '../../content/content-index.ts';
import {placeOfTag} from '../../content/inherited-tags.ts';
import {Page} from '../../content/page.ts';
import type {Diagnostic} from '../../diagnostics/diagnostic.ts';
import {type Remark, remarksAsText} from '../../diagnostics/pretty-reporter.ts';
import type {RuleName} from '../../diagnostics/rule-names.ts';
import {count, visibleInLine} from '../../diagnostics/words.ts';
import type {TagChange, Tagging, TagMode, TagValues} from '../../edits/tag.ts';
import {applyEdits} from '../../edits/text-edit.ts';
import {pageRules} from '../../rules/rules.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {listOption} from '../list-option.ts';
import {readValidSite, siteFolder, siteOption} from '../site-folder.ts';
import {wantsColor} from '../terminal.ts';
import {requireKnownIds, requireTagsThatFit} from '../wanted-tags.ts';
import {writeEdits} from '../write-edits.ts';
import {pagesMatching} from './glob-pages.ts';

/** What is to have the tags, as sentences speak of it. */
const thesePages = {is: 'these pages would be', its: 'the'};

interface Options {
  readonly site?: string;
  readonly persona?: string[];
  readonly scenario?: string[];
  readonly replace?: true;
  readonly remove?: true;
  readonly own?: true;
  readonly dryRun?: boolean;
}

/** `personas tag`: writes tags into existing pages. */
export function tagCommand(exit: (status: number) => void): Command {
  return new Command('tag')
    .description('add persona and scenario to existing pages')
    .argument('<glob...>', "pages, relative to the working folder, such as 'docs/ops/**'")
    .option('--persona <id>', 'whom the pages are for; repeat it or use commas', listOption)
    .option('--scenario <id>', 'what they serve; repeat it or use commas', listOption)
    .option('--replace', 'put these in the place of those that are there')
    .option('--remove', 'take these away')
    .option('--own', 'write what the pages inherit from pages.defaults of personas.yaml into them')
    .option('--site <dir>', siteOption)
    .option('--dry-run', 'only report what would change')
    .action(async (globs: string[], options: Options) => {
      exit(await runTag(globs, options));
    });
}

async function runTag(globs: readonly string[], options: Options): Promise<number> {
  const {tagPage, tagsAfter} = await import('../../edits/tag.ts');
  const {site, persona, scenario, dryRun} = options;
  const tags: TagValues = {...(persona?.length ? {persona} : {}), ...(scenario?.length ? {scenario} : {})};
  const mode = modeOf(options);
  if (mode === 'own' && Object.keys(tags).length > 0)
    throw new UsageError('--own writes the tags that are inherited. Leave --persona and --scenario out.');
  if (mode !== 'own' && Object.keys(tags).length === 0)
    throw new UsageError('Say how to tag the pages: give --persona, --scenario or both.');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const files = pagesMatching(
    globs,
    siteDir,
    index.pages.map(({page}) => page.file),
  );
  const entries = files.flatMap((file) => index.byFile.get(file) ?? []);
  if (mode === 'remove') requireKnownIds(index, ...gone(entries, tags));
  else requireKnownIds(index, persona ?? [], scenario ?? []);
  if (mode === 'replace') requireTagsThatFit(index, tags, thesePages);
  const results = entries.map((entry): Result => {
    const {page, valid} = entry;
    const tagging = valid ? tagPage(page, tagsAfter(entry, tags, mode)) : undefined;
    return {file: page.file, tagging, faults: tagging ? newFaults(index, page, tagging, mode) : []};
  });
  const fit = results.filter(({faults}) => faults.length === 0);
  // Where it is the two themselves that do not fit, one sentence says so.
  if (fit.length === 0 && mode === 'add') requireTagsThatFit(index, tags, thesePages);
  const edits = fit.flatMap(({tagging}) => tagging?.edits ?? []);
  const left = dryRun ? new Set() : await writeEdits({siteDir, registry: index.registry, named: files}, edits);
  const done = fit.filter(({file}) => !left.has(file));
  process.stdout.write(`${summary(done, mode, dryRun === true)}\n`);
  const broken = results.filter(({tagging}) => !tagging).map(({file}) => file);
  const bound = mode === 'remove' ? entries.flatMap((entry) => boundTags(entry, tags)) : [];
  const refused = [...remarks(index, broken), ...bound, ...results.flatMap(({faults}) => faults)];
  if (refused.length === 0) return left.size === 0 ? exitStatus.clean : exitStatus.findings;
  process.stdout.write(`\nNot tagged:\n\n${remarksAsText(refused, wantsColor(process.stdout))}\n`);
  return exitStatus.findings;
}

function modeOf(options: Options): TagMode {
  const [mode = 'add', other] = (['replace', 'remove', 'own'] as const).filter((name) => options[name]);
  if (other) throw new UsageError(`--${mode} and --${other} exclude each other. Give one of them.`);
  return mode;
}

/** The ids that no page has that they are to be taken from: they had better be known. */
function gone(entries: readonly IndexedPage[], {persona = [], scenario = []}: TagValues): [string[], string[]] {
  const written = new Set(
    entries.flatMap(({personas, scenarios}) => [...personas.values, ...scenarios.values]).map((tag) => tag.written),
  );
  return [persona.filter((id) => !written.has(id)), scenario.filter((id) => !written.has(id))];
}

/**
 * What `personas check` would refuse in a page, if it were tagged, and does not refuse now. A page whose tags are still
 * to be completed is no worse than before.
 */
function newFaults(index: ContentIndex, page: Page, {edits}: Tagging, mode: TagMode): Diagnostic[] {
  if (edits.length === 0) return [];
  const tagged = new Page(page.file, applyEdits(page.text, edits), undefined, index.registry.pageSettings.format);
  const before = new Set(errorsOf(index, page).map(identity));
  return errorsOf(index, tagged).filter(
    (finding) => !before.has(identity(finding)) && (mode === 'remove' || !ofMissingTags.has(finding.rule)),
  );
}

/** What a finding is known by on its page, whatever else is there. */
function identity({rule, source, span}: Diagnostic): string {
  return `${rule} ${source.text.slice(...span)}`;
}

const ofMissingTags: ReadonlySet<RuleName> = new Set(['persona-missing', 'scenario-missing']);

const ofPages: ReadonlySet<RuleName> = new Set(pageRules.map(({name}) => name));

/** The errors on a page alone; those of its inherited tags stand in personas.yaml. */
function errorsOf({registry}: ContentIndex, page: Page): Diagnostic[] {
  const found = new Checker().check(buildIndex(registry, [page]));
  return found.filter(
    ({source, severity, rule}) =>
      severity === 'error' && (source === page || (source === registry.personasFile && ofPages.has(rule))),
  );
}

/** Tags that cannot be taken away on their page, since it inherits them and would have no other. */
function boundTags({page, personas, scenarios}: IndexedPage, tags: TagValues): Remark[] {
  const all = [
    [personas, tags.persona ?? []],
    [scenarios, tags.scenario ?? []],
  ] as const;
  return all.flatMap(([{values}, gone]) => {
    const isGone = values.map(({id, written}) => gone.includes(written) || (id !== undefined && gone.includes(id)));
    const [tag] = values;
    if (!tag?.origin || isGone.includes(false)) return [];
    const message = `${page.file} inherits ${tag.written} here, and has no other. Give it one with --replace, or change files here.`;
    return [{...placeOfTag(page, tag), message, severity: 'error' as const}];
  });
}

/** Why pages were not tagged: what `personas check` finds in their front matter, or that no edit is safe there. */
function remarks(index: ContentIndex, files: readonly string[]): Remark[] {
  const found = new Checker()
    .check(index)
    .filter(({rule}) => rule === 'front-matter-invalid' || rule === 'page-unreadable');
  return files.flatMap((file): Remark[] => {
    const known = found.filter(({source}) => source.file === file);
    const page = index.byFile.get(file)?.page;
    if (known.length > 0 || !page) return known;
    const message = 'This front matter cannot be changed safely. Write persona and scenario there yourself.';
    return [{source: page, span: page.opening, message, severity: 'error' as const}];
  });
}

interface Result {
  readonly file: string;
  /** Undefined where the front matter is broken, or no edit is safe in it. */
  readonly tagging: Tagging | undefined;
  /** What speaks against it. */
  readonly faults: readonly Diagnostic[];
}

/** One line for each page, and one for all of them. */
function summary(results: readonly Result[], mode: TagMode, dryRun: boolean): string {
  const readable = results.filter((result): result is Result & {tagging: Tagging} => result.tagging !== undefined);
  const changed = readable.filter(({tagging}) => tagging.changes.length > 0);
  const same = readable.length - changed.length;
  const lines = changed.map(({file, tagging}) =>
    visibleInLine(`${file}  ${tagging.changes.map(described).join('; ')}`),
  );
  const isGone = mode === 'remove';
  const done = isGone ? (dryRun ? 'Would untag' : 'Untagged') : dryRun ? 'Would tag' : 'Tagged';
  const state = isGone ? 'none of these tags' : mode === 'own' ? 'all tags of their own' : 'these tags already';
  const rest = same > 0 ? `; ${count(same, 'page')} ${same === 1 ? 'has' : 'have'} ${state}` : '';
  return [...lines, `${done} ${count(changed.length, 'page')}${rest}.`].join('\n');
}

function described({key, before, after, misspelt}: TagChange): string {
  const name = misspelt === undefined ? key : `${misspelt} → ${key}`;
  const value = after.join(', ') || 'none';
  return before.length > 0 && before.join(', ') !== value
    ? `${name}: ${before.join(', ')} → ${value}`
    : `${name}: ${value}`;
}
