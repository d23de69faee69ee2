import {nearest} from '../diagnostics/suggestion.ts';

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
}

/** The ids of one registry, and what near misses of them mean. */
export class Ids {
  readonly all: readonly string[];
  readonly #known: ReadonlySet<string>;
  /** Every id that means something, those that an entry had before included, and the id it has now. */
  readonly #candidates: ReadonlyMap<string, string>;
  readonly #answers = new Map<string, ResolvedId>();

  /** @param reserved words that are as good as an id here */
  constructor(entries: readonly Named[], reserved: readonly string[] = []) {
    this.all = entries.map(({id}) => id);
    this.#known = new Set([...this.all, ...reserved]);
    this.#candidates = new Map([
      ...[...this.#known].map((id) => [id, id] as const),
      ...entries.flatMap(({id, formerly}) => formerly.map((former) => [former, id] as const)),
    ]);
  }

  has(id: string): boolean {
    return this.#known.has(id);
  }

  /** What was meant by an id as written. */
  resolve(written: string): ResolvedId {
    let answer = this.#answers.get(written);
    if (!answer) {
      const known = this.#known.has(written);
      const candidate = this.#candidates.has(written) ? written : this.#nearest(written);
      const id = candidate === undefined ? undefined : this.#candidates.get(candidate);
      answer = {id, known, former: candidate !== undefined && candidate !== id};
      this.#answers.set(written, answer);
    }
    return answer;
  }

  #nearest(written: string): string | undefined {
    return nearest(written, this.#candidates.keys(), (candidate) => this.#candidates.get(candidate) as string);
  }
}
