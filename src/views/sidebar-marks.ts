import type {ContentIndex} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import {pathMatcher} from '../content/page-globs.ts';
import {everyone} from '../shared/everyone.ts';
import type {Marking} from './marked-sidebar.ts';

/** What is needed to know of a page to mark its item in a sidebar. */
export interface SidebarPage {
  /** The address, with the base URL of the site. */
  readonly href: string;
  /** The path relative to the site. */
  readonly file: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
}

/**
 * For whom some pages are. Pages for everyone, exempt pages and pages without tags are for everybody.
 *
 * An id that an entry of the registry had before counts as the one it has now: the pages of an old version keep what
 * was written then. An id that is in no registry counts for nothing, since nobody could choose to see its pages.
 */
export function sidebarMarks({registry, pagePersonaIds}: ContentIndex, pages: readonly SidebarPage[]): Marking {
  const isExempt = pathMatcher(registry.pageSettings.exempt);
  const places = new Map(registry.personas.map(({id}, place) => [id, place]));
  const readersOf = ({file, frontMatter}: SidebarPage): number[] | null => {
    const ids = isExempt(file) ? [] : idsIn(frontMatter.persona, pagePersonaIds);
    if (ids.length === 0 || ids.includes(everyone)) return null;
    return ids.map((id) => places.get(id) as number).sort((one, other) => one - other);
  };
  return {marks: Object.fromEntries(pages.map((page) => [page.href, readersOf(page)])), personas: places.size};
}

/** The ids under a key of front matter, however few, as the registry has them. The check reports all others. */
export function idsIn(value: unknown, known: Ids): string[] {
  const written = [value].flat().filter((id) => typeof id === 'string');
  return [...new Set(written.map((id) => known.resolve(id).id))].filter((id) => id !== undefined);
}
