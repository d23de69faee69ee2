import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {DocusaurusConfig} from '@docusaurus/types';
import {expect, onTestFinished, test} from 'vitest';
import {hasOtherSearch, wantsSearch} from '../../src/plugin/search-options.ts';

const config = (more: object = {}) =>
  ({themeConfig: {}, themes: [], plugins: [], ...more}) as unknown as DocusaurusConfig;

function site(packages = '{"devDependencies": {"pagefind": "1"}}'): string {
  const folder = mkdtempSync(join(tmpdir(), 'personas-search-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  writeFileSync(join(folder, 'package.json'), packages);
  return folder;
}

test('a site has the search once it lists pagefind, unless it says no, and where it says yes', () => {
  expect(wantsSearch(undefined, site(), config())).toBe(true);
  expect(wantsSearch(undefined, site('{}'), config())).toBe(false);
  expect(wantsSearch(undefined, site('no JSON'), config())).toBe(false);
  expect(wantsSearch(false, site(), config())).toBe(false);
  expect(wantsSearch({}, site('{}'), config())).toBe(true);
});

test.each([
  {themeConfig: {algolia: {appId: 'x'}}},
  {themes: [['@easyops-cn/docusaurus-search-local', {}]]},
  {plugins: ['/site/node_modules/docusaurus-lunr-search/src/index.js']},
])('a site that has a search keeps it: %j', (more) => {
  expect(hasOtherSearch(site(), config(more))).toBe(true);
  expect(wantsSearch(undefined, site(), config(more))).toBe(false);
  expect(wantsSearch(true, site(), config(more))).toBe(true);
});

test('a search of its own is one, too, and a folder that is called so is none', () => {
  const folder = site();
  expect(hasOtherSearch(folder, config({plugins: ['/home/search/site/plugin.js', './search.js', null]}))).toBe(false);
  mkdirSync(join(folder, 'src/theme/SearchBar'), {recursive: true});
  expect(hasOtherSearch(folder, config())).toBe(true);
});
