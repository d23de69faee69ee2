import {chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/**
 * Writes a file whole or not at all: an interrupted run leaves the old content. Its permissions are kept, and a link is
 * followed.
 *
 * @param file an absolute path; its folder is made where it is missing
 * @throws Error of the file system; nothing is changed then
 */
export function writeFileAtomically(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), {recursive: true});
  const stats = statSync(file, {throwIfNoEntry: false});
  const target = stats ? realpathSync(file) : file;
  const temporary = join(dirname(target), `.${process.pid}.${Date.now()}.tmp`);
  try {
    writeFileSync(temporary, content, {flag: 'wx'});
    if (stats) chmodSync(temporary, stats.mode);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, {force: true});
    throw error;
  }
}
