import type {IndexedPage} from '../content/content-index.ts';
import {hasStrayFrontMatter} from '../content/front-matter.ts';
import type {TagKey, WrittenTags} from '../content/written-tags.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {list} from '../diagnostics/words.ts';

const stray = 'its front matter is not read. Begin the very first line with three hyphens, and end with three.';

/**
 * The finding of a page that lacks a tag or has it empty.
 *
 * @param valid the ids there are to choose from
 */
export function missingTag(
  {page, exempt, valid: readable}: IndexedPage,
  key: TagKey,
  valid: readonly string[],
): Finding[] {
  const tags: WrittenTags = key === 'persona' ? page.personas : page.scenarios;
  if (exempt || !readable || tags.values.length > 0) return [];
  // A misspelt key is told by a rule of its own.
  if (tags.key !== undefined && tags.key !== key) return [];
  const empty = tags.key === key;
  const span = empty ? page.keySpan([key]) : page.opening;
  const choice = valid.length > 0 ? `Choose ${list(valid, 'or')}.` : `Add one to ${key}s.yaml first.`;
  const message = empty ? `${key} is empty. ${choice}` : `This page lacks ${key} in its front matter. ${choice}`;
  // The start of the page is marked in no other case.
  const isStray = !empty && span[1] === 0 && hasStrayFrontMatter(page.text);
  return [{source: page, span, message: isStray ? `This page lacks ${key}: ${stray}` : message}];
}
