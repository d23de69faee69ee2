import type {Coverage} from '../content/coverage-schema.ts';
import {count} from '../diagnostics/words.ts';

/** Whether something was shown to work once: on other sites nobody asks for it. */
export function hasProofs({scenarios}: Pick<Coverage, 'scenarios'>): boolean {
  return scenarios.some(({proof}) => proof !== null);
}

/** How much of what is expected is there, in a sentence. */
export function share({totals, scenarios}: Pick<Coverage, 'totals' | 'scenarios'>): string {
  const {expected, written, reachable, proven, planned} = totals;
  const later =
    planned === 0 ? '' : ` ${count(planned, 'cell')} of planned scenarios ${planned === 1 ? 'comes' : 'come'} on top.`;
  if (expected === 0) return `No cell is expected yet.${later}`;
  const percent = (part: number) => `${Math.floor((part / expected) * 100)} %`;
  const shown = hasProofs({scenarios}) ? `, ${proven} proven (${percent(proven)})` : '';
  return `${written} of ${count(expected, 'expected cell')} ${written === 1 ? 'is' : 'are'} written (${percent(written)}), ${reachable} within reach (${percent(reachable)})${shown}.${later}`;
}
