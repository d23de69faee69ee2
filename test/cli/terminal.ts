import {type ChildProcess, spawn} from 'node:child_process';
import {stripVTControlCharacters} from 'node:util';
import {afterEach, expect} from 'vitest';
import {bin} from './run.ts';

/** Keys as a terminal sends them. */
export const keys = {up: '\u001b[A', down: '\u001b[B', space: ' ', enter: '\r', interrupt: '\u0003'};

const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

/** A command of `personas` in a pseudo-terminal, which `script` of util-linux makes. */
export function terminal(cwd: string, ...args: string[]) {
  const {NO_COLOR, FORCE_COLOR, CI, ...env} = process.env;
  const command = `stty cols 120 rows 40; exec ${[process.execPath, bin, ...args].map((word) => `'${word}'`).join(' ')}`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {cwd, env: {...env, TERM: 'xterm', SHELL: '/bin/sh'}});
  running.push(child);
  let screen = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (data) => {
    screen += data;
  });
  const ended = new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  return {
    /** Waits for a question and presses keys, one after the other. */
    async answer(question: string, ...keys: string[]) {
      await expect.poll(() => screen.slice(seen), {timeout: 30_000, interval: 20}).toContain(question);
      seen = screen.length;
      for (const key of keys) {
        child.stdin.write(key);
        await new Promise((resolve) => setTimeout(resolve, 80));
      }
    },
    /** What stands on the screen since the start. */
    text: () => stripVTControlCharacters(screen).replaceAll('\r', ''),
    ended,
  };
}
