import type {SidebarPage} from '../views/sidebar.ts';
import type {ServedPage} from '../views/site-page.ts';

/** The name of the docs plugin: the key of its content, and its folder among the generated files. */
export const docsPlugin = 'docusaurus-plugin-content-docs';

/** The content of all plugins, as far as it is looked at here: the docs plugin's versions, and what other plugins serve. */
export interface AllContent {
  readonly [docsPlugin]?: Readonly<Record<string, {readonly loadedVersions: readonly LoadedVersion[]}>>;
  readonly 'docusaurus-plugin-content-pages'?: Readonly<
    Record<string, readonly {readonly permalink: string}[] | undefined>
  >;
}

interface LoadedVersion {
  readonly docs: readonly LoadedDoc[];
  readonly sidebars: Readonly<Record<string, readonly LoadedItem[]>>;
}

interface LoadedItem {
  readonly id?: string;
  readonly link?: {readonly type?: string; readonly id?: string} | null;
  readonly items?: readonly LoadedItem[];
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
 * The pages that the docs plugin serves, in reading order: that of the sidebars, then what no sidebar holds. A
 * production build serves no drafts.
 */
export function servedPages(content: AllContent): ServedPage[] {
  return versionsIn(content).flatMap(pagesOfVersion);
}

/** The same pages in any order, with what is needed to mark their items in the sidebars. */
export function sidebarPages(content: AllContent): SidebarPage[] {
  return versionsIn(content).flatMap(({docs}) =>
    docs.map(({permalink, source, frontMatter}) => ({href: permalink, file: fileOf(source), frontMatter})),
  );
}

function versionsIn(content: AllContent): LoadedVersion[] {
  return Object.values(content[docsPlugin] ?? {}).flatMap(({loadedVersions}) => loadedVersions);
}

/** The path relative to the site. */
function fileOf(source: string): string {
  return source.replace(/^@site\//, '');
}

function pagesOfVersion({docs, sidebars}: LoadedVersion): ServedPage[] {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const inOrder = new Set([...Object.values(sidebars).flatMap((items) => [...idsOf(items)]), ...byId.keys()]);
  return [...inOrder].flatMap((id) => {
    const doc = byId.get(id);
    if (!doc) return [];
    const {source, title, description, permalink} = doc;
    return [{file: fileOf(source), title, description, href: permalink}];
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

/** Every address that another plugin serves a page at. */
export function takenAddresses(content: AllContent): Set<string> {
  const pages = Object.values(content['docusaurus-plugin-content-pages'] ?? {}).flatMap((found) => found ?? []);
  return new Set([...servedPages(content).map(({href}) => href), ...pages.map(({permalink}) => permalink)].map(bare));
}

/** An address without the slash at its end. */
export function bare(address: string): string {
  return address.replace(/(?<=.)\/$/, '');
}
