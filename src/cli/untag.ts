import {Command} from 'commander';
import {remarksAsText} from '../diagnostics/pretty-reporter.ts';
import {count, visibleInLine} from '../diagnostics/words.ts';
import type {Untagging} from '../edits/untag.ts';
import {exitStatus} from './exit.ts';
import {readValidSite, siteFolder, siteOption} from './site-folder.ts';
import {pagesMatching} from './tag/glob-pages.ts';
import {wantsColor} from './terminal.ts';
import {writeEdits} from './write-edits.ts';

interface Options {
  readonly site?: string;
  readonly sections?: boolean;
  readonly dryRun?: boolean;
}

/** `personas untag`: takes all tags of pages away. */
export function untagCommand(exit: (status: number) => void): Command {
  return new Command('untag')
    .description('take persona and scenario out of pages, all else in them stays')
    .argument('<glob...>', "pages, relative to the working folder, such as 'docs/ops/**'")
    .option('--sections', 'make ordinary <details> of their sections, too')
    .option('--site <dir>', siteOption)
    .option('--dry-run', 'only report what would change')
    .action(async (globs: string[], options: Options) => {
      exit(await runUntag(globs, options));
    });
}

async function runUntag(globs: readonly string[], {site, sections, dryRun}: Options): Promise<number> {
  const {untagPage} = await import('../edits/untag.ts');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const all = index.pages.map(({page}) => page.file);
  const files = pagesMatching(globs, siteDir, all);
  const entries = files.flatMap((file) => index.byFile.get(file) ?? []);
  const valid = entries.filter((entry) => entry.valid);
  const results = valid.map((entry) => ({entry, untagging: untagPage(entry.page, sections === true)}));
  const edits = results.flatMap(({untagging}) => untagging.edits);
  const unwritten = dryRun ? new Set() : await writeEdits({siteDir, registry: index.registry, named: files}, edits);
  const done = results.filter(({entry, untagging}) => untagging.edits.length > 0 && !unwritten.has(entry.page.file));
  const bare = done.filter(({entry, untagging}) => !entry.exempt && untagging.keys.length > 0).length;
  const lines = [
    ...done.map(({entry, untagging}) => visibleInLine(`${entry.page.file}  ${described(untagging)}`)),
    `${dryRun ? 'Would untag' : 'Untagged'} ${count(done.length, 'page')}.`,
    ...(bare > 0 ? ['The check asks for tags on all pages that personas.yaml does not exempt or give them.'] : []),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const broken = entries
    .filter((entry) => !entry.valid)
    .map(({page}) => ({
      source: page,
      span: page.opening,
      message: 'This page or its front matter cannot be read. Run personas check on it.',
    }));
  const left = [...broken, ...results.flatMap(({untagging}) => untagging.left)];
  if (left.length === 0) return unwritten.size === 0 ? exitStatus.clean : exitStatus.findings;
  const remarks = left.map((finding) => ({...finding, severity: 'error' as const}));
  process.stdout.write(`\nLeft as it is:\n\n${remarksAsText(remarks, wantsColor(process.stdout))}\n`);
  return exitStatus.findings;
}

function described({keys, sections}: Untagging): string {
  return [...keys, ...(sections > 0 ? [count(sections, 'section')] : [])].join(', ');
}
