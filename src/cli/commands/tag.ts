import {Command} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {type Remark, remarksAsText} from '../../diagnostics/pretty-reporter.ts';
import {count} from '../../diagnostics/words.ts';
import type {TagChange, Tagging, TagValues} from '../../edits/tag.ts';
import {check} from '../../rules/check.ts';
import {exitStatus} from '../exit-status.ts';
import {pagesMatching} from '../glob-pages.ts';
import {requireKnownIds} from '../known-ids.ts';
import {listOption} from '../list-option.ts';
import {requireTagsThatFit} from '../page-findings.ts';
import {readValidSite, siteFolder} from '../site-folder.ts';
import {wantsColor} from '../terminal.ts';
import {UsageError} from '../usage-error.ts';
import {writeEdits} from '../write-edits.ts';

interface Options {
  readonly site: string;
  readonly persona?: string[];
  readonly scenario?: string[];
  readonly dryRun?: boolean;
}

/** `personas tag`: writes tags into existing pages. */
export function tagCommand(exit: (status: number) => void): Command {
  return new Command('tag')
    .description('write persona and scenario into existing pages')
    .argument('<glob...>', "pages, relative to the working folder, such as 'docs/ops/**'")
    .option('--persona <id>', 'whom the pages are for; repeat it or use commas', listOption)
    .option('--scenario <id>', 'what they serve; repeat it or use commas', listOption)
    .option('--site <dir>', 'the folder of the Docusaurus site', '.')
    .option('--dry-run', 'only tell what would change')
    .action(async (globs: string[], options: Options) => {
      exit(await runTag(globs, options));
    });
}

async function runTag(globs: readonly string[], {site, persona, scenario, dryRun}: Options): Promise<number> {
  const {tagPage} = await import('../../edits/tag.ts');
  const tags: TagValues = {...(persona?.length ? {persona} : {}), ...(scenario?.length ? {scenario} : {})};
  if (Object.keys(tags).length === 0)
    throw new UsageError('Say how to tag the pages: give --persona, --scenario or both.');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  requireKnownIds(index, persona ?? [], scenario ?? []);
  requireTagsThatFit(index, tags, 'these pages would be');
  const files = pagesMatching(
    globs,
    siteDir,
    index.pages.map(({page}) => page.file),
  );
  const results = files.map((file) => {
    const entry = index.byFile.get(file);
    return {file, tagging: entry?.valid ? tagPage(entry.page, tags) : undefined};
  });
  if (!dryRun)
    writeEdits(
      siteDir,
      results.flatMap(({tagging}) => tagging?.edits ?? []),
    );
  process.stdout.write(`${summary(results, dryRun === true)}\n`);
  const refused = results.filter(({tagging}) => !tagging).map(({file}) => file);
  if (refused.length === 0) return exitStatus.clean;
  process.stdout.write(`\nNot tagged:\n\n${remarksAsText(remarks(index, refused), wantsColor(process.stdout))}\n`);
  return exitStatus.findings;
}

/** Why pages were not tagged: what `personas check` finds in their front matter, or that no edit is safe there. */
function remarks(index: ContentIndex, files: readonly string[]): Remark[] {
  const found = check(index).filter(({rule}) => rule === 'front-matter-invalid' || rule === 'page-unreadable');
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
  readonly tagging: Tagging | undefined;
}

/** One line for each page, and one for all of them. */
function summary(results: readonly Result[], dryRun: boolean): string {
  const readable = results.filter((result): result is Result & {tagging: Tagging} => result.tagging !== undefined);
  const changed = readable.filter(({tagging}) => tagging.changes.length > 0);
  const same = readable.length - changed.length;
  const lines = changed.map(({file, tagging}) => `${file}  ${tagging.changes.map(described).join('; ')}`);
  const done = `${dryRun ? 'Would tag' : 'Tagged'} ${count(changed.length, 'page')}`;
  const rest = same > 0 ? `; ${count(same, 'page')} ${same === 1 ? 'has' : 'have'} these tags already` : '';
  return [...lines, `${done}${rest}.`].join('\n');
}

function described({key, before, after, misspelt}: TagChange): string {
  const name = misspelt === undefined ? key : `${misspelt} → ${key}`;
  const value = after.join(', ');
  return before.length > 0 && before.join(', ') !== value
    ? `${name}: ${before.join(', ')} → ${value}`
    : `${name}: ${value}`;
}
