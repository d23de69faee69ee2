import type {ContentIndex} from '../content/content-index.ts';
import type {Scenario} from '../registry/registry.ts';
import type {ReadingTime} from '../shared/minutes.ts';
import {entryOf} from './entry-point.ts';
import type {ListedPage} from './listed-page.ts';
import {type Step, scenarioSteps} from './scenario-steps.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';
import type {StepTimes} from './step-times.ts';

/** A page that serves a scenario, and the personas of the scenario that it is for. */
export interface ScenarioStep {
  /** Its place among all pages. */
  readonly page: number;
  /** The heading on it where the step begins, if it is not all of the page. */
  readonly heading?: {readonly text: string; readonly id: string} | undefined;
  /** In the order of the registry; all of the scenario's personas where the page is for every one of them. */
  readonly personas: readonly string[];
  /** About how long it takes to read. */
  readonly minutes: ReadingTime;
}

/** What the page of a scenario shows. */
export interface ScenarioPageData {
  /** Its own address, unless the site has none. */
  readonly page?: string | undefined;
  readonly scenario: Scenario;
  /** The ids of the personas it is for. */
  readonly personas: readonly string[];
  /** Where it starts; undefined while there is no such page. */
  readonly href?: string | undefined;
  /** What stands where it starts: the heading, or else the title of the page. */
  readonly entry?: string | undefined;
  /** Its pages in the order in which they are read. */
  readonly steps: readonly ScenarioStep[];
  /** Its pages that are no steps, where the registry names those. */
  readonly others: readonly ScenarioStep[];
  /** About how many minutes its steps take to read, by persona and for everyone; none for whom there are no steps. */
  readonly minutes: Readonly<Record<string, number>>;
  /** How it stands, if it was shown to work: whether it changed since, or grew too old; and the day, in words. */
  readonly proof?: {readonly state: 'proven' | 'changed' | 'old'; readonly day: string} | undefined;
}

/** The page of a scenario. */
export function scenarioPage(
  index: ContentIndex,
  scenario: Scenario,
  pages: readonly ListedPage[],
  routes: SiteRoutes,
  baseUrl: string,
  times: StepTimes,
): ScenarioPageData {
  const personas = index.scenarioPersonas.get(scenario.id)?.ids ?? [];
  const start = entryOf(scenario, pages);
  const {steps, others} = scenarioSteps(index, scenario, pages);
  const shown = (step: Step<ListedPage>): ScenarioStep => {
    const {page, heading, personas: readers} = step;
    return {
      page: pages.indexOf(page),
      // The heading of the first level is the page's title, which the build gives no anchor.
      ...(heading && heading.depth > 1 && {heading: {text: heading.text, id: heading.id}}),
      personas: readers,
      minutes: times.of(step),
    };
  };
  return {
    page: routeFor(routes.scenarios, baseUrl, scenario.id),
    scenario,
    personas,
    href: start?.href,
    entry: start?.text,
    steps: steps.map(shown),
    others: others.map(shown),
    minutes: times.together(
      steps,
      personas,
      index.registry.personas.map(({id}) => id),
    ),
  };
}
