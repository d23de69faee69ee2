import {linkSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {attempt} from './read-file.ts';

/**
 * Moves a file or a folder to where there is nothing yet, and what has to be done then, or neither of the two.
 *
 * @param from an absolute path
 * @param to an absolute path; its folder is made where it is missing
 * @param then what is done once it is there; where that fails, all of it lies where it lay
 * @throws Error of the file system, and what `then` throws
 */
export async function moveThen<Result>(from: string, to: string, then: () => Promise<Result>): Promise<Result> {
  const made = mkdirSync(dirname(to), {recursive: true});
  const putBack = () => {
    // The folders that were made for it are empty again; any that is not stays.
    for (let folder = dirname(to); made !== undefined && folder.startsWith(made); folder = dirname(folder))
      if (attempt(() => rmdirSync(folder)) === undefined && folder === made) break;
  };
  try {
    move(from, to);
  } catch (error) {
    putBack();
    throw error;
  }
  try {
    return await then();
  } catch (error) {
    move(to, from);
    putBack();
    throw error;
  }
}

/** A file that came to be there meanwhile is not replaced. */
function move(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    renameSync(from, to);
    return;
  }
  try {
    linkSync(from, to);
  } catch (error) {
    // No file may have two names here.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error;
    renameSync(from, to);
    return;
  }
  rmSync(from);
}
