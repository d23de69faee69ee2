import type {ContentIndex, IndexedPage, Tags} from '../content/content-index.ts';
import type {TagKey} from '../content/written-tags.ts';
import {everyone} from '../shared/everyone.ts';

/** A page as a list of pages shows it. */
export interface ListedPage {
  readonly entry: IndexedPage;
  /** The path relative to the site. */
  readonly file: string;
  /** The title of its front matter, or else its first heading; empty where it has neither. */
  readonly title: string;
  /** The ids it is for, as the registry has them, and those of no registry as they are written. */
  readonly personas: readonly string[];
  readonly scenarios: readonly string[];
  readonly draft: boolean;
  readonly unlisted: boolean;
  readonly exempt: boolean;
  /** The globs of `pages.defaults` that a key comes from, where it is inherited. */
  readonly inherited: Readonly<Partial<Record<TagKey, string>>>;
  /** Whether it lacks a tag that it needs. */
  readonly untagged: boolean;
}

/** Which pages a list holds: those that all of this is true of. */
export interface PageFilter {
  /** For one of these, by name or as a page for everyone. */
  readonly personas?: readonly string[] | undefined;
  /** Tagged with one of these. */
  readonly scenarios?: readonly string[] | undefined;
  /** For one persona and nobody else; with `personas`, for one of them. */
  readonly only?: boolean | undefined;
  /** Tagged with a planned scenario. */
  readonly planned?: boolean | undefined;
  readonly untagged?: boolean | undefined;
  readonly drafts?: boolean | undefined;
  /** Not among these, which are in a sidebar. */
  readonly notAmong?: ReadonlySet<string> | undefined;
}

/** The pages that a filter holds, sorted by file. */
export function pageList(index: ContentIndex, filter: PageFilter = {}): ListedPage[] {
  const planned = new Set(index.registry.scenarios.flatMap((scenario) => (scenario.planned ? [scenario.id] : [])));
  return index.pages.map(listed).filter(({entry, ...page}) => {
    const {personas, scenarios} = filter;
    const isMet = [
      !personas || personas.some((id) => entry.personas.ids.has(id)) || entry.personas.ids.has(everyone),
      !scenarios || scenarios.some((id) => entry.scenarios.ids.has(id)),
      !filter.only || isForOne(entry),
      !filter.planned || [...entry.scenarios.ids].some((id) => planned.has(id)),
      !filter.untagged || page.untagged,
      !filter.drafts || page.draft,
      !filter.notAmong?.has(page.file),
    ];
    return isMet.every(Boolean);
  });
}

/** Whether a page is for one persona and nobody else. */
function isForOne({personas}: IndexedPage): boolean {
  return personas.ids.size === 1 && !personas.ids.has(everyone);
}

function listed(entry: IndexedPage): ListedPage {
  const {page, exempt, personas, scenarios} = entry;
  const needsScenario = !personas.ids.has(everyone);
  return {
    entry,
    file: page.file,
    title: titleOf(entry),
    personas: idsOf(personas),
    scenarios: idsOf(scenarios),
    draft: page.draft,
    unlisted: page.unlisted,
    exempt,
    inherited: {...originOf('persona', personas), ...originOf('scenario', scenarios)},
    untagged: !exempt && (personas.values.length === 0 || (needsScenario && scenarios.values.length === 0)),
  };
}

function originOf(key: TagKey, {values}: Tags): Partial<Record<TagKey, string>> {
  const [tag] = values;
  return tag?.origin ? {[key]: tag.origin.files} : {};
}

function titleOf({page}: IndexedPage): string {
  const {title} = page.frontMatter;
  return typeof title === 'string' && title.trim() !== '' ? title : (page.headings[0]?.text ?? '');
}

function idsOf({values}: Tags): string[] {
  return [...new Set(values.map(({id, written}) => id ?? written))];
}
