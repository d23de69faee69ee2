// Bundles what a docs page loads of lib/client/, as sites do, for size-limit to weigh: code without comments, minified, and
// without what comes only once a reader does something.
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rolldown} from 'rolldown';

const root = join(import.meta.dirname, '..');
const client = join(root, 'lib/client');
const folder = join(root, '.cache/size');

/** What is part of the page anyway, or is made of the site's own registries. */
const external = [/^react/, /^@docusaurus\//, /^@theme/, /^@generated\//, /\.css$/];

/** Components of a docs page, by their folders in the theme. */
const components = [
  'DocItem/Content/index',
  'DocPaginator/index',
  'DocSidebarItem/Category/index',
  'DocSidebarItems/index',
  'MDXComponents/Details',
  'Navbar/ColorModeToggle/index',
  'NotFound/Content/index',
];

/** Bundles modules of lib/client/ into one file, and leaves what they load later to other files. */
async function bundle(name, modules) {
  const entry = modules.map((module) => `export * from ${JSON.stringify(join(client, module))};`);
  const defaults = modules.map(
    (module, at) => `export {default as d${at}} from ${JSON.stringify(join(client, module))};`,
  );
  const build = await rolldown({
    input: {[name]: 'entry'},
    external,
    platform: 'browser',
    preserveEntrySignatures: 'allow-extension',
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === 'entry' ? id : undefined),
        load: (id) => (id === 'entry' ? [...entry, ...(name === 'script' ? [] : defaults)].join('\n') : undefined),
        // Notes of one bundler to the next, which sites do not ship.
        generateBundle(_, files) {
          for (const file of Object.values(files)) file.code = file.code?.replaceAll(/\/\* @__PURE__ \*\/ /g, '');
        },
      },
    ],
  });
  await build.write({
    dir: folder,
    entryFileNames: '[name].js',
    chunkFileNames: 'later-[name].js',
    minify: true,
    // What is loaded later needs some of it, too, and takes it from there.
    codeSplitting: {groups: [{name, tags: ['$initial']}]},
  });
  await build.close();
}

rmSync(folder, {recursive: true, force: true});
mkdirSync(folder, {recursive: true});
await bundle('script', ['persona-script.js']);
await bundle('page', ['client-module.js', ...components.map((component) => `theme/${component}.jsx`)]);
writeStyles('page', ['base', 'picker', 'page', 'details']);
writeStyles('search-field', ['search-field']);

/** Writes style sheets without comments as one. */
function writeStyles(name, names) {
  const styles = names.map((style) => readFileSync(join(client, `${style}.css`), 'utf8'));
  writeFileSync(
    join(folder, `${name}.css`),
    styles
      .join('')
      .replaceAll(/\/\*[\s\S]*?\*\//g, '')
      .replaceAll(/\s+/g, ' '),
  );
}
