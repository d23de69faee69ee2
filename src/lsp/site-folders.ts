import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {glob} from 'tinyglobby';
import {registryFiles} from '../site/site.ts';

/** The folders at and above one, nearest first. */
function* upwards(folder: string): Iterable<string> {
  for (let at = resolve(folder); ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

/**
 * The site that a folder belongs to: the nearest one at or above it with a registry.
 *
 * @param isOpen whether a path is open in the editor, be it saved or not
 */
export function siteAbove(folder: string, isOpen: (path: string) => boolean = () => false): string | undefined {
  for (const at of upwards(folder)) {
    if (registryFiles.some((file) => isOpen(join(at, file)) || existsSync(join(at, file)))) return at;
  }
  return undefined;
}

/** The sites somewhere below a folder, but not below other sites. */
export async function sitesBelow(folder: string): Promise<string[]> {
  const found = await glob(`**/{${registryFiles.join(',')}}`, {
    cwd: folder,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.*/**'],
  });
  const folders = new Set(found.map((file) => resolve(dirname(file))));
  return [...folders].filter((site) => ![...upwards(dirname(site))].some((above) => folders.has(above)));
}
