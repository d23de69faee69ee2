import {lstatSync} from 'node:fs';
import {join} from 'node:path';
import {list} from '../diagnostics/words.ts';
import {attempt} from '../site/read-file.ts';
import {registryFiles} from '../site/site.ts';
import {UsageError} from './exit.ts';

/**
 * Makes sure that no registry would be overwritten.
 *
 * @param folder where both are to be written
 * @throws UsageError when one of them is there, even as a link that leads nowhere
 */
export function requireNoRegistry(folder: string): void {
  const there = registryFiles.filter((file) => attempt(() => lstatSync(join(folder, file))));
  if (there.length === 0) return;
  const verb = there.length === 1 ? 'exists' : 'exist';
  throw new UsageError(
    `${list(there)} ${verb} already in ${folder}. Nothing was written; move ${there.length === 1 ? 'it' : 'them'} away first.`,
  );
}
