import {join} from 'node:path';
import {Command} from 'commander';
import {buildIndex, type ContentIndex} from '../../content/content-index.ts';
import {Page} from '../../content/page.ts';
import {pageMatcher} from '../../content/page-globs.ts';
import {unread} from '../../content/unread.ts';
import {remarksAsText} from '../../diagnostics/pretty-reporter.ts';
import {groupByFile, TextSource} from '../../diagnostics/text-source.ts';
import {list} from '../../diagnostics/words.ts';
import {type Move, movedPath} from '../../edits/move/moved-path.ts';
import {applyEdits, type TextEdit} from '../../edits/text-edit.ts';
import {registryBaseline} from '../../site/baseline-file.ts';
import {findParts} from '../../site/find-parts.ts';
import {moveThen} from '../../site/move-file.ts';
import {attempt, readFile} from '../../site/read-file.ts';
import {readPage} from '../../site/site.ts';
import {editSummary} from '../edit-summary.ts';
import {exitStatus, isSystemError, UsageError} from '../exit.ts';
import {newFindings} from '../new-findings.ts';
import {readValidSite, siteFolder, siteOption} from '../site-folder.ts';
import {wantsColor} from '../terminal.ts';
import {notWritten, writeEdits} from '../write-edits.ts';
import {leftToDo} from './after-move.ts';
import {brokenLink} from './broken-link.ts';
import {moveNamed} from './places.ts';

interface Options {
  readonly site?: string;
  readonly dryRun?: boolean;
}

/** `personas move`: moves a page or a folder of pages, and all that leads to it. */
export function moveCommand(exit: (status: number) => void): Command {
  return new Command('move')
    .description('move a page or a folder of pages, with all links, entry points and patterns that name it')
    .argument('<old>', 'a page, or a folder of pages, relative to the working folder')
    .argument(
      '<new>',
      'where it goes: a file or folder that is not there yet, or for a page the folder that it goes to',
    )
    .option('--site <dir>', siteOption)
    .option('--dry-run', 'only print what would change')
    .action(async (from: string, to: string, options: Options) => {
      exit(await runMove(from, to, options));
    });
}

async function runMove(oldName: string, newName: string, {site, dryRun}: Options): Promise<number> {
  const {planMove} = await import('../../edits/move/move.ts');
  const siteDir = siteFolder(site);
  const index = readValidSite(siteDir);
  if (!index) return exitStatus.findings;
  const {registry} = index;
  const move = moveNamed(index, siteDir, oldName, newName);
  const link = brokenLink(siteDir, registry, move);
  if (link !== undefined)
    throw new UsageError(
      `${link} is a link that would lead nowhere. Remove it, and make it anew when ${move.from} is moved.`,
    );
  const parts = findParts(siteDir, registry).map((file) => readPage(siteDir, file, registry.pageSettings.format));
  const {edits, redirects} = planMove(index, move, parts, baselineOf(index, siteDir));
  const after = await movedIndex(index, move, edits);
  const oldFile = new Map(index.pages.map(({page}) => [movedPath(page.file, move), page.file]));
  const errors = newFindings(index, after, (file) => oldFile.get(file) ?? file).filter(
    ({severity}) => severity === 'error',
  );
  if (errors.length > 0) {
    const head = `${move.from} was not moved: personas check would refuse what comes of it.`;
    process.stdout.write(`${head}\n\n${remarksAsText(errors, wantsColor(process.stdout))}\n`);
    return exitStatus.findings;
  }
  if (!dryRun)
    await moveThen(join(siteDir, move.from), join(siteDir, move.to), () =>
      writeEdits({siteDir, registry, together: true}, edits),
    ).catch((error) => {
      throw isSystemError(error) ? new UsageError(notWritten(move.to, error)) : error;
    });
  const done = `${dryRun ? 'Would move' : 'Moved'} ${move.from} to ${move.to}`;
  const files = index.pages.map(({page}) => page.file);
  const summary = edits.length === 0 ? `${done}. Nothing else had to change.` : editSummary(done, edits);
  process.stdout.write(`${[summary, ...leftToDo(siteDir, registry, move, files, redirects)].join('\n')}\n`);
  const left = unread(index, `Whether it leads to ${move.from} cannot be known.`);
  if (left.length === 0) return exitStatus.clean;
  const remarks = left.map((finding) => ({
    ...finding,
    source: new TextSource(movedPath(finding.source.file, move), ''),
    severity: 'error' as const,
  }));
  process.stdout.write(`\nLeft as it is:\n\n${remarksAsText(remarks, wantsColor(process.stdout))}\n`);
  return exitStatus.findings;
}

/** The file of accepted findings, where personas.yaml names one that can be read. */
function baselineOf({registry}: ContentIndex, siteDir: string): TextSource | undefined {
  const file = registryBaseline(registry, siteDir);
  const text =
    file &&
    attempt(() =>
      readFile(file.path)
        .toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  return text === undefined ? undefined : new TextSource(file?.name ?? '', text);
}

/**
 * The site as it would be.
 *
 * @throws UsageError when a page would be none where it is to go
 */
async function movedIndex(index: ContentIndex, move: Move, edits: readonly TextEdit[]): Promise<ContentIndex> {
  const {editedRegistry} = await import('../../edits/edited-index.ts');
  const registry = editedRegistry(index.registry, edits);
  const isPage = pageMatcher(registry.pageSettings);
  const byFile = groupByFile(edits);
  const pages = index.pages.map(({page}) => {
    const file = movedPath(page.file, move);
    return new Page(file, applyEdits(page.text, byFile.get(file) ?? []), page.unreadable, page.site);
  });
  const lost = pages.find(({file}) => !isPage(file));
  if (!lost) return buildIndex(registry, pages, undefined, index);
  const globs = list(registry.pageSettings.include);
  throw new UsageError(`${lost.file} would be no page: personas.yaml includes ${globs}. Name another place.`);
}
