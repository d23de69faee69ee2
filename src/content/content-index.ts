import {TextSource} from '../diagnostics/text-source.ts';
import type {CalendarDate} from '../registry/calendar.ts';
import type {Persona, Registry, Scenario} from '../registry/registry.ts';
import {everyone} from '../shared/everyone.ts';
import {Ids, type ResolvedId} from './ids.ts';
import {TagDefaults, type TagOrigin} from './inherited-tags.ts';
import type {Page} from './page.ts';
import {pathMatcher} from './page-globs.ts';
import type {TagKey, WrittenTag, WrittenTags} from './written-tags.ts';

/** An id that a page has as a tag, and what it stands for. */
export interface Tag extends WrittenTag, ResolvedId {
  /** Where it comes from, if it does not stand on the page but is inherited. Its path is one of that file then. */
  readonly origin?: TagOrigin | undefined;
}

/** The tags of one kind on a page. */
export interface Tags {
  readonly values: readonly Tag[];
  /** The ids they stand for, or are likely to. What a likely one serves counts as served, and nothing is held against it. */
  readonly ids: ReadonlySet<string>;
  /** False when a tag is missing or not known, however near it is to one: the page may yet turn out to have any id. */
  readonly complete: boolean;
}

/** A page and what its tags mean in this registry. */
export interface IndexedPage {
  readonly page: Page;
  /** It needs no tags. */
  readonly exempt: boolean;
  /** Its front matter can be read; without that it takes part in no rule but the one that says so. */
  readonly valid: boolean;
  /** It counts for coverage and entry points: it is valid and no draft. */
  readonly counts: boolean;
  readonly personas: Tags;
  readonly scenarios: Tags;
  /** The ids of all personas it is for: with `everyone`, or without tags, all of them. */
  readonly readers: ReadonlySet<string>;
}

/** A scenario's personas. */
export interface ScenarioPersonas {
  /** Those that it names, or is likely to. */
  readonly ids: readonly string[];
  /** Those that it names for sure. */
  readonly certain: readonly string[];
  /** Whether all of them are known. */
  readonly complete: boolean;
}

/** A folder that cannot be read, though there may be pages in it. Its text is empty. */
export class UnreadableFolder extends TextSource {
  /** @param reason as the end of a sentence that begins with the folder */
  constructor(
    file: string,
    readonly reason: string,
  ) {
    super(file, '');
  }
}

/** What a page may name: the ids of both registries, and what they mean. */
export interface KnownIds {
  /** The ids of the personas, as a page may use them: `everyone` is one of them. */
  readonly pagePersonaIds: Ids;
  /** The ids of the personas, as a section or a scenario may use them. */
  readonly personaIds: Ids;
  readonly scenarioIds: Ids;
  readonly scenarioPersonas: ReadonlyMap<string, ScenarioPersonas>;
  /** What personas.yaml says of the severity of rules: what one of them reports, another need not. */
  readonly ruleSettings: Registry['rules'];
}

/** What is to be known of a site's files besides the pages that were read. */
export interface SiteFiles {
  /** What is in them is not known: nobody can say that a page is missing. */
  readonly unreadable: readonly UnreadableFolder[];
  /** Files that would be pages, did their names end as Docusaurus wants it. Their texts are empty. */
  readonly overlooked: readonly TextSource[];
  /** Pages that are other pages too, over a link of the file system: checked and counted once. */
  readonly aliases: ReadonlySet<string>;
  /** The day on which the site is looked at, by which things grow old; where nobody says it, nothing does. */
  readonly today?: CalendarDate | undefined;
  /** Under which path each folder of docs is served, for those of which the configuration says it in plain words. */
  readonly served?: ReadonlyMap<string, string> | undefined;
  /** Whether addresses of pages end with a slash; undefined where that is not known, or left to whoever serves them. */
  readonly trailingSlash?: boolean | undefined;
}

/** A site of which no more is known than its pages. */
const nothingMore: SiteFiles = {unreadable: [], overlooked: [], aliases: new Set()};

/** All that is known of a site: both registries and every page. It is plain data; nothing in it reads a file. */
export interface ContentIndex extends KnownIds, SiteFiles {
  readonly registry: Registry;
  /**
   * All that pages depend on in the registry, as a text: where it is the same, so is what the registry means for a page,
   * and what any rule finds on it.
   */
  readonly meaning: string;
  /** Sorted by file. */
  readonly pages: readonly IndexedPage[];
  readonly byFile: ReadonlyMap<string, IndexedPage>;
  readonly personaById: ReadonlyMap<string, Persona>;
  readonly scenarioById: ReadonlyMap<string, Scenario>;
}

