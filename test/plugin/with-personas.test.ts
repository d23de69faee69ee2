import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {personaDocs, withPersonas} from '../../src/index.ts';
import {runDocusaurus} from '../docusaurus.ts';
import {tagged} from '../site.ts';
import {temporarySite} from './temporary-site.ts';

const bare = {title: 'Tiny', url: 'https://example.org', baseUrl: '/'};

test('every docs instance is added to, and nothing else is touched', () => {
  const blog = ['@docusaurus/plugin-content-blog', {path: 'blog'}] as const;
  const inline = () => ({name: 'inline'});
  const result = withPersonas({
    ...bare,
    tagline: 'Kept',
    themes: ['@docusaurus/theme-mermaid'],
    presets: [['classic', {docs: {path: 'a', editUrl: 'x'}, blog: false}], null],
    plugins: [
      ['@docusaurus/plugin-content-docs', {id: 'b', path: 'b'}],
      ['content-docs', {id: 'c'}],
      blog as never,
      inline,
      false,
    ],
    customFields: {kept: true},
  });
  expect(result).toMatchObject({tagline: 'Kept', customFields: {kept: true}});
  const ours = {beforeDefaultRemarkPlugins: [expect.any(Function)]};
  expect(result.presets).toMatchObject([['classic', {docs: {path: 'a', editUrl: 'x', ...ours}, blog: false}], null]);
  expect(result.plugins).toMatchObject([
    ['@docusaurus/plugin-content-docs', {id: 'b', path: 'b', ...ours}],
    ['content-docs', {id: 'c', ...ours}],
    blog,
    inline,
    false,
  ]);
  expect(result.themes?.[0]).toBe('@docusaurus/theme-mermaid');
  expect(result.themes).toHaveLength(2);
});

const added = {beforeDefaultRemarkPlugins: [expect.any(Function)]};
const nodeModules = ['/x/classic/node_modules', '/x/node_modules/.pnpm/a@1/node_modules', 'C:\\x\\node_modules'];
const paths = (name: string) =>
  nodeModules.map((folder) =>
    `${folder}/@docusaurus/${name}/lib/index.js`.replaceAll('/', folder[2] === '\\' ? '\\' : '/'),
  );

test.each([...paths('preset-classic'), '/x/node_modules/@docusaurus/preset-classic'])(
  'the classic preset by its path, %s',
  (path) => {
    const presets = [path, [path, {blog: false}], [path, {docs: false}]] as never;
    expect(withPersonas({...bare, presets}).presets).toMatchObject([
      [path, {docs: added}],
      [path, {docs: added, blog: false}],
      [path, {docs: false}],
    ]);
  },
);

test.each(['/x/preset-classic/node_modules/other/index.js', '/x/classic/preset.js', 'preset-classical'])(
  'no classic preset, %s',
  (path) => {
    expect(withPersonas({...bare, presets: [path]}).presets).toEqual([path]);
  },
);

test.each(paths('plugin-content-docs'))('the docs plugin by its path, %s', (path) => {
  const plugins = [path, [path, {id: 'b'}]] as never;
  expect(withPersonas({...bare, plugins}).plugins).toMatchObject([
    [path, added],
    [path, {id: 'b', ...added}],
  ]);
});

test.each([
  ['a preset by name alone', ['classic'], [['classic', {docs: {beforeDefaultRemarkPlugins: [expect.any(Function)]}}]]],
  ['a preset without docs', [['classic', {docs: false}]], [['classic', {docs: false}]]],
  [
    'a preset by its path',
    [['/x/preset/lib/index.js', {docs: {path: 'a'}}]],
    [['/x/preset/lib/index.js', {docs: {path: 'a', beforeDefaultRemarkPlugins: [expect.any(Function)]}}]],
  ],
  ['another preset', [['other', {posts: {}}]], [['other', {posts: {}}]]],
])('%s', (_, presets, expected) => {
  expect(withPersonas({...bare, presets: presets as never}).presets).toMatchObject(expected);
});

test('the format of Markdown is left as it is', () => {
  expect(withPersonas(bare).markdown).not.toHaveProperty('format');
  const markdown = {format: 'detect', mermaid: true} as const;
  expect(withPersonas({...bare, markdown}).markdown).toMatchObject(markdown);
});

test('a function that makes a configuration stays one', async () => {
  const made = withPersonas(async () => ({...bare, tagline: 'Made'}));
  expect(typeof made).toBe('function');
  expect(await (made as () => Promise<typeof bare>)()).toMatchObject({tagline: 'Made', themes: [expect.anything()]});
});

