import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {attempt} from './read-file.ts';

/**
 * The processes of a command that runs: its process group, and on Linux also those that have left it, as with `setsid`. They
 * are known by a variable of their environment, or by who began them.
 */
export class CommandProcesses {
  /** Those that were seen, with the time when each began: numbers are given again. */
  readonly #seen = new Map<number, string>();

  /**
   * @param leader the number of the process that leads the group
   * @param mark the name of a variable that no other process has
   */
  constructor(
    private readonly leader: number,
    private readonly mark: string,
  ) {}

  /** @returns whether there was a process to take the signal; with 0, whether there is one */
  signal(signal: NodeJS.Signals | 0): boolean {
    if (process.platform === 'win32') {
      const args = ['/pid', String(this.leader), '/T', '/F'];
      return attempt(() => execFileSync('taskkill', args, {stdio: 'ignore'})) !== undefined;
    }
    // Before the group is ended: nobody knows afterwards who had begun what.
    const known = this.#find();
    const isThere = attempt(() => process.kill(-this.leader, signal)) ?? false;
    if (!known) return isThere;
    for (const pid of known) attempt(() => process.kill(pid, signal));
    return known.length > 0;
  }

  /** All that run; undefined where this system does not say it. One that ended and waits to be taken notice of is none. */
  #find(): number[] | undefined {
    const all = process.platform === 'linux' ? attempt(runningProcesses) : undefined;
    if (!all) return undefined;
    const isKnown = ({pid, since}: RunningProcess) => this.#seen.get(pid) === since;
    const starts = all.filter(
      (one) => one.pid === this.leader || one.group === this.leader || isKnown(one) || hasVariable(one.pid, this.mark),
    );
    const found = new Set<RunningProcess>(starts);
    // A set is gone through to its end, with what comes in meanwhile.
    for (const {pid} of found) for (const one of all) if (one.parent === pid) found.add(one);
    for (const {pid, since} of found) this.#seen.set(pid, since);
    return [...found].map(({pid}) => pid);
  }
}

interface RunningProcess {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  readonly since: string;
}

/** See proc_pid_stat(5). */
function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const stat = attempt(() => readFileSync(`/proc/${name}/stat`, 'latin1'));
    // The name of a program may hold anything, parentheses too.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    const [state = 'X', parent, group] = fields;
    if (/[ZXx]/.test(state)) return [];
    return [{pid: Number(name), parent: Number(parent), group: Number(group), since: fields[19] ?? ''}];
  });
}

/** Whether a process has a variable in its environment; false of one that belongs to somebody else. */
function hasVariable(pid: number, name: string): boolean {
  return attempt(() => readFileSync(`/proc/${pid}/environ`, 'latin1'))?.includes(`${name}=`) ?? false;
}
