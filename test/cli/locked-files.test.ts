import {chmodSync} from 'node:fs';
import type {FileTree} from 'fs-fixture';
import {describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

const locked: FileTree = {
  'docs/in/a.md': tagged('BE-New', 'S-01'),
  'in/who.md': '# Who\n',
  'loop.md': ({symlink}) => symlink('./loop.md'),
};

/** Each way to name a file or folder that is there already, or is to be. */
const calls: [file: string, args: string[]][] = [
  ['docs/in/a.md', ['check', 'docs/in/a.md']],
  ['docs/in/a.md', ['tag', 'docs/in/a.md', '--persona', 'BE-New']],
  ['docs/in/a.md', ['untag', 'docs/in/a.md']],
  ['docs/in/a.md', ['move', 'docs/in/a.md', 'docs/b.md']],
  ['in/who.md', ['import', 'in/who.md']],
  ['in/who.md', ['export', 'in/who.md']],
  ['in/x', ['check', '--site', 'in/x']],
];

describe('a file in a folder that nobody may look into', () => {
  // Whoever is root may look into every folder.
  it.skipIf(process.getuid?.() === 0).each(calls)('%s is not said to be missing by %j', async (file, args) => {
    const {path, getPath} = await site(locked);
    const folders = ['docs/in', 'in'].map((folder) => getPath(folder));
    for (const folder of folders) chmodSync(folder, 0o000);
    const run = await personas(path, ...args);
    for (const folder of folders) chmodSync(folder, 0o755);
    expect(run).toEqual(wrongUsage(`${file} cannot be read: you may not read it. Check its permissions.`));
  });
});

describe('a link that leads to itself', () => {
  it('is not said to be missing by import', async () => {
    const {path} = await site(locked);
    expect(await personas(path, 'import', 'loop.md')).toEqual(
      wrongUsage('loop.md cannot be read: it is a link that leads to itself. Name a Markdown file.'),
    );
  });

  it('is no page to tag', async () => {
    const {path} = await site(locked);
    expect(await personas(path, 'tag', 'loop.md', '--persona', 'BE-New')).toEqual(
      wrongUsage('loop.md is no page of this site. The globs under pages in personas.yaml say what is one.'),
    );
  });

  it('is in the way of export', async () => {
    const {path} = await site(locked);
    expect(await personas(path, 'export', 'loop.md')).toEqual(
      wrongUsage('loop.md exists already. Name another file, or give --force.'),
    );
  });
});
