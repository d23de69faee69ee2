/**
 * Near misses: what somebody probably meant, given what they wrote.
 *
 * A suggestion must be safe enough to be applied unread (`--fix` will do so). So digits are never guessed
 * (`S-11` is not a typo for `S-01`), and where two candidates are equally near there is no suggestion.
 */

/** What is left of an id when all that costs nothing is taken away: case, hyphens, underscores, spaces, leading zeros. */
function essence(id: string): string {
  return id
    .toLowerCase()
    .replace(/[-_\s]+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/** What is never guessed of a text, its digits, run by run: two texts with other numbers are never near. */
export function digits(text: string): string {
  return (essence(text).match(/\d+/g) ?? []).join(' ');
}

/**
 * The number of edits between two texts, where an insertion, a deletion, a replacement and a swap of two neighbours
 * each count as one (Damerau–Levenshtein, after Lowrance and Wagner). What is swapped may be edited, too: with an
 * insertion between the two, a swap costs two.
 */
function edits(a: string, b: string): number {
  const out = a.length + b.length;
  const costs = [Array.from({length: b.length + 1}, (_, column) => column)];
  /** The last row, counted from 1, in which each character of `a` has stood so far. */
  const lastRows = new Map<string, number>();
  for (let row = 1; row <= a.length; row++) {
    const above = costs[row - 1] as number[];
    const current = [row];
    /** The last column of this row where the two texts agree. */
    let lastColumn = 0;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const lastRow = lastRows.get(b[column - 1] as string) ?? 0;
      const beforeSwap = costs[lastRow - 1]?.[lastColumn - 1] ?? out;
      current.push(
        Math.min(
          (above[column] as number) + 1,
          (current[column - 1] as number) + 1,
          (above[column - 1] as number) + (same ? 0 : 1),
          beforeSwap + (row - lastRow - 1) + 1 + (column - lastColumn - 1),
        ),
      );
      if (same) lastColumn = column;
    }
    lastRows.set(a[row - 1] as string, row);
    costs.push(current);
  }
  return costs[a.length]?.[b.length] as number;
}

/** How many characters of a candidate stand nowhere in a text: each costs an edit, and is soon counted. */
function lacking(written: string, candidate: string): number {
  let count = 0;
  for (const character of candidate) if (!written.includes(character)) count++;
  return count;
}

/** How many edits a typo for this candidate may cost: one in a short id, two in a longer one. */
function tolerance(candidate: string): number {
  return candidate.length <= 5 ? 1 : 2;
}

/** Valid values, held ready to find the one that was meant by many a typo. */
export class NearMisses {
  readonly #means: (candidate: string) => string;
  readonly #byDigits = new Map<string, {candidate: string; bare: string}[]>();

  /**
   * @param candidates the valid values
   * @param means what a candidate stands for: two that stand for the same do not compete
   */
  constructor(candidates: Iterable<string>, means: (candidate: string) => string = (candidate) => candidate) {
    this.#means = means;
    for (const candidate of candidates) {
      const key = digits(candidate);
      const alike = this.#byDigits.get(key);
      const entry = {candidate, bare: essence(candidate)};
      if (alike) alike.push(entry);
      else this.#byDigits.set(key, [entry]);
    }
  }

  /** The candidate that somebody meant who wrote this, or undefined if none is near or two are equally near. */
  of(written: string): string | undefined {
    const bareWritten = essence(written);
    let best: string | undefined;
    let bestCost = Number.POSITIVE_INFINITY;
    let tied = false;
    for (const {candidate, bare} of this.#byDigits.get(digits(written)) ?? []) {
      const limit = tolerance(candidate);
      if (Math.abs(bare.length - bareWritten.length) > limit || lacking(bareWritten, bare) > limit) continue;
      const cost = edits(bareWritten, bare);
      if (cost > limit || cost >= bare.length) continue;
      if (cost < bestCost) {
        best = candidate;
        bestCost = cost;
        tied = false;
      } else if (cost === bestCost && this.#means(candidate) !== this.#means(best as string)) {
        tied = true;
      }
    }
    return tied ? undefined : best;
  }
}

/**
 * The candidate that somebody meant who wrote this, or undefined if none is near or two are equally near.
 *
 * @param written what stands in the text
 * @param candidates the valid values
 */
export function nearMiss(written: string, candidates: Iterable<string>): string | undefined {
  return new NearMisses(candidates).of(written);
}

/** Whether two ids differ in nothing but what costs nothing. */
export function areAlike(a: string, b: string): boolean {
  return essence(a) === essence(b);
}
