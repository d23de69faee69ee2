import {type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync} from 'node:fs';

/** The most that is read of a page or a registry, in bytes: one that is larger takes longer than anybody waits. */
const largestPage = 4_000_000;

/** The most that is read of any other file, such as a baseline, in bytes. */
export const largestFile = 100_000_000;

/** A file that is there and is not read; its message is the end of a sentence that begins with it. */
export class UnreadableFileError extends Error {}

/**
 * Reads a whole file, if it is an ordinary one: a device may never end, and a pipe may never begin.
 *
 * @param most how large it may be, in bytes
 * @param known what is known of it, by whoever has just looked at it
 * @throws UnreadableFileError when it is no ordinary file, or too large
 * @throws Error of the file system
 */
export function readFile(file: string, most = largestPage, known?: Stats | BigIntStats): Buffer {
  // Opening a device may set it going.
  requireReadable(known ?? statSync(file), most);
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(descriptor);
    requireReadable(stats, most);
    return readBytes(descriptor, stats.size);
  } finally {
    closeSync(descriptor);
  }
}

/** What an action gives, undefined where it throws. */
export function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function requireReadable(stats: Stats | BigIntStats, most: number): void {
  if (stats.isDirectory()) throw new UnreadableFileError('it is a folder');
  if (!stats.isFile()) throw new UnreadableFileError(`it is ${kindOf(stats)}, and only ordinary files are read`);
  if (stats.size > most)
    throw new UnreadableFileError(`it is larger than ${most / 1_000_000} MB, which is the most that is read`);
}

function kindOf(stats: Stats | BigIntStats): string {
  if (stats.isFIFO()) return 'a pipe';
  return stats.isSocket() ? 'a socket' : 'a device';
}

/** No more than it had when it was looked at: it may grow while it is read. */
function readBytes(descriptor: number, size: number): Buffer {
  const bytes = Buffer.allocUnsafe(size);
  let length = 0;
  while (length < size) {
    const read = readSync(descriptor, bytes, length, size - length, null);
    if (read === 0) break;
    length += read;
  }
  return bytes.subarray(0, length);
}

/** Why a file cannot be read, as the end of a sentence that begins with it. */
export function readingFault(error: unknown): string {
  if (error instanceof UnreadableFileError) return error.message;
  const {code, message} = error as NodeJS.ErrnoException;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you may not read it. Check its permissions';
    case 'ENOENT':
      return 'it is a link to a file that does not exist';
    case 'ELOOP':
      return 'it is a link that leads to itself';
    default:
      return message;
  }
}
