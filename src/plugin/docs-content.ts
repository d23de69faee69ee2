import {join, relative, resolve, sep} from 'node:path';
import type {ServedPage} from '../views/site-page.ts';

/** The content of the docs plugin, by its instances, as far as it is looked at here. */
export interface DocsContent {
  readonly 'docusaurus-plugin-content-docs'?: Readonly<
    Record<string, {readonly loadedVersions: readonly LoadedVersion[]}>
  >;
}

interface LoadedVersion {
  /** `current` for what stands in the docs folder itself. */
  readonly versionName: string;
  /** Whether it is the one that readers come to first. */
  readonly isLast: boolean;
  /** The folder of its pages, and that of their translations. */
  readonly contentPath: string;
  readonly contentPathLocalized?: string | undefined;
  readonly docs: readonly LoadedDoc[];
  readonly sidebars: Readonly<Record<string, readonly LoadedItem[]>>;
}

/** An item of a sidebar. */
export interface LoadedItem {
  readonly type: string;
  readonly id?: string;
  readonly items?: readonly LoadedItem[];
  /** The page of a category: a doc, or an index that is made for it. */
  readonly link?: {readonly type: string; readonly id?: string; readonly permalink?: string} | null;
}

interface LoadedDoc {
  readonly id: string;
  /** `@site/docs/README.md` */
  readonly source: string;
  readonly permalink: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The pages that the docs plugin serves to who comes without asking for a version, in reading order: that of the
 * sidebars, then what no sidebar holds. A production build serves no drafts.
 *
 * Of docs with versions that is the last one. What only the current one has is left out: it is not released, and is in
 * no sidebar beside the pages of the last.
 *
 * @param siteDir the folder of the site
 * @param folders the folder of each docs instance by its id, for those whose current version is not loaded
 */
export function servedPages(
  content: DocsContent,
  siteDir: string,
  folders: Readonly<Record<string, string>> = {},
): ServedPage[] {
  const instances = Object.entries(content['docusaurus-plugin-content-docs'] ?? {});
  return instances.flatMap(([id, {loadedVersions}]) => {
    const current = loadedVersions.find(({versionName}) => versionName === 'current');
    const last = loadedVersions.find(({isLast}) => isLast) ?? loadedVersions[0];
    const folder = current?.contentPath ?? resolve(siteDir, folders[id] ?? 'docs');
    return last ? pagesOfVersion(last, siteDir, folder) : [];
  });
}

function pagesOfVersion(version: LoadedVersion, siteDir: string, folder: string): ServedPage[] {
  const {docs, sidebars} = version;
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const inOrder = new Set([...Object.values(sidebars).flatMap((items) => [...idsOf(items)]), ...byId.keys()]);
  return [...inOrder].flatMap((id) => {
    const doc = byId.get(id);
    if (!doc) return [];
    const {title, description, permalink} = doc;
    const source = doc.source.replace(/^@site\//, '');
    return [{file: pathInDocs(source, version, siteDir, folder), source, title, description, href: permalink}];
  });
}

/** The page in the docs folder that a page of a version, or a translation, stands for: it has the same path there. */
function pathInDocs(source: string, version: LoadedVersion, siteDir: string, folder: string): string {
  const file = resolve(siteDir, source);
  const own = [version.contentPathLocalized, version.contentPath].find((path) => path && file.startsWith(path + sep));
  if (own === undefined) return source;
  return relative(siteDir, join(folder, relative(own, file)))
    .split(sep)
    .join('/');
}

/** The ids of the docs in a sidebar, from top to bottom. */
function* idsOf(items: readonly LoadedItem[]): Iterable<string> {
  for (const {id, link, items: children} of items) {
    if (id !== undefined) yield id;
    if (link?.type === 'doc' && link.id !== undefined) yield link.id;
    if (children) yield* idsOf(children);
  }
}
