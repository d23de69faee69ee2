import * as z from 'zod';
import {NearMisses} from '../diagnostics/near-miss.ts';
import type {YamlPath} from '../registry/yaml.ts';

/** The two keys that this project adds to the front matter of a page. */
export const tagKeys = ['persona', 'scenario'] as const;
/** One of the two keys. */
export type TagKey = (typeof tagKeys)[number];

/** The value of a tag: one id or a list of ids. */
const tagSchema = z.union([z.string(), z.array(z.string()).nonempty()]);

/** The front matter of a page. All keys but ours are Docusaurus's. */
export const frontMatterSchema = z.looseObject({
  persona: tagSchema
    .optional()
    .meta({description: 'Whom the page is for: one id of personas.yaml, a list of them, or everyone.'}),
  scenario: tagSchema
    .optional()
    .meta({description: 'What the page serves: one id of scenarios.yaml, or a list of them.'}),
  after: tagSchema
    .optional()
    .meta({description: 'What is to be read before the page: the path of one page, such as docs/setup.md, or a list.'}),
  reviewed: z
    .string()
    .optional()
    .meta({description: 'The day on which somebody has gone through the page last, such as 2026-06-20.'}),
});

/** An id as it is written in front matter. */
export interface WrittenTag {
  readonly written: string;
  readonly path: YamlPath;
}

/** What a page's front matter says under one of our keys. */
export interface WrittenTags {
  /** The key as it is written there; undefined when there is none. */
  readonly key: string | undefined;
  /** A key that is close to ours and is not ours, whether or not ours is there too. */
  readonly misspelt: readonly string[];
  /** The ids; none when the key is missing or empty. */
  readonly values: readonly WrittenTag[];
  /** Values of the wrong type. */
  readonly wrongTypes: readonly {readonly path: YamlPath; readonly message: string}[];
}

const nearKeys = new NearMisses(tagKeys);

/** The key of ours that was meant by a key that is not ours. */
function meantBy(key: string): TagKey | undefined {
  return nearKeys.of(key) as TagKey | undefined;
}

/** Whether a value fits the schema of a tag, which would take longer to say so of thousands of pages. */
function isTag(value: unknown): value is string | string[] {
  if (Array.isArray(value))
    return value.length > 0 && value.every((item) => typeof item === 'string' && !isEmpty(item));
  return typeof value === 'string';
}

/** What front matter says under `persona` or `scenario`, or under a misspelling of it. */
export function readTags(tag: TagKey, data: Readonly<Record<string, unknown>>): WrittenTags {
  const misspelt = Object.keys(data).filter((key) => key !== tag && !isTagKey(key) && meantBy(key) === tag);
  const key = tag in data ? tag : misspelt[0];
  if (key === undefined) return {key, misspelt, values: [], wrongTypes: []};
  const value = data[key];
  if (isEmpty(value) || (Array.isArray(value) && value.every(isEmpty)))
    return {key, misspelt, values: [], wrongTypes: []};
  if (isTag(value)) {
    // A text over several lines ends with a line break, which nobody means.
    const values = Array.isArray(value)
      ? value.map((written, index) => ({written: written.trimEnd(), path: [key, index]}))
      : [{written: value.trimEnd(), path: [key]}];
    return {key, misspelt, values, wrongTypes: []};
  }
  const wrongTypes = Array.isArray(value)
    ? value.flatMap((item, index) =>
        typeof item === 'string' && !isEmpty(item)
          ? []
          : [{path: [key, index], message: `Each item of ${key} is one id, as text. ${remedy(item)}`}],
      )
    : [{path: [key], message: `${key} is one id or a list of ids. ${remedy(value)}`}];
  return {key, misspelt, values: [], wrongTypes};
}

function isTagKey(key: string): boolean {
  return (tagKeys as readonly string[]).includes(key);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}

/** What to do about a value of the wrong type. */
function remedy(value: unknown): string {
  if (isEmpty(value)) return 'Remove the empty item.';
  if (Array.isArray(value)) return 'Write the ids in one list.';
  if (typeof value === 'number') return `${value} is a number, and no id: an id begins with a letter, as in S-01.`;
  if (typeof value === 'object' && !(value instanceof Date)) return 'Write only the id, without a colon or braces.';
  return 'Put it in quotes if it is an id.';
}
