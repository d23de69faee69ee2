import type {ContentIndex} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import {pathMatcher} from '../content/page-globs.ts';
import {everyone} from '../registry/schema.ts';

/** What is needed to know of a page to mark its item in a sidebar. */
export interface SidebarPage {
  /** The address, with the base URL of the site. */
  readonly href: string;
  /** The path relative to the site. */
  readonly file: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/** What the item of a page carries. */
export interface PageMarks {
  /** The ids of the personas that the page is for; left out where it is for everybody. */
  readonly personas?: readonly string[];
  readonly scenarios: readonly string[];
}

/** What the items of all pages carry, by the address of the page: of every version and docs instance, no two are alike. */
export type SidebarMarks = Readonly<Record<string, PageMarks>>;

/** An item of a sidebar as a page is given it, as far as it is looked at here. All else in it is kept as it is. */
export interface SidebarItem {
  readonly type: string;
  /** The address that the item leads to. */
  readonly href?: string;
  /** What only the item of a page has, not a link that somebody wrote. */
  readonly docId?: string;
  readonly className?: string;
  readonly items?: readonly SidebarItem[];
}

/**
 * The classes by which an item of a sidebar carries what its page says of itself. Classes are all that is added to an
 * item: they serve style sheets and components alike, and cost a page nothing else.
 */
export const sidebarClass = {
  /** The item is for some personas only. */
  only: 'persona-only',
  /** It is for this persona; a category is for all the personas of what is in it. */
  persona: (id: string) => `persona-${id}`,
  /** The page that a category itself links to is for this persona. */
  linked: (id: string) => `persona-linked-${id}`,
  /** Its page serves this scenario. */
  scenario: (id: string) => `scenario-${id}`,
} as const;

/**
 * What the items of some pages carry. Pages for everyone, exempt pages and pages without tags are for everybody.
 *
 * An id that an entry of the registry had before counts as the one it has now: the pages of an old version keep what
 * was written then. An id that is in no registry counts for nothing, since nobody could choose to see its pages.
 */
export function sidebarMarks(
  {registry, pagePersonaIds, scenarioIds}: ContentIndex,
  pages: readonly SidebarPage[],
): SidebarMarks {
  const isExempt = pathMatcher(registry.pages.exempt);
  return Object.fromEntries(
    pages.map(({href, file, frontMatter}): [string, PageMarks] => {
      if (isExempt(file)) return [href, {scenarios: []}];
      const personas = idsIn(frontMatter.persona, pagePersonaIds);
      const scenarios = idsIn(frontMatter.scenario, scenarioIds);
      return [href, personas.length === 0 || personas.includes(everyone) ? {scenarios} : {personas, scenarios}];
    }),
  );
}

/** The ids under a key of front matter, however few, as the registry has them. The check tells of all others. */
function idsIn(value: unknown, known: Ids): string[] {
  const written = [value].flat().filter((id) => typeof id === 'string');
  return [...new Set(written.map((id) => known.resolve(id).id))].filter((id) => id !== undefined);
}

/** The personas of some items together; undefined when one of them is for everybody. */
type Readers = ReadonlySet<string> | undefined;

/**
 * Marks the items of a sidebar with the personas and scenarios of their pages.
 *
 * @param items items of any depth
 */
export function markSidebarItems<Item extends SidebarItem>(items: readonly Item[], marks: SidebarMarks): Item[] {
  return items.map((item) => mark(item, marks).item);
}

function mark<Item extends SidebarItem>(item: Item, marks: SidebarMarks): {item: Item; readers: Readers} {
  const page = item.href === undefined ? undefined : marks[item.href];
  const own = page?.personas && new Set(page.personas);
  const scenarios = page?.scenarios.map(sidebarClass.scenario) ?? [];
  if (item.type !== 'category') {
    if (item.docId === undefined) return {item, readers: undefined};
    return {item: withClasses(item, own, scenarios), readers: own};
  }
  const marked = (item.items ?? []).map((child) => mark(child, marks));
  // A category without a page of its own is for nobody by itself.
  const readers = union([page ? own : new Set(), ...marked.map((child) => child.readers)]);
  const linked = [...(own ?? [])].map(sidebarClass.linked);
  return {
    item: {...withClasses(item, readers, [...linked, ...scenarios]), items: marked.map((child) => child.item)},
    readers,
  };
}

function withClasses<Item extends SidebarItem>(item: Item, readers: Readers, more: readonly string[]): Item {
  const personas = readers ? [sidebarClass.only, ...[...readers].map(sidebarClass.persona)] : [];
  const classes = new Set([...classesOf(item), ...personas, ...more]);
  const {className: _, ...rest} = item;
  return classes.size === 0 ? (rest as Item) : {...item, className: [...classes].join(' ')};
}

/** The classes that an item has of itself, without the marks that the sidebars file of an old version was written with. */
function classesOf({className = ''}: SidebarItem): string[] {
  const names = className.split(/\s+/).filter(Boolean);
  if (!names.includes(sidebarClass.only)) return names;
  return names.filter((name) => !name.startsWith(sidebarClass.persona('')));
}

function union(sets: readonly Readers[]): Readers {
  const all = new Set<string>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const id of set) all.add(id);
  }
  return all.size > 0 ? all : undefined;
}
