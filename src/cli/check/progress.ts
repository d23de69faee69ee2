import type {Page} from '../../content/page.ts';

/** Somewhere to show progress. */
interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** A run that is over sooner needs no progress. */
const patience = 1000;

/** How long a number stands before the next one. */
const pause = 100;

/** Shows how far the reading of a site is, on a terminal and nowhere else, once it has taken a second. */
export class Progress {
  #next: number;
  #shown = false;

  /**
   * @param screen standard error, so that standard output has the report and nothing else
   * @param now a clock, in milliseconds
   */
  constructor(
    private readonly screen: Screen,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#next = now() + patience;
  }

  /** To be called for each page that was read. */
  readonly tick = (page: Page, done: number, all: number): void => {
    if (!this.screen.isTTY || process.env.TERM === 'dumb') return;
    // The check would read the body anyway; so the time that this takes is shown too.
    void page.unreadableBody;
    void page.outline;
    if (this.now() < this.#next) return;
    this.#next = this.now() + pause;
    this.#shown = true;
    this.screen.write(`\r\u001B[K${done.toLocaleString('en')} of ${all.toLocaleString('en')} pages …`);
  };

  /** Takes away what was shown, and shows nothing from now on. */
  end(): void {
    if (this.#shown) this.screen.write('\r\u001B[K');
    this.#shown = false;
    this.#next = Number.POSITIVE_INFINITY;
  }
}
