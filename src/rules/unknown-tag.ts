import type {ContentIndex, IndexedPage, Tag} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {instead} from '../diagnostics/words.ts';

/** What a message needs to know of the registry that an id is missing from. */
interface Kind {
  readonly noun: 'persona' | 'scenario';
  readonly ids: Ids;
  /** The ids of the other registry, which people mix up with these. */
  readonly others: Ids;
}

/** Personas, as messages speak of them. */
export const personaKind = ({personaIds, scenarioIds}: ContentIndex): Kind => ({
  noun: 'persona',
  ids: personaIds,
  others: scenarioIds,
});

/** Scenarios, as messages speak of them. */
export const scenarioKind = ({personaIds, scenarioIds}: ContentIndex): Kind => ({
  noun: 'scenario',
  ids: scenarioIds,
  others: personaIds,
});

/** Why an id is not good, and what to write instead. */
export function unknownMessage(tag: Pick<Tag, 'written' | 'id' | 'former'>, {noun, ids, others}: Kind): string {
  if (tag.former) return `${tag.written} is now called ${tag.id}.`;
  if (tag.id === undefined && others.has(tag.written)) {
    const other = noun === 'persona' ? 'scenario' : 'persona';
    return `${tag.written} is a ${other}, not a ${noun}. ${instead(undefined, ids.all)}`;
  }
  return `${tag.written} is not in ${noun}s.yaml. ${instead(tag.id, ids.all)}`;
}

/** The findings of a page's tags that the registry lacks. */
export function unknownTags({page, valid}: IndexedPage, tags: readonly Tag[], kind: Kind): Finding[] {
  if (!valid) return [];
  return tags
    .filter(({known}) => !known)
    .map((tag) => ({
      source: page,
      span: page.valueSpan(tag.path),
      message: unknownMessage(tag, kind),
      suggestion: tag.id,
    }));
}
