import type {ContentIndex} from '../content/content-index.ts';
import {everyone} from '../shared/everyone.ts';
import type {ListedPage} from './listed-page.ts';
import {type Step, scenarioSteps, stepsFor} from './scenario-steps.ts';

/** Where a page stands on the way through a scenario, for some readers. */
export interface JourneyPlace {
  /** The id of the scenario. */
  readonly scenario: string;
  /** The ids of the personas whose way it is, and `everyone`. */
  readonly readers: readonly string[];
  /** The number of the step; of several in a row on the same page, the first and the last, as in `2–3`. */
  readonly at: string;
  /** How many steps there are. */
  readonly of: number;
  /** What comes after it. */
  readonly next?: {readonly title: string; readonly href: string};
  /** How the scenario ends, where nothing comes after it. */
  readonly outcome?: string;
}

/** The places of pages on the ways through the scenarios, in the order of scenarios.yaml, by the file that is served. */
export function pageJourneys(index: ContentIndex, pages: readonly ListedPage[]): ReadonlyMap<string, JourneyPlace[]> {
  const journeys = new Map<string, JourneyPlace[]>();
  for (const scenario of index.registry.scenarios) {
    const {steps} = scenarioSteps(index, scenario, pages);
    const personas = index.scenarioPersonas.get(scenario.id)?.ids ?? [];
    const ways = [
      {reader: everyone, way: steps},
      ...personas.map((reader) => ({reader, way: stepsFor(steps, reader)})),
    ];
    const places = new Map<string, {source: string; place: JourneyPlace}>();
    for (const {reader, way} of ways) {
      for (const {source, ...place} of placesOn(way)) {
        const {outcome} = scenario;
        const whole = {scenario: scenario.id, ...place, ...(!place.next && outcome !== '' && {outcome})};
        const key = JSON.stringify([source, whole]);
        const readers = [...(places.get(key)?.place.readers ?? []), reader];
        places.set(key, {source, place: {...whole, readers}});
      }
    }
    for (const {source, place} of places.values()) journeys.set(source, [...(journeys.get(source) ?? []), place]);
  }
  return journeys;
}

/** What stands on each page of a way: steps in a row on the same page are one place. */
function* placesOn(way: readonly Step<ListedPage>[]) {
  let first = 0;
  for (const [at, {page}] of way.entries()) {
    const next = way[at + 1];
    if (next?.page === page) continue;
    yield {
      source: page.source,
      at: first === at ? `${at + 1}` : `${first + 1}–${at + 1}`,
      of: way.length,
      ...(next && {next: linkToStep(next)}),
    };
    first = at + 1;
  }
}

/** The heading of the first level is the page's title, which the build gives no anchor. */
function linkToStep({page: {title, href}, heading}: Step<ListedPage>): {title: string; href: string} {
  return heading && heading.depth > 1
    ? {title: `${title}: ${heading.text}`, href: `${href}#${heading.id}`}
    : {title, href};
}
