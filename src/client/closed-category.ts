import type {PropSidebarItem, PropSidebarItemCategory} from '@docusaurus/plugin-content-docs';
import {useDocsVersion} from '@docusaurus/plugin-content-docs/client';
import addresses from '@generated/docusaurus-plugin-personas/default/all-pages.json';
import type {AllPagesAddress, AllPagesAddresses} from '../plugin/all-pages.ts';
import {asLink, type CategoryLink, isClosed} from './category-link.ts';
import {inDocs} from './in-docs.ts';
import {pathKey} from './same-path.ts';

/**
 * Where the label of a closed category leads that has no page of its own: to its place in the list of all pages. The
 * classic theme leads to its first page, and leaves the others out of the page.
 *
 * Servers ask this, for readers without scripts. In browsers, where the label opens the category, `closed-category-open`
 * stands for it: package.json says so.
 */
export function useClosedCategory(item: PropSidebarItemCategory, activePath: string): CategoryLink {
  const {path, anchors} = useAllPages();
  const docs = inDocs(useDocsVersion);
  if (!docs || path === undefined || !isClosed(item)) return {};
  const {places, around} = categoriesOf(docs.docsSidebars);
  if (around.get(pathKey(activePath))?.has(item)) return {};
  const anchor = anchors[places.get(item) ?? -1];
  return {...asLink, href: anchor ? `${path}#${anchor}` : path};
}

/** Where the docs that are shown list all their pages; nothing where they do not. */
export function useAllPages(): Partial<AllPagesAddress> & Pick<AllPagesAddress, 'anchors'> {
  const docs = inDocs(useDocsVersion);
  return (docs && (addresses as AllPagesAddresses)[docs.pluginId]?.[docs.version]) ?? {anchors: []};
}

type Sidebars = Readonly<Record<string, readonly PropSidebarItem[]>>;

interface Categories {
  /** The place of each category among all of them. */
  readonly places: ReadonlyMap<PropSidebarItem, number>;
  /** The categories that a page is in, or is the page of, by its path as `pathKey` has it. */
  readonly around: ReadonlyMap<string, ReadonlySet<PropSidebarItem>>;
}

// The sidebars are the same on page after page.
const known = new WeakMap<Sidebars, Categories>();

function categoriesOf(sidebars: Sidebars): Categories {
  const categories = known.get(sidebars) ?? collect(sidebars);
  known.set(sidebars, categories);
  return categories;
}

function collect(sidebars: Sidebars): Categories {
  const places = new Map<PropSidebarItem, number>();
  const around = new Map<string, Set<PropSidebarItem>>();
  const visit = (items: readonly PropSidebarItem[], outer: readonly PropSidebarItem[]) => {
    for (const item of items) {
      const within = item.type === 'category' ? [...outer, item] : outer;
      if (item.type !== 'html' && item.href !== undefined) {
        const key = pathKey(item.href);
        const known = around.get(key) ?? new Set();
        for (const category of within) known.add(category);
        around.set(key, known);
      }
      if (item.type !== 'category') continue;
      places.set(item, places.size);
      visit(item.items, within);
    }
  };
  for (const items of Object.values(sidebars)) visit(items, []);
  return {places, around};
}