test('a promise of a configuration stays one', async () => {
  const made = withPersonas(Promise.resolve({...bare, tagline: 'Made'}));
  expect(made).toBeInstanceOf(Promise);
  expect(await made).toMatchObject({tagline: 'Made', themes: [expect.anything()]});
});

test('a site’s own plugins, generators and parsers all still run', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': `import {normalizePluginOptions} from '@docusaurus/utils-validation';
import docs_ from '@docusaurus/plugin-content-docs';
import {personaDocs, withPersonas} from 'docusaurus-plugin-personas';
import {visit} from 'unist-util-visit';

const replace = (from, to) => () => (tree) =>
  visit(tree, 'text', (node) => { node.value = node.value.replace(from, to); });
const {default: docsPlugin, validateOptions} = docs_;
const optionsOf = (options) => validateOptions({options, validate: normalizePluginOptions});
const docs = {
  beforeDefaultRemarkPlugins: [replace('first', 'FIRST')],
  remarkPlugins: [replace('second', 'SECOND')],
  sidebarItemsGenerator: async ({defaultSidebarItemsGenerator, ...args}) =>
    [...(await defaultSidebarItemsGenerator(args)), {type: 'link', label: 'Own item', href: 'https://example.org/own'}],
};

export default withPersonas(async () => ({
  title: 'Tiny',
  url: 'https://example.org',
  baseUrl: '/',
  onBrokenLinks: 'ignore',
  future: {v4: true},
  markdown: {
    parseFrontMatter: async (params) => {
      const result = await params.defaultParseFrontMatter(params);
      return {...result, frontMatter: {...result.frontMatter, description: 'Described by the site'}};
    },
  },
  presets: [['classic', {docs, blog: false}]],
  plugins: [
    ['@docusaurus/plugin-content-docs', {id: 'more', path: 'more', routeBasePath: 'more', ...docs}],
    [
      (context, {id}) => docsPlugin(context, optionsOf(personaDocs({id, path: 'own', routeBasePath: 'own'}))),
      {id: 'own'},
    ],
    [(context, {id}) => docsPlugin(context, optionsOf({id, path: 'bare', routeBasePath: 'bare'})), {id: 'bare'}],
  ],
}));
`,
    'docs/a.md': tagged(
      'BE-New',
      'S-01',
      'The first and the second.\n\n:::details[Look]{persona="BE-New"}\nInside.\n:::\n',
    ),
    'own/c.md': ':::details[Look]{persona="BE-Maint"}\nInside.\n:::\n',
    'bare/d.md': ':::details[Look]{persona="BE-Maint"}\nInside.\n:::\n',
    'more/b.md': 'The first and the second, elsewhere.\n\n:::details[Look]{persona="BE-Ops"}\nInside.\n:::\n',
  });
  const printed = await runDocusaurus(['build', '--no-minify'], site);
  const html = (path: string) => readFileSync(join(site, 'build', path, 'index.html'), 'utf8');
  for (const [page, persona] of [
    ['docs/a', 'BE-New'],
    ['more/b', 'BE-Ops'],
  ] as const) {
    expect(html(page)).toContain('The FIRST and the SECOND');
    expect(html(page)).toContain('Own item');
    expect(html(page)).toContain('Described by the site');
    expect(html(page)).toMatch(new RegExp(`<details[^>]* data-persona="?${persona}`));
  }
  // A docs plugin whose options cannot be seen is reported, unless they were handed on.
  expect(html('own/c')).toMatch(/<details[^>]* data-persona="?BE-Maint/);
  expect(html('bare/d')).not.toContain('<details');
  expect(printed.match(/^personas: .*$/gm)).toEqual([
    "personas: warning: The docs bare in bare of the plugin docusaurus-plugin-content-docs have no persona sections: the plugin is given as a function or a file of your own, so nothing could be added to its options. Hand them on through personaDocs of docusaurus-plugin-personas: personaDocs({id: 'bare', path: 'bare', …}).",
  ]);
  // The autogenerated items of the first instance carry whom their pages are for.
  expect(html('docs/a')).toMatch(/<li class="[^"]*for-2[ "]/);
});

test('the options of a docs plugin can be handed on by hand, as often as one likes', () => {
  const own = () => {};
  const once = personaDocs({id: 'x', sidebarPath: 's.ts', beforeDefaultRemarkPlugins: [own]});
  expect(once).toMatchObject({id: 'x', sidebarPath: 's.ts'});
  expect(once.beforeDefaultRemarkPlugins).toEqual([expect.any(Function), own]);
  expect(personaDocs(once)).toEqual(once);
  const named = withPersonas({...bare, plugins: [['content-docs', personaDocs({id: 'y'})]] as never});
  expect(named.plugins).toEqual([['content-docs', personaDocs({id: 'y'})]]);
});
