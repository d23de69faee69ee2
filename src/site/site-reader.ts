import {lstatSync, readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {buildIndex, type ContentIndex, type SiteFiles} from '../content/content-index.ts';
import {Page} from '../content/page.ts';
import {pageMatcher, pageRoots} from '../content/page-globs.ts';
import {drained, type Steps} from '../content/steps.ts';
import {defaultPages, parseRegistry, type Registry} from '../registry/registry.ts';
import {today} from './clock.ts';
import {configFiles} from './config-text.ts';
import {findPages} from './find-pages.ts';
import {attempt} from './read-file.ts';
import {type RegistryTexts, readPage, readRegistryTexts} from './site.ts';

/** Texts that stand in for files, by path relative to the site, without byte order marks: what is open in an editor. */
export type UnsavedTexts = ReadonlyMap<string, string>;

/** Reads a site again and again, and each page only when its file has changed since. */
export class SiteReader {
  #registry: {readonly texts: RegistryTexts; readonly parsed: Registry} | undefined;
  /** Which files are pages and how they are read, as a valid registry said last, or else the first one. */
  #setting: Registry['pageSettings'] | undefined;
  #isPage: (file: string) => boolean = () => false;
  readonly #known = new Map<string, {readonly stamp: string; readonly page: Page}>();
  #pages = new Map<string, Page>();
  #files: SiteFiles | undefined;
  /** The last index of a registry that was valid: while somebody writes in a registry, it is often invalid. */
  #latest: ContentIndex | undefined;

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
    return drained(this.steps());
  }

  /** The same in steps. */
  *steps(): Steps<ContentIndex> {
    const registry = this.#readRegistry();
    const unsaved = [...this.unsaved.keys()].filter(this.#isPage);
    const found = findPages(this.siteDir, {pageSettings: this.#setting ?? registry.pageSettings});
    this.#files = found;
    const files = [...new Set([...found.files, ...unsaved])];
    this.#pages = new Map();
    for (const [done, file] of files.entries()) {
      const page = this.#readPage(file);
      this.#pages.set(file, page);
      this.onRead(page, done + 1, files.length);
      yield;
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
    const before = this.#setting;
    let isServedElsewhere = false;
    for (const file of changed) {
      isServedElsewhere ||= configFiles.includes(file);
      if (!this.#isPage(file)) continue;
      if (this.unsaved.has(file) || isFile(join(this.siteDir, file))) this.#pages.set(file, this.#readPage(file));
      else {
        this.#pages.delete(file);
        this.#known.delete(file);
      }
    }
    const registry = this.#readRegistry();
    const isSameSite = before && before === this.#setting && !isServedElsewhere;
    return isSameSite && !this.#canReadMore() ? this.#index(registry) : this.read();
  }

  /**
   * The site as far as it is known without reading a page from the disk: its registry, and the pages that are open.
   *
   * @throws NoRegistryError when the site has neither registry
   */
  unsavedOnly(): ContentIndex {
    const registry = this.#readRegistry();
    const {format} = this.#setting ?? registry.pageSettings;
    const open = [...this.unsaved].filter(([file]) => this.#isPage(file));
    return buildIndex(
      registry,
      open.map(([file, text]) => new Page(file, text, undefined, format)),
    );
  }

  /** Whether a file, by its path relative to the site, is a page. */
  isPage(file: string): boolean {
    return this.#isPage(file);
  }

  /** The folders that the pages lie in, as paths relative to the site. */
  get roots(): readonly string[] {
    return this.#setting ? pageRoots(this.#setting) : [];
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

  /** A registry that is broken for a while says nothing of which files are pages, nor of how they are read. */
  #findBy({pageSettings, problems}: Registry): void {
    if (this.#setting && (problems.length > 0 || samePages(this.#setting, pageSettings))) return;
    this.#setting = pageSettings;
    this.#isPage = pageMatcher(pageSettings);
  }

  #readPage(file: string): Page {
    const {format} = this.#setting ?? defaultPages;
    const unsaved = this.unsaved.get(file);
    if (unsaved !== undefined) {
      const before = this.#pages.get(file);
      const isSame = before?.text === unsaved && before.unreadable === undefined && before.site === format;
      return isSame ? before : new Page(file, unsaved, undefined, format);
    }
    const stats = attempt(() => statSync(`${this.siteDir}/${file}`, {bigint: true}));
    // What changes whenever the file does; undefined when there is no telling.
    const stamp = stats && `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size}`;
    const known = this.#known.get(file);
    if (stamp !== undefined && known?.stamp === stamp && known.page.site === format) return known.page;
    const page = readPage(this.siteDir, file, format, file, stats);
    if (stamp === undefined) this.#known.delete(file);
    else this.#known.set(file, {stamp, page});
    return page;
  }

  /** Whether a folder can be read by now that could not be. */
  #canReadMore(): boolean {
    return (this.#files?.unreadable ?? []).some(
      ({file}) => attempt(() => readdirSync(join(this.siteDir, file))) !== undefined,
    );
  }

  #index(registry: Registry): ContentIndex {
    const index = buildIndex(
      registry,
      [...this.#pages.values()],
      this.#latest,
      this.#files && {...this.#files, today: today()},
    );
    if (registry.problems.length === 0) this.#latest = index;
    return index;
  }
}

function samePages(a: Registry['pageSettings'], b: Registry['pageSettings']): boolean {
  if (a.format !== b.format) return false;
  return a.include.length === b.include.length && a.include.every((glob, position) => glob === b.include[position]);
}

/** Whether a page can be read here, or it can be said why not: a folder is none, a link that leads nowhere is one. */
function isFile(file: string): boolean {
  const stats = attempt(() => statSync(file)) ?? lstatSync(file, {throwIfNoEntry: false});
  return stats !== undefined && !stats.isDirectory();
}
