import type {IndexedPage, KnownIds} from '../../content/content-index.ts';
import {hasStrayFrontMatter} from '../../content/front-matter.ts';
import type {TagKey, WrittenTags} from '../../content/written-tags.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {list} from '../../diagnostics/words.ts';
import {everyone} from '../../shared/everyone.ts';

const stray = 'its front matter is not read. Begin the very first line with three hyphens, and end with three.';

const grades = {off: 0, warn: 1, error: 2} as const;

/** The finding of a page that lacks a tag or has it empty. A page that lacks both is reported once, for its persona. */
export function missingTag(entry: IndexedPage, key: TagKey, known: KnownIds): Finding[] {
  if (!lacks(entry, key)) return [];
  const other = key === 'persona' ? 'scenario' : 'persona';
  const isOne = isReportedOnce(known) && lacks(entry, other);
  if (isOne && key === 'scenario') return [];
  const {page} = entry;
  const keys: TagKey[] = isOne ? [key, other] : [key];
  const isEmpty = tagsOf(entry, key).key === key;
  const span = isEmpty ? page.keySpan([key]) : page.opening;
  // The start of the page is marked in no other case.
  const isStray = !isEmpty && span[1] === 0 && hasStrayFrontMatter(page.text);
  return [
    {
      source: page,
      span,
      message: isStray ? `This page lacks ${list(keys)}: ${stray}` : message(entry, keys, known),
      includes: isOne ? ['scenario-missing'] : undefined,
    },
  ];
}

function message(entry: IndexedPage, keys: readonly TagKey[], {personaIds, scenarioIds}: KnownIds): string {
  const empty = keys.filter((key) => tagsOf(entry, key).key === key);
  const absent = keys.filter((key) => !empty.includes(key));
  const faults = [
    empty.length > 0 ? `${list(empty)} ${empty.length === 1 ? 'is' : 'are'} empty` : '',
    absent.length > 0 ? `${empty.length > 0 ? 'this' : 'This'} page lacks ${list(absent)} in its front matter` : '',
  ];
  const ids = {persona: [...personaIds.all, everyone], scenario: scenarioIds.all};
  const choices = keys.map((key) => `${keys.length > 1 ? `${key} ` : ''}${list(ids[key], 'or')}`);
  return `${faults.filter(Boolean).join(', and ')}. Choose ${choices.join(', and ')}.`;
}

function tagsOf({page}: IndexedPage, key: TagKey): WrittenTags {
  return key === 'persona' ? page.personas : page.scenarios;
}

/** Whether a page has to have a tag and has none. */
function lacks(entry: IndexedPage, key: TagKey): boolean {
  const tags = tagsOf(entry, key);
  // What it inherits, it has.
  if (entry.exempt || (key === 'persona' ? entry.personas : entry.scenarios).values.length > 0) return false;
  if (key === 'scenario' && entry.personas.ids.has(everyone)) return false;
  // A misspelt key is reported by a rule of its own.
  return tags.key === undefined || tags.key === key;
}

/** Whether a page that lacks both is to be reported for its persona alone: that is as grave. */
function isReportedOnce({ruleSettings}: KnownIds): boolean {
  const {'persona-missing': persona = 'error', 'scenario-missing': scenario = 'error'} = ruleSettings;
  return scenario !== 'off' && grades[persona] >= grades[scenario];
}
