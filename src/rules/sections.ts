import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Section} from '../content/outline.ts';

/** Every persona section of the pages that can be read, with its page. */
export function* sectionsOf({pages}: ContentIndex): Iterable<{entry: IndexedPage; section: Section}> {
  for (const entry of pages) {
    if (!entry.valid) continue;
    for (const section of entry.page.outline.sections) yield {entry, section};
  }
}
