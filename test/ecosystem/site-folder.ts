import {mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {root} from '../docusaurus.ts';
import {type Shape, shapes} from './shapes.ts';
import type {ConfigForm, EcosystemSite} from './sites.ts';

const name = 'docusaurus-plugin-personas';

/** What all configurations begin with: a classic site, and a way to add to the options of its docs. */
const base = `const withDocs = (config, docs) => {
  const [[preset, options]] = config.presets;
  return {...config, presets: [[preset, {...options, docs: {...options.docs, ...docs}}]]};
};
const first = {
  title: 'A site',
  tagline: 'Of somebody',
  url: 'https://example.org',
  baseUrl: '/',
  favicon: 'img/favicon.ico',
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  future: {v4: true},
  presets: [['classic', {docs: {}, blog: false}]],
  themeConfig: {
    metadata: [{name: 'keywords', content: 'site'}],
    navbar: {title: 'A site', items: [{to: '/about', label: 'About'}]},
    footer: {style: 'dark', copyright: 'Somebody', links: [{title: 'Docs', items: [{label: 'Docs', href: 'https://example.org/docs'}]}]},
  },
};`;

/** The configuration of a site, as it is or with the plugin around it. */
function configOf({form, shapes: names}: Pick<EcosystemSite, 'form' | 'shapes'>, isWrapped: boolean): string {
  const steps = names.flatMap((shape) => (shapes[shape] as Shape).config ?? []);
  const made = steps.reduce((config, step) => `((config) => {\n    ${step}\n  })(${config})`, 'first');
  const value = form === 'async' ? `async () => {\n  await null;\n  return ${made};\n}` : made;
  const exported = isWrapped ? `withPersonas(${value})` : value;
  if (form === 'cjs') {
    const line = isWrapped ? `const {withPersonas} = require('${name}');\n` : '';
    return `${line}const load = require;\n${base}\nmodule.exports = ${exported};\n`;
  }
  const line = isWrapped ? `import {withPersonas} from '${name}';\n` : '';
  const type = form === 'ts' ? '// @ts-nocheck: what the steps are given is of many types\n' : '';
  return `${type}import {createRequire} from 'node:module';\n${line}const load = createRequire(import.meta.url);\n${base}\nexport default ${exported};\n`;
}

const extensions: Readonly<Record<ConfigForm, string>> = {esm: 'mjs', cjs: 'cjs', ts: 'ts', async: 'mjs'};

/** Writes the configuration of a site. */
export function writeConfig(folder: string, site: EcosystemSite, isWrapped: boolean): void {
  writeFileSync(join(folder, `docusaurus.config.${extensions[site.form]}`), configOf(site, isWrapped));
}

/**
 * Writes a site as others have it, without a word of this plugin.
 *
 * @returns its folder, which lies in one of its own, and what removes both
 */
export function writeSite({shapes: names}: EcosystemSite, manifest: object = {}): {folder: string; remove: () => void} {
  const outer = mkdtempSync(join(tmpdir(), 'personas-ecosystem-'));
  const folder = join(outer, 'site');
  const files = {
    'package.json': `${JSON.stringify({name: 'a-site', private: true, browserslist: ['last 1 chrome version'], ...manifest})}\n`,
    'static/img/favicon.ico': '',
    ...Object.assign({}, ...names.map((shape) => (shapes[shape] as Shape).files ?? {})),
  };
  for (const [file, text] of Object.entries(files as Record<string, string>)) {
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), text);
  }
  return {folder, remove: () => rmSync(outer, {recursive: true, force: true, maxRetries: 5})};
}

/** Gives a site the packages of this repository, and this one, as an installed site has them. */
export function linkPackages(folder: string): void {
  const modules = join(folder, 'node_modules');
  mkdirSync(modules);
  for (const entry of readdirSync(join(root, 'node_modules'))) {
    if (!entry.startsWith('.')) symlinkSync(join(root, 'node_modules', entry), join(modules, entry));
  }
  symlinkSync(root, join(modules, name));
}
