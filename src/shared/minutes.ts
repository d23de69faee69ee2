/** About how many minutes a page takes to read, and whom. */
export interface ReadingTime {
  /** All of it. */
  readonly all: number;
  /** What is outside persona sections, which every reader reads. */
  readonly shared: number;
  /** That and the sections for each persona, by the ids as they are written. */
  readonly sections: Readonly<Record<string, number>>;
}

/** The minutes of a persona, or of everyone. */
export function minutesOf({all, shared, sections}: ReadingTime, persona?: string): number {
  return persona === undefined ? all : (sections[persona] ?? shared);
}
