/** The rooms that somebody asked for, each with what is to be mutated in it. */
export function asked(words: readonly string[]): Map<string, string[]>;

/** How many faults were noticed, how many there were, and what that comes to in a hundred. */
export function score(results: readonly {readonly status: string}[]): {
  readonly noticed: number;
  readonly all: number;
  readonly percent: number;
};
