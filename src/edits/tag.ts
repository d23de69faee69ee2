import {isDeepStrictEqual} from 'node:util';
import type {IndexedPage, Tag, Tags} from '../content/content-index.ts';
import {readFrontMatter} from '../content/front-matter.ts';
import {Page} from '../content/page.ts';
import {type TagKey, tagKeys} from '../content/written-tags.ts';
import {frontMatterChanges} from './front-matter-changes.ts';
import {applyEdits, type TextEdit} from './text-edit.ts';

/** The tags that a page is to have. A key that is left out stays as it is. */
export type TagValues = Partial<Readonly<Record<TagKey, readonly string[]>>>;

/**
 * What is done with tags: they are added to those that are there, put in their place, or taken away; or those that are
 * inherited are written into the page.
 */
export type TagMode = 'add' | 'replace' | 'remove' | 'own';

/**
 * The tags that a page is to have of its own afterwards. What is kept stays as it is written there. What would come to the
 * same as what is inherited is left to that.
 *
 * @param tags ids of the registry; where they are taken away, any words
 */
export function tagsAfter(
  entry: Pick<IndexedPage, 'personas' | 'scenarios'>,
  tags: TagValues,
  mode: TagMode,
): TagValues {
  if (mode === 'own') return ownedTags(entry);
  const after = (given: readonly string[], {values}: Tags): string[] => {
    const isGiven = ({written, id}: Tag) => given.includes(written) || (id !== undefined && given.includes(id));
    if (mode === 'replace') return [...given];
    if (mode === 'remove') return values.filter((tag) => !isGiven(tag)).map(({written}) => written);
    // A typo for what is given, or an id that it had once, is not beside it but is it.
    const isSlip = ({id, known}: Tag) => !known && id !== undefined && given.includes(id);
    const kept = values.map((tag) => (isSlip(tag) ? (tag.id as string) : tag.written));
    return [...new Set([...kept, ...given])];
  };
  const changed = (key: TagKey, given: readonly string[] | undefined, now: Tags): TagValues => {
    if (!given) return {};
    const ids = after(given, now);
    const isSame = isDeepStrictEqual(
      ids,
      now.values.map(({written}) => written),
    );
    return isInherited(now) && (isSame || ids.length === 0) ? {} : {[key]: ids};
  };
  return {...changed('persona', tags.persona, entry.personas), ...changed('scenario', tags.scenario, entry.scenarios)};
}

/** Whether tags are not the page's own. */
function isInherited({values}: Tags): boolean {
  return values.some(({origin}) => origin);
}

/** The tags that a page inherits, as those that it is to have of its own. */
function ownedTags({personas, scenarios}: Pick<IndexedPage, 'personas' | 'scenarios'>): TagValues {
  const idsOf = (tags: Tags) => (isInherited(tags) ? tags.values.map(({written}) => written) : undefined);
  const [persona, scenario] = [idsOf(personas), idsOf(scenarios)];
  return {...(persona ? {persona} : {}), ...(scenario ? {scenario} : {})};
}

/** What became of one tag of a page. */
export interface TagChange {
  readonly key: TagKey;
  /** What stood there before; empty where there was nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The misspelt key that was fixed. */
  readonly misspelt?: string | undefined;
}

/** The tagging of one page; without changes where it has these tags already. */
export interface Tagging {
  readonly edits: readonly TextEdit[];
  readonly changes: readonly TagChange[];
}

/**
 * The edits that give a page its tags. All else of the file stays byte for byte as it is: comments, quotes, order, line
 * endings and the body.
 *
 * @param page a page that can be read and whose front matter is valid
 * @returns undefined when its front matter is written in a form that no edit is safe in
 */
export function tagPage(page: Page, tags: TagValues): Tagging | undefined {
  const changes = tagKeys.flatMap((key) => changeOf(page, key, tags[key]) ?? []);
  if (changes.length === 0) return {edits: [], changes};
  // A last value that keeps its blank lines would grow by what follows it: then the keys go to the start.
  for (const place of ['end', 'start'] as const) {
    const edits = frontMatterChanges(page.text, changes, place).map((change) => ({source: page, ...change}));
    if (isAsMeant(page, changes, applyEdits(page.text, edits))) return {edits, changes};
  }
  return undefined;
}

function changeOf(page: Page, key: TagKey, after: readonly string[] | undefined): TagChange | undefined {
  if (after === undefined) return undefined;
  const tags = key === 'persona' ? page.personas : page.scenarios;
  const before = tags.values.map(({written}) => written);
  const misspelt = tags.key === key ? undefined : tags.key;
  if (misspelt === undefined && isDeepStrictEqual(before, after)) return undefined;
  return {key, before, after, misspelt};
}

/** Reads the page as it would be: nothing but the tags may have changed. */
function isAsMeant(page: Page, changes: readonly TagChange[], text: string): boolean {
  const after = readFrontMatter(text);
  const expected: Record<string, unknown> = {...page.frontMatter};
  const found: Record<string, unknown> = {...after.data};
  for (const {key, misspelt} of changes) {
    for (const data of [expected, found]) delete data[key];
    if (misspelt !== undefined) delete expected[misspelt];
  }
  const tagged = new Page(page.file, text);
  const written = {persona: tagged.personas.values, scenario: tagged.scenarios.values};
  return (
    tagged.problems.length === 0 &&
    isDeepStrictEqual(found, expected) &&
    changes.every((change) =>
      isDeepStrictEqual(
        written[change.key].map((tag) => tag.written),
        change.after,
      ),
    ) &&
    text.slice(after.bodyStart).trimStart() === page.text.slice(page.bodyStart).trimStart() &&
    text.endsWith(page.text.slice(page.bodyStart))
  );
}
