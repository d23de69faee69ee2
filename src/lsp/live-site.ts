import {posix} from 'node:path';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';
import type {Diagnostic, Finding} from '../diagnostics/diagnostic.ts';
import {missingOptionalKeys} from '../registry/optional-keys.ts';
import {proofsName} from '../registry/proofs.ts';
import type {Registry} from '../registry/registry.ts';
import {type CheckedSite, SiteChecker} from '../site/check-site.ts';
import {configFiles} from '../site/config-text.ts';
import {SiteReader} from '../site/site-reader.ts';
import type {FileKind} from './cursor-context.ts';
import {FirstCheck} from './first-check.ts';

/** What bears on a site beside its pages, its registries and its baseline. */
const besides: readonly string[] = [proofsName, ...configFiles];

/** A site as it stands in the editor: open files as they are written, all others as they are on the disk. */
export class LiveSite {
  readonly #unsaved = new Map<string, string>();
  readonly #reader: SiteReader;
  readonly #checker: SiteChecker;
  /** The files that may have changed since the last reading, or since the first one began. */
  #changed: Set<string> | 'all' = new Set();
  #checked: CheckedSite | undefined;
  /** The file of the baseline that personas.yaml named last, be it there or not. */
  #baseline: string | undefined;
  #index: ContentIndex | undefined;
  #hints: {readonly registry: Registry; readonly found: readonly Finding[]} | undefined;
  #known: {readonly index: ContentIndex | undefined; readonly folders: ReadonlySet<string>} | undefined;

  readonly #first: FirstCheck;
  /** How far the first check is, from 0 to 1. */
  progress = 0;

  /** @param dir the folder of the site */
  constructor(readonly dir: string) {
    const onRead = (page: Page, done: number, all: number) => {
      this.progress = done / all;
      // While nobody waits for it, all is read that the check would read.
      void page.unreadableBody;
      void page.outline;
    };
    this.#reader = new SiteReader(dir, onRead, this.#unsaved);
    this.#checker = new SiteChecker(this.#reader);
    this.#first = new FirstCheck(this.#checker);
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
      const isRead = /\.(?:mdx?|ya?ml)$/.test(path) || besides.includes(path) || path === this.#baseline;
      const files = isRead ? [path] : this.#pagesIn(path);
      if (files.length === 0) return false;
      for (const file of files) this.#changed.add(file);
    }
    this.#checked = undefined;
    // Until all is read once, nobody knows which files a registry or a folder is about.
    if (!this.#index && !/\.mdx?$/.test(path)) this.#first.restart();
    return true;
  }

  /**
   * Goes on with the first check of the site for a while, if it is not done.
   *
   * @returns whether it is: until then, what is known is known of open pages and the registries alone
   */
  advance(): boolean {
    if (this.#index) return true;
    if (!this.#first.isBegun) this.#changed = new Set();
    const checked = this.#first.advance();
    if (checked) this.#keep(checked);
    return checked !== undefined;
  }

  /** What is known of the site, without waiting for its first check. Most are small, and done with at once. */
  get #soFar(): CheckedSite {
    if (!this.#first.isBegun) this.advance();
    return this.#index ? this.#check() : this.#first.known();
  }

  /** Whether the site has a registry. */
  get exists(): boolean {
    return this.#soFar.noRegistry === undefined;
  }

  /** What `personas check` would find if all were saved; until the first check is done, some of it. */
  get diagnostics(): readonly Diagnostic[] {
    return this.#soFar.report.diagnostics;
  }

  /** What the registries could say more, while they are valid: no finding, but a hint to whoever writes them. */
  get hints(): readonly Finding[] {
    const {registry} = this;
    if (this.#hints?.registry !== registry)
      this.#hints = {registry, found: registry.problems.length === 0 ? missingOptionalKeys(registry) : []};
    return this.#hints.found;
  }

  /** The registry at the moment, which may be invalid while somebody writes it. */
  get registry(): Registry {
    return this.#soFar.index.registry;
  }

  /** The same as `index`, but for what the first check has not come to. */
  get knownIndex(): ContentIndex {
    const {index} = this.#soFar;
    return this.#index ?? index;
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
    return this.knownIndex.byFile.has(file) ? 'page' : undefined;
  }

  #check(): CheckedSite {
    if (!this.#index) {
      if (!this.#first.isBegun) this.#changed = new Set();
      this.#keep(this.#first.finish());
    }
    if (!this.#checked || this.#changed === 'all' || this.#changed.size > 0) {
      const changed = this.#changed;
      // What fails half way is read anew.
      this.#changed = 'all';
      const read = () => (changed === 'all' ? this.#reader.read() : this.#reader.reread(changed));
      this.#keep(this.#checker.check('registry', read));
      this.#changed = new Set();
    }
    return this.#checked as CheckedSite;
  }

  #keep(checked: CheckedSite): void {
    this.#checked = checked;
    this.#index = asValid(checked.index, this.#index);
    const {baseline} = checked.index.registry;
    this.#baseline = baseline === undefined ? undefined : posix.normalize(baseline);
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

function asValid(index: ContentIndex, before: ContentIndex | undefined): ContentIndex {
  if (index.registry.problems.length === 0 || !before || before.registry.problems.length > 0) return index;
  const pages = index.pages.map(({page}) => page);
  return buildIndex(before.registry, pages, before, index);
}
