import type {ContentIndex} from '../content/content-index.ts';
import {type ProofState, proofStates} from '../content/proof-state.ts';
import {dayWords} from '../shared/day-words.ts';
import {type ListedPage, linkTo, type PageLink} from './listed-page.ts';
import {type PersonaHomeData, personaHome} from './persona-home.ts';
import {type Changes, recentChanges} from './recent-changes.ts';
import {type ScenarioPageData, scenarioPage} from './scenario-page.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';
import {StepTimes} from './step-times.ts';
import {type UntaggedPages, untaggedPages} from './untagged-pages.ts';

/**
 * What the homes of the personas and the pages of the scenarios show. It is one for all of them: every page of a site
 * names in its JavaScript what each other page loads, and a reader who goes from one of these to the next has it already.
 */
export interface AddedPagesData {
  /** Every page that readers can find, in reading order. */
  readonly pages: readonly PageLink[];
  readonly homes: readonly PersonaHomeData[];
  /** The pages that are for everyone for want of a persona, and so on no home. */
  readonly untagged: readonly UntaggedPages[];
  readonly scenarios: readonly ScenarioPageData[];
  /** The address of the list of scenarios, unless the site has none. */
  readonly list?: string | undefined;
}

/**
 * The data of all pages that are added to a site.
 *
 * @param pages the pages that readers can find
 * @param times how long steps take to read
 * @param changes when pages changed, as far as that is known, and the language of the site
 */
export function addedPagesData(
  index: ContentIndex,
  pages: readonly ListedPage[],
  routes: SiteRoutes,
  baseUrl: string,
  times = new StepTimes(),
  changes: Changes = {days: new Map(), today: undefined, locale: 'en'},
): AddedPagesData {
  const proofs = proofStates(index);
  const {personas, scenarios} = index.registry;
  return {
    pages: pages.map(linkTo),
    homes: personas.map((persona) => {
      const home = personaHome(index, persona, pages, routes, baseUrl);
      const changed = recentChanges(pages, home.pages, changes);
      return {...home, ...(changed.length > 0 && {changed})};
    }),
    untagged: untaggedPages(pages, routes),
    scenarios: scenarios.map((scenario) => {
      const proof = shownProof(proofs.get(scenario.id), changes.locale);
      return {...scenarioPage(index, scenario, pages, routes, baseUrl, times), ...(proof && {proof})};
    }),
    list: routeFor(routes.scenarios, baseUrl),
  };
}

/** What readers of a scenario are told of its proof. */
function shownProof(state: ProofState | undefined, locale: string): ScenarioPageData['proof'] {
  if (!state) return undefined;
  const {proof, lapsed} = state;
  const hasChanged = lapsed && (lapsed.scenario || lapsed.pages.length > 0);
  return {state: hasChanged ? 'changed' : lapsed ? 'old' : 'proven', day: dayWords(proof.date, locale)};
}
