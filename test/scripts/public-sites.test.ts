import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {installOf} from '../ecosystem/public/site.mjs';

const folder = join(import.meta.dirname, '../ecosystem/public');
const sites: Record<string, string>[] = parse(readFileSync(join(folder, 'sites.yaml'), 'utf8'));

it('fifteen public sites are named, each by a commit that stays what it is', () => {
  expect(sites.length).toBeGreaterThanOrEqual(15);
  const known = new Set(['repo', 'commit', 'folder', 'docs']);
  for (const site of sites) {
    expect(Object.keys(site).filter((key) => !known.has(key))).toEqual([]);
    expect(site).toMatchObject({
      repo: expect.stringMatching(/^[\w.-]+\/[\w.-]+$/),
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
    });
  }
});

it('the workflow gets their names', () => {
  const names = execFileSync(process.execPath, [join(folder, 'run.mjs'), '--list'], {encoding: 'utf8'});
  expect(JSON.parse(names)).toEqual(sites.map(({repo}) => repo));
});

it.each([
  ['site/package-lock.json', '{}', {command: 'npm ci', folder: 'site'}],
  ['pnpm-lock.yaml', '', {command: 'corepack pnpm install --frozen-lockfile', folder: ''}],
  ['yarn.lock', '# yarn lockfile v1', {command: 'corepack yarn install --frozen-lockfile', folder: ''}],
  ['site/yarn.lock', '__metadata:', {command: 'corepack yarn install --immutable', folder: 'site'}],
  ['site/package.json', '{}', {command: 'npm install', folder: 'site'}],
])('a site with %s is installed as that says', async (file, text, {command, folder: where}) => {
  await using repository = await createFixture({[file]: text, 'site/docs/a.md': '# A'});
  const root = repository.path.replace(/[\\/]$/, '');
  expect(installOf(join(root, 'site'), root)).toEqual({command, folder: join(root, where)});
});
