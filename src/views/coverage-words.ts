import type {Coverage} from '../content/coverage-schema.ts';
import {count} from '../diagnostics/words.ts';

/** How much of what is expected is there, in a sentence. */
export function share({expected, written, reachable, planned}: Coverage['totals']): string {
  const later =
    planned === 0 ? '' : ` ${count(planned, 'cell')} of planned scenarios ${planned === 1 ? 'comes' : 'come'} on top.`;
  if (expected === 0) return `No cell is expected yet.${later}`;
  const percent = (part: number) => `${Math.floor((part / expected) * 100)} %`;
  return `${written} of ${count(expected, 'expected cell')} ${written === 1 ? 'is' : 'are'} written (${percent(written)}), ${reachable} within reach (${percent(reachable)}).${later}`;
}
