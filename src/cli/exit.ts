/** The exit statuses of every command; `cancelled` is that of a program which Ctrl-C ends. */
export const exitStatus = {clean: 0, findings: 1, usage: 2, cancelled: 130} as const;

/** Something in a call that only its author can fix: it is reported in a sentence, and ends the run with status 2. */
export class UsageError extends Error {}
