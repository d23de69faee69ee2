import type {Persona, Registry, Scenario} from '../registry/registry.ts';
import {everyone} from '../registry/schema.ts';
import {Ids, type ResolvedId} from './ids.ts';
import type {Page} from './page.ts';
import {pathMatcher} from './page-globs.ts';
import type {WrittenTag, WrittenTags} from './written-tags.ts';

/** An id in front matter, and what it stands for. */
export interface Tag extends WrittenTag, ResolvedId {}

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

/** All that is known of a site: both registries and every page. It is plain data; nothing in it reads a file. */
export interface ContentIndex {
  readonly registry: Registry;
  /** Sorted by file. */
  readonly pages: readonly IndexedPage[];
  readonly byFile: ReadonlyMap<string, IndexedPage>;
  readonly personaById: ReadonlyMap<string, Persona>;
  readonly scenarioById: ReadonlyMap<string, Scenario>;
  /** The ids of the personas, as a page may use them: `everyone` is one of them. */
  readonly pagePersonaIds: Ids;
  /**
   * The ids of the personas, as a section or a scenario may use them. As long as they are the very same object, the
   * registry means the same for pages.
   */
  readonly personaIds: Ids;
  readonly scenarioIds: Ids;
  readonly scenarioPersonas: ReadonlyMap<string, ScenarioPersonas>;
}

/**
 * Puts the registries and the pages together.
 *
 * @param registry both registries; where they have problems the index is as good as what could be read
 * @param pages all pages of the site, in any order
 */
export function buildIndex(registry: Registry, pages: readonly Page[]): ContentIndex {
  const known = idsOf(registry);
  const {personaIds, pagePersonaIds, scenarioIds} = known;
  const indexed = pages
    .map((page) => {
      let entry = known.entries.get(page);
      if (!entry) {
        entry = indexPage(page, known);
        known.entries.set(page, entry);
      }
      return entry;
    })
    .sort((a, b) => (a.page.file < b.page.file ? -1 : 1));
  return {
    registry,
    pages: indexed,
    byFile: new Map(indexed.map((entry) => [entry.page.file, entry])),
    personaById: new Map(registry.personas.map((persona) => [persona.id, persona])),
    scenarioById: new Map(registry.scenarios.map((scenario) => [scenario.id, scenario])),
    pagePersonaIds,
    personaIds,
    scenarioIds,
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

/** What a registry means for pages, and the pages that were held against it already. */
interface KnownIds {
  readonly personaIds: Ids;
  readonly pagePersonaIds: Ids;
  readonly scenarioIds: Ids;
  readonly isExempt: (file: string) => boolean;
  readonly all: ReadonlySet<string>;
  readonly entries: WeakMap<Page, IndexedPage>;
}

/**
 * Registries and pages never change; new ones are read instead. So an index of which one page is new costs one page,
 * and all else in it is the very same as before.
 */
const idsByRegistry = new WeakMap<Registry, KnownIds>();

/** The latest of them, for the registry in which somebody changes words, and nothing that pages depend on. */
let latest: {readonly meaning: string; readonly known: KnownIds} | undefined;

/** What pages depend on in a registry. */
function meaningOf({personas, scenarios, pages, rules}: Registry): string {
  return JSON.stringify([
    personas.map(({id, formerly}) => [id, formerly]),
    scenarios.map(({id, formerly, personas: ids}) => [id, formerly, ids]),
    pages,
    rules,
  ]);
}

function idsOf(registry: Registry): KnownIds {
  let known = idsByRegistry.get(registry);
  if (known) return known;
  const meaning = meaningOf(registry);
  if (latest?.meaning === meaning) known = latest.known;
  else {
    const personaIds = new Ids(registry.personas);
    known = {
      personaIds,
      pagePersonaIds: new Ids(registry.personas, [everyone]),
      scenarioIds: new Ids(registry.scenarios),
      isExempt: pathMatcher(registry.pages.exempt),
      all: new Set(personaIds.all),
      entries: new WeakMap(),
    };
  }
  idsByRegistry.set(registry, known);
  if (registry.problems.length === 0) latest = {meaning, known};
  return known;
}

function indexPage(page: Page, {pagePersonaIds, scenarioIds, isExempt, all}: KnownIds): IndexedPage {
  const personas = resolveTags(page.personas, pagePersonaIds);
  const valid = page.problems.length === 0 && page.unreadable === undefined;
  return {
    page,
    exempt: isExempt(page.file),
    valid,
    counts: valid && !page.draft,
    personas,
    scenarios: resolveTags(page.scenarios, scenarioIds),
    readers: personas.ids.has(everyone) || personas.values.length === 0 ? all : personas.ids,
  };
}

function resolveTags({values}: WrittenTags, known: Ids): Tags {
  const tags = values.map(({written, path}): Tag => {
    const {id, known: isKnown, former} = known.resolve(written);
    return {written, path, id, known: isKnown, former};
  });
  const ids = new Set<string>();
  for (const {id} of tags) if (id !== undefined) ids.add(id);
  return {values: tags, ids, complete: tags.length > 0 && tags.every(({known: isKnown}) => isKnown)};
}
