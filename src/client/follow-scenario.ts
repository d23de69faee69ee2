import {followedScenario, keep} from './kept.ts';

/** Says which scenario the reader follows from now on in this tab: pages that are steps of several lead on along it. */
export function followScenario(id: string): void {
  keep(followedScenario, id);
}
