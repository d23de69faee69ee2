import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';
import {pagesBefore} from '../content/pages-before.ts';
import type {Heading} from '../markdown/headings.ts';
import type {PagePlace, Scenario} from '../registry/registry.ts';
import {headingOn} from './entry-point.ts';

/** A page that can be a step: a `ListedPage` is one. */
export interface StepPage {
  /** The page in the docs folder, by its path relative to the site. */
  readonly file: string;
  readonly indexed: IndexedPage;
  /** The page that it stands for, as a translation does. */
  readonly original?: Page | undefined;
}

/** A step of a scenario: a page, or a heading on it. */
export interface Step<Of extends StepPage> {
  readonly page: Of;
  /** Where on the page it begins; undefined for all of it, and where a translation has no such heading. */
  readonly heading?: Heading | undefined;
  /** The personas of the scenario who take it, in the order of scenarios.yaml. */
  readonly personas: readonly string[];
}

/** The way through a scenario. */
export interface ScenarioSteps<Of extends StepPage> {
  readonly steps: readonly Step<Of>[];
  /** Pages that are tagged with the scenario and are no step of it, as scenarios.yaml names its steps. */
  readonly others: readonly Step<Of>[];
}

/**
 * The steps of a scenario in the order in which they are read, for all of its personas.
 *
 * Where scenarios.yaml names `steps`, these are the steps; the page that it starts at comes first if it is not among them.
 * Else every page that is tagged with the scenario is one: the page that it starts at, then the others in reading order,
 * each after those that its front matter names under `after`. No page has to be tagged to be named as a step.
 *
 * @param pages the pages that readers can find, in reading order: that of the sidebar, or else that of their paths
 */
export function scenarioSteps<Of extends StepPage>(
  index: ContentIndex,
  scenario: Scenario,
  pages: readonly Of[],
): ScenarioSteps<Of> {
  const ids = index.scenarioPersonas.get(scenario.id)?.ids ?? [];
  const step = (page: Of, heading?: string): Step<Of> => ({
    page,
    heading: heading === undefined ? undefined : headingOn(page, heading),
    personas: ids.filter((id) => page.indexed.readers.has(id)),
  });
  const tagged = pages.filter(({indexed}) => indexed.scenarios.ids.has(scenario.id));
  if (scenario.steps.length === 0) return {steps: inOrder(scenario, tagged).map((page) => step(page)), others: []};
  const places = writtenPlaces(scenario);
  const named = new Set(places.map(({page}) => page));
  const found = new Map(pages.flatMap((page) => (named.has(page.file) ? [[page.file, page] as const] : [])));
  return {
    steps: places.flatMap(({page, heading}) => {
      const there = found.get(page);
      return there ? [step(there, heading)] : [];
    }),
    others: tagged.filter(({file}) => !named.has(file)).map((page) => step(page)),
  };
}

/**
 * The steps that one persona takes.
 *
 * @param persona an id of the registry; one that the scenario is not for takes none
 */
export function stepsFor<Of extends StepPage>(steps: readonly Step<Of>[], persona: string): Step<Of>[] {
  return steps.filter(({personas}) => personas.includes(persona));
}

/** The steps as they are written, with where the scenario starts. */
function writtenPlaces({steps, entryPoint}: Scenario): readonly PagePlace[] {
  if (!entryPoint || steps.some(({page}) => page === entryPoint.page)) return steps;
  return [entryPoint, ...steps];
}

/** Pages in reading order, but the one that the scenario starts at first, and each after those that it needs. */
function inOrder<Of extends StepPage>({entryPoint}: Scenario, pages: readonly Of[]): Of[] {
  const entry = pages.find(({file}) => file === entryPoint?.page);
  const byFile = new Map(pages.map((page) => [page.file, page]));
  const ordered = new Set<Of>(entry ? [entry] : []);
  const begun = new Set<Of>(ordered);
  for (const page of pages) {
    // By hand, since a chain may be as long as a site.
    const left = [page];
    while (left.length > 0) {
      const next = left.at(-1) as Of;
      const needed = ordered.has(next) ? [] : neededBy(next).flatMap((file) => byFile.get(file) ?? []);
      const first = needed.find((one) => !begun.has(one));
      begun.add(next);
      // Of pages that each need another of them first, one has to be the first.
      if (first) left.push(first);
      else ordered.add(left.pop() as Of);
    }
  }
  return [...ordered];
}

function neededBy({indexed, original}: StepPage): string[] {
  return pagesBefore((original ?? indexed.page).frontMatter).values.map(({written}) => written);
}
