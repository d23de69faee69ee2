import {spawnSync} from 'node:child_process';
import {appendFileSync} from 'node:fs';
import {join} from 'node:path';

const baseline = 'personas-baseline.json';

/**
 * Writes registries, and accepts that no page has tags yet: all that a team does before it tags its first one.
 *
 * @param folder the site
 * @param docs the folder of its pages, relative to the site
 * @param bin the program of the package
 */
export function writeRegistries(folder: string, docs: string, bin: string): void {
  for (const args of [
    ['init', '--yes', '--docs', docs],
    ['check', '--baseline', baseline, '--write-baseline'],
  ]) {
    const {status, stdout, stderr} = spawnSync(process.execPath, [bin, ...args], {cwd: folder, encoding: 'utf8'});
    if (status !== 0) throw new Error(`personas ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
  appendFileSync(join(folder, 'personas.yaml'), `baseline: ${baseline}\n`);
}
