import GithubSlugger from 'github-slugger';

/** The id of the heading above the pages that are in no sidebar. */
const othersAnchor = 'more';

/** A page of the docs, as far as a list of pages shows it. */
export interface ListedDoc {
  readonly id: string;
  readonly title: string;
  readonly permalink: string;
  readonly unlisted?: boolean;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/** An item of a sidebar, as the docs plugin has loaded it. */
export interface ListedSidebarItem {
  readonly type?: string;
  /** The id of the page, of an item that is one. */
  readonly id?: string;
  readonly label?: string;
  /** Where an item leads that somebody wrote as a link. */
  readonly href?: string;
  readonly items?: readonly ListedSidebarItem[];
  /** The page of a category: a doc, or an index that is made for it. */
  readonly link?: {readonly type?: string; readonly id?: string; readonly permalink?: string} | null;
}

/** What is listed: one version of the docs of one instance. */
export interface ListedVersion {
  readonly docs: readonly ListedDoc[];
  readonly sidebars: Readonly<Record<string, readonly ListedSidebarItem[]>>;
}

/** A line of the list: a page, a link, or a category with what is in it. */
export interface ListItem {
  readonly label: string;
  /** Where it leads; a category need not lead anywhere. */
  readonly href?: string | undefined;
  /** Under which id a category stands on the page. */
  readonly anchor?: string;
  readonly items?: readonly ListItem[];
}

/** All pages of one version of the docs of one instance, by category. */
interface PagesBySidebar {
  /** Each sidebar under its name, in the order of the sidebars file. */
  readonly sidebars: readonly {readonly name: string; readonly items: readonly ListItem[]}[];
  /** The pages that no sidebar holds. */
  readonly others: readonly ListItem[];
}

/** What the page of such a list shows. */
export interface AllPagesData extends PagesBySidebar {
  /** The id of the docs instance. */
  readonly plugin: string;
  /** What readers call the version, where there are several. */
  readonly version?: string | undefined;
}

/** The list, and what sidebars need to lead into it. */
export interface AllPages {
  readonly data: PagesBySidebar;
  /** The ids of all categories in the order of the sidebars; the empty string for one that is not in the list. */
  readonly anchors: readonly string[];
}

/**
 * Lists all pages of a version of the docs that readers can find, as the sidebars have them. Unlisted pages are left out,
 * and so are categories with nothing else in them.
 */
export function allPages({docs, sidebars}: ListedVersion): AllPages {
  const byId = new Map(docs.map((doc) => [doc.id, doc]));
  const held = new Set<string>();
  const anchors: string[] = [];
  const slugger = new GithubSlugger();
  // The heading above the pages that are in no sidebar has it.
  slugger.slug(othersAnchor);

  function page(id: string, label?: string): ListItem[] {
    held.add(id);
    const doc = byId.get(id);
    return doc && !doc.unlisted ? [{label: labelOf(doc, label), href: doc.permalink}] : [];
  }

  function category({label = '', link, items = []}: ListedSidebarItem): ListItem[] {
    const place = anchors.push('') - 1;
    const anchor = anchorFor(label, slugger);
    const own = link?.type === 'doc' && link.id !== undefined ? page(link.id)[0]?.href : link?.permalink;
    const inside = items.flatMap(listed);
    if (own === undefined && inside.length === 0) return [];
    anchors[place] = anchor;
    return [{label, href: own, anchor, items: inside}];
  }

  function listed(item: ListedSidebarItem): ListItem[] {
    if (item.items) return category(item);
    if (item.id !== undefined) return page(item.id, item.label);
    return item.type === 'link' && item.label !== undefined ? [{label: item.label, href: item.href}] : [];
  }

  const bySidebar = Object.entries(sidebars).map(([name, items]) => ({name, items: items.flatMap(listed)}));
  const others = docs.filter(({id}) => !held.has(id)).flatMap(({id}) => page(id));
  return {data: {sidebars: bySidebar.filter(({items}) => items.length > 0), others}, anchors};
}

/** What a sidebar calls a page. */
function labelOf({title, frontMatter}: ListedDoc, label: string | undefined): string {
  const own = frontMatter.sidebar_label;
  return typeof own === 'string' ? own : (label ?? title);
}

/** An id that no other category has. */
function anchorFor(label: string, slugger: GithubSlugger): string {
  const slug = slugger.slug(label);
  // A label need not have a letter in it.
  return /^-?\d*$/.test(slug) ? slugger.slug('category') : slug;
}
