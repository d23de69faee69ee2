// Runs in a process of its own, in which a site's configuration may print and set what it likes: asks Docusaurus itself
// which pages stand in the sidebars, and sends their paths to the parent.
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {docsPlugin, internalModules} from '../shared/docusaurus-internals.ts';

interface Item {
  readonly id?: string;
  readonly items?: readonly Item[];
  readonly link?: {readonly type: string; readonly id?: string};
}

interface Version {
  readonly docs: readonly {readonly id: string; readonly source: string}[];
  readonly drafts: readonly {readonly id: string; readonly source: string}[];
  readonly sidebars: Readonly<Record<string, readonly Item[]>>;
}

interface Plugin {
  readonly name: string;
  readonly loadContent?: () => Promise<{readonly loadedVersions: readonly Version[]}>;
}

/** What this process sends: the pages in sidebars, relative to the site; or why they cannot be known. */
export type SidebarMessage = {readonly files: readonly string[]} | {readonly fault: string};

/** The ids of the pages among some items, at any depth. A category may have a page of its own. */
function* idsOf(items: readonly Item[]): Iterable<string> {
  for (const {id, link, items: children} of items) {
    if (id !== undefined) yield id;
    if (link?.type === 'doc' && link.id !== undefined) yield link.id;
    if (children) yield* idsOf(children);
  }
}

async function filesInSidebars(siteDir: string): Promise<string[]> {
  const ofSite = createRequire(join(siteDir, 'package.json'));
  const {loadContext} = ofSite(internalModules.site);
  const {initPlugins} = ofSite(internalModules.plugins);
  const plugins: Plugin[] = await initPlugins(await loadContext({siteDir}));
  const docs = plugins.filter(({name}) => name === docsPlugin);
  const contents = await Promise.all(docs.map((plugin) => plugin.loadContent?.()));
  const versions = contents.flatMap((content) => content?.loadedVersions ?? []);
  return versions.flatMap(({docs: pages, drafts, sidebars}) => {
    const ids = new Set(Object.values(sidebars).flatMap((items) => [...idsOf(items)]));
    return [...pages, ...drafts].flatMap(({id, source}) => (ids.has(id) ? [source.replace(/^@site\//, '')] : []));
  });
}

const message: SidebarMessage = await filesInSidebars(process.cwd()).then(
  (files) => ({files}),
  (error: Error) => ({fault: error.message}),
);
process.send?.(message, () => process.exit());
