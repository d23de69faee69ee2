import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import {pageRoots} from '../content/page-globs.ts';
import {LinkResolver, routeOf} from '../content/routes.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {list} from '../diagnostics/words.ts';
import type {Rule} from './rule.ts';

export const personaDeadEnd: Rule = {
  name: 'persona-dead-end',
  severity: 'warning',
  summary: "A page's link, outside persona sections, to a page that is for none of its own personas.",
  check(index) {
    const {found, linkedFrom, stale} = remember(index);
    const links = new LinkResolver(index);
    for (const entry of stale) {
      const findings: Finding[] = [];
      for (const {link, address} of links.of(entry.page)) {
        const target = link.inSection ? undefined : links.target(address);
        if (!target) continue;
        linkedFrom.set(target.page.file, (linkedFrom.get(target.page.file) ?? new Set()).add(entry.page.file));
        if (isDeadEnd(entry, target))
          findings.push({source: entry.page, span: link.span, message: message(entry, target)});
      }
      if (findings.length > 0) found.set(entry.page.file, findings);
      else found.delete(entry.page.file);
    }
    return [...found.values()].flat();
  },
};

/** Whether nobody who reads a page is served by another; false where a fault in the tags of one leaves that open. */
function isDeadEnd(from: IndexedPage, target: IndexedPage): boolean {
  if (![from, target].every(({valid, personas}) => valid && personas.complete)) return false;
  for (const id of target.readers) if (from.readers.has(id)) return false;
  return true;
}

function message({readers}: IndexedPage, target: IndexedPage): string {
  return `No reader of this page (${list([...readers])}) is served by ${target.page.file} (${list([...target.readers])}). Link elsewhere, or add a persona to one of the two.`;
}

/**
 * What was found last. Of all rules this one looks at most, at each link of each page; so only those pages are looked
 * at again that changed, or that link to one that did.
 */
interface Memory {
  readonly index: ContentIndex;
  readonly found: Map<string, readonly Finding[]>;
  /** For each file, the files that link to it, or that did. */
  readonly linkedFrom: Map<string, Set<string>>;
}

const memories = new WeakMap<Ids, Memory>();

function remember(index: ContentIndex): Memory & {readonly stale: Iterable<IndexedPage>} {
  const before = memories.get(index.personaIds);
  const changed = before && changedPages(before.index, index);
  const {found, linkedFrom} = changed ? before : {found: new Map(), linkedFrom: new Map()};
  const memory = {index, found, linkedFrom};
  memories.set(index.personaIds, memory);
  if (!changed) return {...memory, stale: index.pages};
  const files = new Set(changed.flatMap(({page: {file}}) => [file, ...(linkedFrom.get(file) ?? [])]));
  return {...memory, stale: [...files].flatMap((file) => index.byFile.get(file) ?? [])};
}

/** The pages that are not what they were. Undefined when any link may lead elsewhere now: a page came, went or moved. */
function changedPages(before: ContentIndex, after: ContentIndex): IndexedPage[] | undefined {
  if (before.pages.length !== after.pages.length) return undefined;
  const changed: IndexedPage[] = [];
  const roots = pageRoots(after.registry.pages);
  for (const [at, entry] of after.pages.entries()) {
    const old = before.pages[at] as IndexedPage;
    if (old === entry) continue;
    if (old.page.file !== entry.page.file || routeOf(old.page, roots) !== routeOf(entry.page, roots)) return undefined;
    changed.push(entry);
  }
  return changed;
}
