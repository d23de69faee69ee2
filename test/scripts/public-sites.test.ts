import {execFileSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, it} from 'vitest';
import {parse} from 'yaml';

const folder = join(import.meta.dirname, '../ecosystem/public');
const sites: Record<string, string>[] = parse(readFileSync(join(folder, 'sites.yaml'), 'utf8'));

it('fifteen public sites are named, each by a commit that stays what it is', () => {
  expect(sites.length).toBeGreaterThanOrEqual(15);
  const known = new Set(['repo', 'commit', 'folder', 'docs', 'install', 'build']);
  for (const site of sites) {
    expect(Object.keys(site).filter((key) => !known.has(key))).toEqual([]);
    expect(site).toMatchObject({
      repo: expect.stringMatching(/^[\w.-]+\/[\w.-]+$/),
      commit: expect.stringMatching(/^[0-9a-f]{40}$/),
      install: expect.any(String),
      build: expect.stringMatching(/docusaurus\S* build\b/),
    });
  }
});

it('the workflow gets their names', () => {
  const names = execFileSync(process.execPath, [join(folder, 'run.mjs'), '--list'], {encoding: 'utf8'});
  expect(JSON.parse(names)).toEqual(sites.map(({repo}) => repo));
});
