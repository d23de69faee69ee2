import {tagKeys} from '../content/written-tags.ts';

/** The ids that personas and scenarios had before, and those that they have now. */
export type CurrentIds = ReadonlyMap<unknown, string>;

/**
 * Front matter in which former ids are the current ones. A rename leaves the pages of old versions as they are, so that
 * all that the site makes of them must know what is meant.
 */
export function withCurrentIds(
  frontMatter: Readonly<Record<string, unknown>>,
  current: CurrentIds = new Map(),
): Record<string, unknown> {
  const tags = tagKeys.flatMap((key) => (key in frontMatter ? [[key, replaced(frontMatter[key], current)]] : []));
  return current.size === 0 || tags.length === 0 ? frontMatter : {...frontMatter, ...Object.fromEntries(tags)};
}

function replaced(value: unknown, current: CurrentIds): unknown {
  if (!Array.isArray(value)) return current.get(value) ?? value;
  return [...new Set(value.map((id) => current.get(id) ?? id))];
}
