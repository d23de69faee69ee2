import {basename, join, relative, resolve, sep} from 'node:path';
import {type FSWatcher, watch} from 'chokidar';

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

/** Folders that never hold pages, and may hold very much else. */
const never = /(?:^|\/)(?:_[^/]*|node_modules|\.git)(?:\/|$)/;

/** Watches the files of a site, and tells of changes in groups. */
export class FileWatcher {
  #watcher: FSWatcher | undefined;
  #changed = new Set<string>();
  #since = 0;
  #timer: NodeJS.Timeout | undefined;

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
    const folders = [this.siteDir, ...[...watched.roots, ...watched.files].map((path) => resolve(this.siteDir, path))];
    const watcher = watch(folders, {
      ignoreInitial: true,
      // It would keep back a deletion for a while, to see whether the file comes back.
      atomic: false,
      ignored: (path, stats) => isIgnored(this.#relative(path), stats?.isFile() === true, watched),
    });
    this.#watcher = watcher;
    const mark = (path: string) => this.#mark(this.#relative(path), watched);
    watcher.on('all', (_, path) => mark(path));
    // What is told here is told at once, and also where a second change follows so soon that the first one hides it.
    watcher.on('raw', (_, name, details) => {
      const {watchedPath} = details as {watchedPath?: string};
      if (watchedPath === undefined) return;
      mark(watchedPath);
      if (name && name !== basename(watchedPath)) mark(join(watchedPath, name));
    });
    watcher.on('error', (error) => this.onError(error as Error));
    await new Promise<void>((ready) => watcher.once('ready', ready));
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
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), quiet);
  }

  #tell(): void {
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
  if (never.test(path)) return true;
  return !roots.some((root) => root === '' || `${root}/`.startsWith(`${path}/`) || path.startsWith(`${root}/`));
}
