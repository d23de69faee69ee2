import type {KnownIds, Tag} from '../../content/content-index.ts';
import type {Ids} from '../../content/ids.ts';
import {placeOfTag} from '../../content/inherited-tags.ts';
import type {Page} from '../../content/page.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {lineEnding} from '../../diagnostics/text-source.ts';
import {brief, instead} from '../../diagnostics/words.ts';
import {everyone} from '../../shared/everyone.ts';

/** What a message needs to know of the registry that an id is missing from. */
export interface Kind {
  readonly noun: 'persona' | 'scenario';
  readonly ids: Ids;
  /** What may be written, as far as a message names it. */
  readonly valid: readonly string[];
  /** The ids of the other registry, which people mix up with these. */
  readonly others: Ids;
}

/** Personas as a section or a scenario names them, as messages speak of them. */
export const personaKind = ({personaIds, scenarioIds}: KnownIds): Kind => ({
  noun: 'persona',
  ids: personaIds,
  valid: personaIds.all,
  others: scenarioIds,
});

/** Personas as a page names them: it may be for everyone. */
export const pagePersonaKind = (known: KnownIds): Kind => ({
  ...personaKind(known),
  valid: [...known.personaIds.all, everyone],
});

/** Scenarios, as messages speak of them. */
export const scenarioKind = ({personaIds, scenarioIds}: KnownIds): Kind => ({
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
  const why = /[\u2018-\u201F\u00AB\u00BB\u2039\u203A]/.test(written)
    ? ' Typographic quotes are part of what they stand around.'
    : '';
  return `${brief(withUnseen(written))} is not in ${noun}s.yaml.${why} ${instead(id, valid)}`;
}

/** An id in which characters that nobody sees stand as their numbers. */
function withUnseen(id: string): string {
  return id.replace(/\p{Cf}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16).toUpperCase()}}`);
}

type Unknown = Pick<Tag, 'written' | 'id' | 'former'>;

/** The ids that somebody wrote as one, with commas or spaces between them; undefined when it is not that. */
export function idsInOne(written: string, {ids}: Kind): string[] | undefined {
  const meant = written
    .split(/[\s,;/|&\uFF0C\u3001\uFF1B]+/)
    .filter((part) => part !== '' && !(/^(?:and|or)$/i.test(part) && !ids.has(part)))
    .map((part) => ids.resolve(part).id);
  const known = meant.filter((id) => id !== undefined);
  return known.length > 0 && known.length === meant.length ? known : undefined;
}

/** Why an id as a page or a scenario names it is not good: it may be several. */
export function tagMessage(tag: Unknown, kind: Kind): string {
  const several = tag.id === undefined ? idsInOne(tag.written, kind) : undefined;
  if (!several) return unknownMessage(tag, kind);
  const [comma] = /[\uFF0C\u3001\uFF1B]/.exec(tag.written) ?? [];
  const why = comma ? `, since ${comma} is a full-width character` : '';
  return `${brief(tag.written)} is read as one id${why}. Write a list: [${several.join(', ')}].`;
}

/** The edit that makes a list of ids that somebody wrote as one, as in `BE-Maint, BE-Ops`. */
function severalFix(page: Page, {id, written, path}: Tag, kind: Kind): Finding['fix'] {
  const several = id === undefined ? idsInOne(written, kind) : undefined;
  if (!several) return undefined;
  const [start, end] = page.valueSpan(path);
  if (page.text.slice(start, end) !== written) return undefined;
  const isQuoted = /["']/.test(page.text.charAt(end)) && page.text.charAt(start - 1) === page.text.charAt(end);
  const span = isQuoted ? ([start - 1, end + 1] as const) : ([start, end] as const);
  if (path.length === 1) return {span, text: `[${several.join(', ')}]`};
  const lineStart = page.text.lastIndexOf('\n', start - 1) + 1;
  const [item] = /^[ \t]*-[ \t]+$/.exec(page.text.slice(lineStart, span[0])) ?? [];
  return {span, text: several.join(item === undefined ? ', ' : `${lineEnding(page.text)}${item}`)};
}

/** The findings of a page's tags that the registry lacks. */
export function unknownTags(page: Page, tags: readonly Tag[], kind: Kind): Finding[] {
  return tags
    .filter(({known}) => !known)
    .map((tag) => ({
      ...placeOfTag(page, tag),
      message: tagMessage(tag, kind),
      suggestion: tag.id,
      fix: severalFix(page, tag, kind),
    }));
}
