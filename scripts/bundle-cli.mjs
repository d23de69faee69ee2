// Makes the command and the plugin one file and a few more that are loaded when they are needed: as some 300 files, the
// command took longer to load than to check a small site. What both use of others is in there, so that a site that installs
// this installs nothing else.
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {basename, join} from 'node:path';
import {rolldown} from 'rolldown';
import {minify, transform} from 'rolldown/experimental';

const root = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** The parts of the package beside the command. Those in src/ itself are what others import. */
export const entries = [
  'index',
  'remark',
  'sidebar',
  'sidebar-loader',
  'journey-loader',
  'whole-file-loader',
  'whole-letters-loader',
  'page-styles-loader',
];

const alias = {
  // For a tag of YAML that makes functions. It is not among those that front matter may have.
  esprima: false,
  // Its module for `import` would load picomatch a second time, from node_modules.
  fdir: createRequire(require.resolve('tinyglobby')).resolve('fdir'),
};

/**
 * Makes short what stands in every page of a site as text, so that nothing is left to do for the minifier of the site, on
 * each of a thousand pages. The module has the text of the function then, and not the function, which a bundler would write
 * anew.
 */
const shortScript = {
  name: 'short-script',
  async transform(text, id) {
    if (!/[\\/]client[\\/]persona-script\.ts$/.test(id)) return undefined;
    const {code} = await transform(id, text);
    const short = await minify(`${id}.js`, code, {module: true});
    const {startPersona} = await import(`data:text/javascript,${encodeURIComponent(short.code)}`);
    return {code: `export const startPersona = ${JSON.stringify(String(startPersona))};`, moduleType: 'js'};
  },
};

/** Bundles files of src/ and what they import, all of it that is needed at once in one file. Returns the files that were bundled, by their paths. */
async function bundle(input, folder, group) {
  const build = await rolldown({
    input,
    cwd: root,
    platform: 'node',
    // A site has it or not.
    external: ['pagefind'],
    resolve: {alias},
    plugins: [shortScript],
    // So that the first file can hold all that it needs, and others import that from it.
    preserveEntrySignatures: 'allow-extension',
    // In a part of gray-matter that is turned off.
    checks: {eval: false},
  });
  const {output} = await build.write({
    dir: folder,
    // All in one folder, so that a path relative to one of them holds in each.
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    comments: {jsdoc: false},
    codeSplitting: {groups: [{name: group, tags: ['$initial']}]},
  });
  await build.close();
  return output.flatMap(({modules}) => Object.keys(modules));
}

/**
 * Bundles the command into a folder. The libraries that src/ loads with `require` at the first use come to lie beside it.
 *
 * @param {string} folder where the files go
 */
export async function bundleCli(folder) {
  const late = readdirSync(join(root, 'src'), {recursive: true}).filter((name) => name.endsWith('.lazy.js'));
  const input = {main: 'src/cli/main.ts', ...Object.fromEntries(entries.map((name) => [name, sourceOf(name)]))};
  const modules = await bundle(input, folder, 'common');
  for (const file of late) {
    const name = basename(file, '.js');
    modules.push(...(await bundle({[name]: `src/${file}`}, folder, name)));
  }
  writeFileSync(join(folder, 'THIRD-PARTY-LICENSES.txt'), licenceTexts(modules));
}

function sourceOf(name) {
  return [`src/${name}.ts`, `src/plugin/${name}.ts`].find((file) => existsSync(join(root, file)));
}

/** The licences of the packages that modules belong to, each with the names of the packages that come under it. */
function licenceTexts(modules) {
  // Modules of the bundler's own begin with a null character.
  const folder = /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/;
  const texts = new Map();
  for (const path of new Set(modules.flatMap((id) => folder.exec(id)?.[0] ?? []))) {
    const {name, version} = JSON.parse(readFileSync(join(path, 'package.json')));
    const file = readdirSync(path).find((entry) => /^licen[cs]e/i.test(entry));
    if (!file) throw new Error(`${name} comes without its licence.`);
    const text = readFileSync(join(path, file), 'utf8').trim();
    texts.set(text, (texts.get(text) ?? new Set()).add(`${name} ${version}`));
  }
  const parts = [...texts].map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}\n`);
  return parts.sort().join(`\n${'-'.repeat(80)}\n\n`);
}
