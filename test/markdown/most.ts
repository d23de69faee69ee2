/**
 * How often something may stand in a text, or in a tree, until that is too much; infinite where it may stand there more
 * often than any limit allows.
 */
export function most<Made>(made: (times: number) => Made, isFine: (made: Made) => boolean): number {
  let [fine, tooMuch] = [0, 1200];
  if (isFine(made(tooMuch))) return Number.POSITIVE_INFINITY;
  while (tooMuch - fine > 1) {
    const middle = (fine + tooMuch) >> 1;
    if (isFine(made(middle))) fine = middle;
    else tooMuch = middle;
  }
  return fine;
}

/** A text so many times. */
export function repeated(text: string): (times: number) => string {
  return (times) => text.repeat(times);
}

/** As often as somebody likes. */
export const any = Number.POSITIVE_INFINITY;
