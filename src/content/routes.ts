import {posix} from 'node:path';
import type {ContentIndex, IndexedPage} from './content-index.ts';
import type {Page} from './page.ts';
import {pageRoots} from './page-globs.ts';

/** Finds the pages that links lead to. Build it once for an index. */
export class LinkResolver {
  readonly #byFile: ReadonlyMap<string, IndexedPage>;
  readonly #roots: readonly string[];
  #byRoute: Map<string, IndexedPage> | undefined;

  constructor(private readonly index: ContentIndex) {
    this.#byFile = index.byFile;
    this.#roots = pageRoots(index.registry.pages);
  }

  /**
   * The page that a link on a page leads to, undefined if it leads anywhere else.
   *
   * A path to a Markdown file is looked for where Docusaurus looks for it: beside the page, in the docs folder, in the
   * site. A URL is held against the routes that Docusaurus gives to pages by default.
   */
  resolve(from: Page, url: string): IndexedPage | undefined {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url)) return undefined;
    const path = decode(url.replace(/[?#].*$/s, '')).replace(/^@site\//, '/');
    if (path === '') return undefined;
    if (!/\.mdx?$/.test(path)) return this.#routes().get(posix.resolve(routeOf(from, this.#roots), '..', path));
    const beside = path.startsWith('/') ? [] : [posix.join(from.file, '..', path)];
    const candidates = [...beside, ...this.#roots.map((root) => posix.join(root, path)), posix.join('.', path)];
    for (const candidate of candidates) {
      const page = this.#byFile.get(candidate);
      if (page) return page;
    }
    return undefined;
  }

  #routes(): Map<string, IndexedPage> {
    this.#byRoute ??= new Map(this.index.pages.map((entry) => [routeOf(entry.page, this.#roots), entry]));
    return this.#byRoute;
  }
}

/** The URL that Docusaurus gives to a page when the docs are served under the name of their folder. */
export function routeOf(page: Page, roots: readonly string[]): string {
  const root = roots.filter((folder) => page.file.startsWith(`${folder}/`)).sort((a, b) => b.length - a.length)[0];
  const parts = page.file
    .slice(root === undefined ? 0 : root.length + 1)
    .replace(/\.mdx?$/, '')
    .split('/')
    .map(withoutNumber);
  const name = parts.pop() ?? '';
  const folder = posix.join('/', posix.basename(root ?? ''), ...parts);
  const {slug, id} = page.frontMatter;
  if (typeof slug === 'string')
    return posix.resolve(
      slug.startsWith('/') ? posix.join('/', posix.basename(root ?? ''), slug) : posix.join(folder, slug),
    );
  const isIndex = /^(?:index|readme)$/i.test(name) || name.toLowerCase() === parts.at(-1)?.toLowerCase();
  return isIndex ? folder : posix.join(folder, typeof id === 'string' ? id : name);
}

/** Docusaurus takes leading numbers off names: `01-intro` is served as `intro`. */
export function withoutNumber(name: string): string {
  return /^(?:\d+[-_.]\d+|\d{4}[-_.]\d{2})/.test(name) ? name : name.replace(/^\d+\s*[-_.]+\s*(?=[^-_.\s])/, '');
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
