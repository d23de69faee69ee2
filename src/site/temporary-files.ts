import {createHash} from 'node:crypto';
import {rmSync, statSync} from 'node:fs';
import {hostname} from 'node:os';
import {basename, dirname, join} from 'node:path';
import {globSync} from 'tinyglobby';
import {attempt} from './read-file.ts';

/** Processes have numbers of their own on each machine and in each container. */
export const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** What a process that is long dead may be mistaken for, since its number was given to another, is a day old. */
const day = 86_400_000;

const pattern = /^\.personas-([0-9a-f]{8})-(\d+)-(\d+)-\d+\.tmp$/;

let made = 0;

/** A name beside a file, under which something is kept until the file is replaced. It says who made it. */
export function temporaryBeside(file: string): string {
  return join(dirname(file), `.personas-${machine}-${process.pid}-${Date.now()}-${made++}.tmp`);
}

/**
 * Removes what runs that were killed have left in some folders and below them: files with a name of ours whose process
 * is gone.
 *
 * @param folders absolute paths
 * @param depth how far below them to look; 0 for the folders alone
 */
export function removeLeftovers(folders: Iterable<string>, depth?: number): void {
  for (const folder of new Set(folders)) {
    const found = globSync('**/.personas-*.tmp', {
      cwd: folder,
      absolute: true,
      dot: true,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', '**/.git/**'],
      ...(depth === undefined ? {} : {deep: depth}),
    });
    for (const file of found) if (isLeftover(file)) attempt(() => rmSync(file));
  }
}

function isLeftover(file: string): boolean {
  const [, where, pid, since] = pattern.exec(basename(file)) ?? [];
  if (where === undefined || attempt(() => statSync(file))?.isFile() !== true) return false;
  return (where === machine && !isRunning(Number(pid))) || Date.now() - Number(since) > day;
}

/** Whether there is a process of this number on this machine. */
export function isRunning(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH';
  }
}
