/**
 * Whether to write colours. `NO_COLOR` and `FORCE_COLOR` are honoured, in this order, as no-color.org and Node.js have
 * them; otherwise a terminal gets colours and a pipe does not.
 */
export function wantsColor(stream: {isTTY?: boolean}): boolean {
  const {NO_COLOR, FORCE_COLOR, TERM} = process.env;
  if (NO_COLOR) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return stream.isTTY === true && TERM !== 'dumb';
}

/** Whether to write links: on a terminal that gets colours, but for the console of Linux, which would show the address. */
export function wantsLinks(stream: {isTTY?: boolean}): boolean {
  return stream.isTTY === true && wantsColor(stream) && process.env.TERM !== 'linux';
}

/** How many cells a line may have: those of the terminal, and 80 where nobody knows. */
export function linesWidth(stream: {columns?: number}): number {
  return stream.columns || 80;
}

/** Whether somebody can be asked. */
export function hasTerminal(): boolean {
  return process.stdin.isTTY === true && process.stdout.isTTY === true;
}
