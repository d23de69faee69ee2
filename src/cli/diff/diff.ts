import {Command, Option} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {positionAt} from '../../diagnostics/text-source.ts';
import {oneLine, visibleJson} from '../../diagnostics/words.ts';
import {configuredAddresses} from '../../site/configured-addresses.ts';
import {RevisionError, type SiteAtRevision, siteAtRevision} from '../../site/revision.ts';
import {type Difference, difference, hasLoss} from '../../views/difference.ts';
import {differenceParts, lineText, type NewDeadEnd} from '../../views/difference-lines.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {newFindings} from '../new-findings.ts';
import {readWhatThereIs, siteFolder, siteOption} from '../site-folder.ts';
import {diffMarkdown, unknownMarkdown} from './diff-markdown.ts';

interface Options {
  readonly site?: string;
  readonly failOnLoss?: true;
  readonly url?: string;
  readonly format: 'text' | 'json' | 'markdown';
}

/** `personas diff`: what the changes since a revision do to readers. */
export function diffCommand(exit: (status: number) => void): Command {
  return new Command('diff')
    .description('say what the changes since a revision of git do to readers')
    .argument('[revision]', 'a branch, a tag or a commit', 'HEAD')
    .option('--fail-on-loss', 'end with status 1 if a persona has no page left in a scenario that is for her')
    .option(
      '--url <address>',
      'where the site with the changes is served, for links in Markdown; else as in docusaurus.config',
    )
    .option('--site <dir>', siteOption)
    .addOption(new Option('--format <format>', 'how to print it').choices(['text', 'json', 'markdown']).default('text'))
    .action((revision: string, options: Options) => {
      exit(runDiff(revision, options));
    });
}

function runDiff(revision: string, {site, format, failOnLoss, url}: Options): number {
  const siteDir = siteFolder(site);
  const now = readWhatThereIs(siteDir);
  if (!now) return exitStatus.findings;
  const then = siteThen(siteDir, revision, now);
  const name = oneLine(`${revision} (${then.commit})`);
  const problem = then.hasRegistry ? then.index.registry.problems[0] : undefined;
  if (problem) {
    // What was not valid there is not to be held against whoever made it so.
    const why = `The registries are not valid at ${name}, so what changed cannot be known: ${problem.message}`;
    const told = {
      json: () => asJson(then.commit, undefined, []),
      markdown: () => unknownMarkdown(why),
      text: () => why,
    };
    process.stdout.write(`${told[format]()}\n`);
    return exitStatus.clean;
  }
  const found = difference(then.index, now);
  const deadEnds = newDeadEnds(then.index, now, found);
  const parts = differenceParts(found, deadEnds);
  const text = {
    json: () => asJson(then.commit, found, deadEnds),
    markdown: () => diffMarkdown(now, name, parts, configuredAddresses(siteDir), url),
    text: () =>
      parts.length === 0
        ? `Since ${name}, nothing changes for readers.`
        : [
            `Since ${name}:`,
            ...parts.map(({title, lines}) =>
              [`${title}:`, ...lines.map((line) => `  ${oneLine(lineText(line))}`)].join('\n'),
            ),
          ].join('\n\n'),
  }[format]();
  process.stdout.write(`${text}\n`);
  return failOnLoss && hasLoss(found) ? exitStatus.findings : exitStatus.clean;
}

function siteThen(siteDir: string, revision: string, now: ContentIndex): SiteAtRevision {
  try {
    return siteAtRevision(siteDir, revision, now);
  } catch (error) {
    if (error instanceof RevisionError) throw new UsageError(error.message);
    throw error;
  }
}

function newDeadEnds(then: ContentIndex, now: ContentIndex, {moved}: Difference): NewDeadEnd[] {
  const before = new Map(moved.map(({from, to}) => [to, from]));
  return newFindings(then, now, (file) => before.get(file) ?? file)
    .filter(({rule}) => rule === 'persona-dead-end')
    .map(({source, span, message}) => ({file: source.file, line: positionAt(source, span[0]).line, message}));
}

/** The difference as one JSON object: the shape that other people's scripts rely on. */
function asJson(commit: string, found: Difference | undefined, deadEnds: readonly NewDeadEnd[]): string {
  return visibleJson(JSON.stringify({version: 1, commit, known: found !== undefined, ...found, deadEnds}, null, 2));
}
