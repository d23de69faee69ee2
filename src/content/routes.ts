import {posix} from 'node:path';
import {isDeepStrictEqual} from 'node:util';
import type {Link} from '../markdown/outline.ts';
import type {ContentIndex, IndexedPage} from './content-index.ts';
import type {Page} from './page.ts';
import {pageRoots} from './page-globs.ts';

/** Finds the pages that links lead to. Build it once for an index. */
export class LinkResolver {
  readonly #byFile: ReadonlyMap<string, IndexedPage>;
  readonly #folders: DocsFolders;
  /** They depend on a page and these folders alone, however many indexes the page is in. */
  readonly #addresses: WeakMap<Page, Addresses>;
  #byRoute: Map<string, IndexedPage> | undefined;

  /** @param before one of an earlier index of the site, whose addresses are taken over where they still hold */
  constructor(
    private readonly index: ContentIndex,
    before?: LinkResolver,
  ) {
    this.#byFile = index.byFile;
    this.#folders = docsFolders(index);
    this.#addresses = before?.isServedAs(this) ? before.#addresses : new WeakMap<Page, Addresses>();
  }

  /** Whether the folders of docs of another index are the same, and served at the same paths. */
  isServedAs(other: LinkResolver): boolean {
    return isDeepStrictEqual(this.#folders, other.#folders);
  }

  /** The URL that Docusaurus gives to a page. */
  routeOf(page: Page): string {
    return this.#addressesOf(page).route;
  }

  /**
   * The page that a link on a page leads to, undefined if it leads anywhere else.
   *
   * A path to a Markdown file is looked for where Docusaurus looks for it: beside the page, in the docs folder, in the
   * site. A URL is held against the routes that Docusaurus gives to pages.
   */
  resolve(from: Page, url: string): IndexedPage | undefined {
    const address = this.#addressesOf(from).read(url);
    return address && this.target(address);
  }

  /** The links of a page that may lead to a page. They are worked out once for a page, however many indexes it is in. */
  of(page: Page): readonly AddressedLink[] {
    return this.#addressesOf(page).links;
  }

  /**
   * The pages that links on a page may lead to, by its letters: all that they do lead to, and maybe others.
   *
   * @returns undefined where only a reading of the page can tell
   */
  mayReach(page: Page): readonly IndexedPage[] | undefined {
    return this.#addressesOf(page).possible?.flatMap((address) => this.target(address) ?? []);
  }

  /** The page at an address. */
  target(address: Address): IndexedPage | undefined {
    if (address.route !== undefined) return this.#routes().get(address.route);
    const beside = address.beside === undefined ? undefined : this.#byFile.get(address.beside);
    return beside ?? this.#elsewhere(address.path);
  }

  #elsewhere(path: string): IndexedPage | undefined {
    for (const candidate of [...this.#folders.roots.map((root) => posix.join(root, path)), posix.join('.', path)]) {
      const page = this.#byFile.get(candidate);
      if (page) return page;
    }
    return undefined;
  }

  #routes(): Map<string, IndexedPage> {
    this.#byRoute ??= new Map(
      this.index.pages.map((entry) => [posix.resolve(this.#addressesOf(entry.page).route), entry]),
    );
    return this.#byRoute;
  }

  #addressesOf(page: Page): Addresses {
    let addresses = this.#addresses.get(page);
    if (!addresses) {
      addresses = new Addresses(page, this.#folders);
      this.#addresses.set(page, addresses);
    }
    return addresses;
  }
}

/** Where a link leads: a route, or a path to a Markdown file and, for a relative one, the file that it means first. */
export type Address =
  | {readonly route: string}
  | {readonly route?: undefined; readonly path: string; readonly beside: string | undefined};

/** A link that may lead to a page, and where it leads. */
export interface AddressedLink {
  readonly link: Link;
  readonly address: Address;
}

/** Where a page is served, and where its links lead. */
class Addresses {
  #route: string | undefined;
  #links: readonly AddressedLink[] | undefined;
  #possible: readonly Address[] | undefined | 'unsure';

  constructor(
    private readonly page: Page,
    private readonly folders: DocsFolders,
  ) {}

  get route(): string {
    this.#route ??= routeOf(this.page, this.folders);
    return this.#route;
  }

  get links(): readonly AddressedLink[] {
    this.#links ??= this.page.outline.links.flatMap((link) => {
      const address = this.read(link.url);
      return address ? [{link, address}] : [];
    });
    return this.#links;
  }

