import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, expect, it} from 'vitest';
import {cacheByCode} from '../../src/plugin/code-version.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'personas-code-'));
  writeFileSync(join(folder, 'a.js'), 'one');
});
afterEach(() => rmSync(folder, {recursive: true}));

const rspack = {cache: true, experiments: {cache: {type: 'persistent', version: 'v'}}};
const webpack = {cache: {type: 'filesystem', version: 'v'}};

it.each([rspack, webpack])('the cache of %j begins anew with other code, and only then', (config) => {
  const before = cacheByCode(config, folder);
  expect(JSON.stringify(before)).toMatch(/"cache":\{"version":"v-[0-9a-f]{16}"\}/);
  expect(cacheByCode(config, folder)).toEqual(before);
  writeFileSync(join(folder, 'a.js'), 'two');
  expect(cacheByCode(config, folder)).not.toEqual(before);
});

it.each([{}, {cache: false}, {cache: true, experiments: {}}])(
  'without a cache on the disk, %j stays as it is',
  (config) => {
    expect(cacheByCode(config, folder)).toEqual({});
  },
);
