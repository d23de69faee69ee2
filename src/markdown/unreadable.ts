/** How many levels a page may nest. People need ten; somewhere above a few hundred the build runs out of its stack. */
export const deepest = 100;

/** A body that cannot be read, or in no time that anybody waits for. */
export class UnreadableError extends Error {
  /**
   * @param fault what is wrong, after "it"
   * @param remedy what to do there
   * @param offset where that is in the text, undefined where nobody knows
   */
  constructor(
    readonly fault: string,
    readonly remedy: string,
    readonly offset?: number | undefined,
  ) {
    super(`It ${fault}. ${remedy}.`);
  }
}

/** That something nests too deep. */
export function tooDeep(offset: number | undefined, levels = deepest): UnreadableError {
  return new UnreadableError(`nests more than ${levels} levels deep`, 'Use fewer levels', offset);
}

/**
 * Why a body cannot be read, as the end of a sentence.
 *
 * @param error whatever its reading has thrown
 * @param text the whole text of the page
 * @param bodyStart where its body begins
 */
export function whyUnreadable(error: unknown, text: string, bodyStart: number): string {
  const why = isOutOfStack(error) ? tooDeep(undefined) : error;
  if (!(why instanceof UnreadableError))
    return `its Markdown cannot be parsed (${(error as Error).message}). Simplify it`;
  const place = why.offset === undefined ? '' : ` around line ${lineOf(text, why.offset + bodyStart)}`;
  return `it ${why.fault}${place}. ${why.remedy}`;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\n|\r/).length;
}

/** What a parser throws where its stack is not deep enough: the error itself, or one that it caused. */
export function isOutOfStack(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) if (cause instanceof RangeError) return true;
  return false;
}
