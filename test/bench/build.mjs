// How long `docusaurus build` of 1,000 tagged pages takes with the plugin, against the same site without it.
import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {measure} from './measure.mjs';
import {writePages} from './sites.mjs';

const root = new URL('../..', import.meta.url).pathname;

const config = (wrap) => `
${wrap ? "import {withPersonas} from 'docusaurus-plugin-personas';" : ''}
const config = {
  title: 'Benchmark', url: 'https://example.org', baseUrl: '/', onBrokenLinks: 'ignore',
  future: {v4: true}, markdown: {format: 'detect'},
  presets: [['classic', {docs: {}, blog: false}]],
};
export default ${wrap ? 'withPersonas(config)' : 'config'};
`;

/** A folder of node_modules as an adopter has it: this repository's packages, and this one. */
function linkPackages(folder) {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(root, 'node_modules'))) {
    if (!name.startsWith('.')) symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  symlinkSync(root, join(folder, 'node_modules/docusaurus-plugin-personas'));
}

function makeSite(folder, wrap) {
  writePages(folder, 1000);
  linkPackages(folder);
  writeFileSync(join(folder, 'docusaurus.config.mjs'), config(wrap));
  writeFileSync(join(folder, 'package.json'), '{"name": "bench", "private": true, "browserslist": [">0.5%", "not dead"]}');
}

/** @returns rows of a table: what, measured, and what it must reach */
export function benchBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  const site = (name) => {
    const cwd = join(folder, name);
    makeSite(cwd, name === 'with');
    return {
      cwd,
      args: [join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
      // Cold: nothing is kept from the run before.
      before: () => {
        for (const kept of ['.docusaurus', 'build', 'node_modules/.cache']) rmSync(join(cwd, kept), {recursive: true, force: true});
      },
    };
  };
  try {
    const found = measure({without: site('without'), with: site('with')}, 3);
    return [
      ['build of 1,000 pages without the plugin', `${found.without.seconds.toFixed(1)} s`, ''],
      ['build of 1,000 pages with it', `${found.with.seconds.toFixed(1)} s`, ''],
      ['… over without', `${(found.with.seconds / found.without.seconds).toFixed(2)} times`, 'at most 1.10'],
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
