import type {SidebarPage} from '../views/sidebar.ts';
import type {ServedPage} from '../views/site-page.ts';
import {type DocsFolders, docsPageOf, docsPlugin} from './originals.ts';

/** The content of the docs plugin, by its instances, as far as it is looked at here. */
export interface DocsContent {
  readonly [docsPlugin]?: Readonly<Record<string, {readonly loadedVersions: readonly LoadedVersion[]}>>;
}

interface LoadedVersion {
  /** Whether it is the one that readers come to first. */
  readonly isLast: boolean;
  readonly docs: readonly LoadedDoc[];
  readonly sidebars: Readonly<Record<string, readonly LoadedItem[]>>;
}

/** An item of a sidebar. */
export interface LoadedItem {
  readonly id?: string;
  readonly items?: readonly LoadedItem[];
  /** The page of a category: a doc, or an index that is made for it. */
  readonly link?: {readonly type?: string; readonly id?: string; readonly permalink?: string} | null;
}

interface LoadedDoc {
  readonly id: string;
  /** `@site/docs/README.md` */
  readonly source: string;
  readonly permalink: string;
  readonly title: string;
  readonly description: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/**
 * The pages that the docs plugin serves to who comes without asking for a version, in reading order: that of the
 * sidebars, then what no sidebar holds. A production build serves no drafts.
 *
 * Of docs with versions that is the last one. What only the current one has is left out: it is not released, and is in
 * no sidebar beside the pages of the last.
 */
export function servedPages(content: DocsContent, folders: DocsFolders): ServedPage[] {
  const instances = Object.values(content[docsPlugin] ?? {});
  return instances.flatMap(({loadedVersions}) => {
    const last = loadedVersions.find(({isLast}) => isLast) ?? loadedVersions[0];
    return last ? pagesOfVersion(last, folders) : [];
  });
}

/** All pages of all versions in any order, with what is needed to mark their items in the sidebars. */
export function sidebarPages(content: DocsContent, folders: DocsFolders): SidebarPage[] {
  return versionsIn(content).flatMap(({docs}) =>
    docs.map(({permalink, source, frontMatter}) => ({
      href: permalink,
      file: docsPageOf(fileOf(source), folders),
      frontMatter,
    })),
  );
}

/** All versions of all docs instances. */
export function versionsIn(content: DocsContent): LoadedVersion[] {
  return Object.values(content[docsPlugin] ?? {}).flatMap(({loadedVersions}) => loadedVersions);
}

/** The path relative to the site. */
function fileOf(source: string): string {
  return source.replace(/^@site\//, '');
}

function pagesOfVersion({docs, sidebars}: LoadedVersion, folders: DocsFolders): ServedPage[] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const inOrder = new Set([...Object.values(sidebars).flatMap((items) => [...idsOf(items)]), ...byId.keys()]);
  return [...inOrder].flatMap((id) => {
    const doc = byId.get(id);
    if (!doc) return [];
    const {title, description, permalink} = doc;
    const source = fileOf(doc.source);
    return [{file: docsPageOf(source, folders), source, title, description, href: permalink}];
  });
}

/** The ids of the docs in a sidebar, from top to bottom. */
function* idsOf(items: readonly LoadedItem[]): Iterable<string> {
  for (const {id, link, items: children} of items) {
    if (id !== undefined) yield id;
    if (link?.type === 'doc' && link.id !== undefined) yield link.id;
    if (children) yield* idsOf(children);
  }
}
