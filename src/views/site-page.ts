import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
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
}

/** The pages that are served in place of those in the docs folder, by the paths of these. */
export type StandIns = ReadonlyMap<string, IndexedPage>;

/** A served page together with what is known of it. */
export interface SitePage extends ServedPage {
  /** What it says of itself; where it has no tags, those of the page that it stands for. */
  readonly indexed: IndexedPage;
  /** The page that it stands for, if it does and there is one. */
  readonly original?: Page | undefined;
}

/**
 * The pages that readers can find, in reading order. Drafts and unlisted pages are in no view.
 *
 * @param served the pages that the site serves, in reading order
 * @param standIns what those say of themselves that stand for others
 */
export function listedPages(
  {byFile}: ContentIndex,
  served: readonly ServedPage[],
  standIns: StandIns = new Map(),
): SitePage[] {
  return served.flatMap((page) => {
    const inDocs = byFile.get(page.file);
    const standIn = standIns.get(page.file);
    const indexed = standIn ? withTagsOf(inDocs, standIn) : inDocs;
    return indexed?.counts && !indexed.page.unlisted ? [{...page, indexed, original: standIn && inDocs?.page}] : [];
  });
}

/** A page, with the tags of its original where it has none. */
function withTagsOf(original: IndexedPage | undefined, page: IndexedPage): IndexedPage {
  if (!original) return page;
  const {personas, readers} = page.personas.values.length > 0 ? page : original;
  const {scenarios} = page.scenarios.values.length > 0 ? page : original;
  return {...page, personas, readers, scenarios};
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
export function isFor({indexed}: SitePage, persona: string): boolean {
  return indexed.exempt || indexed.readers.has(persona);
}

/** Whether a persona's home lists a page: it is for her, and not merely about the docs themselves. */
export function isOnHome(page: SitePage, persona: string): boolean {
  const {exempt, personas} = page.indexed;
  return isFor(page, persona) && !(exempt && personas.values.length === 0);
}
