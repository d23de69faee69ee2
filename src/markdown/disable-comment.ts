import type {Span} from '../diagnostics/diagnostic.ts';

/** A comment that silences rules on the line after it. */
export interface DisableComment {
  /** What stands in it for names of rules, each with its place. */
  readonly rules: readonly {readonly written: string; readonly span: Span}[];
  /** The word that makes it such a comment. */
  readonly marker: Span;
  /** The word that stands in the place of the marker, where it is another: such a comment silences nothing. */
  readonly misspelt?: string;
  /** Where the comment ends; what it silences begins on the next line. */
  readonly end: number;
}

/** The word that such a comment begins with. */
export const disableMarker = 'personas-disable-next-line';

/** How it begins, or something that somebody took for it: what other linters have, for instance. */
export const disableStarts = ['personas-disable', 'persona-disable'] as const;

const disable = /^\s*(personas?-disable[\w-]*)(?=[\s,]|$)/;

/**
 * A comment as one that silences rules.
 *
 * @param content what stands between its marks
 * @param text the text that it stands in
 * @param end where it ends there
 * @returns undefined when it is another comment
 */
export function disableComment(content: string, text: string, end: number): DisableComment | undefined {
  const [, word] = disable.exec(content) ?? [];
  if (word === undefined) return undefined;
  if (word !== disableMarker) {
    const at = text.lastIndexOf(word, end);
    return {rules: [], marker: [at, at + word.length], misspelt: word, end};
  }
  const start = text.lastIndexOf(disableMarker, end);
  let from = start + disableMarker.length;
  const written =
    content
      .trim()
      .slice(disableMarker.length)
      .match(/[^\s,]+/g) ?? [];
  const rules = written.map((name) => {
    const at = text.indexOf(name, from);
    from = at + name.length;
    return {written: name, span: [at, from] as const};
  });
  return {rules, marker: [start, start + disableMarker.length], end};
}
