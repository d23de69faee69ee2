import type {ContentIndex, IndexedPage} from '../content/content-index.ts';

/**
 * The pages that stand under another path now: each that is gone, and the one that came in its place. A page is known by
 * its text, or else by its title and tags; where two could be meant, neither is.
 */
export function movedPages(before: ContentIndex, after: ContentIndex): Map<string, string> {
  const moved = new Map<string, string>();
  const taken = new Set<string>();
  for (const keyOf of [({page}: IndexedPage) => page.text, titleAndTags]) {
    const gone = before.pages.filter(({page}) => !after.byFile.has(page.file) && !moved.has(page.file));
    const came = after.pages.filter(({page}) => !before.byFile.has(page.file) && !taken.has(page.file));
    if (gone.length === 0 || came.length === 0) break;
    const [left, right] = [onlyOnes(gone, keyOf), onlyOnes(came, keyOf)];
    for (const [key, {page}] of left) {
      const there = right.get(key);
      if (!there) continue;
      moved.set(page.file, there.page.file);
      taken.add(there.page.file);
    }
  }
  return moved;
}

/** Pages by a key that no other of them has. */
function onlyOnes(pages: readonly IndexedPage[], keyOf: (entry: IndexedPage) => string): Map<string, IndexedPage> {
  const found = new Map<string, IndexedPage>();
  const twice = new Set<string>();
  for (const entry of pages) {
    const key = keyOf(entry);
    if (key === '') continue;
    if (found.has(key)) twice.add(key);
    found.set(key, entry);
  }
  for (const key of twice) found.delete(key);
  return found;
}

/** What a page is called and whom it is for; empty for one without a name. */
function titleAndTags({page, personas, scenarios}: IndexedPage): string {
  const {title} = page.frontMatter;
  const name = typeof title === 'string' ? title : page.headings[0]?.text;
  return name ? JSON.stringify([name, [...personas.ids].sort(), [...scenarios.ids].sort()]) : '';
}
