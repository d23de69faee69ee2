import {mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {rspack} from '@docusaurus/faster';
import {expect, onTestFinished, test} from 'vitest';
import {pageStylesRules} from '../../src/plugin/page-styles-rule.ts';
import {root} from '../docusaurus.ts';

const webpack = createRequire(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'))('webpack');
const client = join(root, 'src/client');

/** How the source names the file of the styles. */
const request = /import href from '(.*page-styles\.css)'/.exec(
  readFileSync(join(client, 'PageStyles.tsx'), 'utf8'),
)?.[1] as string;

/** Sites have either bundler; the fast one has to be asked for. */
test.each<[string, typeof rspack]>([
  ['webpack', webpack],
  ['Rspack', rspack],
])('%s makes the styles of added pages a file of the site, whatever the site does with its own', async (_, bundler) => {
  const folder = mkdtempSync(join(tmpdir(), 'personas-styles-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  writeFileSync(
    join(folder, 'entry.js'),
    `import href from '${request.replace('./', `${client}/`)}';\nexport {href};\n`,
  );
  writeFileSync(join(folder, 'site-loader.cjs'), `module.exports = () => 'export default "in the one sheet"';\n`);
  const compiler = bundler({
    mode: 'production',
    context: folder,
    entry: './entry.js',
    output: {path: join(folder, 'out'), publicPath: '/base/'},
    // Docusaurus's own rule for styles, in short.
    module: {rules: [{test: /\.css$/, use: [join(folder, 'site-loader.cjs')]}, ...pageStylesRules(false)]},
  });
  const errors = await new Promise<unknown[]>((resolve, reject) => {
    compiler.run((error, stats) => (error ? reject(error) : resolve(stats?.toJson({errors: true}).errors ?? [])));
  });
  await new Promise((resolve) => compiler.close(resolve));
  expect(errors).toEqual([]);
  const [file] = readdirSync(join(folder, 'out/assets/css'));
  expect(file).toMatch(/^persona-pages\.[0-9a-f]{8}\.css$/);
  expect(readFileSync(join(folder, 'out/assets/css', file as string), 'utf8')).toMatch(/\.persona-page\s*\{/);
});
