import {readdirSync, readFileSync} from 'node:fs';
import {isBuiltin} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';

const folder = join(import.meta.dirname, '../../lib/cli');
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));

test('the licence of every package in the bundle comes with it', () => {
  // Before each module, the bundler writes where it comes from.
  const from = scripts.flatMap((name) => [...read(name).matchAll(/^\/\/ .*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/gm)]);
  const packages = [...new Set(from.map(([, name]) => name as string))];
  expect(packages).toEqual(expect.arrayContaining(['zod', 'yaml', 'micromark', 'parse5']));
  const named = read('THIRD-PARTY-LICENSES.txt').match(/^\S+(?= \d+\.\d+\.\d+\S*$)/gm);
  expect(packages.filter((name) => !named?.includes(name))).toEqual([]);
});

test('the command begins with one large file, which loads Node.js modules and a few lines of the bundler', () => {
  const importsOf = (name: string) =>
    [...read(name).matchAll(/^(?:import|export) .* from "(.*)";$/gm)].map(([, found]) => found as string);
  expect(importsOf('main.js')).toEqual(['./common.js']);
  const imports = importsOf('common.js');
  expect(imports).toContain('node:fs');
  expect(imports.filter((name) => !isBuiltin(name))).toEqual(['./rolldown-runtime.js']);
  expect(importsOf('rolldown-runtime.js').filter((name) => !isBuiltin(name))).toEqual([]);
});

test('the plugin loads nothing of what only the command does later', () => {
  const imports = [...read('index.js').matchAll(/ from "(.*)";$/gm)].map(([, name]) => name);
  expect(imports).toEqual(['./common.js']);
});
