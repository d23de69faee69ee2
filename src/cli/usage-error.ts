/** Something in a call that only its author can mend: it is told in a sentence, and ends the run with status 2. */
export class UsageError extends Error {}
