import {posix} from 'node:path';
import {Page} from '../../content/page.ts';
import {type DocsFolders, folderOf, type LinkResolver, routeOf} from '../../content/routes.ts';
import {type Move, movedPath, relativeLike} from './moved-path.ts';

/** What is needed to know of a site to say where links lead after a move. */
export interface MovingSite {
  readonly move: Move;
  readonly links: LinkResolver;
  readonly folders: DocsFolders;
}

/**
 * A link as it has to be written after a move, so that it leads where it led.
 *
 * @param from the page that it stands on, as it is now
 * @param isFile whether it names a file in any case, as that of an image does
 * @returns undefined where it stays as it is
 */
export function movedUrl(site: MovingSite, from: Page, url: string, isFile = false): string | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#|$)/i.test(url)) return undefined;
  const [, path = '', suffix = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
  if (path === '') return undefined;
  const plain = decoded(path);
  const isMarkdown = /\.mdx?$/.test(plain);
  const isAsset = isFile || /\.[A-Za-z0-9]+$/.test(plain);
  const after = isMarkdown || isAsset ? movedFilePath(site, from, plain, url) : movedRoute(site, from, plain, url);
  if (after === undefined || after === plain) return undefined;
  return `${path === plain && !/[\s()]/.test(after) ? after : encodeURI(after)}${suffix}`;
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

/** The path of a file: beside the page, in a folder of pages, or in the site. */
function movedFilePath({move, links}: MovingSite, from: Page, path: string, url: string): string | undefined {
  const newFolder = posix.dirname(movedPath(from.file, move));
  const site = /^@site\//.exec(path)?.[0] ?? '';
  const isRooted = site !== '' || path.startsWith('/');
  const named = isRooted ? path.slice(site.length || 1) : posix.join(from.file, '..', path);
  const target = /\.mdx?$/.test(path) ? (links.resolve(from, url)?.page.file ?? (isRooted ? undefined : named)) : named;
  if (target === undefined) return undefined;
  const newTarget = movedPath(target, move);
  if (!isRooted && target === named) {
    // It is relative to the page. Where both move together, it may stay.
    return posix.join(newFolder, path) === newTarget ? undefined : relativeLike(path, newFolder, newTarget);
  }
  if (newTarget === target) return undefined;
  // It is relative to a folder of pages, or to the site.
  const below = isRooted ? path.slice(site.length || 1) : path.replace(/^\.\//, '');
  const root = target.endsWith(below) ? target.slice(0, target.length - below.length) : '';
  const inRoot = newTarget.startsWith(root) ? newTarget.slice(root.length) : newTarget;
  return `${path.slice(0, path.length - below.length)}${inRoot}`;
}

/** The address of a page, as the site serves it. */
function movedRoute({move, links, folders}: MovingSite, from: Page, path: string, url: string): string | undefined {
  const [route, newRoute] = [routeOf(from, folders), routeOf(movedPage(from, move), folders)];
  const target = links.resolve(from, url);
  const now = posix.resolve(folderOf(route, folders), path);
  const then = target ? posix.resolve(routeOf(movedPage(target.page, move), folders)) : now;
  const slash = path.length > 1 && path.endsWith('/') ? '/' : '';
  if (path.startsWith('/')) return then === now ? undefined : `${then}${slash}`;
  if (posix.resolve(folderOf(newRoute, folders), path) === then) return undefined;
  return `${relativeLike(path, folderOf(newRoute, folders), then)}${slash}`;
}

/** A page where it is afterwards. */
export function movedPage(page: Page, move: Move): Page {
  const file = movedPath(page.file, move);
  return file === page.file ? page : new Page(file, page.text, page.unreadable, page.site);
}
