import type {IndexedPage} from '../content/content-index.ts';
import type {TagKey, WrittenTags} from '../content/written-tags.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {list} from '../diagnostics/words.ts';

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
  const choice = `Choose ${list(valid, 'or')}.`;
  const message = empty ? `${key} is empty. ${choice}` : `This page lacks ${key} in its front matter. ${choice}`;
  return [{source: page, span, message}];
}
