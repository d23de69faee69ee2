import type {ContentIndex, IndexedPage} from '../content/content-index.ts';

/** A page as the site serves it. */
export interface ServedPage {
  /** The path relative to the site. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** The address, with the base URL of the site. */
  readonly href: string;
}

/** A served page together with what the index knows of it. */
export interface SitePage extends ServedPage {
  readonly indexed: IndexedPage;
}

/**
 * The pages that readers can find, in reading order. Drafts and unlisted pages are in no view.
 *
 * @param served the pages that the site serves, in reading order
 */
export function listedPages({byFile}: ContentIndex, served: readonly ServedPage[]): SitePage[] {
  return served.flatMap((page) => {
    const indexed = byFile.get(page.file);
    return indexed?.counts && !indexed.page.unlisted ? [{...page, indexed}] : [];
  });
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

/** Whether a page needs no tags and has none: it is about the docs themselves. */
export function isAside({indexed}: SitePage): boolean {
  return indexed.exempt && indexed.personas.values.length === 0;
}
