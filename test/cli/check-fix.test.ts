import {chmodSync, readFileSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, personas, site} from './run.ts';

cleanUp();

const mark = '\uFEFF';

describe('personas check --fix', {timeout: 60_000}, () => {
  it('fixes what has a suggestion, reports how much that was, and what is left', async () => {
    const {path} = await site({
      'docs/a.md': tagged('BE-Nwe', 's1'),
      'docs/b.md': tagged('Nobody', 'S-01'),
      'scenarios.yaml': scenariosYaml.replace('API Patterns', 'Api patterns'),
    });
    const {status, stdout, stderr} = await alone(path, 'check', '--fix');
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
    expect(stdout).toMatch(/^docs\/b\.md:2:10 {2}error {2}persona-unknown\n/);
    expect(stdout).toMatch(
      /\n✖ 1 error in 5 pages\. Fixed 3 findings\. Read more: npx --no --offline personas explain persona-unknown\n$/,
    );
    expect(readFileSync(join(path, 'docs/a.md'), 'utf8')).toBe(tagged('BE-New', 'S-01'));
    expect(readFileSync(join(path, 'scenarios.yaml'), 'utf8')).toBe(scenariosYaml);
  });

  it('changes nothing when it runs again', async () => {
    const {path} = await site({'docs/a.md': tagged('BE-Nwe', 'S-01')});
    expect(await personas(path, 'check', '--fix')).toEqual({
      status: 0,
      stdout: '✔ 4 pages checked, nothing to fix. Fixed 1 finding.\n',
      stderr: '',
    });
    const before = statSync(join(path, 'docs/a.md'), {bigint: true});
    expect((await personas(path, 'check', '--fix')).stdout).toBe('✔ 4 pages checked, nothing to fix.\n');
    expect(statSync(join(path, 'docs/a.md'), {bigint: true})).toEqual(before);
  });

  it('says so when nothing can be fixed by itself', async () => {
    const {path} = await site({'docs/a.md': tagged('Nobody', 'S-01')});
    expect((await personas(path, 'check', '--fix')).stdout).toMatch(
      /\n✖ 1 error in 4 pages\. None of it can be fixed automatically\. Read more: npx --no --offline personas explain persona-unknown\n$/,
    );
  });

  it('keeps the byte order mark, the line endings, the comments and the rights of a file', async () => {
    const text = (persona: string) =>
      `${mark}---\r\n# BE-Nwe\r\n"persona":   '${persona}' # BE-Nwe\r\nscenario: S-01\r\n---\r\n\r\nBE-Nwe\r\n`;
    const {path} = await site({'docs/a.md': text('BE-Nwe')});
    const file = join(path, 'docs/a.md');
    chmodSync(file, 0o640);
    expect((await personas(path, 'check', '--fix')).status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text('BE-New'));
    expect(statSync(file).mode & 0o777).toBe(0o640);
  });

  it('writes to the file that a link leads to', async () => {
    const {path} = await site({'elsewhere.md': tagged('BE-Nwe', 'S-01')});
    symlinkSync('../elsewhere.md', join(path, 'docs/a.md'));
    expect((await personas(path, 'check', '--fix')).status).toBe(0);
    expect(readFileSync(join(path, 'elsewhere.md'), 'utf8')).toBe(tagged('BE-New', 'S-01'));
  });

  it('goes on with what a fix brings up', async () => {
    const {path} = await site({
      'personas.yaml': personasYaml.replace('pain_points: [Env', 'pain_point: [Env'),
      'scenarios.yaml': scenariosYaml.replace('[BE-New, BE-Maint]', '[BE-New, be-maint]'),
      'docs/a.md': tagged('BE-Nwe', 'S-01'),
    });
    expect((await personas(path, 'check', '--fix')).stdout).toBe(
      '✔ 4 pages checked, nothing to fix. Fixed 3 findings.\n',
    );
  });

  it('changes only the files that it is given, and the registries', async () => {
    const {path} = await site({
      'docs/a.md': tagged('BE-Nwe', 'S-01'),
      'docs/b.md': tagged('BE-Nwe', 'S-01'),
      'scenarios.yaml': scenariosYaml.replace('[BE-Ops]', '[be-ops]'),
    });
    expect((await personas(path, 'check', '--fix', 'docs/b.md')).stdout).toBe(
      '✔ 1 page checked, nothing to fix. Fixed 2 findings.\n',
    );
    expect(readFileSync(join(path, 'docs/a.md'), 'utf8')).toBe(tagged('BE-Nwe', 'S-01'));
    expect(readFileSync(join(path, 'docs/b.md'), 'utf8')).toBe(tagged('BE-New', 'S-01'));
    expect(readFileSync(join(path, 'scenarios.yaml'), 'utf8')).toBe(scenariosYaml);
  });

  it('leaves what a comment silences and what a baseline suppresses', async () => {
    const silenced = `---\n# personas-disable-next-line persona-unknown\npersona: BE-Nwe\nscenario: S-01\n---\n`;
    const {path} = await site({'docs/a.md': silenced, 'docs/b.md': tagged('BE-Nwe', 'S-01')});
    await personas(path, 'check', '--baseline', 'accepted.json', '--write-baseline');
    writeFileSync(join(path, 'docs/c.md'), tagged('BE-Nwe', 'S-01'));
    expect((await personas(path, 'check', '--baseline', 'accepted.json', '--fix')).stdout).toBe(
      '✔ 6 pages checked, nothing to fix. Fixed 1 finding. The baseline suppresses 1 finding.\n',
    );
    expect(readFileSync(join(path, 'docs/a.md'), 'utf8')).toBe(silenced);
    expect(readFileSync(join(path, 'docs/b.md'), 'utf8')).toBe(tagged('BE-Nwe', 'S-01'));
    expect(readFileSync(join(path, 'docs/c.md'), 'utf8')).toBe(tagged('BE-New', 'S-01'));
  });

  it('reports how much was fixed in JSON too', async () => {
    const {path} = await site({'docs/a.md': tagged('BE-Nwe', 'S-01')});
    const {stdout} = await personas(path, 'check', '--fix', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({summary: {pages: 4, errors: 0, warnings: 0, fixed: 1}, diagnostics: []});
  });

  it('does not touch a registry that is not UTF-8', async () => {
    const latin = Buffer.concat([
      Buffer.from(personasWith('rules: {persona-unused: Warn}')),
      Buffer.from([0x23, 0xe4]),
    ]);
    const {path} = await site({'personas.yaml': latin});
    expect((await personas(path, 'check', '--fix')).stdout).toContain('it is not UTF-8');
    expect(readFileSync(join(path, 'personas.yaml'))).toEqual(latin);
  });

  // Root may write anywhere.
  it.skipIf(process.getuid?.() === 0)(
    'says in a sentence that a file cannot be written, and changes no other',
    async () => {
      const {path} = await site({'docs/a.md': tagged('BE-Nwe', 'S-01'), 'docs/in/b.md': tagged('BE-Nwe', 'S-01')});
      chmodSync(join(path, 'docs/in'), 0o555);
      const {status, stderr} = await personas(path, 'check', '--fix');
      chmodSync(join(path, 'docs/in'), 0o755);
      expect(status).toBe(2);
      expect(stderr).toBe('personas: docs/in/b.md cannot be written: you may not write there.\n');
      expect(readFileSync(join(path, 'docs/a.md'), 'utf8')).toBe(tagged('BE-Nwe', 'S-01'));
    },
  );
});
