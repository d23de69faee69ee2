import type {IndexedPage, KnownIds, ScenarioPersonas, Tag} from '../../content/content-index.ts';
import {list} from '../../diagnostics/words.ts';
import {everyone} from '../../shared/everyone.ts';

/** A tag of a page that has no partner among the tags of the other kind. */
export interface MismatchedTag {
  readonly kind: 'persona' | 'scenario';
  readonly tag: Tag;
  /** Of a scenario, the personas that it is for. */
  readonly personas: readonly string[];
  /** The tags of the other kind, none of which goes with it. */
  readonly others: readonly string[];
}

/**
 * The tags without a partner. Ids that are not known suppress what would follow from them: they may be the very partner
 * that seems to lack.
 */
export function mismatchedTags(
  {personas, scenarios, readers}: Pick<IndexedPage, 'personas' | 'scenarios' | 'readers'>,
  known: KnownIds,
): MismatchedTag[] {
  if (!personas.complete || !scenarios.complete) return [];
  const served = scenarios.values.map((tag) => ({tag, ...personasOf(tag, known)}));
  const alone = served.filter(({ids, complete}) => complete && !ids.some((id) => readers.has(id)));
  // Where no scenario has a partner, no persona can have one: that is reported already.
  const personasCount = alone.length < served.length && served.every(({complete}) => complete);
  const left = personas.values.filter(({id}) => !served.some(({ids}) => ids.includes(id as string)));
  return [
    ...alone.map(({tag, ids}) => ({kind: 'scenario', tag, personas: ids, others: [...personas.ids]}) as const),
    ...(personasCount && !personas.ids.has(everyone) ? left : []).map(
      (tag) => ({kind: 'persona', tag, personas: [], others: [...scenarios.ids]}) as const,
    ),
  ];
}

/** The personas of the scenario that a tag stands for. */
function personasOf({id}: Tag, {scenarioPersonas}: KnownIds): ScenarioPersonas {
  return scenarioPersonas.get(id as string) as ScenarioPersonas;
}

/** How a sentence speaks of what has the tags. */
export interface Subject {
  /** With its verb: `this page is`. */
  readonly is: string;
  /** Before what it has: `this page's`. */
  readonly its: string;
}

const thisPage: Subject = {is: 'this page is', its: "this page's"};

/** What is wrong with a tag that has no partner, and what to do. */
export function mismatchMessage({kind, tag: {id}, personas, others}: MismatchedTag, subject = thisPage): string {
  return kind === 'scenario'
    ? `${id} is for ${list(personas)}, and ${subject.is} for ${list(others)}. Change one of the two.`
    : `None of ${subject.its} scenarios (${list(others)}) is for ${id}. Add one that is, or remove ${id}.`;
}
