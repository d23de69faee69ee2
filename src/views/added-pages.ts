import type {ContentIndex} from '../content/content-index.ts';
import {type PersonaHomeData, personaHome} from './persona-home.ts';
import {type ScenarioPageData, scenarioPage} from './scenario-page.ts';
import {linkTo, type PageLink, type SitePage} from './site-page.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';

/**
 * What the homes of the personas and the pages of the scenarios show. It is one for all of them: every page of a site
 * names in its JavaScript what each other page loads, and a reader who goes from one of these to the next has it already.
 */
export interface AddedPagesData {
  /** Every page that readers can find, in reading order. */
  readonly pages: readonly PageLink[];
  readonly homes: readonly PersonaHomeData[];
  readonly scenarios: readonly ScenarioPageData[];
  /** The address of the list of scenarios, unless the site has none. */
  readonly list?: string | undefined;
}

/**
 * The data of all pages that are added to a site.
 *
 * @param pages the pages that readers can find
 */
export function addedPagesData(
  index: ContentIndex,
  pages: readonly SitePage[],
  routes: SiteRoutes,
  baseUrl: string,
): AddedPagesData {
  const {personas, scenarios} = index.registry;
  return {
    pages: pages.map(linkTo),
    homes: personas.map((persona) => personaHome(index, persona, pages, routes, baseUrl)),
    scenarios: scenarios.map((scenario) => scenarioPage(index, scenario, pages, routes, baseUrl)),
    list: routeFor(routes.scenarios, baseUrl),
  };
}
