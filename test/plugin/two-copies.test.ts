import {cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root, runDocusaurus} from '../docusaurus.ts';
import {tagged} from '../site.ts';
import {configText, temporarySite} from './temporary-site.ts';

/**
 * Packages of Docusaurus as npm installs them where a plugin of the site needs another version than the site has: what that
 * one needs lies above, where this package finds it, and what the theme needs lies below the theme.
 */
function nestDocsOfTheme(site: string): void {
  const scope = 'node_modules/@docusaurus';
  rmSync(join(site, scope));
  mkdirSync(join(site, scope));
  const copied = ['preset-classic', 'theme-classic'];
  for (const name of readdirSync(join(root, scope)))
    if (!copied.includes(name)) symlinkSync(join(root, scope, name), join(site, scope, name));
  const copy = (name: string, into: string) =>
    cpSync(join(root, scope, name), join(site, into, name), {recursive: true});
  for (const name of copied) copy(name, scope);
  for (const name of ['plugin-content-docs', 'theme-common']) copy(name, join(scope, 'theme-classic', scope));
}

test.each([
  ['webpack', '{v4: true}'],
  ['Rspack', '{v4: true, faster: {rspackBundler: true}}'],
])('with %s, a site builds whose theme has docs of its own version', async (_, future) => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(`future: ${future},`),
    'docs/ops/_category_.json': '{"label": "Ops", "collapsed": true}',
    'docs/ops/more.md': tagged('BE-Ops', 'S-03', '# More\n'),
  });
  nestDocsOfTheme(site);
  await runDocusaurus(['build', '--no-minify'], site);
  const html = readFileSync(join(site, 'build/docs/index.html'), 'utf8');
  expect(html).toMatch(/href="?\/docs\/all-pages#/);
});
