import {readFileSync} from 'node:fs';
import {basename, extname, join} from 'node:path';
import {globSync} from 'tinyglobby';
import {expect, it} from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** Where one thing has several sides: a command and the edits that it writes, a view and how the plugin serves it. */
const oneThing = [
  'all-pages',
  'coverage',
  'export',
  'import',
  'init',
  'journey',
  'move',
  'rename',
  'retire',
  'tag',
  'untag',
];

it('no two files of one name mean different things', () => {
  // A theme component is named by its folder.
  const names = globSync('**/*.{ts,tsx,js}', {cwd: src})
    .map((file) => basename(file, extname(file)))
    .filter((name) => name !== 'index');
  const twice = names.filter((name, at) => names.indexOf(name) !== at);
  expect([...new Set(twice)].sort()).toEqual(oneThing);
});

it('ARCHITECTURE.md names files that there are', () => {
  const text = readFileSync(join(src, '../ARCHITECTURE.md'), 'utf8');
  const named = [...text.matchAll(/`([^`\s]+\.(?:tsx?|mjs))`/g)].map(([, name]) => name as string);
  const files = globSync('{src,scripts,test,.ci}/**/*.{ts,tsx,mjs}', {
    cwd: join(src, '..'),
    dot: true,
    ignore: '**/node_modules/**',
  });
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((name) => !files.some((file) => `/${file}`.endsWith(`/${name}`)))).toEqual([]);
});
