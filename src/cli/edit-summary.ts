import {count, visibleInLine} from '../diagnostics/words.ts';
import type {TextEdit} from '../edits/text-edit.ts';
import {UsageError} from './exit.ts';

/**
 * What was done in how many places, and how often in which file.
 *
 * @param done the beginning of the sentence: `Renamed BE-New to BE-Start`
 */
export function editSummary(done: string, edits: readonly TextEdit[]): string {
  const places = new Map<string, number>();
  for (const {source} of edits) places.set(source.file, (places.get(source.file) ?? 0) + 1);
  const width = Math.max(...[...places.values()].map((number) => String(number).length));
  const lines = [...places].map(([file, number]) => `  ${String(number).padStart(width)}  ${visibleInLine(file)}`);
  return [`${done}: ${count(edits.length, 'place')} in ${count(places.size, 'file')}.`, ...lines].join('\n');
}

/**
 * The outcome of a plan.
 *
 * @throws UsageError where the registries are written so that no edit is safe
 */
export function planned<Plan>(plan: () => Plan): Plan {
  try {
    return plan();
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`${error.message} Write it without YAML aliases first.`);
    throw error;
  }
}
