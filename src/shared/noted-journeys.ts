import {packageName} from './package-name.ts';

/** Where a page stands on the ways through the scenarios. */
export interface NotedJourney {
  readonly places: readonly object[];
  /** The file that has this, too, for bundlers: what they keep of the page depends on it. */
  readonly file: string;
}

/** Kept for the whole process: a bundler, and who compiles pages, may each have loaded this package. */
const noted = Symbol.for(`${packageName}.journeys`);
const memory = globalThis as {[noted]?: ReadonlyMap<string, NotedJourney>};

/** Notes where all pages of the site stand, by their absolute paths, for who compiles them. */
export function noteJourneys(journeys: ReadonlyMap<string, NotedJourney>): void {
  memory[noted] = journeys;
}

/**
 * Where a page stands, as it was noted last.
 *
 * @param path of the page, absolute
 * @returns undefined for what is no page of the docs
 */
export function notedJourney(path: string | undefined): NotedJourney | undefined {
  return memory[noted]?.get(path ?? '');
}
