import type {WrittenTag} from './written-tags.ts';

/** What the front matter of a page says is to be read before it, under `after`. */
export interface PagesBefore {
  /** The paths of pages, as they are written. */
  readonly values: readonly WrittenTag[];
  /** What is no path at all. */
  readonly wrongTypes: readonly Pick<WrittenTag, 'path'>[];
}

/** Reads what a page needs first. */
export function pagesBefore({after}: Readonly<Record<string, unknown>>): PagesBefore {
  if (after === undefined || after === null || after === '') return {values: [], wrongTypes: []};
  const items = Array.isArray(after)
    ? after.map((written, at) => ({written, path: ['after', at]}))
    : [{written: after, path: ['after']}];
  const isPath = (item: {written: unknown}): item is WrittenTag =>
    typeof item.written === 'string' && item.written.trim() !== '';
  return {
    values: items.filter(isPath).map(({written, path}) => ({written: written.trimEnd(), path})),
    wrongTypes: items.filter((item) => !isPath(item)).map(({path}) => ({path})),
  };
}
