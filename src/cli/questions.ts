import {cancel, intro, isCancel} from '@clack/prompts';

/** Somebody left a question without an answer. */
class Cancelled extends Error {}

/**
 * Asks questions in the terminal, under a title.
 *
 * @param ask asks each of them through `answered`
 * @returns undefined when the person has cancelled, which is reported
 */
export async function asking<Answers>(title: string, ask: () => Promise<Answers>): Promise<Answers | undefined> {
  giveSize(process.stdout);
  intro(title);
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof Cancelled)) throw error;
    cancel('Nothing was written.');
    return undefined;
  }
}

/** A terminal that does not know its size, as under `script` or in a container, says 0, and would show one letter a line. */
function giveSize(terminal: NodeJS.WriteStream): void {
  terminal.columns ||= 80;
  terminal.rows ||= 24;
}

/** What was answered to a question. Ends what `asking` asks when it was left without an answer. */
export async function answered<Value>(answer: Promise<Value>): Promise<Exclude<Value, symbol>> {
  const value = await answer;
  if (isCancel(value)) throw new Cancelled();
  return value as Exclude<Value, symbol>;
}

/** Ends what `asking` asks, as Ctrl-C does. */
export function cancelled(): never {
  throw new Cancelled();
}
