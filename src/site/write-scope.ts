import {realpathSync} from 'node:fs';
import {basename, dirname, join, resolve, sep} from 'node:path';
import {gitRoot} from './git-root.ts';
import {attempt} from './read-file.ts';

/**
 * Where files may be written: in the git repository of a site, and where somebody asked for it. A link in the docs may
 * lead anywhere else.
 */
export class WriteScope {
  readonly #places: readonly string[];
  /** What the scope is called where something lies outside of it. */
  readonly name: string;

  /**
   * @param siteDir the folder of the site
   * @param asked files and folders that were named in the call, as paths relative to the working folder
   * @param roots the folders that the registry has pages in, relative to the site: where there is no repository, nobody
   *   else says what belongs to the site
   */
  constructor(siteDir: string, asked: readonly string[] = [], roots: readonly string[] = []) {
    const site = targetOf(resolve(siteDir));
    const repository = gitRoot(site);
    const beside = repository === undefined ? roots.map((root) => placeOf(join(siteDir, root))) : [];
    this.#places = [repository ?? site, ...beside, ...asked.map(placeOf)];
    this.name = repository === undefined ? 'the site' : 'the git repository';
  }

  /** @param target an absolute path with no link in it */
  holds(target: string): boolean {
    return this.#places.some(
      (place) => target === place || target.startsWith(place.endsWith(sep) ? place : place + sep),
    );
  }
}

/** Where something lies that was named: if it is a link, it is the link that was named, and not what it leads to. */
function placeOf(path: string): string {
  const absolute = resolve(path);
  return join(targetOf(dirname(absolute)), basename(absolute));
}

/** Where a file lies, or will lie once it is written: no link is on the way. */
export function targetOf(file: string): string {
  const real = attempt(() => realpathSync(file));
  if (real !== undefined) return real;
  const folder = dirname(file);
  return folder === file ? file : join(targetOf(folder), basename(file));
}
