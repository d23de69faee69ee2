import {proofsName} from '../registry/proofs.ts';
import type {CheckedSite} from '../site/check-site.ts';
import {attempt} from '../site/read-file.ts';
import {registryFiles} from '../site/site.ts';
import type {SiteReader} from '../site/site-reader.ts';
import {FileWatcher} from '../site/watch-files.ts';
import {isPrinted} from './report-site.ts';

/** What is used of a compiler of webpack or Rspack. */
interface Compiler {
  readonly hooks: Record<'thisCompilation' | 'done', {tap(name: string, run: () => void): void}>;
  readonly watching?: {invalidate(): void} | null;
}

/** How long a change is given to compile by itself, in milliseconds. */
const patience = 500;

/**
 * A bundler plugin for `docusaurus start`: compiles, and so checks, again after a change that neither Docusaurus nor the
 * bundler notices, since they look for files alone. A link that leads nowhere, a device or a pipe is none.
 */
export class MissedChanges {
  readonly #watcher: FileWatcher;
  #timer: NodeJS.Timeout | undefined;
  #compiledAt = 0;
  #watched = '';

  /**
   * @param reader of the site; it knows where pages are
   * @param check reads and checks the site as it is now
   */
  constructor(
    private readonly reader: SiteReader,
    private readonly check: () => CheckedSite,
  ) {
    const changed = () => this.#changed();
    // Docusaurus says itself when the system watches no more files.
    this.#watcher = new FileWatcher(reader.siteDir, changed, () => {});
  }

  apply(compiler: Compiler): void {
    this.#compile = () => compiler.watching?.invalidate();
    compiler.hooks.thisCompilation.tap(MissedChanges.name, () => {
      this.#compiledAt = performance.now();
    });
    // After the first compilation, which somebody waits for.
    compiler.hooks.done.tap(MissedChanges.name, () => void this.#watch());
  }

  #compile: () => void = () => {};

  #changed(): void {
    const changedAt = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#compiledAt > changedAt) return;
      const site = attempt(this.check);
      if (site && !isPrinted(site)) this.#compile();
    }, patience).unref();
  }

  /** A registry may name other pages than it did. */
  async #watch(): Promise<void> {
    const {reader} = this;
    const roots = reader.roots;
    const watched = JSON.stringify(roots);
    if (watched === this.#watched) return;
    this.#watched = watched;
    await this.#watcher.watch({roots, files: [...registryFiles, proofsName], isPage: (file) => reader.isPage(file)});
    // What came before that was not noticed.
    this.#changed();
  }
}
