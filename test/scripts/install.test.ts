import {join} from 'node:path';
import {expect, test} from 'vitest';
import {isOutdated, isTooOld, npm} from '../../scripts/install.mjs';

test.each([
  ['20.19.0', false],
  ['20.18.3', true],
  ['18.20.0', true],
  ['22.0.0', false],
])('is Node %s too old: %s', (version, tooOld) => {
  expect(isTooOld(version, '>=20.19')).toBe(tooOld);
});

const lock = {'': {version: '0.1.0'}, 'node_modules/zod': {version: '4.6.7'}};

test.each([
  ['the same', {'node_modules/zod': {version: '4.6.7'}}, false],
  ['more than is asked for', {'node_modules/zod': {version: '4.6.7'}, 'node_modules/x': {version: '1.0.0'}}, false],
  ['an old version', {'node_modules/zod': {version: '4.6.6'}}, true],
  ['a package less', {}, true],
])('is it outdated, with %s installed', (_, installed, outdated) => {
  expect(isOutdated(lock, installed)).toBe(outdated);
});

test('a package for another platform may be missing', () => {
  expect(isOutdated({'node_modules/fsevents': {version: '2.3.3', optional: true}}, {})).toBe(false);
});

const node = join('node', 'bin', 'node');
const besideNode = join('node', 'bin', 'node_modules/npm/bin/npm-cli.js');
const inLib = join('node', 'lib/node_modules/npm/bin/npm-cli.js');

test.each([
  [
    'the one that runs the script',
    {npm_execpath: 'x/npm-cli.js'},
    ['x/npm-cli.js', inLib],
    [node, ['x/npm-cli.js', 'ci']],
  ],
  ['the one beside Node.js, as on Windows', {}, [besideNode], [node, [besideNode, 'ci']]],
  [
    'the one of Node.js where another program runs it',
    {npm_execpath: 'pnpm.cjs'},
    ['pnpm.cjs', inLib],
    [node, [inLib, 'ci']],
  ],
  ['whatever the path has', {}, [], ['npm', ['ci']]],
])('npm is %s', (_, env, files, expected) => {
  expect(npm(['ci'], {env, node, exists: (path) => files.includes(path)})).toEqual(expected);
});
