import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import {type CheckedSite, checkSite} from '../site/check-site.ts';
import {SiteReader} from '../site/site-reader.ts';
import type {FileKind} from './slot.ts';

/** A site as it stands in the editor: open files as they are written, all others as they are on the disk. */
export class LiveSite {
  readonly #unsaved = new Map<string, string>();
  readonly #reader: SiteReader;
  /** The files that may have changed since the last reading; all of them before the first. */
  #changed: Set<string> | 'all' = 'all';
  #checked: CheckedSite | undefined;
  #index: ContentIndex | undefined;
  #known: {readonly index: ContentIndex | undefined; readonly folders: ReadonlySet<string>} | undefined;

  /** @param dir the folder of the site */
  constructor(readonly dir: string) {
    this.#reader = new SiteReader(dir, undefined, this.#unsaved);
  }

  /**
   * The text of an open file.
   *
   * @param file the path relative to the site
   * @param text without a byte order mark; undefined once the file is closed
   */
  write(file: string, text: string | undefined): void {
    if (this.#unsaved.get(file) === text) return;
    if (text === undefined) this.#unsaved.delete(file);
    else this.#unsaved.set(file, text);
    this.touch(file);
  }

  /**
   * Something on the disk may have changed: a file or a folder, relative to the site, or anything.
   *
   * @returns false where it is nothing that bears on the site
   */
  touch(path: string | 'all'): boolean {
    if (path === 'all') this.#changed = 'all';
    else if (this.#changed !== 'all') {
      const files = /\.(?:mdx?|ya?ml|json)$/.test(path) ? [path] : this.#pagesIn(path);
      if (files.length === 0) return false;
      for (const file of files) this.#changed.add(file);
    }
    this.#checked = undefined;
    return true;
  }

  /** Whether the site has a registry. */
  get exists(): boolean {
    return this.#check().noRegistry === undefined;
  }

  /** What `personas check` would find if all were saved. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#check().report.diagnostics;
  }

  /** The registry at the moment, which may be invalid while somebody writes it. */
  get registry(): Registry {
    return this.#check().index.registry;
  }

  /** The site with its pages at the moment, and the registry as it was when it was valid last. */
  get index(): ContentIndex {
    const {index} = this.#check();
    return this.#index ?? index;
  }

  /** What kind of file a path relative to the site is, as far as this site has to do with it. */
  kindOf(file: string): FileKind | undefined {
    if (file === 'personas.yaml') return 'personas';
    if (file === 'scenarios.yaml') return 'scenarios';
    return this.index.byFile.has(file) ? 'page' : undefined;
  }

  #check(): CheckedSite {
    if (!this.#checked) {
      const changed = this.#changed;
      // What fails half way is read anew.
      this.#changed = 'all';
      const read = () => (changed === 'all' ? this.#reader.read() : this.#reader.reread(changed));
      this.#checked = checkSite(this.#reader, 'registry', read);
      this.#index = asValid(this.#checked.index, this.#index?.registry);
      this.#changed = new Set();
    }
    return this.#checked;
  }

  /** The pages in what was a folder. */
  #pagesIn(path: string): string[] {
    const all = this.#index?.pages ?? [];
    return this.#folders().has(path)
      ? all.flatMap(({page}) => (page.file.startsWith(`${path}/`) ? [page.file] : []))
      : [];
  }

  /** The folders that hold pages: of the many things that are deleted, few are one of them. */
  #folders(): ReadonlySet<string> {
    if (this.#known?.index !== this.#index) {
      const folders = this.#index?.pages.flatMap(({page}) => foldersOf(page.file)) ?? [];
      this.#known = {index: this.#index, folders: new Set(folders)};
    }
    return this.#known?.folders ?? new Set();
  }
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

function asValid(index: ContentIndex, before: Registry | undefined): ContentIndex {
  if (index.registry.problems.length === 0 || !before || before.problems.length > 0) return index;
  return buildIndex(
    before,
    index.pages.map(({page}) => page),
  );
}
