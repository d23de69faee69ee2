import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join} from 'node:path';

/** What a file is to hold. */
export interface FileContent {
  /** An absolute path; its folder is made where it is missing. */
  readonly file: string;
  readonly content: string | Buffer;
}

/**
 * Writes a file whole or not at all: an interrupted run leaves the old content. Its owner and permissions are kept,
 * and a link is followed.
 *
 * @param file an absolute path; its folder is made where it is missing
 * @throws Error of the file system; nothing is changed then
 */
export function writeFileAtomically(file: string, content: string | Buffer): void {
  writeFilesAtomically([{file, content}]);
}

/**
 * Writes several files, each whole or not at all. None is touched before all of them stand on the disk under another
 * name, so that a full disk or a folder that is read-only leaves every file as it was.
 *
 * @throws Error of the file system
 */
export function writeFilesAtomically(files: readonly FileContent[]): void {
  const staged: {temporary: string; target: string}[] = [];
  try {
    for (const {file, content} of files) {
      mkdirSync(dirname(file), {recursive: true});
      const stats = statSync(file, {throwIfNoEntry: false});
      const target = stats ? realpathSync(file) : file;
      // Its folder alone would let it be replaced.
      if (stats) accessSync(target, constants.W_OK);
      const temporary = join(dirname(target), `.${process.pid}.${Date.now()}.${staged.length}.tmp`);
      staged.push({temporary, target});
      writeFileSync(temporary, content, {flag: 'wx'});
      if (stats) takeOver(temporary, stats);
    }
    for (const {temporary, target} of staged) renameSync(temporary, target);
  } catch (error) {
    for (const {temporary} of staged) rmSync(temporary, {force: true});
    throw error;
  }
}

/** Gives a file the owner and the permissions of the one that it replaces. */
function takeOver(file: string, {uid, gid, mode}: Stats): void {
  const own = statSync(file);
  // Only a root user may, as in a container; it would leave files there that their owner cannot write.
  if (process.getuid?.() === 0 && (own.uid !== uid || own.gid !== gid)) chownSync(file, uid, gid);
  chmodSync(file, mode);
}
