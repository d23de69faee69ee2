import {isDeepStrictEqual} from 'node:util';
import {readFrontMatter} from '../content/front-matter.ts';
import {Page} from '../content/page.ts';
import {type TagKey, tagKeys} from '../content/written-tags.ts';
import {frontMatterChanges} from './front-matter-changes.ts';
import {applyEdits, type TextEdit} from './text-edit.ts';

/** The tags that a page is to have. A key that is left out stays as it is. */
export type TagValues = Partial<Readonly<Record<TagKey, readonly string[]>>>;

/** What became of one tag of a page. */
export interface TagChange {
  readonly key: TagKey;
  /** What stood there before; empty where there was nothing. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** The misspelt key that was mended. */
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
