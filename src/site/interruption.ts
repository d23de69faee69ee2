import {constants} from 'node:os';
import {setImmediate} from 'node:timers/promises';

/** Somebody ended the run, as with Ctrl+C. What it had begun is undone. */
export class Interrupted extends Error {
  constructor(readonly signal: InterruptingSignal) {
    super('The run was interrupted. No file was changed.');
  }

  /** The exit status that shells know for it. */
  get status(): number {
    return 128 + constants.signals[this.signal];
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
type InterruptingSignal = (typeof signals)[number];

/** Delays signals that would end the process at once, for as long as something is to be put away first. */
export class Interruption {
  #signal: InterruptingSignal | undefined;
  readonly #hold = (signal: NodeJS.Signals) => {
    this.#signal = signal as InterruptingSignal;
  };

  constructor() {
    for (const signal of signals) process.on(signal, this.#hold);
  }

  /** @throws Interrupted when there was a signal */
  async look(): Promise<void> {
    // Signals come in between two rounds of the event loop.
    await setImmediate();
    if (this.#signal) throw new Interrupted(this.#signal);
  }

  /** Signals end the process again. */
  end(): void {
    for (const signal of signals) process.off(signal, this.#hold);
  }
}
