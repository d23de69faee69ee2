import type {Steps} from '../content/steps.ts';
import type {CheckedSite, SiteChecker} from '../site/check-site.ts';

/** How long the first check of a site may keep an editor waiting at a time, in milliseconds. */
const slice = 40;

/** How long it may at the very first: most sites are checked by then. */
const firstSlice = 200;

/** The first check of a site, which takes long where there are many pages, a slice at a time. */
export class FirstCheck {
  /** Whether it has gone on for a first while. */
  isBegun = false;
  #steps: Steps<CheckedSite> | undefined;

  constructor(private readonly checker: SiteChecker) {}

  /** Begins anew: what has been read so far may not be a page any more. */
  restart(): void {
    this.isBegun &&= this.#steps !== undefined;
    this.#steps = undefined;
  }

  /**
   * Goes on for a while.
   *
   * @returns what the check came to, once it is done
   */
  advance(): CheckedSite | undefined {
    const until = performance.now() + (this.isBegun ? slice : firstSlice);
    return this.#advance(() => performance.now() < until);
  }

  /** Goes on to the end. */
  finish(): CheckedSite {
    return this.#advance(() => true) as CheckedSite;
  }

  /** What is known before all is read: of the registries, and of the pages that are open. */
  known(): CheckedSite {
    return this.checker.checkOpen();
  }

  #advance(mayGoOn: () => boolean): CheckedSite | undefined {
    this.isBegun = true;
    this.#steps ??= this.checker.steps();
    const steps = this.#steps;
    // What fails half way is read anew.
    this.#steps = undefined;
    do {
      const {done, value} = steps.next();
      if (done) return value;
    } while (mayGoOn());
    this.#steps = steps;
    return undefined;
  }
}
