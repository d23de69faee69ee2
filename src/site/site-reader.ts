import {lstatSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {Page} from '../content/page.ts';
import {type PageGlobs, pageMatcher, pageRoots} from '../content/page-globs.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';
import {attempt, findPages, type RegistryTexts, readPage, readRegistryTexts} from './site.ts';

/** Texts that stand in for files, by path relative to the site, without byte order marks: what is open in an editor. */
export type UnsavedTexts = ReadonlyMap<string, string>;

/** Reads a site again and again, and each page only when its file has changed since. */
export class SiteReader {
  #registry: {readonly texts: RegistryTexts; readonly parsed: Registry} | undefined;
  /** Which files are pages, as it was said last by a registry that is valid, or else by the first one. */
  #globs: PageGlobs | undefined;
  #isPage: (file: string) => boolean = () => false;
  readonly #known = new Map<string, {readonly stamp: string; readonly page: Page}>();
  #pages = new Map<string, Page>();

  /**
   * @param siteDir the folder of the Docusaurus site
   * @param onRead called for each page that is read, with how many are done and how many there are
   * @param unsaved looked at again at every reading
   */
  constructor(
    readonly siteDir: string,
    private readonly onRead: (page: Page, done: number, all: number) => void = () => {},
    private readonly unsaved: UnsavedTexts = new Map(),
  ) {}

  /**
   * The site as it is on the disk now.
   *
   * @throws NoRegistryError when the site has neither registry
   */
  read(): ContentIndex {
    const registry = this.#readRegistry();
    const unsaved = [...this.unsaved.keys()].filter(this.#isPage);
    const found = findPages(this.siteDir, {pages: this.#globs ?? registry.pages});
    const files = [...new Set([...found, ...unsaved])];
    this.#pages = new Map();
    for (const [done, file] of files.entries()) {
      const page = this.#readPage(file);
      this.#pages.set(file, page);
      this.onRead(page, done + 1, files.length);
    }
    for (const file of this.#known.keys()) if (!this.#pages.has(file)) this.#known.delete(file);
    return this.#index(registry);
  }

  /**
   * The site as it is on the disk now, by someone who knows what has changed: of the pages no other is looked at.
   *
   * @param changed the files that changed, came or went since the last reading, as paths relative to the site
   * @throws NoRegistryError when the site has neither registry
   */
  reread(changed: Iterable<string>): ContentIndex {
    const before = this.#globs;
    for (const file of changed) {
      if (!this.#isPage(file)) continue;
      if (this.unsaved.has(file) || isFile(join(this.siteDir, file))) this.#pages.set(file, this.#readPage(file));
      else {
        this.#pages.delete(file);
        this.#known.delete(file);
      }
    }
    const registry = this.#readRegistry();
    return before && before === this.#globs ? this.#index(registry) : this.read();
  }

  /** Whether a file, by its path relative to the site, is a page. */
  isPage(file: string): boolean {
    return this.#isPage(file);
  }

  /** The folders that the pages lie in, as paths relative to the site. */
  get roots(): readonly string[] {
    return this.#globs ? pageRoots(this.#globs) : [];
  }

  /** The registry, and the very same object as long as nothing in it changes: what was built on it stays good. */
  #readRegistry(): Registry {
    const texts = readRegistryTexts(this.siteDir, this.unsaved);
    const before = this.#registry;
    if (before && texts.every((text, position) => text === before.texts[position])) return before.parsed;
    const parsed = parseRegistry(...texts);
    this.#registry = {texts, parsed};
    this.#findBy(parsed);
    return parsed;
  }

  /** A registry that is broken for a while says nothing of which files are pages. */
  #findBy({pages, problems}: Registry): void {
    if (this.#globs && (problems.length > 0 || sameGlobs(this.#globs, pages))) return;
    this.#globs = pages;
    this.#isPage = pageMatcher(pages);
  }

  #readPage(file: string): Page {
    const unsaved = this.unsaved.get(file);
    if (unsaved !== undefined) {
      const before = this.#pages.get(file);
      return before?.text === unsaved && before.unreadable === undefined ? before : new Page(file, unsaved);
    }
    const stamp = stampOf(join(this.siteDir, file));
    const known = this.#known.get(file);
    if (stamp !== undefined && known?.stamp === stamp) return known.page;
    const page = readPage(this.siteDir, file);
    if (stamp === undefined) this.#known.delete(file);
    else this.#known.set(file, {stamp, page});
    return page;
  }

  #index(registry: Registry): ContentIndex {
    return buildIndex(registry, [...this.#pages.values()]);
  }
}

function sameGlobs(a: PageGlobs, b: PageGlobs): boolean {
  return a.include.length === b.include.length && a.include.every((glob, position) => glob === b.include[position]);
}

/** Whether a page can be read here, or it can be told why not: a folder is none, a link that leads nowhere is one. */
function isFile(file: string): boolean {
  const stats = attempt(() => statSync(file)) ?? lstatSync(file, {throwIfNoEntry: false});
  return stats !== undefined && !stats.isDirectory();
}

/** What changes whenever a file does; undefined when there is no telling. */
function stampOf(file: string): string | undefined {
  const stats = attempt(() => statSync(file, {bigint: true}));
  return stats && `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size}`;
}
