// Docusaurus sites of many pages, with the plugin and without it.
import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {writePages} from './sites.mjs';

const root = new URL('../..', import.meta.url).pathname;
const docusaurus = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');

/** The configuration of a site. Its sidebar is as Docusaurus makes it, or with all categories open. */
const config = (wrap, open, options) => `
${wrap ? "import {withPersonas} from 'docusaurus-plugin-personas';" : ''}
const config = {
  title: 'Benchmark', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore',
  future: {v4: true},
  presets: [['classic', {docs: {${open ? 'sidebarCollapsed: false' : ''}}, blog: false}]],
};
export default ${wrap ? `withPersonas(config${options})` : 'config'};
`;

/**
 * A folder of node_modules as an adopter has it: this repository's packages, and this one. It is copied, because bundlers
 * tell what stands in node_modules from what does not.
 */
function installPackages(folder) {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  const {name, files} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const file of ['package.json', ...files])
    cpSync(join(root, file), join(folder, 'node_modules', name, file), {recursive: true});
}

/**
 * Writes a site of so many pages.
 *
 * @param wrap whether it has the plugin
 * @param open whether all categories of its sidebar are open, as they are not by default
 * @param options what follows the configuration in the call of the plugin: `, {search: true}`
 * @returns what runs its build, as `measure` takes it; each run begins with nothing kept from the one before
 */
export function makeSite(folder, pages, wrap, open = false, options = '') {
  writePages(folder, pages);
  installPackages(folder);
  writeFileSync(join(folder, 'docusaurus.config.mjs'), config(wrap, open, options));
  const browserslist = ['>0.5%', 'not dead', 'not op_mini all'];
  writeFileSync(join(folder, 'package.json'), JSON.stringify({name: 'bench', private: true, browserslist}));
  const prepare = () => {
    for (const kept of ['.docusaurus', 'build', 'node_modules/.cache'])
      rmSync(join(folder, kept), {recursive: true, force: true});
  };
  return {cwd: folder, args: [docusaurus, 'build'], prepare};
}

/** Builds a site once. */
export function build({cwd, args}) {
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {cwd, encoding: 'utf8'});
  if (status !== 0) throw new Error(`A site could not be built.\n${stdout}\n${stderr}`);
}
