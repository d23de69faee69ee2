import {placesInClass, sidebarClass} from '../shared/sidebar-class.ts';

/**
 * For whom pages are, by their address, which no two pages of any version or docs instance share: the places of personas in
 * the registry, or none for a page that is for everybody.
 */
type SidebarMarks = Readonly<Record<string, readonly number[] | null>>;

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

/** What is added to an item beside its class: no page has it in its HTML. */
export interface AddedMarks {
  /** The places of the personas that its page is for, where the class does not say so and it is not for everybody. */
  readonly own?: readonly number[];
}

/** For whom pages are, and how many personas there are. */
export interface Marking {
  readonly marks: SidebarMarks;
  readonly personas: number;
}

/** The personas of some items together; undefined when one of them is for everybody. */
type Readers = readonly number[] | undefined;

/**
 * Marks the items of a sidebar with the personas of their pages.
 *
 * @param items items of any depth
 */
export function markSidebarItems<Item extends SidebarItem>(items: readonly Item[], marking: Marking): Item[] {
  return items.map((item) => mark(item, marking).item);
}

/** The sets of personas that items of some sidebars are for, each once, in an order that depends on nothing else. */
export function setsInSidebars(items: readonly SidebarItem[], marking: Marking): (readonly number[])[] {
  const sets = new Map<string, readonly number[]>();
  const visit = ({className, items: inside = []}: SidebarItem) => {
    const set = placesInClass(className);
    if (set) sets.set(sidebarClass(set), set);
    inside.forEach(visit);
  };
  markSidebarItems(items, marking).forEach(visit);
  return [...sets].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, set]) => set);
}

function mark<Item extends SidebarItem>(item: Item, marking: Marking): {item: Item; readers: Readers} {
  const found = item.href === undefined ? undefined : marking.marks[item.href];
  const own = found ?? undefined;
  if (item.type !== 'category') {
    if (item.docId === undefined) return {item, readers: undefined};
    return {item: marked(item, own, own, marking.personas), readers: own};
  }
  const inside = (item.items ?? []).map((child) => mark(child, marking));
  // A category without a page of its own is for nobody by itself.
  const readers = union([found === undefined ? [] : own, ...inside.map((child) => child.readers)]);
  return {
    item: {...marked(item, readers, own, marking.personas), items: inside.map((child) => child.item)},
    readers,
  };
}

/**
 * An item with its class and what is added to it. What is for all personas is hidden from none, and so has no class.
 *
 * @param own whom its own page is for
 * @param all how many personas there are
 */
function marked<Item extends SidebarItem>(item: Item, readers: Readers, own: Readers, all: number): Item {
  const hidesFrom = readers && readers.length < all ? [sidebarClass(readers)] : [];
  const classes = [...classesOf(item), ...hidesFrom];
  const {className: _, ...rest} = item;
  const isSaid = hidesFrom.length > 0 && own?.join() === readers?.join();
  return {
    ...(rest as Item),
    ...(classes.length > 0 && {className: classes.join(' ')}),
    ...(own && !isSaid && {own}),
  };
}

/** The classes that an item has of itself. */
function classesOf({className = ''}: SidebarItem): string[] {
  return className.split(/\s+/).filter(Boolean);
}

function union(sets: readonly Readers[]): Readers {
  const all = new Set<number>();
  for (const set of sets) {
    if (!set) return undefined;
    for (const place of set) all.add(place);
  }
  return all.size > 0 ? [...all].sort((one, other) => one - other) : undefined;
}
