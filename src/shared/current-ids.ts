/** An entry of a registry, as far as its ids go. */
interface Named {
  readonly id: string;
  /** The ids that it had before. */
  readonly formerly?: readonly string[] | undefined;
}

/** What each former id of some entries is now. */
export function currentIds(entries: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(entries.flatMap(({id, formerly = []}) => formerly.map((former) => [former, id] as const)));
}