/**
 * Puts the registries and the pages together.
 *
 * Registries and pages never change; new ones are read instead. So an index of which one page is new costs one page, and
 * all else in it is the very same as before.
 *
 * @param registry both registries; where they have problems the index is as good as what could be read
 * @param pages all pages of the site, in any order
 * @param before an earlier index of the site, whose entries are taken over where they still hold
 * @param files what is known of the site's files besides
 */
export function buildIndex(
  registry: Registry,
  pages: readonly Page[],
  before?: ContentIndex,
  {unreadable, overlooked, aliases, today, served, trailingSlash}: SiteFiles = nothingMore,
): ContentIndex {
  const meaning = before?.registry === registry ? before.meaning : meaningOf(registry);
  const same = before?.meaning === meaning ? before : undefined;
  const known = same ?? idsOf(registry);
  const {personaIds, pagePersonaIds, scenarioIds, scenarioPersonas} = known;
  const isExempt = pathMatcher(registry.pageSettings.exempt);
  const defaults = new TagDefaults(registry);
  const all = new Set(personaIds.all);
  const indexed = pages
    .map((page) => {
      const entry = same?.byFile.get(page.file);
      return entry?.page === page ? entry : indexPage(page, known, isExempt(page.file), defaults, all);
    })
    .sort((a, b) => (a.page.file < b.page.file ? -1 : 1));
  return {
    registry,
    meaning,
    pages: indexed,
    byFile: new Map(indexed.map((entry) => [entry.page.file, entry])),
    unreadable,
    overlooked,
    aliases,
    today,
    served,
    trailingSlash,
    personaById: new Map(registry.personas.map((persona) => [persona.id, persona])),
    scenarioById: new Map(registry.scenarios.map((scenario) => [scenario.id, scenario])),
    pagePersonaIds,
    personaIds,
    scenarioIds,
    scenarioPersonas,
    ruleSettings: registry.rules,
  };
}

/** What pages depend on in a registry. */
function meaningOf({personas, scenarios, pageSettings, rules, personasFile}: Registry): string {
  return JSON.stringify([
    // What is wrong with an inherited tag stands in that file, so that its lines count.
    pageSettings.defaults.length > 0 ? personasFile.text : '',
    personas.map(({id, formerly, name}) => [id, formerly, name]),
    scenarios.map(({id, formerly, title, personas: ids}) => [id, formerly, title, ids]),
    pageSettings,
    rules,
  ]);
}

/** What people write for everyone. */
const wordsForEveryone: ReadonlyMap<string, string> = new Map(
  ['all', 'any', 'anybody', 'anyone', 'everybody', '*'].map((word) => [word, everyone]),
);

function idsOf(registry: Registry): KnownIds {
  const personaIds = new Ids(registry.personas);
  return {
    personaIds,
    pagePersonaIds: new Ids(registry.personas, [everyone], wordsForEveryone),
    scenarioIds: new Ids(registry.scenarios),
    ruleSettings: registry.rules,
    scenarioPersonas: new Map(
      registry.scenarios.map(({id, personas}) => {
        const ids = personas
          .map((persona) => personaIds.resolve(persona).id)
          .filter((persona) => persona !== undefined);
        const certain = personas.filter((persona) => personaIds.has(persona));
        return [id, {ids, certain, complete: certain.length === personas.length}];
      }),
    ),
  };
}

function indexPage(
  page: Page,
  {pagePersonaIds, scenarioIds}: KnownIds,
  exempt: boolean,
  defaults: TagDefaults,
  all: ReadonlySet<string>,
): IndexedPage {
  const valid = page.problems.length === 0 && page.unreadable === undefined;
  const inherited = valid && !exempt ? defaults.of(page.file) : {};
  // A key that the page has, be it empty or misspelt, is its own.
  const written = (key: TagKey, own: WrittenTags) => (own.key === undefined && inherited[key]) || own.values;
  const personas = resolveTags(written('persona', page.personas), pagePersonaIds);
  return {
    page,
    exempt,
    valid,
    counts: valid && !page.draft,
    personas,
    scenarios: resolveTags(written('scenario', page.scenarios), scenarioIds),
    readers: personas.ids.has(everyone) || personas.values.length === 0 ? all : personas.ids,
  };
}

function resolveTags(values: readonly (WrittenTag & Pick<Tag, 'origin'>)[], known: Ids): Tags {
  const tags = values.map(({written, path, origin}): Tag => {
    const {id, known: isKnown, former} = known.resolve(written);
    return {written, path, origin, id, known: isKnown, former};
  });
  const ids = new Set<string>();
  for (const {id} of tags) if (id !== undefined) ids.add(id);
  return {values: tags, ids, complete: tags.length > 0 && tags.every(({known: isKnown}) => isKnown)};
}
