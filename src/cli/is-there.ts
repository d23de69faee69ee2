import {lstatSync} from 'node:fs';
import {readingFault} from '../site/read-file.ts';
import {UsageError} from './exit.ts';

/**
 * Whether there is a file or folder of a name, be it a link that leads nowhere.
 *
 * @param path where it would be
 * @param typed the name that somebody typed for it
 * @throws UsageError when that cannot be known, since a folder on the way may not be looked into
 */
export function isThere(path: string, typed = path): boolean {
  try {
    lstatSync(path);
    return true;
  } catch (error) {
    if (/^E(?:ACCES|PERM)$/.test((error as NodeJS.ErrnoException).code ?? ''))
      throw new UsageError(`${typed} cannot be read: ${readingFault(error)}.`);
    return false;
  }
}
