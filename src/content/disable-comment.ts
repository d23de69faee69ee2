/** A comment that silences rules on the line after it. */
export interface DisableComment {
  readonly rules: readonly string[];
  /** Where the comment ends; what it silences begins on the next line. */
  readonly end: number;
}

const disable = /^\s*personas-disable-next-line\s+(\S[\s\S]*?)\s*$/;

/** The rules that a comment silences; undefined when it is another comment. */
export function disabledRules(comment: string): string[] | undefined {
  return disable.exec(comment)?.[1]?.split(/[\s,]+/);
}
