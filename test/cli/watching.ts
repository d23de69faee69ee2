import {type ChildProcess, spawn} from 'node:child_process';
import {bin} from './run.ts';

/** The line that ends a run of a watching process. */
const ended = /^\[\d\d:\d\d:\d\d\] Watching for changes\..*\n/m;

/** A process of `personas check --watch`. */
export class Watching {
  readonly #child: ChildProcess;
  #output = '';
  #wake: () => void = () => {};

  constructor(cwd: string, ...args: string[]) {
    const {FORCE_COLOR, ...env} = process.env;
    this.#child = spawn(process.execPath, [bin, 'check', '--watch', ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        this.#output += text;
        this.#wake();
      });
    }
    this.#child.on('close', () => this.#wake());
  }

  /**
   * Waits for the end of a run in whose output something stands, and forgets what was printed until then. An edit may
   * be reported in more runs than one.
   *
   * @returns that run, from the line that begins it to the line that ends it
   */
  async run(holds: RegExp | string): Promise<string> {
    for (;;) {
      const end = ended.exec(this.#output);
      if (end) {
        const run = this.#output.slice(0, end.index + end[0].length);
        this.#output = this.#output.slice(run.length);
        if (typeof holds === 'string' ? run.includes(holds) : holds.test(run)) return run;
        continue;
      }
      if (this.#child.exitCode !== null)
        throw new Error(`The process ended with ${this.#child.exitCode}: ${this.#output}`);
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
  }

  /** Ends the process as a person does. */
  async interrupt(): Promise<number | null> {
    const closed = new Promise<number | null>((resolve) => this.#child.once('close', resolve));
    this.#child.kill('SIGINT');
    return closed;
  }

  /** Ends the process if it is still there. */
  kill(): void {
    this.#child.kill('SIGKILL');
  }
}
