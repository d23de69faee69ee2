import {areAlike, NearMisses} from '../diagnostics/near-miss.ts';
import {currentIds} from '../shared/current-ids.ts';

/** What an id that somebody wrote stands for. */
export interface ResolvedId {
  /** The id of the registry: the very same, or the one that was meant; undefined when nobody can tell. */
  readonly id: string | undefined;
  /** Whether it was written as it stands in the registry. */
  readonly known: boolean;
  /** Whether it is an id that the registry entry had before. */
  readonly former: boolean;
}

/** An entry of a registry, as far as its ids go. */
interface Named {
  readonly id: string;
  readonly formerly: readonly string[];
  /** What readers see of a persona. */
  readonly name?: string;
  /** What readers see of a scenario. */
  readonly title?: string;
}

/** An id without what word processors and input methods put into it: quotes, full-width letters, what nobody sees. */
function plain(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/[\p{Cf}"'`\u2018-\u201F\u00AB\u00BB\u2039\u203A]/gu, '')
    .trim();
}

/** The ids of one registry, and what near misses of them mean. */
export class Ids {
  readonly all: readonly string[];
  readonly #known: ReadonlySet<string>;
  /** Every id that means something, those that an entry had before included, and the id it has now. */
  readonly #candidates: ReadonlyMap<string, string>;
  readonly #near: NearMisses;
  /** What readers see in place of the ids: who writes it means the id. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #answers = new Map<string, ResolvedId>();

  /**
   * @param reserved words that are as good as an id here
   * @param synonyms words that people write for one of those, unless an entry has them for its id
   */
  constructor(
    entries: readonly Named[],
    reserved: readonly string[] = [],
    private readonly synonyms: ReadonlyMap<string, string> = new Map(),
  ) {
    this.all = entries.map(({id}) => id);
    this.#names = new Map(
      entries.flatMap(({id, name, title}) =>
        [name, title].flatMap((text) => (text ? [[text.toLowerCase(), id] as const] : [])),
      ),
    );
    this.#known = new Set([...this.all, ...reserved]);
    this.#candidates = new Map([...[...this.#known].map((id) => [id, id] as const), ...currentIds(entries)]);
    this.#near = new NearMisses(this.#candidates.keys(), (candidate) => this.#candidates.get(candidate) as string);
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** What was meant by an id as written. */
  resolve(written: string): ResolvedId {
    let answer = this.#answers.get(written);
    if (!answer) {
      const known = this.#known.has(written);
      const tidied = this.#candidates.has(written) ? written : plain(written);
      const candidate = this.#candidates.has(tidied) ? tidied : this.#near.of(tidied);
      const id = candidate === undefined ? undefined : this.#candidates.get(candidate);
      answer = {
        id: id ?? this.synonyms.get(tidied.toLowerCase()) ?? this.#names.get(tidied.toLowerCase()),
        known,
        former: candidate !== undefined && candidate !== id && areAlike(candidate, tidied),
      };
      this.#answers.set(written, answer);
    }
    return answer;
  }
}
