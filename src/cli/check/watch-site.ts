import {relative, sep} from 'node:path';
import type {ContentIndex} from '../../content/content-index.ts';
import type {Report} from '../../diagnostics/report.ts';
import {list, visibleInLine} from '../../diagnostics/words.ts';
import {proofsName} from '../../registry/proofs.ts';
import {registryBaseline} from '../../site/baseline-file.ts';
import {SiteChecker} from '../../site/check-site.ts';
import {configFiles} from '../../site/config-text.ts';
import {registryFiles} from '../../site/site.ts';
import {SiteReader} from '../../site/site-reader.ts';
import {FileWatcher} from '../../site/watch-files.ts';
import {exitStatus, UsageError} from '../exit.ts';
import {prettyReport} from './print-report.ts';
import {Progress} from './progress.ts';
import {type CheckScope, checkScope} from './scope.ts';
import {printBegin, printEnd, printRun} from './watch-lines.ts';

/**
 * `personas check --watch`: checks a site, and again whenever something in it changes, until it is interrupted.
 *
 * Each run prints a line that begins with a time and `Checking`, a report, and a line that begins with a time and
 * `Watching`, so that an editor can tell where a run begins and ends.
 *
 * @returns the exit status, once the process is interrupted
 * @throws UsageError when the first run cannot read the site
 */
export async function watchSite(siteDir: string, scope: CheckScope): Promise<number> {
  const watched = new WatchedSite(siteDir, scope);
  const interrupted = new Promise<void>((end) => {
    process.once('SIGINT', end);
    // Whoever read along is gone.
    process.stdout.once('error', () => end());
  });
  try {
    await Promise.race([watched.start(), interrupted]);
    await interrupted;
  } finally {
    await watched.close();
  }
  return exitStatus.clean;
}

function asText(report: Report): string {
  return prettyReport(report);
}

class WatchedSite {
  readonly #progress = new Progress(process.stderr);
  readonly #reader: SiteReader;
  readonly #site: SiteChecker;
  readonly #watcher: FileWatcher;
  /** What is watched, in a form that can be compared. */
  #plan = '';
  #printed = '';
  readonly #warned = new Set<string>();

  constructor(
    siteDir: string,
    private readonly scope: CheckScope,
  ) {
    this.#reader = new SiteReader(siteDir, this.#progress.tick);
    this.#site = new SiteChecker(this.#reader);
    this.#watcher = new FileWatcher(
      siteDir,
      (changed, since) => this.#again(changed, since),
      (error) => this.#warn(error),
    );
  }

  /** Checks the site for the first time. Whoever called it with a wrong name gets to know it now. */
  async start(): Promise<void> {
    const since = performance.now();
    printBegin('Checking the site.');
    const {index, report} = this.#first();
    this.#print(asText(report));
    const took = performance.now() - since;
    await this.#watch(index);
    printEnd(took);
  }

  #first(): ReturnType<typeof checkScope> {
    try {
      return checkScope(this.#site, this.scope);
    } finally {
      this.#progress.end();
    }
  }

  close(): Promise<void> {
    return this.#watcher.close();
  }

  #again(changed: ReadonlySet<string>, since: number): void {
    const {text, index} = this.#check(() => this.#reader.reread(changed));
    printBegin(`Checking again: ${visibleInLine(list([...changed]))} changed.`);
    this.#print(text);
    printEnd(performance.now() - since);
    if (index) void this.#watch(index);
  }

  /** Says once of each kind why something cannot be watched: a limit of the system is met for every file anew. */
  #warn({code, message}: NodeJS.ErrnoException): void {
    const kind = code ?? message;
    if (this.#warned.has(kind)) return;
    this.#warned.add(kind);
    const limit = 'The system watches no more files. Raise its limit, or set CHOKIDAR_USEPOLLING=1.';
    process.stderr.write(`personas: ${code === 'ENOSPC' || code === 'EMFILE' ? limit : message}\n`);
  }

  /** A report as text. A sentence that ends a single run is printed like a report here: its cause may soon be fixed. */
  #check(read: () => ContentIndex): {text: string; index?: ContentIndex} {
    try {
      const {index, report} = checkScope(this.#site, this.scope, read);
      return {text: asText(report), index};
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      return {text: error.message};
    }
  }

  #print(text: string): void {
    this.#printed = text;
    printRun(text);
  }

  /**
   * Watches what bears on the site now: a registry may name other pages, and another baseline, than it did. The configuration
   * says where pages are served.
   */
  async #watch({registry}: ContentIndex): Promise<void> {
    const {siteDir, roots} = this.#reader;
    const {baseline} = this.scope;
    const file = baseline === 'registry' ? registryBaseline(registry, siteDir) : baseline;
    const accepted = file && file !== 'none' ? [relative(siteDir, file.path).split(sep).join('/')] : [];
    const files = [...registryFiles, proofsName, ...configFiles, ...accepted];
    const plan = JSON.stringify([roots, files]);
    if (plan === this.#plan) return;
    this.#plan = plan;
    await this.#watcher.watch({roots, files, isPage: (path) => this.#reader.isPage(path)});
    this.#catchUp();
  }

  /** Reports what changed between the reading of the site and the moment from which on changes are noticed. */
  #catchUp(): void {
    const since = performance.now();
    const {text, index} = this.#check(() => this.#reader.read());
    if (text !== this.#printed) {
      printBegin('Checking again: something changed meanwhile.');
      this.#print(text);
      printEnd(performance.now() - since);
    }
    if (index) void this.#watch(index);
  }
}
