import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {personasWith, tagged} from '../site.ts';
import {alone, cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

const old = {'docs/a.md': '# Old\n', 'docs/b.md': tagged('Nobody', 'S-01')};
const named = {'personas.yaml': personasWith('baseline: meta/accepted.json')};

describe('personas check --baseline', {timeout: 60_000}, () => {
  it('accepts the findings of today, and reports only new ones', async () => {
    const {path} = await site(old);
    expect(await alone(path, 'check', '--baseline', 'accepted.json', '--write-baseline')).toEqual({
      status: 0,
      stdout: '✔ 5 pages checked, nothing to fix. The baseline suppresses 2 findings.\n',
      stderr: 'personas: wrote accepted.json, which accepts 2 findings.\n',
    });
    expect((await personas(path, 'check')).status).toBe(1);
    expect((await personas(path, 'check', '--baseline', 'accepted.json')).status).toBe(0);

    writeFileSync(join(path, 'docs/c.md'), tagged('Noone', 'S-01'));
    const {status, stdout} = await personas(path, 'check', '--baseline', 'accepted.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^docs\/c\.md:2:10 {2}error {2}persona-unknown\n/);
    expect(stdout).toMatch(
      /\n✖ 1 error in 6 pages\. The baseline suppresses 2 findings\. Read more: npx --no --offline personas explain persona-unknown\n$/,
    );
  });

  it('is written the same twice, and leaves out what is gone', async () => {
    const {path} = await site({...old, ...named});
    const read = () => readFileSync(join(path, 'meta/accepted.json'), 'utf8');
    await personas(path, 'check', '--write-baseline');
    const first = read();
    await personas(path, 'check', '--write-baseline');
    expect(read()).toBe(first);

    writeFileSync(join(path, 'docs/b.md'), tagged('BE-New', 'S-01'));
    expect((await personas(path, 'check')).stdout).toContain('The baseline suppresses 1 finding.');
    expect(read()).toBe(first);
    await personas(path, 'check', '--write-baseline');
    expect(Object.keys(JSON.parse(read()).findings)).toEqual(['docs/a.md']);
  });

  it('is reported in JSON, and counts only what the named files have', async () => {
    const {path} = await site({...old, ...named});
    await personas(path, 'check', '--write-baseline');
    const summary = async (...files: string[]) =>
      JSON.parse((await personas(path, 'check', '--format=json', ...files)).stdout).summary;
    expect(await summary()).toEqual({pages: 5, errors: 0, warnings: 0, suppressed: 2});
    expect(await summary('docs/b.md')).toEqual({pages: 1, errors: 0, warnings: 0, suppressed: 1});
  });

  it('may be another one than that of personas.yaml', async () => {
    const {path} = await site({...old, ...named});
    await personas(path, 'check', '--baseline', 'other.json', '--write-baseline');
    expect(existsSync(join(path, 'meta/accepted.json'))).toBe(false);
    expect((await personas(path, 'check', '--baseline', 'other.json')).status).toBe(0);
  });

  it('is no reason to report a page without tags that others link to or start at', async () => {
    const {path} = await site({
      ...named,
      'docs/ops.md': '# Operations\n',
      'docs/new.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n'),
    });
    await personas(path, 'check', '--write-baseline');
    const accepted = JSON.parse(readFileSync(join(path, 'meta/accepted.json'), 'utf8')).findings;
    expect(accepted).toEqual({'docs/ops.md': {'persona-missing': {'': 1}, 'scenario-missing': {'': 1}}});
    expect((await personas(path, 'check')).status).toBe(0);
  });

  it('never accepts an invalid registry, nor is it written then', async () => {
    const {path} = await site({...old, ...named});
    await personas(path, 'check', '--write-baseline');
    const before = readFileSync(join(path, 'meta/accepted.json'), 'utf8');
    writeFileSync(join(path, 'personas.yaml'), personasWith('baseline: meta/accepted.json\nunknown: 1'));
    const {status, stdout, stderr} = await personas(path, 'check', '--write-baseline');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^personas\.yaml:20:1 {2}error {2}registry-invalid\n/);
    expect(stderr).toBe('personas: the baseline was not written, since a registry is invalid.\n');
    expect(readFileSync(join(path, 'meta/accepted.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['is missing', undefined, 'There is no file'],
    ['is not JSON', '{', 'is not JSON'],
    ['has another shape', '{"version": 7}', 'is no baseline'],
  ])('that %s is an error where it is named', async (_, text, words) => {
    const {path} = await site({...old, ...named, ...(text === undefined ? {} : {'meta/accepted.json': text})});
    const {status, stdout, stderr} = await personas(path, 'check');
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
    expect(stdout).toMatch(/^personas\.yaml:19:11 {2}error {2}registry-invalid\n/);
    expect(stdout).toContain(words);
    expect(stdout).toContain('✖ 1 error in 5 pages.');

    const flag = await personas(path, 'check', '--baseline', 'meta/accepted.json');
    expect(flag.status).toBe(2);
    expect(flag.stdout).toBe('');
    expect(flag.stderr).toContain(words);
    expect(flag.stderr).toContain('personas check --write-baseline');
  });

  it('is refused where it makes no sense', async () => {
    const {path} = await site(old);
    expect(await personas(path, 'check', '--write-baseline')).toEqual(
      wrongUsage('Name the baseline: --baseline FILE, or baseline: FILE in personas.yaml.'),
    );
    expect(await personas(path, 'check', '--write-baseline', '--baseline', 'b.json', 'docs/a.md')).toEqual(
      wrongUsage('--write-baseline is about the whole site. Name no files.'),
    );
    rmSync(join(path, 'docs/a.md'));
    expect((await personas(path, 'check', '--write-baseline', '--baseline', 'docs')).status).toBe(2);
  });
});
