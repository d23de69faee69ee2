import type {ContentIndex} from '../content/content-index.ts';
import type {Persona} from '../registry/registry.ts';
import {entryOf} from './entry-point.ts';
import {isOnHome, type ListedPage} from './listed-page.ts';
import type {RecentChange} from './recent-changes.ts';
import {routeFor, type SiteRoutes} from './site-routes.ts';

/** A scenario on a persona's home. */
interface HomeScenario {
  readonly id: string;
  readonly title: string;
  readonly trigger: string;
  readonly outcome: string;
  /** Where it starts; undefined while there is no such page. */
  readonly href?: string | undefined;
  /** The scenario's own page. */
  readonly page?: string | undefined;
}

/** What a persona's home shows. */
export interface PersonaHomeData {
  /** Its own address, unless the site has none. */
  readonly home?: string | undefined;
  readonly persona: Persona;
  readonly scenarios: readonly HomeScenario[];
  /** The pages that name her, or everyone, in reading order: each its place among all pages. */
  readonly pages: readonly number[];
  /** What of them changed lately; left out where that is not known, or nothing did. */
  readonly changed?: readonly RecentChange[] | undefined;
}

/** The home of a persona. */
export function personaHome(
  index: ContentIndex,
  persona: Persona,
  pages: readonly ListedPage[],
  routes: SiteRoutes,
  baseUrl: string,
): PersonaHomeData {
  return {
    home: routeFor(routes.personas, baseUrl, persona.id),
    persona,
    scenarios: index.registry.scenarios
      .filter(({id}) => index.scenarioPersonas.get(id)?.ids.includes(persona.id))
      .map((scenario) => {
        const {id, title, trigger, outcome} = scenario;
        const href = entryOf(scenario, pages)?.href;
        return {id, title, trigger, outcome, href, page: routeFor(routes.scenarios, baseUrl, id)};
      }),
    pages: pages.flatMap((page, place) => (isOnHome(page, persona.id) ? [place] : [])),
  };
}
