import {Command, Option} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {list, oneLine, visibleJson} from '../../diagnostics/words.ts';
import {coverage} from '../../views/coverage.ts';
import {coverageMarkdown} from '../../views/coverage-markdown.ts';
import {exitStatus} from '../exit.ts';
import {readWhatThereIs, siteFolder, siteOption} from '../site-folder.ts';
import {coverageText} from './coverage-text.ts';

interface Options {
  readonly site?: string;
  readonly format: 'table' | 'json' | 'markdown';
}

/** `personas coverage`: which persona is served in which scenario, and what is missing. */
export function coverageCommand(exit: (status: number) => void): Command {
  return new Command('coverage')
    .description('show which persona is served in which scenario, gaps first')
    .option('--site <dir>', siteOption)
    .addOption(
      new Option('--format <format>', 'how to print it').choices(['table', 'json', 'markdown']).default('table'),
    )
    .action(({site, format}: Options) => {
      exit(runCoverage(site, format));
    });
}

function runCoverage(site: string | undefined, format: Options['format']): number {
  const index = readWhatThereIs(siteFolder(site));
  if (!index) return exitStatus.findings;
  const found = coverage(index);
  const text = {
    json: () => `${visibleJson(JSON.stringify(found, null, 2))}\n`,
    markdown: () => coverageMarkdown(found),
    table: () => `${coverageText(found)}\n`,
  }[format]();
  process.stdout.write(text);
  const unknown = unknownReaders(index);
  if (unknown.length > 0)
    process.stderr.write(`personas: nothing is expected for those that personas.yaml lacks: ${list(unknown)}.\n`);
  return exitStatus.clean;
}

/** Whom scenarios are for that are no personas, each with its scenario: these have no cell that could be empty. */
function unknownReaders({registry, personaIds}: ContentIndex): string[] {
  return registry.scenarios.flatMap(({id, personas}) =>
    personas.filter((persona) => !personaIds.resolve(persona).known).map((persona) => oneLine(`${persona} of ${id}`)),
  );
}
