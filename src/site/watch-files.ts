import {readdirSync} from 'node:fs';
import {basename, isAbsolute, join, relative, resolve, sep} from 'node:path';
import {type FSWatcher, watch} from 'chokidar';
import {isNeverPage} from '../content/page-globs.ts';
import {attempt} from './read-file.ts';

/** What is watched of a site. All paths are relative to it, with forward slashes. */
export interface WatchedFiles {
  /** The folders that pages lie in, however deep. */
  readonly roots: readonly string[];
  /** Files beside the pages. */
  readonly files: readonly string[];
  /** Whether a file is a page. */
  readonly isPage: (file: string) => boolean;
}

/** Changes come in groups: one save is several events, and a branch that is checked out is thousands. */
const quiet = 15;

/** When a folder that came is looked at once more, in milliseconds. */
const looksAgain = [100, 1000];

/** Folders that never hold pages, and may hold very much else. */
const never = /(?:^|\/)(?:node_modules|\.git)(?:\/|$)/;

/** Watches the files of a site, and reports changes in groups. */
export class FileWatcher {
  #watcher: FSWatcher | undefined;
  #changed = new Set<string>();
  #since = 0;
  #timer: NodeJS.Timeout | undefined;
  /** The folders that came just now, each with the files in it that were reported since. */
  readonly #newFolders = new Map<string, Set<string>>();

  /**
   * @param siteDir the folder of the site
   * @param onChange called once there is quiet, with the files that changed, came or went, and when the first one did
   * @param onError called when something cannot be watched
   */
  constructor(
    private readonly siteDir: string,
    private readonly onChange: (changed: ReadonlySet<string>, since: number) => void,
    private readonly onError: (error: Error) => void,
  ) {}

  /** Watches these files, and no others from now on. Resolves once no change can be missed. */
  async watch(watched: WatchedFiles): Promise<void> {
    const before = this.#watcher;
    // What lies in the site's folder is watched with it. A file that is not there would have the library be ready too early.
    const beside = [...watched.roots, ...watched.files].filter((path) => path.startsWith('..') || isAbsolute(path));
    const watcher = watch([this.siteDir, ...beside.map((path) => resolve(this.siteDir, path))], {
      ignoreInitial: true,
      // It would keep back a deletion for a while, to see whether the file comes back.
      atomic: false,
      ignored: (path, stats) => isIgnored(this.#relative(path), stats?.isFile() === true, watched),
    });
    this.#watcher = watcher;
    const mark = (path: string) => this.#mark(this.#relative(path), watched);
    watcher.on('all', (_, path) => mark(path));
    // What is reported here is reported at once, and also where a second change follows so soon that the first one hides it.
    watcher.on('raw', (_, name, details) => {
      const {watchedPath} = details as {watchedPath?: string};
      if (watchedPath === undefined) return;
      mark(watchedPath);
      if (name && name !== basename(watchedPath)) mark(join(watchedPath, name));
    });
    let isReady = false;
    watcher.on('addDir', (path) => isReady && this.#lookAgain(this.#relative(path), watched));
    watcher.on('error', (error) => this.onError(error as Error));
    await new Promise<void>((ready) => watcher.once('ready', ready));
    isReady = true;
    await before?.close();
  }

  async close(): Promise<void> {
    clearTimeout(this.#timer);
    await this.#watcher?.close();
  }

  #relative(path: string): string {
    return relative(this.siteDir, path).split(sep).join('/');
  }

  #mark(file: string, {files, isPage}: WatchedFiles): void {
    if (!files.includes(file) && !isPage(file)) return;
    if (this.#changed.size === 0) this.#since = performance.now();
    this.#changed.add(file);
    for (const [folder, reported] of this.#newFolders) if (file.startsWith(`${folder}/`)) reported.add(file);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#report(), quiet);
  }

  /**
   * Looks for pages in a folder that came. The library lists such a folder first and watches it then, so that a file which
   * comes in between goes unnoticed.
   */
  #lookAgain(folder: string, watched: WatchedFiles): void {
    this.#newFolders.set(folder, new Set());
    for (const wait of looksAgain) {
      setTimeout(() => {
        const found = attempt(() => readdirSync(join(this.siteDir, folder), {recursive: true, encoding: 'utf8'})) ?? [];
        for (const name of found) {
          const file = join(folder, name).split(sep).join('/');
          if (!this.#newFolders.get(folder)?.has(file)) this.#mark(file, watched);
        }
        if (wait === looksAgain.at(-1)) this.#newFolders.delete(folder);
      }, wait).unref();
    }
  }

  #report(): void {
    const changed = this.#changed;
    this.#changed = new Set();
    this.onChange(changed, this.#since);
  }
}

/** Whether something is neither a page, nor one of the files, nor a folder on the way to them. */
function isIgnored(path: string, isFile: boolean, {roots, files, isPage}: WatchedFiles): boolean {
  if (path === '' || files.includes(path)) return false;
  if (isFile) return !isPage(path);
  if (files.some((file) => file.startsWith(`${path}/`))) return false;
  if (roots.some((root) => `${root}/`.startsWith(`${path}/`))) return false;
  return !roots.some((root) => (root === '' || path.startsWith(`${root}/`)) && !isNever(path, root));
}

function isNever(path: string, root: string): boolean {
  return never.test(root === '' ? path : path.slice(root.length)) || isNeverPage(path, root);
}
