import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {runDocusaurus} from '../docusaurus.ts';
import {configText, temporarySite} from './temporary-site.ts';

/** The sheets of styles of a built site that have rules for something. */
function sheets(site: string, name: RegExp): string[] {
  const folder = join(site, 'build/assets/css');
  return readdirSync(folder)
    .filter((file) => name.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

/** How many ids there are in each selector that begins a rule with a class: one counts for more than any class. */
function ids(sheet: string | undefined, name: string): number[] {
  const selectors = sheet?.match(new RegExp(`(?<=[{}])${name}(?![\\w-])[^{},]*`, 'g')) ?? [];
  expect(selectors).not.toEqual([]);
  return selectors.map((selector) => selector.split(':not(#\\#)').length - 1);
}

test('where browsers know no cascade layers, our styles still count for more than those of the theme', async () => {
  const site = temporarySite({
    'package.json': '{"name": "tiny", "private": true, "browserslist": ["chrome 90"]}\n',
  });
  await runDocusaurus(['build'], site);
  const [ofSite] = sheets(site, /^styles/);
  const [ofPages] = sheets(site, /^persona-pages/);
  const theirs = Math.max(...ids(ofSite, '\\.navbar__items--right'));
  expect(theirs).toBeGreaterThan(0);
  expect(Math.min(...ids(ofSite, '\\.persona-button'))).toBeGreaterThan(theirs);
  expect(Math.min(...ids(ofPages, '\\.persona-page'))).toBeGreaterThan(theirs);
});

test('the minimizer of webpack, which knows no list of layers, keeps the icons of personas', async () => {
  const site = temporarySite({'docusaurus.config.mjs': configText('future: {},')});
  const output = await runDocusaurus(['build'], site);
  const [ofSite = ''] = sheets(site, /^styles/);
  expect(ofSite.match(/--persona-icon:path\(/g)).toHaveLength(1);
  expect(output).not.toContain('Invalid character');
});
