import {lstatSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';
import {pageMatcher} from '../content/page-globs.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';
import {findPages, type RegistryTexts, readPage, readRegistryTexts} from './site.ts';

/** Reads a site again and again, and each page only when its file has changed since. */
export class SiteReader {
  #registry: {readonly texts: RegistryTexts; readonly parsed: Registry} | undefined;
  #isPage: (file: string) => boolean = () => false;
  /** The pages of the site as it was read last, and others that were pages before and may be again. */
  readonly #known = new Map<string, {readonly stamp: string; readonly page: Page}>();
  #pages = new Map<string, Page>();

  /**
   * @param siteDir the folder of the Docusaurus site
   * @param onRead called for each page that is read, with how many are done and how many there are
   */
  constructor(
    readonly siteDir: string,
    private readonly onRead: (page: Page, done: number, all: number) => void = () => {},
  ) {}

  /**
   * The site as it is on the disk now.
   *
   * @throws NoRegistryError when the site has neither registry
   */
  read(): ContentIndex {
    const registry = this.#readRegistry();
    const files = findPages(this.siteDir, registry);
    this.#pages = new Map();
    for (const [done, file] of files.entries()) {
      const page = this.#readPage(file);
      this.#pages.set(file, page);
      this.onRead(page, done + 1, files.length);
    }
    // A registry that is broken for a while may name other pages, and the old ones soon again.
    if (registry.problems.length === 0) {
      for (const file of this.#known.keys()) if (!this.#pages.has(file)) this.#known.delete(file);
    }
    return this.#index(registry);
  }

  /**
   * The site as it is on the disk now, by someone who knows what has changed: of the pages no other is looked at.
   *
   * @param changed the files that changed, came or went since the last reading, as paths relative to the site
   * @throws NoRegistryError when the site has neither registry
   */
  reread(changed: Iterable<string>): ContentIndex {
    const before = this.#registry?.parsed;
    for (const file of changed) {
      if (!this.#isPage(file)) continue;
      if (isFile(join(this.siteDir, file))) this.#pages.set(file, this.#readPage(file));
      else {
        this.#pages.delete(file);
        this.#known.delete(file);
      }
    }
    const registry = this.#readRegistry();
    return before && sameGlobs(before, registry) ? this.#index(registry) : this.read();
  }

  /** The registry, and the very same object as long as nothing in it changes: what was built on it stays good. */
  #readRegistry(): Registry {
    const texts = readRegistryTexts(this.siteDir);
    const before = this.#registry;
    if (before && texts.every((text, position) => text === before.texts[position])) return before.parsed;
    const parsed = parseRegistry(...texts);
    this.#registry = {texts, parsed};
    this.#isPage = pageMatcher(parsed.pages);
    return parsed;
  }

  #readPage(file: string): Page {
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

function sameGlobs({pages: a}: Registry, {pages: b}: Registry): boolean {
  return a.include.length === b.include.length && a.include.every((glob, position) => glob === b.include[position]);
}

/** Whether a page can be read here, or it can be told why not: a folder is none, a link that leads nowhere is one. */
function isFile(file: string): boolean {
  const stats = statSync(file, {throwIfNoEntry: false}) ?? lstatSync(file, {throwIfNoEntry: false});
  return stats !== undefined && !stats.isDirectory();
}

/** What changes whenever a file does; undefined when there is no telling. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, {throwIfNoEntry: false, bigint: true});
  return stats && `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size}`;
}
