import {spawn} from 'node:child_process';
import {join} from 'node:path';
import {createFixture, type FileTree, type FsFixture} from 'fs-fixture';
import {afterEach, expect} from 'vitest';
import {entryPages, personasYaml, scenariosYaml} from '../site.ts';

/** The committed program of the package. */
export const bin = join(import.meta.dirname, '../../src/cli/personas.js');

/** How a run of the real process ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `personas` without a terminal, in a folder, and makes sure that no stack trace comes out. */
export async function personas(cwd: string, ...args: string[]): Promise<Run> {
  const run = await start(cwd, args, {NO_COLOR: '1'});
  expect(run.stdout + run.stderr).not.toMatch(/\n\s+at \S+ \(|node:internal|Warning:/);
  return run;
}

/** The same with other variables of the environment. */
export function start(cwd: string, args: readonly string[], env: Record<string, string>): Promise<Run> {
  const {NO_COLOR, FORCE_COLOR, ...plain} = process.env;
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: {...plain, ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (data) => {
    stdout += data;
  });
  child.stderr.setEncoding('utf8').on('data', (data) => {
    stderr += data;
  });
  return new Promise((resolve) => {
    child.on('close', (status) => resolve({status, stdout, stderr}));
  });
}

/** A run that is told in one sentence that it was called wrongly. */
export function wrongUsage(sentence: string): Run {
  return {status: 2, stdout: '', stderr: `personas: ${sentence}\n`};
}

const made: FsFixture[] = [];

/** A folder on the disk with these files. Call `cleanUp` in the test file. */
export async function folder(files: FileTree = {}): Promise<FsFixture> {
  const fixture = await createFixture(files);
  made.push(fixture);
  return fixture;
}

/** A site on the disk in which nothing is wrong but what these files bring. */
export function site(files: FileTree = {}): Promise<FsFixture> {
  return folder({'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages, ...files});
}

/** Removes all folders after each test. */
export function cleanUp(): void {
  afterEach(async () => {
    await Promise.all(made.splice(0).map((fixture) => fixture.rm()));
  });
}
