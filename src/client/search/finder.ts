import {assertReachable, type Found, type Fragment, loadPagefind, type Pagefind} from './pagefind.ts';
import {isForm, type Term, termsOf} from './query-words.ts';
import {type Candidate, candidates, type Place, placesIn, type TermHits, tells, wordsOf} from './ranking.ts';

/** A page, or a section for some of its readers, that was found. */
export interface Result {
  readonly href: string;
  readonly page: string;
  /** Whether it is a section of the page. */
  readonly isSection: boolean;
  readonly personas: readonly string[];
  readonly places: readonly Place[];
}

/** What was found, whoever it is for. */
export interface Answer {
  /** Those of a persona and a scenario, best first; an empty string stands for all. */
  of(persona: string, scenario: string): readonly Candidate[];
  /** The texts of some of them, with the best places in each, best first. */
  read(some: readonly Candidate[], persona: string): Promise<Result[]>;
}

export interface Finder {
  /** Whether it took long to start, so that what it needs for a query will take long, too. */
  readonly isSlow: boolean;
  /** Looks for something. The texts of those of a persona and a scenario that fit best are asked for right away. */
  find(query: string, persona: string, scenario: string): Promise<Answer>;
}

/** How many results are read first. */
export const first = 5;

/** How many milliseconds a start takes at most on a line that is not slow. */
const swift = 400;

type Members = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Starts the search. Which record is for whom is asked once, so that every count is what a reader would see.
 *
 * @param at the address of the folder of the index
 * @param tag the docs and the version of them that are read, as Docusaurus tags its pages: `docs-default-current`
 */
export async function startFinder(at: string, tag: string): Promise<Finder> {
  const start = performance.now();
  const pagefind = await loadPagefind(at);
  const isEnglish = /^en\b/i.test(document.documentElement.lang);
  const all = await idsWith(pagefind, undefined);
  const known = await pagefind.filters();
  const members = async (name: string): Promise<Members> =>
    new Map(
      await Promise.all(
        Object.keys(known[name] ?? {}).map(async (value) => [value, await idsWith(pagefind, {[name]: value})] as const),
      ),
    );
  const [personas, scenarios, versions] = await Promise.all(['persona', 'scenario', 'version'].map(members));
  const isServed = servedIn(versions ?? new Map(), tag);
  const isIn = (of: Members | undefined, value: string, id: string) => value === '' || of?.get(value)?.has(id) === true;
  const fragments = new Map<string, Promise<Fragment>>();
  const textOf = ({id, data}: Found) => {
    const text = fragments.get(id) ?? data();
    fragments.set(id, text);
    text.catch(() => fragments.delete(id));
    return text;
  };

  const look = async (term: Term): Promise<TermHits> => {
    const {results} = await pagefind.search(term.text);
    const served = results.filter(({id}) => isServed(id));
    return {term, found: new Map(served.map((one) => [one.id, one])), tells: tells(all.size, served.length)};
  };
  const has = async ({term, found}: TermHits) => {
    const best = found.values().next().value;
    return best !== undefined && (await hasForm(best, await textOf(best), term));
  };
  const sure = async (hits: TermHits): Promise<TermHits | undefined> => {
    if (await has(hits)) return hits;
    // Who mistypes a word mostly begins it well.
    const {text, weight} = hits.term;
    if (text.length < 5 || weight < 1) return undefined;
    const near = await look({text: text.slice(0, Math.max(3, Math.ceil(text.length * 0.55))), weight: 0.6});
    return (await has(near)) ? near : undefined;
  };
  const fitting = (ranked: readonly Candidate[], persona: string, scenario: string) =>
    ranked.filter(({id}) => isIn(personas, persona, id) && isIn(scenarios, scenario, id));

  return {
    isSlow: performance.now() - start > swift,
    async find(query, persona, scenario) {
      const looked = await Promise.all(termsOf(query, isEnglish).map(look));
      if (looked.some(({found}) => found.size === 0)) await assertReachable(at);
      for (const {found} of fitting(candidates(looked), persona, scenario).slice(0, first)) textOf(found);
      const hits = (await Promise.all(looked.map(sure))).filter((one) => one !== undefined);
      const ranked = candidates(hits);
      return {
        of: (persona, scenario) => fitting(ranked, persona, scenario),
        read: async (some, persona) => {
          const texts = await Promise.all(some.map(({found}) => textOf(found)));
          const best = some[0]?.score ?? 1;
          return some
            .map(({id, score}, number) => {
              const text = texts[number] as Fragment;
              const places = placesIn(id, text, hits, query);
              const fits = (places[0]?.score ?? 0) + (1.2 * score) / best;
              return {result: resultOf(text, places), score: fits * favour(text, persona, personas?.size ?? 0)};
            })
            .sort((one, other) => other.score - one.score)
            .map(({result}) => result);
        },
      };
    },
  };
}

/** Whether a record is of the version that is read: of other docs, and where none is read, that is the last one. */
function servedIn(versions: Members, tag: string): (id: string) => boolean {
  const read = Array.from(versions.keys()).find((version) => `docs-${version.replace(' ', '-')}` === tag);
  const sameDocs = Array.from(versions).filter(([version]) => read && version.split(' ')[0] === read.split(' ')[0]);
  return (id) =>
    versions.size === 0 ||
    versions.get('any')?.has(id) === true ||
    (sameDocs.some(([, ids]) => ids.has(id)) ? versions.get(read ?? '') : versions.get('last'))?.has(id) === true;
}

/** What is for a reader alone comes before what is for all, and that before what says nothing of its readers. */
function favour({filters}: Fragment, persona: string, personas: number): number {
  if (filters.tagged) return 0.7;
  return persona && (filters.persona?.length ?? 0) < personas ? 1.1 : 1;
}

function resultOf({raw_url: url, meta, filters}: Fragment, places: readonly Place[]): Result {
  const [href = '', section] = url.split('#');
  const best = places[0]?.score ?? 0;
  return {
    href,
    page: meta.title || meta.page || href,
    isSection: section !== undefined,
    personas: filters.persona ?? [],
    places: places.filter(({score}, number) => number === 0 || (number < 2 && score > best * 0.75)),
  };
}

/** Whether what Pagefind found for a word has that word, and not just its first letters. */
async function hasForm({words: places}: Found, text: Fragment, {text: sought}: Term): Promise<boolean> {
  const words = wordsOf(text);
  return (
    places.some((place) => isForm(words[place] ?? '', sought)) ||
    Object.values(text.meta).some((value = '') => value.split(/\s+/).some((word) => isForm(word, sought)))
  );
}

async function idsWith(pagefind: Pagefind, filters: object | undefined): Promise<ReadonlySet<string>> {
  const {results} = await pagefind.search(null, filters && {filters});
  return new Set(results.map(({id}) => id));
}
