import {posix} from 'node:path';

/** A file or folder that moves; both are paths relative to the site, with forward slashes. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/** Where a file is afterwards: its own path, unless it is what moves, or lies in it. */
export function movedPath(path: string, {from, to}: Move): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? `${to}${path.slice(from.length)}` : path;
}

/** A path relative to a folder, which begins with a dot where the one that stood there did: an import needs that. */
export function relativeLike(written: string, folder: string, path: string): string {
  const relative = posix.relative(folder, path) || '.';
  return /^\.{1,2}\//.test(written) && !relative.startsWith('.') ? `./${relative}` : relative;
}
