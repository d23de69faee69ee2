// Runs `personas check` in a step of GitHub Actions: the program that the site has installed, or else that of this
// repository, which is installed first.
import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join, resolve} from 'node:path';

const {PERSONAS_SITE = '.', PERSONAS_ARGS = ''} = process.env;
const site = resolve(PERSONAS_SITE || '.');
const program = 'src/cli/personas.js';

/** The program that is installed for the site, wherever above it; undefined when there is none. */
function installed() {
  try {
    const manifest = createRequire(join(site, 'package.json')).resolve('docusaurus-plugin-personas/package.json');
    return join(dirname(manifest), program);
  } catch {
    return undefined;
  }
}

/** The program of the repository that this action is part of. */
async function ours() {
  const root = resolve(import.meta.dirname, '../../..');
  const {install} = await import(join(root, '.ci/install.mjs'));
  install();
  return join(root, program);
}

const args = ['check', '--site', site, '--format', 'github', ...PERSONAS_ARGS.split(/\s+/).filter(Boolean)];
const {status} = spawnSync(process.execPath, [installed() ?? (await ours()), ...args], {stdio: 'inherit'});
process.exitCode = status ?? 1;
