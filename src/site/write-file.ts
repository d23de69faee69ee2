import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {Interruption} from './interruption.ts';
import {attempt, largestFile, readFile} from './read-file.ts';
import {temporaryBeside} from './temporary-files.ts';
import {targetOf, type WriteScope} from './write-scope.ts';

/** What a file is to hold. */
export interface FileContent {
  /** An absolute path; its folder is made where it is missing. */
  readonly file: string;
  readonly content: string | Buffer;
  /** What it holds as far as is known, and must hold when it is replaced; undefined where there must be no file. */
  readonly before: Buffer | undefined;
}

/** A file that was left as it is, and why. */
export interface LeftFile {
  readonly file: string;
  /** Somebody saved it meanwhile; it lies elsewhere than it seems; the file system refused it. */
  readonly reason: 'changed' | 'outside' | NodeJS.ErrnoException;
  /** Where it lies, for one that lies elsewhere. */
  readonly target?: string;
}

/** What came of writing files. */
export interface Written {
  /** How many were written. */
  readonly written: number;
  readonly left: readonly LeftFile[];
}

/** How files are written. */
export interface Writing {
  /** Where files may be written. */
  readonly scope: WriteScope;
  /** Whether no file is to be written where one cannot be; else the others are. */
  readonly together: boolean;
}

/**
 * Replaces files, each whole or not at all: an interrupted run leaves the old content. Owner and permissions are kept,
 * and a link is followed. None is touched before all of them stand on the disk under another name, so that a full disk
 * or a folder that is read-only leaves every file as it was. And a file that somebody else saves meanwhile is left as
 * it was saved; one that was changed just now is waited for.
 *
 * @throws Error of the file system, with the file as its path; nothing is changed then
 * @throws Interrupted when a signal came before the first file was replaced; nothing is changed then
 */
export async function writeFiles(files: readonly FileContent[], {scope, together}: Writing): Promise<Written> {
  const staged: Staged[] = [];
  const left: LeftFile[] = [];
  const interruption = new Interruption();
  try {
    for (const file of files) {
      await interruption.look();
      const target = targetOf(file.file);
      if (!scope.holds(target)) left.push({file: file.file, reason: 'outside', target});
      else if (!isStaged(file, target, staged)) stage(file, target, staged);
    }
    await quiet(staged);
    await interruption.look();
    if (together) left.push(...staged.filter((file) => !isAsBefore(file)).map(changed));
    if (together && left.length > 0) return {written: 0, left};
    // From here on all are replaced: to stop half way would help nobody.
    const refused = staged.flatMap((file) => replace(file) ?? []);
    return {written: staged.length - refused.length, left: [...left, ...refused]};
  } finally {
    for (const {temporary} of staged) rmSync(temporary, {force: true});
    interruption.end();
  }
}

/** How long a file lies still before it is replaced, in milliseconds. */
const stillness = 200;

/**
 * Waits for whoever is writing into these files in more than one step: an editor that has emptied a file, and would write
 * the rest into the one that is replaced.
 */
async function quiet(staged: readonly Staged[]): Promise<void> {
  const dates = staged.map(({target}) => attempt(() => statSync(target))?.mtimeMs ?? 0);
  const wait = Math.max(0, ...dates) + stillness - Date.now();
  // A disk elsewhere may have another clock.
  if (wait > 0) await setTimeout(Math.min(wait, stillness));
}

/** A content that stands on the disk under another name. */
interface Staged extends FileContent {
  readonly temporary: string;
  /** The file that is replaced: where a link leads. */
  readonly target: string;
}

/** Whether a file gets this content already, under another path that leads to it. */
function isStaged({content}: FileContent, target: string, staged: readonly Staged[]): boolean {
  return staged.some((other) => other.target === target && Buffer.from(other.content).equals(Buffer.from(content)));
}

/** Puts a content on the disk, next to the file that it is for. */
function stage(file: FileContent, target: string, staged: Staged[]): void {
  try {
    mkdirSync(dirname(file.file), {recursive: true});
    const stats = statSync(target, {throwIfNoEntry: false});
    if (stats && !stats.isFile()) throw noFile(stats);
    // Its folder alone would let it be replaced.
    if (stats) accessSync(target, constants.W_OK);
    const temporary = temporaryBeside(target);
    staged.push({...file, temporary, target});
    writeFileSync(temporary, file.content, {flag: 'wx'});
    if (stats) takeOver(temporary, stats);
  } catch (error) {
    const fault = error as NodeJS.ErrnoException;
    // A disk that is full says so of no file, or of one that nobody knows.
    throw fault.syscall === 'mkdir' ? fault : Object.assign(fault, {path: file.file});
  }
}

function noFile(stats: Stats): Error {
  return Object.assign(new Error('it is no ordinary file'), {code: stats.isDirectory() ? 'EISDIR' : 'ENXIO'});
}

/** Gives a file the owner and the permissions of the one that it replaces. */
function takeOver(file: string, {uid, gid, mode}: Stats): void {
  const own = statSync(file);
  // Only a root user may, as in a container; it would leave files there that their owner cannot write.
  if (process.getuid?.() === 0 && (own.uid !== uid || own.gid !== gid)) chownSync(file, uid, gid);
  chmodSync(file, mode);
}

/** Puts a staged content in its place, unless that place is another one than it was. */
function replace(staged: Staged): LeftFile | undefined {
  try {
    const done = staged.before === undefined ? create(staged) : exchange(staged, staged.before);
    return done ? undefined : changed(staged);
  } catch (error) {
    return {file: staged.file, reason: error as NodeJS.ErrnoException};
  }
}

function create({temporary, target}: Staged): boolean {
  try {
    linkSync(temporary, target);
    return true;
  } catch {
    // The file is there by now; or no file may have two names here.
    if (attempt(() => lstatSync(target))) return false;
    renameSync(temporary, target);
    return true;
  }
}

/**
 * The old file keeps a second name until all is over. Whoever had it open, and writes into it at the very moment at which
 * it is replaced, finds it in its place again.
 */
function exchange({temporary, target}: Staged, before: Buffer): boolean {
  const second = temporaryBeside(target);
  attempt(() => linkSync(target, second));
  const kept = existsSync(second) ? second : undefined;
  try {
    if (!holds(kept ?? target, before) || (kept && !isSameFile(kept, target))) return false;
    renameSync(temporary, target);
    if (!kept || holds(kept, before)) return true;
    renameSync(kept, target);
    return false;
  } finally {
    rmSync(second, {force: true});
  }
}

function isAsBefore({target, before}: Staged): boolean {
  return before === undefined ? !attempt(() => lstatSync(target)) : holds(target, before);
}

function holds(file: string, content: Buffer): boolean {
  return attempt(() => readFile(file, largestFile))?.equals(content) ?? false;
}

function isSameFile(file: string, other: string): boolean {
  const [a, b] = [file, other].map((path) => attempt(() => statSync(path, {bigint: true})));
  return a !== undefined && a.ino === b?.ino && a.dev === b.dev;
}

function changed({file}: FileContent): LeftFile {
  return {file, reason: 'changed'};
}
