import {dirname, isAbsolute, relative, resolve, sep} from 'node:path';
import type {TextDocument} from 'vscode-languageserver-textdocument';
import {TextSource} from '../diagnostics/text-source.ts';
import {registryFiles} from '../site/site.ts';
import {siteAbove} from '../site/site-above.ts';
import type {WrittenFile} from './completions/completions.ts';
import {pathOf} from './file-uri.ts';
import {LiveSite} from './live-site.ts';
import {OpenFile} from './open-file.ts';
import {sitesBelow} from './site-folders.ts';

/** An open file that bears on a site. */
export interface ShownFile {
  readonly open: OpenFile;
  readonly site: LiveSite;
  readonly written: WrittenFile & TextSource;
}

/** What a workspace reports of its sites. */
export interface WorkspaceEvents {
  /** What a site's files say may have changed. */
  changed(site: LiveSite): void;
  /** A site is none any more, or is not shown any more. */
  left(site: LiveSite): void;
  /** A site begins that lies outside the folders of the workspace. */
  elsewhere(dir: string): void;
}

/** What an editor shows: its folders, the sites in and around them, and the files that are open. */
export class Workspace {
  readonly #folders = new Set<string>();
  readonly #named = new Set<string>();
  readonly #open = new Map<string, OpenFile>();
  readonly #sites = new Map<string, LiveSite>();

  constructor(private readonly events: WorkspaceEvents) {}

  /** Adds a folder, and the site that it belongs to, or else the sites in it. */
  async addFolder(path: string): Promise<void> {
    this.#folders.add(resolve(path));
    const above = siteAbove(path);
    for (const dir of above ? [above] : await sitesBelow(path)) this.#enter(dir);
  }

  /** Adds a site, wherever it lies. */
  addSite(dir: string): void {
    this.#named.add(resolve(dir));
    this.#enter(resolve(dir));
  }

  /** Takes a folder away, and every site in which nothing is open or shown any more. */
  async removeFolder(path: string): Promise<void> {
    this.#folders.delete(resolve(path));
    const kept = new Set(this.#named);
    for (const folder of this.#folders) {
      const above = siteAbove(folder);
      for (const dir of above ? [above] : await sitesBelow(folder)) kept.add(dir);
    }
    for (const open of this.#open.keys()) kept.add(this.#siteDirOf(open) ?? '');
    for (const site of [...this.#sites.values()]) if (!kept.has(site.dir)) this.#leave(site);
  }

  /** A file was opened, or something was written in it. */
  write(document: TextDocument): void {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    const file = new OpenFile(path, document);
    this.#open.set(path, file);
    this.siteOf(path);
    for (const site of this.#sitesAround(path)) {
      site.write(within(site, path), file.text);
      this.events.changed(site);
    }
  }

  /** A file was closed: what stands on the disk counts again. */
  close(uri: string): void {
    const path = pathOf(uri);
    if (path === undefined || !this.#open.delete(path)) return;
    for (const site of this.#sitesAround(path)) {
      site.write(within(site, path), undefined);
      this.events.changed(site);
    }
  }

  /** Something has happened to a file or a folder on the disk. */
  touch(path: string): void {
    if (isRegistry(path)) this.#enterIfShown(dirname(path));
    for (const site of this.#sitesAround(path)) if (site.touch(within(site, path))) this.events.changed(site);
  }

  /** Nobody knows what has happened on the disk. */
  touchAll(): void {
    for (const site of this.#sites.values()) if (site.touch('all')) this.events.changed(site);
  }

  /** Drops a site whose registries are gone. What is open in it may lie in another one. */
  forget(site: LiveSite): void {
    this.#leave(site);
    for (const path of this.#open.keys()) this.siteOf(path);
  }

  /** The site that a file belongs to: the nearest one at or above it. */
  siteOf(path: string): LiveSite | undefined {
    const dir = this.#siteDirOf(path);
    return dir === undefined ? undefined : this.#enter(dir);
  }

  /** An open file by its URI, with the site that it bears on; undefined where it bears on none. */
  shown(uri: string): ShownFile | undefined {
    const path = pathOf(uri);
    const open = path === undefined ? undefined : this.#open.get(path);
    const site = open && this.siteOf(open.path);
    const file = site && within(site, open.path);
    const kind = file === undefined ? undefined : site?.kindOf(file);
    return open && site && file !== undefined && kind
      ? {open, site, written: Object.assign(new TextSource(file, open.text), {kind})}
      : undefined;
  }

  /** The paths of all that is open within a site. */
  openIn(site: LiveSite): string[] {
    return [...this.#open.keys()].filter((path) => isWithin(site, path));
  }

  /** An open file by its path. */
  openAt(path: string): OpenFile | undefined {
    return this.#open.get(path);
  }

  /** Whether a file lies in a site within this one, which is the one to report on it. */
  isInner(site: LiveSite, path: string): boolean {
    return this.#sitesAround(path).some(({dir}) => dir.length > site.dir.length);
  }

  #sitesAround(path: string): LiveSite[] {
    return [...this.#sites.values()].filter((site) => isWithin(site, path));
  }

  #siteDirOf(path: string): string | undefined {
    return siteAbove(dirname(path), (file) => this.#open.has(file));
  }

  /** A registry within another site, such as one that tests have, counts once somebody opens something of it. */
  #enterIfShown(dir: string): void {
    const shown = [...this.#folders].some((folder) => isInFolder(folder, dir) || isInFolder(dir, folder));
    if (shown && this.#sitesAround(dir).length === 0 && this.#siteDirOf(`${dir}${sep}.`) === dir) this.#enter(dir);
  }

  #enter(dir: string): LiveSite {
    const known = this.#sites.get(dir);
    if (known) return known;
    const site = new LiveSite(dir);
    this.#sites.set(dir, site);
    if (![...this.#folders].some((folder) => isInFolder(folder, dir))) this.events.elsewhere(dir);
    for (const [path, {text}] of this.#open) if (isWithin(site, path)) site.write(within(site, path), text);
    // The sites around it leave its files to it from now on.
    for (const around of this.#sitesAround(dir)) this.events.changed(around);
    return site;
  }

  #leave(site: LiveSite): void {
    this.#sites.delete(site.dir);
    this.events.left(site);
  }
}

function isRegistry(path: string): boolean {
  return registryFiles.some((file) => path.endsWith(`${sep}${file}`));
}

/** A path relative to a site, with forward slashes. */
export function within({dir}: LiveSite, path: string): string {
  return relative(dir, path).split(sep).join('/');
}

function isWithin({dir}: LiveSite, path: string): boolean {
  return isInFolder(dir, path);
}

function isInFolder(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside === '' || (!isAbsolute(inside) && inside !== '..' && !inside.startsWith(`..${sep}`));
}
