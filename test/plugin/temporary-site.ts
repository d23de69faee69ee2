import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {onTestFinished} from 'vitest';
import {root} from '../docusaurus.ts';
import {entryPages, personasYaml, scenariosYaml} from '../site.ts';

/** The configuration of a site as an adopter writes it; more of it, and the options of the plugin, as JavaScript. */
export function configText(more = '', options = '{}'): string {
  return `import {withPersonas} from 'docusaurus-plugin-personas';

const config = {
  title: 'Tiny',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  future: {v4: true},
  presets: [['classic', {docs: {}, blog: false}]],
  ${more}
};

export default withPersonas(config, ${options});
`;
}

/**
 * Writes a tiny site that has nothing to fix, as an adopter has it, and removes it after the test.
 *
 * @param files texts by path, beside those it has anyhow or instead of them; null takes one away
 * @returns its folder
 */
export function temporarySite(files: Readonly<Record<string, string | null>> = {}): string {
  const site = mkdtempSync(join(tmpdir(), 'personas-site-'));
  onTestFinished(() => rmSync(site, {recursive: true, force: true, maxRetries: 5}));
  const all = {
    'package.json': '{"name": "tiny", "private": true, "browserslist": ["last 1 chrome version"]}\n',
    'personas.yaml': personasYaml,
    'scenarios.yaml': scenariosYaml,
    'docusaurus.config.mjs': configText(),
    ...entryPages,
    ...files,
  };
  for (const [file, text] of Object.entries(all)) if (text !== null) write(site, file, text);
  linkPackages(site);
  return site;
}

/** Writes a file of a site. */
export function write(site: string, file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), {recursive: true});
  writeFileSync(join(site, file), text);
}

/** What `personas check` prints in a site. */
export function report(site: string): string {
  const bin = join(root, 'src/cli/personas.js');
  return spawnSync(process.execPath, [bin, 'check'], {
    cwd: site,
    encoding: 'utf8',
    env: {...process.env, NO_COLOR: '1'},
  }).stdout;
}

/** A folder of node_modules as an adopter has it: this repository's packages, and this one. */
function linkPackages(site: string): void {
  const modules = join(site, 'node_modules');
  mkdirSync(modules);
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  symlinkSync(root, join(modules, 'docusaurus-plugin-personas'));
}
