import {closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {writeGenerated, writeGeneratedFolder} from '../../src/plugin/generated-files.ts';
import wholeFileLoader, {isWhole} from '../../src/plugin/whole-file-loader.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'personas-generated-'));
  onTestFinished(() => rmSync(path, {recursive: true, force: true}));
  return path;
}

test('a generated file is replaced whole: who reads it meanwhile has all of the old one', () => {
  const site = folder();
  const file = join(site, 'deep/registry.json');
  writeGenerated(file, {a: 1});
  const opened = openSync(file, 'r');
  writeGenerated(file, {a: 2});
  expect(JSON.parse(readFileSync(opened, 'utf8'))).toEqual({a: 1});
  closeSync(opened);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({a: 2});
  expect(readdirSync(join(site, 'deep'))).toEqual(['registry.json']);
});

test('a generated file that holds the same already is left alone', () => {
  const file = join(folder(), 'personas.css');
  writeGenerated(file, 'a {}');
  const {ino, mtimeNs} = statSync(file, {bigint: true});
  writeGenerated(file, 'a {}');
  expect(statSync(file, {bigint: true})).toMatchObject({ino, mtimeNs});
});

test('of a folder of generated files, those that hold the same are left alone, others are replaced or added', () => {
  const path = join(folder(), 'deep/journeys');
  const texts = (...pairs: [string, string][]) => writeGeneratedFolder(path, new Map(pairs));
  texts(['a.json', '[1]'], ['b.json', '[2]']);
  const {ino, mtimeNs} = statSync(join(path, 'a.json'), {bigint: true});
  texts(['a.json', '[1]'], ['b.json', '[3]'], ['c.json', '[4]']);
  expect(statSync(join(path, 'a.json'), {bigint: true})).toMatchObject({ino, mtimeNs});
  const held = readdirSync(path).map((name) => [name, readFileSync(join(path, name), 'utf8')]);
  expect(Object.fromEntries(held)).toEqual({'a.json': '[1]', 'b.json': '[3]', 'c.json': '[4]'});
});

test.each([
  ['data.json', '', false],
  ['data.json', '{"a": [1', false],
  ['data.json', '{"a": [1]}\n', true],
  ['routes.js', '', false],
  ['routes.js', "export default [\n  {\n    path: '/", false],
  ['routes.js', 'export default [\n];\n', true],
])('is %s whole with %j in it: %s', (file, text, whole) => {
  expect(isWhole(file, text)).toBe(whole);
});

test('the server waits until a generated file is whole', async () => {
  const resourcePath = join(folder(), 'globalData.json');
  writeFileSync(resourcePath, '');
  const loaded = new Promise((resolve) => {
    wholeFileLoader.call({resourcePath, async: () => (_error, source) => resolve(source)}, '');
  });
  writeFileSync(resourcePath, '{"a":');
  await new Promise(setImmediate);
  writeFileSync(resourcePath, '{"a": 1}');
  expect(await loaded).toBe('{"a": 1}');
});
