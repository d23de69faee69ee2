// A site as `create-docusaurus` makes it for one version of Docusaurus, with this package installed as adopters install it.
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {root} from '../../scripts/install.mjs';

/**
 * What installs a site's packages and runs their commands, by the name that `--manager` takes. All come from npm, so nothing
 * but Node.js has to be there.
 */
export const managers = {
  npm: {
    install: ['npm', 'install', '--no-audit', '--no-fund'],
    run: ['npx', '--no', '--offline'],
    pin: (manifest, pins) => ({...manifest, overrides: pins}),
  },
  // Strict, as by default: a package reaches what it names and nothing else.
  pnpm: {
    install: ['npx', '--yes', 'pnpm@10', 'install', '--no-frozen-lockfile'],
    run: ['npx', '--yes', 'pnpm@10', 'exec'],
    pin: (manifest, pins) => ({...manifest, pnpm: {overrides: pins}}),
  },
  // Plug'n'Play, as by default: there is no folder of packages.
  yarn: {
    install: ['npx', '--yes', '@yarnpkg/cli-dist@4', 'install', '--no-immutable'],
    run: ['npx', '--yes', '@yarnpkg/cli-dist@4', 'run'],
    pin: (manifest, pins) => ({...manifest, resolutions: pins}),
  },
};

/** What the oldest Docusaurus needs and does not say: with the webpack of today it fails in its own progress bar. */
const pinnedBy = (version) => (version.startsWith('3.9.') ? {webpack: '5.101.3'} : {});

/**
 * Runs a command in a folder.
 *
 * @returns what it printed on standard output
 * @throws Error with what it printed first, when it fails
 */
export function run([command, ...args], cwd) {
  const env = {...process.env, NO_COLOR: '1', NODE_ENV: undefined, YARN_ENABLE_TELEMETRY: '0'};
  const {status, error, stdout, stderr} = spawnSync(command, args, {
    cwd,
    env,
    encoding: 'utf8',
    maxBuffer: 1e8,
    shell: process.platform === 'win32',
  });
  if (status !== 0)
    throw new Error(`${[command, ...args].join(' ')} failed: ${error ?? ''}\n${`${stdout}${stderr}`.slice(0, 4000)}`);
  return stdout;
}

/** Packs this package as it would be published. Returns the path of the file. */
export function pack(folder) {
  const [{filename}] = JSON.parse(run(['npm', 'pack', '--json', '--pack-destination', folder], root));
  return join(folder, filename);
}

/**
 * Makes a site and installs its packages and this one.
 *
 * @param folder where it shall stand; what is there of an earlier run stays, but for what this package wrote
 * @param wanted the exact version of all of Docusaurus's packages, the major version of React, the name of a manager,
 *   whether it lists pagefind, and exact versions of packages by their names
 * @param tarball the path of the packed package
 */
export function makeSite(folder, {version, react, manager, search, pins}, tarball) {
  if (!existsSync(join(folder, 'package.json'))) create(folder, version);
  const {overrides, devDependencies} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const file = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const kind of ['dependencies', 'devDependencies'])
    for (const name of Object.keys(manifest[kind])) if (name.startsWith('@docusaurus/')) manifest[kind][name] = version;
  delete manifest.dependencies.pagefind;
  Object.assign(manifest.dependencies, {
    ...(search && {pagefind: devDependencies.pagefind}),
    ...(react && {react: `^${react}`, 'react-dom': `^${react}`}),
    'docusaurus-plugin-personas': `file:${tarball}`,
  });
  const pinned = managers[manager].pin(manifest, {...overrides, ...pinnedBy(version), ...pins});
  writeFileSync(file, `${JSON.stringify(pinned, null, 2)}\n`);
  // A lock file holds the hash of the package that was packed before.
  for (const lock of ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock']) rmSync(join(folder, lock), {force: true});
  rmSync(join(folder, 'node_modules/docusaurus-plugin-personas'), {recursive: true, force: true});
  // Yarn takes a folder for its own project only where there is a lock file.
  if (manager === 'yarn') writeFileSync(join(folder, 'yarn.lock'), '');
  run(managers[manager].install, folder);
}

function create(folder, version) {
  mkdirSync(join(folder, '..'), {recursive: true});
  const name = folder.split(/[\\/]/).pop();
  const options = ['--typescript', '--skip-install', '--package-manager', 'npm'];
  run(['npx', '--yes', `create-docusaurus@${version}`, name, 'classic', ...options], join(folder, '..'));
}

/** Runs a command that one of the site's packages brings. */
export function runInSite(folder, manager, command) {
  return run([...managers[manager].run, ...command], folder);
}

/** A page for two personas with a section for one of them, and one for her alone. */
const pages = {
  'docs/operate.md': `---
persona: [Newcomer, Ops]
scenario: [S-01, S-02]
---

# Operate it

<details data-persona="Ops">
<summary>For operations</summary>

At night.

</details>
`,
  'docs/rotate.md': '---\npersona: Ops\nscenario: S-02\n---\n\n# Rotate a secret\n\nIn the vault.\n',
};

const ops = '  Ops:\n    name: Operations\n';
const rotate = `  S-02:
    trigger: A secret has leaked
    personas: [Ops]
    outcome: It is rotated
    entry_point: {page: docs/rotate.md}
`;

/** Has a site adopt the package as its README says, with a second persona and a second scenario. */
export function adopt(folder, manager) {
  const edit = (file, change) => {
    const path = join(folder, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  };
  for (const file of ['personas.yaml', 'scenarios.yaml', ...Object.keys(pages)])
    rmSync(join(folder, file), {force: true});
  runInSite(folder, manager, ['personas', 'init']);
  const tags = ['--persona', 'Newcomer', '--scenario', 'S-01', '--replace'];
  runInSite(folder, manager, ['personas', 'tag', 'docs/**', ...tags]);
  edit('personas.yaml', (text) => text.replace('personas:\n', `personas:\n${ops}`));
  edit('scenarios.yaml', (text) => text.replace('scenarios:\n', `scenarios:\n${rotate}`));
  for (const [file, text] of Object.entries(pages)) writeFileSync(join(folder, file), text);
  edit('docusaurus.config.ts', (text) =>
    text.includes('withPersonas')
      ? text
      : `import {withPersonas} from 'docusaurus-plugin-personas';\n${text.replace('export default config;', 'export default withPersonas(config);')}`,
  );
  runInSite(folder, manager, ['personas', 'check']);
}
