import {Command, Option} from 'commander';
import type {ContentIndex} from '../../content/content-index.ts';
import {count, instead, list, oneLine, visibleJson} from '../../diagnostics/words.ts';
import type {Scenario} from '../../registry/registry.ts';
import {type Journey, type JourneyStep, journey} from '../../views/journey.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {readWhatThereIs, siteFolder, siteOption} from '../site-folder.ts';
import {table} from '../table.ts';
import {linesWidth} from '../terminal.ts';
import {requireKnownIds} from '../wanted-tags.ts';

interface Options {
  readonly site?: string;
  readonly format: 'table' | 'json';
}

/** `personas journey`: how a persona comes from her home to each page of a scenario. */
export function journeyCommand(exit: (status: number) => void): Command {
  return new Command('journey')
    .description('show how a persona comes from her home to each page of a scenario')
    .argument('<persona>', 'the id of a persona')
    .argument('<scenario>', 'the id of a scenario that is for her')
    .option('--site <dir>', siteOption)
    .addOption(new Option('--format <format>', 'how to print it').choices(['table', 'json']).default('table'))
    .action((persona: string, scenario: string, options: Options) => {
      exit(runJourney(persona, scenario, options));
    });
}

function runJourney(persona: string, id: string, {site, format}: Options): number {
  const index = readWhatThereIs(siteFolder(site));
  if (!index) return exitStatus.findings;
  const scenario = requireJourney(index, persona, id);
  const found = journey(index, persona, scenario);
  process.stdout.write(`${format === 'json' ? asJson(persona, id, found) : asText(persona, scenario, found)}\n`);
  return stepsOf(found).every(({clicks}) => clicks !== undefined) ? exitStatus.clean : exitStatus.findings;
}

/** @throws UsageError where there is no such persona or scenario, or the scenario is not for her */
function requireJourney(index: ContentIndex, persona: string, id: string): Scenario {
  if (!index.personaIds.has(persona)) {
    requireKnownIds(index, [persona], []);
    throw new UsageError(`${persona} is nobody in particular. ${instead(undefined, index.personaIds.all)}`);
  }
  requireKnownIds(index, [], [id]);
  const {ids = []} = index.scenarioPersonas.get(id) ?? {};
  if (!ids.includes(persona)) throw new UsageError(`${id} is not for ${persona}. It is for ${list(ids)}.`);
  return index.scenarioById.get(id) as Scenario;
}

function stepsOf({steps, others}: Journey): JourneyStep[] {
  return [...steps, ...others];
}

const words: Readonly<Record<string, string>> = {
  home: 'her home',
  scenario: 'the page of the scenario',
  'all-pages': 'the list of all pages',
};

function asText(persona: string, {id, title, planned}: Scenario, found: Journey): string {
  const all = stepsOf(found);
  const head = oneLine(`${persona} in ${id}${title === id ? '' : `: ${title}`}`);
  if (all.length === 0) return `${head}\n\nThere is no page for her${planned ? ' yet: it is planned' : ''}.`;
  const rows = table<JourneyStep>(
    [
      {title: 'step', cell: (step) => numberOf(step, found), isNumber: true},
      {title: 'page', cell: ({page, heading}) => (heading === undefined ? page : `${page}#${heading}`)},
      {title: 'clicks', cell: ({clicks}) => String(clicks ?? '-'), isNumber: true},
      {title: 'by', cell: ({way}) => way.map((by) => words[by] ?? by).join(' > ') || 'no link', wraps: true},
    ],
    all,
    linesWidth(process.stdout),
  );
  return `${head}\n\n${rows}\n\n${summary(all)}`;
}

/** Pages beside the steps have no number. */
function numberOf(step: JourneyStep, {steps}: Journey): string {
  const place = steps.indexOf(step);
  return place < 0 ? '' : String(place + 1);
}

function summary(all: readonly JourneyStep[]): string {
  const lost = all.filter(({clicks}) => clicks === undefined).length;
  if (lost > 0) return `${lost} of ${count(all.length, 'page')} cannot be reached.`;
  const most = Math.max(...all.map(({clicks = 0}) => clicks));
  return `${count(all.length, 'page')} within reach, in at most ${count(most, 'click')}.`;
}

/** The journey as one JSON object: the shape that other people's scripts rely on. */
function asJson(persona: string, scenario: string, {steps, others}: Journey): string {
  const shown = ({page, heading, clicks, way}: JourneyStep) => ({
    page,
    heading: heading ?? null,
    clicks: clicks ?? null,
    way,
  });
  return visibleJson(JSON.stringify({persona, scenario, steps: steps.map(shown), others: others.map(shown)}, null, 2));
}
