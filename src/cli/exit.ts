/** The exit statuses of every command; `cancelled` is that of a program which Ctrl-C ends. */
export const exitStatus = {clean: 0, findings: 1, usage: 2, cancelled: 130} as const;

/** Something in a call that only its author can fix: it is reported in a sentence, and ends the run with status 2. */
export class UsageError extends Error {}

/** What the file system refuses is nothing that a trace of this program would explain. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
