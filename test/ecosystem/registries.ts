import {spawnSync} from 'node:child_process';
import {appendFileSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const baseline = 'personas-baseline.json';

/**
 * Writes registries, and accepts that no page has tags yet: all that a team does before it tags its first one.
 *
 * @param folder the site
 * @param docs the folder of its pages, relative to the site
 * @param bin the program of the package
 * @param isForEveryone whether they are for everyone as long as they say nothing, as `init` asks in a terminal
 */
export function writeRegistries(folder: string, docs: string, bin: string, isForEveryone = false): void {
  const run = (...args: string[]) => {
    const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {cwd: folder, encoding: 'utf8'});
    if (status !== 0) throw new Error(`personas ${args.join(' ')} failed:\n${stdout}${stderr}`);
  };
  const file = join(folder, 'personas.yaml');
  run('init', '--yes', '--docs', docs);
  if (isForEveryone) {
    const defaults = `pages:\n  defaults: [{files: '${docs}/**', persona: everyone}]\n`;
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^pages:\n/m, defaults));
  }
  run('check', '--baseline', baseline, '--write-baseline');
  appendFileSync(file, `baseline: ${baseline}\n`);
}
