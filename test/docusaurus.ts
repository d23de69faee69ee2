import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';

/** The folder of this repository. Of the two test runners only one knows `import.meta`. */
export const root = join(__dirname, '..');

/** The program that runs Docusaurus. */
export const bin = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

/** A command of Docusaurus that runs. */
export interface Running {
  readonly process: ChildProcess;
  /** What it has printed so far, on both streams, without colours. */
  readonly output: () => string;
  /** Its exit status, once it ends. */
  readonly status: Promise<number | null>;
}

/**
 * Starts a command of Docusaurus in a site.
 *
 * @param args the command and its arguments
 * @param cwd the folder of the site
 */
export function docusaurus(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Running {
  const inherited = {...process.env};
  // The test runners set theirs, and every command of Docusaurus its own.
  delete inherited.NODE_ENV;
  delete inherited.FORCE_COLOR;
  const child = spawn(process.execPath, [bin, ...args], {
    cwd,
    env: {...inherited, NO_COLOR: '1', ...env},
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return {process: child, output: () => output, status: once(child, 'close').then(([status]) => status)};
}

/** Runs a command of Docusaurus to its end. Throws what it has printed when it fails. */
export async function runDocusaurus(args: readonly string[], cwd: string, env?: NodeJS.ProcessEnv): Promise<string> {
  const {output, status} = docusaurus(args, cwd, env);
  if ((await status) !== 0) throw new Error(`docusaurus ${args.join(' ')} failed:\n${output()}`);
  return output();
}
