import type {ContentIndex} from '../content/content-index.ts';
import type {Scenario} from '../registry/registry.ts';
import {entryHref} from './registry-data.ts';
import {linkTo, type PageLink, type SitePage} from './site-page.ts';

/** A page that serves a scenario, and the personas of the scenario that it is for. */
export interface ScenarioStep extends PageLink {
  /** In the order of the registry; all of the scenario's personas where the page is for every one of them. */
  readonly personas: readonly string[];
  /** Whether the scenario starts on this page. */
  readonly isEntry: boolean;
}

/** What the page of a scenario shows. */
export interface ScenarioPageData {
  readonly scenario: Scenario;
  /** The ids of the personas it is for. */
  readonly personas: readonly string[];
  /** Where it starts; undefined while there is no such page. */
  readonly href?: string | undefined;
  /** The page that it starts on. */
  readonly entry?: PageLink | undefined;
  /** Every page of the scenario: the entry page, then the others in reading order. */
  readonly steps: readonly ScenarioStep[];
}

/** The page of a scenario. */
export function scenarioPage(index: ContentIndex, scenario: Scenario, pages: readonly SitePage[]): ScenarioPageData {
  const personas = index.scenarioPersonas.get(scenario.id)?.ids ?? [];
  const isEntry = ({file}: SitePage) => file === scenario.entryPoint?.page;
  const serving = pages.filter(({indexed}) => indexed.scenarios.ids.has(scenario.id));
  const ordered = [...serving.filter(isEntry), ...serving.filter((page) => !isEntry(page))];
  const entry = pages.find(isEntry);
  return {
    scenario,
    personas,
    href: entryHref(scenario, pages),
    entry: entry && linkTo(entry),
    steps: ordered.map((page) => ({
      ...linkTo(page),
      personas: personas.filter((id) => page.indexed.readers.has(id)),
      isEntry: isEntry(page),
    })),
  };
}
