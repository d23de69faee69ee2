/** What is needed to know of a page to mark its item in a sidebar. */
export interface SidebarPage {
  /** The id under which sidebars name the page. */
  readonly id: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/** An item of a sidebar, as far as it is looked at here. All else in it is kept as it is. */
export interface SidebarItem {
  readonly type: string;
  readonly id?: string;
  readonly className?: string;
  readonly customProps?: Readonly<Record<string, unknown>>;
  readonly items?: readonly SidebarItem[];
  readonly link?: {readonly type?: string; readonly id?: string} | null;
}

/**
 * Marks the items of a sidebar with the personas and scenarios of their pages: as `customProps` for components, and as
 * one class per persona for style sheets. Items of pages without tags, which are for everybody, stay as they are.
 *
 * @param items items of any depth
 * @param pages the pages by the id that items name
 */
export function markSidebarItems<Item extends SidebarItem>(
  items: readonly Item[],
  pages: ReadonlyMap<string, SidebarPage>,
): Item[] {
  return items.map((item) => {
    const id = item.type === 'category' ? (item.link?.type === 'doc' ? item.link.id : undefined) : item.id;
    const page = id === undefined ? undefined : pages.get(id);
    const marked = page ? mark(item, page) : item;
    return item.items ? {...marked, items: markSidebarItems(item.items, pages)} : marked;
  });
}

function mark<Item extends SidebarItem>(item: Item, {frontMatter}: SidebarPage): Item {
  const personas = idsIn(frontMatter.persona);
  const scenarios = idsIn(frontMatter.scenario);
  if (personas.length === 0) return item;
  return {
    ...item,
    className: [item.className, ...personas.map((id) => `persona-${id}`)].filter(Boolean).join(' '),
    customProps: {...item.customProps, personas, scenarios},
  };
}

/** The ids under a key of front matter, however few. */
export function idsIn(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((id): id is string => typeof id === 'string' && id.trim() !== '');
}
