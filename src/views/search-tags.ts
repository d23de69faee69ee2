import type {ContentIndex} from '../content/content-index.ts';
import {pathMatcher} from '../content/page-globs.ts';
import {everyone} from '../shared/everyone.ts';
import {idsIn, type SidebarPage} from './sidebar-marks.ts';

/** Whom a page of the docs is for, as far as the search asks. */
export interface SearchTags {
  /** The ids of the personas; all of them where it is for everyone. */
  readonly personas: readonly string[];
  readonly scenarios: readonly string[];
  /** Whether it says whom it is for. */
  readonly isTagged: boolean;
}

/** The tags of pages, of all versions and docs instances, by their addresses. */
export function searchTags(
  {registry, pagePersonaIds, scenarioIds}: ContentIndex,
  pages: readonly SidebarPage[],
): ReadonlyMap<string, SearchTags> {
  const isExempt = pathMatcher(registry.pageSettings.exempt);
  const all = registry.personas.map(({id}) => id);
  const tagsOf = ({file, frontMatter}: SidebarPage): SearchTags => {
    const ids = isExempt(file) ? [] : idsIn(frontMatter.persona, pagePersonaIds);
    return {
      personas: ids.length === 0 || ids.includes(everyone) ? all : all.filter((id) => ids.includes(id)),
      scenarios: idsIn(frontMatter.scenario, scenarioIds),
      isTagged: ids.length > 0,
    };
  };
  return new Map(pages.map((page) => [page.href, tagsOf(page)]));
}

/** What the attribute of a section stands for: the personas of the registry that it names, by former ids, too. */
export function sectionPersonas({registry, personaIds}: ContentIndex): (attribute: string) => string[] {
  const all = registry.personas.map(({id}) => id);
  return (attribute) => {
    const ids = idsIn(attribute.split(/\s+/), personaIds);
    return all.filter((id) => ids.includes(id));
  };
}
