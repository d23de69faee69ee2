/** Kept for the whole process: Docusaurus loads its plugins anew when a configuration changes. */
const isPlain = Symbol.for('docusaurus-plugin-personas.plain-failures');

/** What a list that is longer than the rest of a message begins with: the docs plugin names all pages there are. */
const list = /\n\s*Available document ids are:[\s\S]*$/;

/**
 * Has Docusaurus say why it could not take in a change, and no more: to whoever edits a page, where in Docusaurus that was
 * found is no help. Faults of a program keep their stack.
 */
export function sayFailuresPlainly(target: Pick<Console, 'error'> & {[isPlain]?: boolean} = console): void {
  if (target[isPlain]) return;
  target[isPlain] = true;
  const print = target.error.bind(target);
  target.error = (...args: unknown[]) => {
    const [error] = args;
    print(...(args.length === 1 && error instanceof Error && !isFault(error) ? [plainReason(error)] : args));
  };
}

/** Whether an error says that a program is wrong, and not what it was given. */
function isFault(error: Error): boolean {
  return [TypeError, ReferenceError, RangeError].some((kind) => error instanceof kind);
}

/** What an error says, and what the errors say that led to it, without where they were thrown. */
function plainReason(error: Error): string {
  const said = error.message.replace(list, '').trim();
  const {cause} = error;
  return cause instanceof Error && !said.includes(cause.message) ? `${said}\n${plainReason(cause)}` : said;
}
