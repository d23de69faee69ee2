// `npm start` and `npm test` run this first: it installs what is missing, and is silent and quick when nothing is.
// Only Node's own modules: it runs before there are any others.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, realpathSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** A failure that one sentence explains: it is printed without a stack trace. */
export class Failure extends Error {}

/**
 * How to run npm: the one that runs this script, or else the one that came with this Node.js, since Windows cannot spawn
 * `npm` by its name.
 *
 * @param {string[]} args npm's arguments
 * @param {import('./install.mjs').NpmPlaces} places where to look
 * @returns {[string, string[]]} a command and its arguments, for spawn
 */
export function npm(args, {env = process.env, node = process.execPath, exists = existsSync} = {}) {
  const cli = [
    ...(env.npm_execpath?.endsWith('npm-cli.js') ? [env.npm_execpath] : []),
    ...['node_modules', '../lib/node_modules'].map((folder) => join(dirname(node), folder, 'npm/bin/npm-cli.js')),
  ].find((path) => exists(path));
  return cli ? [node, [cli, ...args]] : ['npm', args];
}

/**
 * Tells whether this Node is older than package.json asks for.
 *
 * @param {string} version as in process.versions.node
 * @param {string} range engines.node of package.json, of the form `>=20.19`
 */
export function isTooOld(version, range) {
  const [major, minor] = version.split('.').map(Number);
  const [wantedMajor, wantedMinor = 0] = range.replace('>=', '').split('.').map(Number);
  return major < wantedMajor || (major === wantedMajor && minor < wantedMinor);
}

/**
 * Tells whether what is installed is not what package-lock.json asks for. Versions are compared and not the files'
 * times, which a clone or a checkout sets anew. Optional packages may be missing: they are for other platforms.
 *
 * @param {object} wanted `packages` of package-lock.json
 * @param {object} installed `packages` of node_modules/.package-lock.json, which npm writes when it is done
 */
export function isOutdated(wanted, installed) {
  return Object.entries(wanted).some(([path, {version, optional}]) => {
    if (path === '') return false;
    return installed[path] ? installed[path].version !== version : !optional;
  });
}

/** Tells whether node_modules is missing, was left half done, or is behind package-lock.json. */
function needsPackages() {
  const installed = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(installed)) return true;
  const [wanted, found] = [join(root, 'package-lock.json'), installed].map((file) => JSON.parse(readFileSync(file)));
  return isOutdated(wanted.packages, found.packages);
}

/** Tells whether lib/ is missing or older than its sources. Folders count too: they change when a file is removed. */
export function needsBuild() {
  // Written last, and only if the compiler found nothing wrong.
  const built = statSync(join(root, 'lib/package.json'), {throwIfNoEntry: false});
  // These are this site's own and are not compiled into lib.
  const sources = newest(join(root, 'src'), ['pages', 'theme', 'css']);
  const builders = ['build-lib.mjs', 'bundle-cli.mjs'].map((name) => statSync(join(root, 'scripts', name)).mtimeMs);
  return !built || Math.max(sources, ...builders) > built.mtimeMs;
}

/**
 * When something in a folder last changed.
 *
 * @param {string} folder an absolute path
 * @param {string[]} except names directly in it that do not count
 * @returns {number} milliseconds since 1970
 */
function newest(folder, except = []) {
  const times = readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => !except.includes(name))
    .map((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs;
    });
  return Math.max(statSync(folder).mtimeMs, ...times);
}

/** Runs npm in the repository and shows its output. Throws Failure if it fails. */
function runNpm(args) {
  const [command, all] = npm(args);
  const {status, error} = spawnSync(command, all, {cwd: root, stdio: 'inherit'});
  if (error) throw new Failure(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Failure(`\`npm ${args.slice(0, 2).join(' ')}\` failed; its output stands above.`);
}

/**
 * Keeps two terminals from installing into one folder at the same time: the second one waits, then looks again.
 *
 * @param {() => void} work what to do alone
 */
function alone(work) {
  const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `personas-install-${name}.lock`);
  for (let waited = 0; ; waited++) {
    try {
      writeFileSync(lock, String(process.pid), {flag: 'wx'});
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isLeftBehind(lock)) {
        rmSync(lock, {force: true});
        continue;
      }
      if (waited === 0) console.log('Another install is running in this folder; waiting for it.');
      if (waited === 3000)
        throw new Failure(`Waited ten minutes for another install. If there is none, remove ${lock}.`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
  }
  try {
    work();
  } finally {
    rmSync(lock, {force: true});
  }
}

/** Tells whether the process that made a lock has ended without removing it, as after Ctrl-C. */
function isLeftBehind(lock) {
  try {
    // An empty file is a lock being written: its 0 names our own process group, which runs.
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Installs packages and builds lib/, each only if it must. Throws Failure when that cannot be done. */
export function install() {
  const {engines} = JSON.parse(readFileSync(join(root, 'package.json')));
  if (isTooOld(process.versions.node, engines.node)) {
    throw new Failure(
      `Node ${engines.node.replace('>=', '')} or newer is needed; this is Node ${process.versions.node}.`,
    );
  }
  if (!needsPackages() && !needsBuild()) return;
  alone(() => {
    if (needsPackages()) {
      console.log('Installing packages with `npm ci`; this takes a minute or two.');
      // Development packages come even under NODE_ENV=production: the site and its tests are made of them.
      runNpm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    }
    if (needsBuild()) {
      console.log('Building lib/ from src/.');
      runNpm(['run', 'build:lib', '--silent']);
    }
  });
}

/** Tells whether a module is the program that was started, and not imported by another. */
export function isMain(url) {
  return Boolean(process.argv[1]) && realpathSync(process.argv[1]) === fileURLToPath(url);
}

/** Runs a program's main function; a Failure becomes one sentence and exit status 1. */
export async function runMain(main) {
  try {
    await main();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (isMain(import.meta.url)) await runMain(install);
