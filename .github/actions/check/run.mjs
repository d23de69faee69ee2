// Runs `personas check` in a step of GitHub Actions, and `personas diff` where a revision is given: the program that the
// site has installed, or else that of this repository, which is installed first.
import {spawnSync} from 'node:child_process';
import {appendFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const {PERSONAS_SITE = '.', PERSONAS_ARGS = '', PERSONAS_DIFF = '', PERSONAS_DIFF_ARGS = ''} = process.env;
const {GITHUB_STEP_SUMMARY, GITHUB_OUTPUT, RUNNER_TEMP = tmpdir()} = process.env;
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

/** The program of the repository that this action is part of; undefined when it could not be installed. */
async function ours() {
  const root = resolve(import.meta.dirname, '../../..');
  // As a URL: `import` takes the letter of a Windows drive for a protocol.
  const {install, runMain} = await import(pathToFileURL(join(root, 'scripts/install.mjs')).href);
  await runMain(install);
  return process.exitCode ? undefined : join(root, program);
}

const words = (text) => text.split(/\s+/).filter(Boolean);

/** What the changes since a revision do to readers: in the summary of the run, and in a file for a comment. */
function diff(file) {
  const args = ['diff', PERSONAS_DIFF, '--site', site, '--format', 'markdown', ...words(PERSONAS_DIFF_ARGS)];
  const {status, stdout} = spawnSync(process.execPath, [file, ...args], {
    stdio: ['inherit', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  // Else it is what is wrong with the registries, which the check has marked on their lines.
  if (stdout?.startsWith('<!-- personas diff -->')) {
    const comment = join(RUNNER_TEMP, 'personas-diff.md');
    writeFileSync(comment, stdout);
    if (GITHUB_STEP_SUMMARY) appendFileSync(GITHUB_STEP_SUMMARY, stdout);
    if (GITHUB_OUTPUT) appendFileSync(GITHUB_OUTPUT, `comment=${comment}\n`);
  }
  return status ?? 1;
}

const file = installed() ?? (await ours());
if (file) {
  const args = ['check', '--site', site, '--format', 'github', ...words(PERSONAS_ARGS)];
  const {status} = spawnSync(process.execPath, [file, ...args], {stdio: 'inherit'});
  const changed = PERSONAS_DIFF === '' ? 0 : diff(file);
  process.exitCode = status || changed;
  if (status === null) process.exitCode = 1;
}
