/** The exit statuses of every command; `cancelled` is that of a program which Ctrl-C ends. */
export const exitStatus = {clean: 0, findings: 1, usage: 2, cancelled: 130} as const;
