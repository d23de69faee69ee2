/**
 * Puts a computation off until its result is needed, and does it once: for libraries, which load slowly and never change.
 *
 * @returns a function that gives the result
 */
export function once<Result>(compute: () => Result): () => Result {
  let result: {readonly value: Result} | undefined;
  return () => {
    result ??= {value: compute()};
    return result.value;
  };
}
