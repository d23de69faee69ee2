import {Argument, Command, Option} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {SidebarError, sidebarFiles} from '../../site/sidebar-files.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {listOption} from '../list-option.ts';
import {sidebarProgram} from '../package-files.ts';
import {readWhatThereIs, siteFolder, siteOption} from '../site-folder.ts';
import {requireKnownIds} from '../wanted-tags.ts';
import {pagesAsJson, pagesAsText} from './pages.ts';
import {personasAsJson, personasAsText, scenariosAsJson, scenariosAsText} from './registries.ts';

/** What there are lists of. */
const kinds = ['pages', 'personas', 'scenarios'] as const;
type Kind = (typeof kinds)[number];

interface Options {
  readonly site?: string;
  readonly persona?: string[];
  readonly scenario?: string[];
  readonly only?: true;
  readonly planned?: true;
  readonly untagged?: true;
  readonly drafts?: true;
  readonly notInSidebar?: true;
  readonly unused?: true;
  readonly format: 'table' | 'json';
}

/** Which options each list takes, beside those that all take. */
const takes: Readonly<Record<Kind, readonly (keyof Options)[]>> = {
  pages: ['persona', 'scenario', 'only', 'planned', 'untagged', 'drafts', 'notInSidebar'],
  personas: ['scenario', 'unused'],
  scenarios: ['persona', 'planned', 'unused'],
};

/** `personas list`: what there is, for whom and what for. */
export function listCommand(exit: (status: number) => void): Command {
  return new Command('list')
    .description('list pages, personas or scenarios: who has what, what is planned, what serves nobody')
    .addArgument(new Argument('[what]', 'default: pages, or with --planned alone scenarios').choices([...kinds]))
    .option('--persona <id>', 'only what is for one of these; repeat it or use commas', listOption)
    .option('--scenario <id>', 'only what serves one of these; repeat it or use commas', listOption)
    .option('--only', 'only pages that are for one persona and nobody else')
    .option('--planned', 'only scenarios that are planned, or pages that are tagged with one')
    .option('--untagged', 'only pages that lack a tag')
    .option('--drafts', 'only drafts')
    .option('--not-in-sidebar', "only pages that no sidebar holds (runs the site's configuration, as a build does)")
    .option('--unused', 'only personas and scenarios without a page')
    .option('--site <dir>', siteOption)
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .action(async (kind: Kind | undefined, options: Options) => {
      exit(await runList(kind ?? (isPlannedAlone(options) ? 'scenarios' : 'pages'), options));
    });
}

function isPlannedAlone(options: Options): boolean {
  const ofPages = takes.pages.filter((option) => !takes.scenarios.includes(option));
  return options.planned === true && !ofPages.some((option) => options[option]);
}

async function runList(kind: Kind, options: Options): Promise<number> {
  requireFittingOptions(kind, options);
  const siteDir = siteFolder(options.site);
  const index = readWhatThereIs(siteDir);
  if (!index) return exitStatus.findings;
  requireKnownIds(index, options.persona ?? [], options.scenario ?? []);
  const text = await listOf(kind, options, index, siteDir);
  process.stdout.write(`${text}\n`);
  return exitStatus.clean;
}

/** @throws UsageError when an option is for another list */
function requireFittingOptions(kind: Kind, options: Options): void {
  const all = new Set(Object.values(takes).flat());
  const wrong = [...all].find((option) => options[option] && !takes[kind].includes(option));
  if (wrong === undefined) return;
  const flag = wrong.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const fitting = kinds.filter((other) => takes[other].includes(wrong)).map((other) => `personas list ${other}`);
  throw new UsageError(`--${flag} is no option of personas list ${kind}. Use it with ${fitting.join(' or ')}.`);
}

async function listOf(kind: Kind, options: Options, index: ContentIndex, siteDir: string): Promise<string> {
  const isJson = options.format === 'json';
  const {persona: personas, scenario: scenarios, planned, unused} = options;
  if (kind === 'personas') return (isJson ? personasAsJson : personasAsText)(index, {scenarios, unused});
  if (kind === 'scenarios') return (isJson ? scenariosAsJson : scenariosAsText)(index, {personas, planned, unused});
  const {only, untagged, drafts} = options;
  const notAmong = options.notInSidebar && (await sidebarOf(siteDir));
  const filter = {personas, scenarios, only, planned, untagged, drafts, notAmong};
  return (isJson ? pagesAsJson : pagesAsText)(index, filter);
}

async function sidebarOf(siteDir: string): Promise<ReadonlySet<string>> {
  try {
    return await sidebarFiles(siteDir, sidebarProgram);
  } catch (error) {
    if (!(error instanceof SidebarError)) throw error;
    throw new UsageError(
      `The sidebars of ${siteDir} cannot be read: ${error.message}. See that it builds, then try again.`,
    );
  }
}
