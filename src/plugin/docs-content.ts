import {docsPlugin} from '../shared/docusaurus-internals.ts';
import type {ListedDoc, ListedSidebarItem} from '../views/all-pages.ts';
import type {ServedPage} from '../views/listed-page.ts';
import type {SidebarItem} from '../views/marked-sidebar.ts';
import type {SidebarPage} from '../views/sidebar-marks.ts';
import {type DocsFolders, docsPageOf} from './originals.ts';

/** The content of the docs plugin, by its instances, as far as it is looked at here. */
export interface DocsContent {
  readonly [docsPlugin]?: Readonly<Record<string, {readonly loadedVersions: readonly LoadedVersion[]}>>;
}

/** A version of the docs of one instance. */
export interface LoadedVersion {
  readonly versionName: string;
  /** What readers call it. */
  readonly label: string;
  /** The address under which it is served, with the base URL of the site. */
  readonly path: string;
  /** Whether it is the one that readers come to first. */
  readonly isLast: boolean;
  readonly docs: readonly LoadedDoc[];
  readonly sidebars: Readonly<Record<string, readonly ListedSidebarItem[]>>;
}

interface LoadedDoc extends ListedDoc {
  /** `@site/docs/README.md` */
  readonly source: string;
  readonly description: string;
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

/** The items of all sidebars of all versions, as pages will be given them. */
export function sidebarItems(content: DocsContent): SidebarItem[] {
  return versionsIn(content).flatMap(({docs, sidebars}) => {
    const hrefs = new Map(docs.map(({id, permalink}) => [id, permalink]));
    const hrefOf = (id: string | undefined) => (id === undefined ? undefined : hrefs.get(id));
    const given = ({type = '', id, link, items}: ListedSidebarItem): SidebarItem => {
      const href = items ? (link?.permalink ?? hrefOf(link?.id)) : hrefOf(id);
      return {
        type,
        ...(href !== undefined && {href}),
        ...(id !== undefined && {docId: id}),
        ...(items && {items: items.map(given)}),
      };
    };
    return Object.values(sidebars).flatMap((items) => items.map(given));
  });
}

/** All versions of all docs instances. */
export function versionsIn(content: DocsContent): LoadedVersion[] {
  return Object.values(content[docsPlugin] ?? {}).flatMap(({loadedVersions}) => loadedVersions);
}

/** The path relative to the site. */
function fileOf(source: string): string {
  return source.replace(/^@site\//, '');
}

function pagesOfVersion({path, docs, sidebars}: LoadedVersion, folders: DocsFolders): ServedPage[] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const inOrder = new Set([...Object.values(sidebars).flatMap((items) => [...idsOf(items)]), ...byId.keys()]);
  return [...inOrder].flatMap((id) => {
    const doc = byId.get(id);
    if (!doc) return [];
    const {title, description, permalink} = doc;
    const source = fileOf(doc.source);
    return [{file: docsPageOf(source, folders), source, title, description, href: permalink, docs: path}];
  });
}

/** The ids of the docs in a sidebar, from top to bottom. */
function* idsOf(items: readonly ListedSidebarItem[]): Iterable<string> {
  for (const {id, link, items: children} of items) {
    if (id !== undefined) yield id;
    if (link?.type === 'doc' && link.id !== undefined) yield link.id;
    if (children) yield* idsOf(children);
  }
}
