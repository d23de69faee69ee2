/** Finds a port that nobody listens on, and that nobody else is given until it is used. */
export function freePort(): Promise<number>;
