import type {Json} from './json.ts';
import {packageName} from './package-name.ts';

/** Kept for the whole process: a bundler that runs the loader and who compiles pages may each have loaded this package. */
const noted = Symbol.for(`${packageName}.journeys`);
const memory = globalThis as {[noted]?: Map<string, readonly Json[]>};

/**
 * Notes where a page stands on the ways through the scenarios, for who compiles it next.
 *
 * @param path of the page, absolute
 */
export function noteJourney(path: string, places: readonly Json[]): void {
  memory[noted] ??= new Map();
  memory[noted].set(path, places);
}

/** Where a page stands on the ways through the scenarios. @param path of the page, absolute */
export function notedJourney(path: string | undefined): readonly Json[] {
  return memory[noted]?.get(path ?? '') ?? [];
}
