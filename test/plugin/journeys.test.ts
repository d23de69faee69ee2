import {createRequire} from 'node:module';
import {join} from 'node:path';
import {rspack} from '@docusaurus/faster';
import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {followJourneys, writeJourneys} from '../../src/plugin/journeys.ts';
import type {ServedPage} from '../../src/views/listed-page.ts';
import {root} from '../docusaurus.ts';

const webpack = createRequire(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'))('webpack');

/** Stands for what compiles Markdown, which asks for the place of a page. */
const compilePages = `module.exports = function () {
  const pages = globalThis[Symbol.for('docusaurus-plugin-personas.journeys')];
  return 'export const at = ' + JSON.stringify(pages.get(this.resourcePath)?.places.map((place) => place.at) ?? 'unknown');
};
`;

/** Sites have either bundler; the fast one has to be asked for. */
test.each<['webpack' | 'rspack', typeof rspack]>([
  ['webpack', webpack],
  ['rspack', rspack],
])('%s compiles a page anew when it comes to stand elsewhere', async (name, bundler) => {
  await using site = await createFixture({
    'compile-pages.cjs': compilePages,
    'docs/a.md': '# A\n',
    'docs/b.md': '# B\n',
    'src/pages/c.md': '# C\n',
    'entry.js': `export {at as a} from './docs/a.md';
export {at as b} from './docs/b.md';
export {at as c} from './src/pages/c.md';
`,
  });
  const write = (places: Readonly<Record<string, string>>) =>
    writeJourneys(
      site.path,
      site.getPath('journeys'),
      ['docs/a.md', 'docs/b.md'].map((source) => ({source}) as ServedPage),
      new Map(
        Object.entries(places).map(([source, at]) => [source, [{scenario: 'S-01', readers: ['everyone'], at, of: 2}]]),
      ),
    );
  write({'docs/a.md': '1'});
  const {rules, plugins} = followJourneys(name);
  const compiler = bundler({
    mode: 'development',
    devtool: false,
    context: site.path,
    entry: './entry.js',
    output: {path: site.getPath('out'), filename: 'out.cjs', library: {type: 'commonjs2'}},
    module: {rules: [{test: /\.md$/, use: [site.getPath('compile-pages.cjs')]}, ...rules]},
    // The one beside the source is not compiled.
    resolveLoader: {alias: {[join(root, 'src/plugin/journey-loader.js')]: join(root, 'lib/cli/journey-loader.js')}},
    plugins,
  });
  const file = site.getPath('out/out.cjs');
  const require = createRequire(file);
  const seen: object[] = [];
  await new Promise<void>((resolve, reject) => {
    const watching = compiler.watch({aggregateTimeout: 20}, (error, stats) => {
      if (error || stats?.hasErrors()) return reject(error ?? new Error(stats?.toString()));
      delete require.cache[file];
      const {a, b, c} = require(file);
      seen.push({a, b, c});
      if (seen.length === 1) write({'docs/a.md': '1', 'docs/b.md': '2'});
      if (seen.length === 2) write({'docs/b.md': '1'});
      if (seen.length === 3) watching?.close(() => resolve());
    });
  });
  await new Promise((resolve) => compiler.close(resolve));
  expect(seen).toEqual([
    {a: ['1'], b: [], c: 'unknown'},
    {a: ['1'], b: ['2'], c: 'unknown'},
    {a: [], b: ['1'], c: 'unknown'},
  ]);
});
