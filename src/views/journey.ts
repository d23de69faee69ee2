import type {ContentIndex} from '../content/content-index.ts';
import {Reach, type Way} from '../content/reach.ts';
import type {Scenario} from '../registry/registry.ts';
import {type Step, type StepPage, scenarioSteps} from './scenario-steps.ts';

/** A page on the way of a persona through a scenario, and how she comes there from her home. */
export interface JourneyStep {
  /** The path of the page, relative to the site. */
  readonly page: string;
  /** The text of the heading where the step begins, if it is not all of the page. */
  readonly heading?: string | undefined;
  /** The fewest clicks; undefined where no link leads there. */
  readonly clicks?: number | undefined;
  /** What leads there, one after the other: `home`, then pages by their paths, `scenario` or `all-pages`. */
  readonly way: readonly string[];
}

/** The way of a persona through a scenario. */
export interface Journey {
  readonly steps: readonly JourneyStep[];
  /** Pages of the scenario that are for her and no steps, where scenarios.yaml names those. */
  readonly others: readonly JourneyStep[];
}

/**
 * How a persona walks a scenario.
 *
 * @param persona an id of the registry
 * @param pages the pages that count, in reading order; without them, in the order of their paths
 */
export function journey(
  index: ContentIndex,
  persona: string,
  scenario: Scenario,
  pages: readonly StepPage[] = countingPages(index),
): Journey {
  const reach = new Reach(index);
  const {steps, others} = scenarioSteps(index, scenario, pages);
  const hers = (all: readonly Step<StepPage>[]) =>
    all
      .filter(({personas}) => personas.includes(persona))
      .map(({page: {file}, heading}): JourneyStep => {
        const way = reach.wayTo(persona, file);
        return {page: file, heading: heading?.text, clicks: way?.clicks, way: way ? chain(reach, persona, way) : []};
      });
  return {steps: hers(steps), others: hers(others)};
}

function countingPages({pages, aliases}: ContentIndex): StepPage[] {
  return pages
    .filter(({counts, page}) => counts && !aliases.has(page.file))
    .map((indexed) => ({file: indexed.page.file, indexed}));
}

/** What leads to a page, from the home of a persona on. */
function chain(reach: Reach, persona: string, way: Way): string[] {
  const links: string[] = [];
  for (let last: Way | undefined = way; last; ) {
    const {by}: Way = last;
    if (typeof by === 'string') return by === 'home' ? ['home', ...links] : ['home', by, ...links];
    links.unshift(by.file);
    last = reach.wayTo(persona, by.file);
  }
  return links;
}
