import {lstatSync, readdirSync, realpathSync, statSync} from 'node:fs';
import {join, relative, sep} from 'node:path';
import {globSync} from 'tinyglobby';
import {type SiteFiles, UnreadableFolder} from '../content/content-index.ts';
import {globsByRoot, neverPages, pageMatcher} from '../content/page-globs.ts';
import {TextSource} from '../diagnostics/text-source.ts';
import type {Registry} from '../registry/registry.ts';
import {configuredAddresses} from './configured-addresses.ts';
import {attempt, readingFault} from './read-file.ts';

/** What was found of a site's pages. All paths are relative to the site, with forward slashes. */
export interface FoundPages extends SiteFiles {
  /** In no particular order. */
  readonly files: readonly string[];
}

/** Finds the pages of a site. */
export function findPages(siteDir: string, {pageSettings}: Pick<Registry, 'pageSettings'>): FoundPages {
  const search = new Search(siteDir);
  const files = new Set<string>();
  for (const [root, globs] of globsByRoot(pageSettings)) {
    const found = globSync(globs, {
      cwd: join(siteDir, root),
      ignore: neverPages,
      expandDirectories: false,
      fs: search.fileSystem,
    });
    for (const file of found) files.add(root === '' ? file : `${root}/${file}`);
  }
  for (const file of search.odd) files.add(file);
  const isPage = pageMatcher(pageSettings);
  const pages = [...files].filter(isPage);
  const {docs: served, trailingSlash} = configuredAddresses(siteDir);
  return {
    files: pages,
    unreadable: search.unreadable,
    overlooked: [...search.overlooked].filter((file) => isPage(renamed(file))).map((file) => new TextSource(file, '')),
    aliases: search.hasLinks ? aliasesAmong(pages, siteDir) : new Set(),
    served,
    trailingSlash,
  };
}

/** A name that is like those of pages, and is none. */
const likePage = /\.(?:md|mdx|markdown)$/i;

function renamed(file: string): string {
  return file.replace(likePage, (ending) => (/x$/i.test(ending) ? '.mdx' : '.md'));
}

/** Of pages that are one file, all but the one that is no link, or else but the first. */
function aliasesAmong(pages: readonly string[], siteDir: string): Set<string> {
  const root = realpathSync(siteDir);
  const byFile = new Map<string, string>();
  const aliases = new Set<string>();
  for (const page of [...pages].sort()) {
    const file = attempt(() => realpathSync(join(siteDir, page)));
    if (file === undefined) continue;
    const first = byFile.get(file);
    const isFile = join(root, page) === file;
    if (first !== undefined) aliases.add(isFile ? first : page);
    if (first === undefined || isFile) byFile.set(file, page);
  }
  return aliases;
}

type FileSystem = Pick<typeof import('node:fs'), 'readdirSync' | 'realpathSync' | 'statSync'>;

/** One search, which notes what it comes across and what a search does not say. */
class Search {
  readonly unreadable: UnreadableFolder[] = [];
  /** What is neither file nor folder nor link. A page of such a name is to be reported as one that cannot be read. */
  readonly odd: string[] = [];
  /** Files whose names end nearly as those of pages do. */
  readonly overlooked = new Set<string>();
  hasLinks = false;

  constructor(private readonly siteDir: string) {}

  /** A link that leads nowhere is found as well, to be reported as a page that cannot be read. */
  get fileSystem(): FileSystem {
    return {
      readdirSync: (folder: string) => this.#entries(folder),
      realpathSync: (path: string) => attempt(() => realpathSync(path)) ?? path,
      statSync: (path: string) => attempt(() => statSync(path)) ?? lstatSync(path),
    } as unknown as FileSystem;
  }

  #entries(folder: string) {
    try {
      const entries = readdirSync(folder, {withFileTypes: true});
      for (const entry of entries) {
        this.hasLinks ||= entry.isSymbolicLink();
        if (entry.isFile() && likePage.test(entry.name) && !/\.mdx?$/.test(entry.name))
          this.overlooked.add(this.#relative(join(folder, entry.name)));
        if (!entry.isFile() && !entry.isDirectory() && !entry.isSymbolicLink()) {
          this.odd.push(this.#relative(join(folder, entry.name)));
        }
      }
      return entries;
    } catch (error) {
      const {code} = error as NodeJS.ErrnoException;
      // It is gone, or never was.
      if (code !== 'ENOENT' && code !== 'ENOTDIR') {
        this.unreadable.push(new UnreadableFolder(this.#relative(folder) || '.', readingFault(error)));
      }
      throw error;
    }
  }

  #relative(path: string): string {
    return relative(this.siteDir, path).split(sep).join('/');
  }
}
