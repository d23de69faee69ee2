import {spawn} from 'node:child_process';
import {randomUUID} from 'node:crypto';
import {dirname} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {CommandProcesses} from './command-processes.ts';

/** How a command ended. */
export interface CommandEnd {
  /** Undefined where a signal ended it. */
  readonly status?: number | undefined;
  readonly signal?: NodeJS.Signals | undefined;
  /** Whether it was stopped because it took too long. */
  readonly isTimedOut: boolean;
  readonly milliseconds: number;
}

/** How long what was asked to end may take to do so, in milliseconds: a server stops, a trap tidies up. */
const grace = 3000;

/** The signals by which somebody ends this program. */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command with the shell of this machine, which prints what it prints. All that it has begun is
 * ended with it: when it ends, when its time is up, and when somebody ends this program, which goes on until then.
 *
 * @param cwd where it runs
 * @param atMost how long it may take, in milliseconds
 */
export async function runCommand(command: string, cwd: string, atMost: number): Promise<CommandEnd> {
  const since = performance.now();
  const mark = `PERSONAS_RUN_${randomUUID().replaceAll('-', '')}`;
  let processes: CommandProcesses | undefined;
  let isTimedOut = false;
  let killing: NodeJS.Timeout | undefined;
  const stop = () => {
    processes?.signal(killing ? 'SIGKILL' : 'SIGTERM');
    killing ??= setTimeout(() => processes?.signal('SIGKILL'), grace);
  };
  const timer = setTimeout(() => {
    isTimedOut = true;
    stop();
  }, atMost);
  // Before there is a command, which may print at once, and somebody may have waited for that.
  for (const signal of endings) process.on(signal, stop);
  try {
    const child = spawn(command, {
      cwd,
      shell: true,
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {...environment(process.env, cwd), [mark]: '1'},
    });
    if (child.pid !== undefined) processes = new CommandProcesses(child.pid, mark);
    const [status, signal] = await new Promise<[number | null, NodeJS.Signals | null]>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (...end) => resolve(end));
    });
    const milliseconds = performance.now() - since;
    clearTimeout(timer);
    if (processes) await endAll(processes);
    return {status: status ?? undefined, signal: signal ?? undefined, isTimedOut, milliseconds};
  } finally {
    clearTimeout(timer);
    clearTimeout(killing);
    for (const signal of endings) process.off(signal, stop);
  }
}

/** Ends what a command has left running. */
async function endAll(processes: CommandProcesses): Promise<void> {
  if (process.platform === 'win32') return;
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!processes.signal(signal)) return;
    for (const until = performance.now() + grace; performance.now() < until; ) {
      await pause(20);
      if (!processes.signal(0)) return;
    }
  }
}

/**
 * What a command would take from the run of this program, and that is about its folder and not about the copy: where git has
 * its repository, as in a hook, and where npm has its package, and that it is not to use the network.
 */
const ofThisRun =
  /^(?:GIT_(?:DIR|WORK_TREE|INDEX_FILE|PREFIX|COMMON_DIR|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE)|INIT_CWD|npm_(?:package|lifecycle)_.*|npm_(?:command|execpath|node_execpath)|npm_config_(?:local_prefix|offline|yes))$/i;

function environment(env: NodeJS.ProcessEnv, cwd: string): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !ofThisRun.test(name));
  // The folder for temporary files may itself lie in a repository.
  return {...Object.fromEntries(kept), GIT_CEILING_DIRECTORIES: dirname(cwd)};
}
