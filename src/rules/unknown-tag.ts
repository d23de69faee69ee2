import type {ContentIndex, IndexedPage, Tag} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {brief, instead} from '../diagnostics/words.ts';
import {everyone} from '../registry/schema.ts';

/** What a message needs to know of the registry that an id is missing from. */
interface Kind {
  readonly noun: 'persona' | 'scenario';
  readonly ids: Ids;
  /** What may be written, as far as a message names it. */
  readonly valid: readonly string[];
  /** The ids of the other registry, which people mix up with these. */
  readonly others: Ids;
}

/** Personas as a section or a scenario names them, as messages speak of them. */
export const personaKind = ({personaIds, scenarioIds}: ContentIndex): Kind => ({
  noun: 'persona',
  ids: personaIds,
  valid: personaIds.all,
  others: scenarioIds,
});

/** Personas as a page names them: it may be for everyone. */
export const pagePersonaKind = (index: ContentIndex): Kind => ({
  ...personaKind(index),
  valid: [...index.personaIds.all, everyone],
});

/** Scenarios, as messages speak of them. */
export const scenarioKind = ({personaIds, scenarioIds}: ContentIndex): Kind => ({
  noun: 'scenario',
  ids: scenarioIds,
  valid: scenarioIds.all,
  others: personaIds,
});

/** Why an id is not good, and what to write instead. */
export function unknownMessage({id, written, former}: Unknown, {noun, valid, others}: Kind): string {
  if (former) return `${written} is now called ${id}.`;
  if (id === undefined && others.has(written)) {
    const other = noun === 'persona' ? 'scenario' : 'persona';
    return `${written} is a ${other}, not a ${noun}. ${instead(undefined, valid)}`;
  }
  return `${brief(written)} is not in ${noun}s.yaml. ${instead(id, valid)}`;
}

type Unknown = Pick<Tag, 'written' | 'id' | 'former'>;

/** The ids that somebody wrote as one, with commas or spaces between them; undefined when it is not that. */
export function idsInOne(written: string, {ids}: Kind): string[] | undefined {
  const meant = written.split(/[\s,;]+/).flatMap((part) => (part === '' ? [] : [ids.resolve(part).id]));
  const known = meant.filter((id) => id !== undefined);
  return known.length > 0 && known.length === meant.length ? known : undefined;
}

/** Why an id as a page or a scenario names it is not good: it may be several. */
export function tagMessage(tag: Unknown, kind: Kind): string {
  const several = tag.id === undefined ? idsInOne(tag.written, kind) : undefined;
  if (!several) return unknownMessage(tag, kind);
  return `${brief(tag.written)} is read as one id. Write a list: [${several.join(', ')}].`;
}

/** The findings of a page's tags that the registry lacks. */
export function unknownTags({page, valid}: IndexedPage, tags: readonly Tag[], kind: Kind): Finding[] {
  if (!valid) return [];
  return tags
    .filter(({known}) => !known)
    .map((tag) => ({
      source: page,
      span: page.valueSpan(tag.path),
      message: tagMessage(tag, kind),
      suggestion: tag.id,
    }));
}
