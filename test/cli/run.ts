import {type ChildProcess, fork, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createFixture, type FileTree, type FsFixture} from 'fs-fixture';
import {afterAll, afterEach, expect} from 'vitest';
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
export function personas(cwd: string, ...args: string[]): Promise<Run> {
  return shared(cwd, args, {NO_COLOR: '1'});
}

/** The same in a process of its own, as people run it. It takes its time: once for each command is enough. */
export async function alone(cwd: string, ...args: string[]): Promise<Run> {
  return withoutTrace(await start(cwd, args, {NO_COLOR: '1'}));
}

let host: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();

/** Runs it in the process that the tests of a file share, with other variables of the environment. */
export function shared(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const run = last.then(async () => {
    host ??= fork(join(import.meta.dirname, 'host.mjs'), {env: withoutColors(), execArgv: []});
    host.send({cwd, args, env});
    const [ended] = await once(host, 'message');
    return withoutTrace(ended as Run);
  });
  last = run.catch(() => {});
  return run;
}

function withoutTrace(run: Run): Run {
  expect(run.stdout + run.stderr).not.toMatch(/\n\s+at (?:\S+ \(|file:|async )|node:internal|Warning:/);
  return run;
}

function withoutColors(): NodeJS.ProcessEnv {
  const {NO_COLOR, FORCE_COLOR, ...env} = process.env;
  return env;
}

/** Runs it in a process of its own, with other variables of the environment. */
export function start(cwd: string, args: readonly string[], env: Record<string, string> = {}): Promise<Run> {
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: {...withoutColors(), ...env},
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

/** A run that says in one sentence that it was called wrongly. */
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

/** Removes all folders after each test, and ends the shared process after the last one. */
export function cleanUp(): void {
  afterAll(() => {
    host?.kill();
    host = undefined;
  });
  afterEach(async () => {
    await Promise.all(made.splice(0).map((fixture) => fixture.rm()));
  });
}
