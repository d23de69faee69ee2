/** Clears a terminal and what can be scrolled back to, as the compilers that people watch do. */
const clear = '\u001B[2J\u001B[3J\u001B[H';

/**
 * Prints the line that begins a run: a time in brackets and `Checking`. On a terminal it begins a new screen.
 *
 * @param sentence begins with `Checking`
 */
export function printBegin(sentence: string): void {
  print(`${process.stdout.isTTY ? clear : ''}${time()} ${sentence}`);
}

/** Prints what a run found, and an empty line. */
export function printRun(text: string): void {
  print(`${text}\n`);
}

/**
 * Prints the line that ends a run: a time in brackets and `Watching`.
 *
 * @param took milliseconds
 */
export function printEnd(took: number): void {
  print(`${time()} Watching for changes. The check took ${Math.round(took)} ms; Ctrl+C ends it.`);
}

function time(): string {
  return `[${new Date().toTimeString().slice(0, 8)}]`;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