  /** Where its links may lead; undefined where that cannot be told before it is read. */
  get possible(): readonly Address[] | undefined {
    this.#possible ??= this.page.possibleTargets?.flatMap((url) => this.read(url) ?? []) ?? 'unsure';
    return this.#possible === 'unsure' ? undefined : this.#possible;
  }

  read(url: string): Address | undefined {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return undefined;
    const end = url.search(/[?#]/);
    const path = decode(end < 0 ? url : url.slice(0, end)).replace(/^@site\//, '/');
    if (path === '') return undefined;
    if (!/\.mdx?$/.test(path)) return {route: posix.resolve(folderOf(this.route, this.folders), path)};
    return {path, beside: path.startsWith('/') ? undefined : pathBeside(this.page.file, path)};
  }
}

/** The path that a relative path means in a file. Most go up and down again, which needs no parsing of all of it. */
function pathBeside(file: string, path: string): string {
  let folder = file.lastIndexOf('/');
  let at = path.startsWith('./') ? 2 : 0;
  for (; folder > 0 && path.startsWith('../', at); at += 3) folder = file.lastIndexOf('/', folder - 1);
  const below = path.slice(at);
  return file.startsWith('.') || below.includes('./') || below.includes('//')
    ? posix.join(file, '..', path)
    : file.slice(0, folder + 1) + below;
}

/** What a relative URL on the page at this route is relative to: where the page's address ends with a slash, itself. */
export function folderOf(route: string, {trailingSlash}: DocsFolders): string {
  if (trailingSlash === undefined || route === '/') return route.replace(/[^/]*$/, '');
  const bare = route.replace(/\/$/, '');
  return trailingSlash ? `${bare}/` : bare.replace(/[^/]*$/, '');
}

/** What says where pages are served. */
export interface DocsFolders {
  /** The folders under which the pages lie. Each is served under its name, unless more is known. */
  readonly roots: readonly string[];
  /** Under which path each folder of docs is served, for those of which that is known. */
  readonly served?: ReadonlyMap<string, string> | undefined;
  /** Whether addresses end with a slash; where that is not known, that of a folder's index alone does. */
  readonly trailingSlash?: boolean | undefined;
}

/** Where a site serves its pages, as far as an index knows it. */
export function docsFolders({
  registry,
  served,
  trailingSlash,
}: Pick<ContentIndex, 'registry' | 'served' | 'trailingSlash'>): DocsFolders {
  return {roots: pageRoots(registry.pageSettings), served, trailingSlash};
}

/** The URL that Docusaurus gives to a page. That of a folder's index ends with a slash. */
export function routeOf(page: Page, {roots, served = new Map()}: DocsFolders): string {
  const nearest = (all: Iterable<string>) =>
    [...all].filter((folder) => page.file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  const root = nearest(served.keys()) ?? nearest(roots);
  const folders = page.file
    .slice(root === undefined ? 0 : root.length + 1)
    .replace(/\.mdx?$/, '')
    .split('/');
  const name = folders.pop() as string;
  const home = posix.join('/', served.get(root ?? '') ?? posix.basename(root ?? ''), '/');
  const folder = posix.join(home, ...folders.map(withoutNumber), '/');
  const {slug, id} = page.frontMatter;
  if (typeof slug === 'string') return posix.join(slug.startsWith('/') ? home : folder, slug);
  const isIndex = ['index', 'readme', folders.at(-1)?.toLowerCase()].includes(name.toLowerCase());
  return isIndex ? folder : posix.join(folder, typeof id === 'string' ? id : withoutNumber(name));
}

/** Docusaurus takes leading numbers off names: `01-intro` is served as `intro`. */
function withoutNumber(name: string): string {
  return /^\d+[-_.]\d/.test(name) ? name : name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '');
}

function decode(path: string): string {
  if (!path.includes('%')) return path;
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
