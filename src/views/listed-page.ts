import type {ContentIndex, IndexedPage, Tags} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';

/** A page as the site serves it. */
export interface ServedPage {
  /** The page in the docs folder, by its path relative to the site: the one that is served, or that it stands for. */
  readonly file: string;
  /** The file that is served, relative to the site: another for a translation, and for a page of a version. */
  readonly source: string;
  readonly title: string;
  readonly description: string;
  /** The address, with the base URL of the site. */
  readonly href: string;
  /** The address of the docs that it is one of, with the base URL of the site. */
  readonly docs: string;
}

/** The pages that are served in place of those in the docs folder, by the paths of these. */
export type PageVariants = ReadonlyMap<string, IndexedPage>;

/** A served page together with what is known of it. */
export interface ListedPage extends ServedPage {
  /** What it says of itself; where it has no tags, those of the page that it stands for. */
  readonly indexed: IndexedPage;
  /** The page that it stands for, if it does and there is one. */
  readonly original?: Page | undefined;
}

/**
 * The pages that readers can find, in reading order. Drafts and unlisted pages are in no view.
 *
 * @param served the pages that the site serves, in reading order
 * @param variants what those say of themselves that stand for others
 */
export function listedPages(
  {byFile}: ContentIndex,
  served: readonly ServedPage[],
  variants: PageVariants = new Map(),
): ListedPage[] {
  return served.flatMap((page) => {
    const inDocs = byFile.get(page.file);
    const variant = variants.get(page.file);
    const indexed = variant ? withTagsOf(inDocs, variant) : inDocs;
    return indexed?.counts && !indexed.page.unlisted ? [{...page, indexed, original: variant && inDocs?.page}] : [];
  });
}

/** A page, with the tags of its original where it has none of its own. */
function withTagsOf(original: IndexedPage | undefined, page: IndexedPage): IndexedPage {
  if (!original) return page;
  const {personas, readers} = hasOwn(page.personas) ? page : original;
  const {scenarios} = hasOwn(page.scenarios) ? page : original;
  return {...page, personas, readers, scenarios};
}

function hasOwn({values}: Tags): boolean {
  return values.some(({origin}) => !origin);
}

/** A link to a page. */
export interface PageLink {
  readonly title: string;
  readonly description: string;
  readonly href: string;
}

export function linkTo({title, description, href}: ServedPage): PageLink {
  return {title, description, href};
}

/** Whether a page is in a persona's view: it is written for her, or for everybody, or it needs no tags. */
export function isFor({indexed}: ListedPage, persona: string): boolean {
  return indexed.exempt || indexed.readers.has(persona);
}

/** Whether a persona's home lists a page: it is for her, and says so. */
export function isOnHome(page: ListedPage, persona: string): boolean {
  return isFor(page, persona) && namesPersona(page);
}

/** Whether a page says whom it is for. */
export function namesPersona({indexed}: ListedPage): boolean {
  return indexed.personas.values.length > 0;
}
