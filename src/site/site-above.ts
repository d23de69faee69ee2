import {existsSync} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {registryFiles} from './site.ts';

/** The folders at and above one, nearest first. */
export function* upwards(folder: string): Iterable<string> {
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
