/** Work in small steps, so that whoever does it can do something else between two of them. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all of the work at once. */
export function drained<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const {done, value} = steps.next();
    if (done) return value;
  }
}
