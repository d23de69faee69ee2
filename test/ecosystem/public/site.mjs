// A public site in a folder of its own, built as its authors build it and with the package around its configuration.
import {spawnSync} from 'node:child_process';
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import {used} from '../../bench/measure.mjs';

const {name} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
const wrappedConfig = 'personas-wrapped.config.mjs';

/**
 * Runs a command of a shell in a folder.
 *
 * @returns what it printed, how long it took, and the most memory that one of its processes had
 * @throws Error with the end of what it printed, when it fails
 */
function run(command, cwd, env = {}) {
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(command, {
    cwd,
    shell: true,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {...process.env, NO_COLOR: '1', NODE_ENV: '', ...env},
  });
  if (status !== 0) throw new Error(`${command} failed in ${cwd}:\n${`${stdout}${stderr}`.slice(-4000)}`);
  const peaks = [...stderr.matchAll(/^used (\d+) /gm)].map(([, kib]) => Number(kib) / 1024);
  return {stdout, seconds: (performance.now() - start) / 1000, mebibytes: Math.max(0, ...peaks)};
}

/** What installs a site as a lock file says, by the name of that. */
const installs = {
  'package-lock.json': () => 'npm ci',
  'pnpm-lock.yaml': () => 'corepack pnpm install --frozen-lockfile',
  'yarn.lock': (text) =>
    `corepack yarn install ${text.includes('yarn lockfile v1') ? '--frozen-lockfile' : '--immutable'}`,
};

/** The command that installs a site: as the nearest lock file says, its own or one of the repository around it. */
export function installOf(site, repository) {
  for (let folder = site; folder.startsWith(repository); folder = dirname(folder)) {
    for (const [file, command] of Object.entries(installs)) {
      const path = join(folder, file);
      if (existsSync(path)) return {command: command(readFileSync(path, 'utf8')), folder};
    }
  }
  return {command: 'npm install', folder: site};
}

/**
 * Brings the commit of a site to a folder, unless it is there, and installs what it needs.
 *
 * @param install the command for that, run in the folder of the site, where its lock file does not say it
 */
export function bring({repo, commit, folder: site = '.'}, folder, install) {
  if (!existsSync(folder)) {
    mkdirSync(folder, {recursive: true});
    run('git init --quiet', folder);
    run(`git fetch --quiet --depth 1 https://github.com/${repo}.git ${commit}`, folder);
    run('git checkout --quiet FETCH_HEAD', folder);
  }
  const place = join(folder, site);
  if (existsSync(join(place, 'node_modules'))) return;
  if (install) run(install, place);
  else {
    const {command, folder: where} = installOf(place, folder);
    run(command, where);
  }
}

/** Puts a packed package among those that a site has installed. It has no dependencies, so that is all that installing does. */
function put(site, tarball) {
  const target = join(site, 'node_modules', name);
  rmSync(target, {recursive: true, force: true});
  mkdirSync(target, {recursive: true});
  run(`tar -xzf "${tarball}" -C "${target}" --strip-components=1`, site);
  return join(target, 'src/cli/personas.js');
}

/** Builds a site into one of its folders, with nothing kept of the build before. */
function build(site, command, out, config = '') {
  for (const kept of ['.docusaurus', 'node_modules/.cache', out])
    rmSync(join(site, kept), {recursive: true, force: true});
  return run(`${command} --out-dir ${out}${config && ` --config ${config}`}`, site, {
    NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import=${used}`,
  });
}

/** Builds a site as it is. Returns the folder of the build, its seconds and its peak memory. */
export function buildPlain(site, command) {
  return {folder: join(site, 'personas-plain'), ...build(site, command, 'personas-plain')};
}

/**
 * Builds a site with a packed package around its configuration, and with registries that no page names yet.
 *
 * @param writeRegistries of the tests of shapes
 * @returns the same as `buildPlain`, and the summary of `personas check` without a baseline
 */
export function buildWrapped(site, {docs = 'docs'}, command, tarball, writeRegistries) {
  const bin = put(site, tarball);
  const made = ['personas.yaml', 'scenarios.yaml', 'personas-baseline.json', wrappedConfig];
  for (const file of made) rmSync(join(site, file), {force: true});
  writeRegistries(site, docs, bin);
  const written = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'].map((ending) => `docusaurus.config.${ending}`);
  const config = written.find((file) => existsSync(join(site, file)));
  const text = `import config from './${config}';\nimport {withPersonas} from '${name}';\n\nexport default withPersonas(config);\n`;
  writeFileSync(join(site, wrappedConfig), text);
  const out = 'personas-wrapped';
  try {
    const built = build(site, command, out, wrappedConfig);
    // What the baseline accepts counts, too.
    const registry = join(site, 'personas.yaml');
    writeFileSync(registry, readFileSync(registry, 'utf8').replace(/^baseline: .*$/m, ''));
    const {status, stdout} = spawnSync(process.execPath, [bin, 'check', '--format', 'json'], {
      cwd: site,
      encoding: 'utf8',
    });
    const findings = status === 2 ? undefined : JSON.parse(stdout).summary;
    // Of two packages the second would take the place of the first.
    const folder = `${join(site, out)}-${Date.now()}`;
    cpSync(join(site, out), folder, {recursive: true});
    return {...built, folder, findings};
  } finally {
    for (const file of made) rmSync(join(site, file), {force: true});
  }
}
