import {posix} from 'node:path';
import type {ContentIndex, IndexedPage} from '../../content/content-index.ts';

/** Names that so many pages have that one of them alone says nothing. */
const common = /^(?:readme|index)\.mdx?$/i;

/** The pages that entry pages have become which are gone from where they were. */
export class MovedPages {
  #byName: ReadonlyMap<string, readonly IndexedPage[]> | undefined;
  #byScenario: ReadonlyMap<string, readonly IndexedPage[]> | undefined;

  constructor(private readonly index: ContentIndex) {}

  /** The only page of a name, or else the only one that has the scenario's tag. */
  of(scenario: string, written: string): string | undefined {
    // What stands behind the path would be lost.
    if (written.includes('#')) return undefined;
    const name = posix.basename(written);
    this.#byName ??= grouped(this.index, ({page}) => [posix.basename(page.file)]);
    const named = common.test(name) ? undefined : this.#byName.get(name);
    this.#byScenario ??= grouped(this.index, ({scenarios}) => scenarios.ids);
    const [only, ...others] = named ?? this.#byScenario.get(scenario) ?? [];
    return only?.counts && others.length === 0 ? only.page.file : undefined;
  }
}

function grouped({pages}: ContentIndex, keysOf: (entry: IndexedPage) => Iterable<string>) {
  const groups = new Map<string, IndexedPage[]>();
  for (const entry of pages) {
    for (const key of keysOf(entry)) {
      const group = groups.get(key);
      if (group) group.push(entry);
      else groups.set(key, [entry]);
    }
  }
  return groups;
}
