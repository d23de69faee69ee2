import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {alone, cleanUp, folder, personas, wrongUsage} from './run.ts';

cleanUp();

const seed = join(import.meta.dirname, '../fixtures/import/personas.md');

describe('personas import', {timeout: 60_000}, () => {
  it('writes both registries and reports what it is not sure of, with the lines around it', async () => {
    const {path, readFile} = await folder({
      'docs/README.md': '# Hello\n',
      'who.md': await import('node:fs').then(({readFileSync}) => readFileSync(seed)),
    });
    const {status, stdout, stderr} = await alone(path, 'import', 'who.md');
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toMatch(
      /^who\.md:21:84 {2}warning\n {2}README\.md is no page of the site: .* Did you mean docs\/README\.md\?\n\n/,
    );
    expect(stdout).toContain('\n  > 21 | | **S-01** |');
    expect(stdout).toMatch(
      /\n\nWrote personas\.yaml: 3 personas\.\nWrote scenarios\.yaml: 5 scenarios\.\nRead them over, then run: npx --no --offline personas check\n$/,
    );
    expect(await readFile('scenarios.yaml', 'utf8')).toContain(
      '\n  S-05:\n    trigger: Rotate secret in staging\n    personas: [BE-Ops]\n',
    );
  });

  it('writes them into another folder', async () => {
    const {path, exists} = await folder();
    await personas(path, 'import', seed, '--out', 'site');
    expect(await exists('site/personas.yaml')).toBe(true);
    expect(await exists('personas.yaml')).toBe(false);
  });

  it('ends with 1 and writes nothing where there are no personas', async () => {
    const {path, exists} = await folder({'a.md': '# Nothing here\n'});
    const {status, stdout} = await personas(path, 'import', 'a.md');
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^a\.md:1:1 {2}error\n {2}There is no table of personas here\. [\s\S]*\n\nNothing was written\.\n$/,
    );
    expect(await exists('personas.yaml')).toBe(false);
  });

  it('writes nothing where a row would be left out, unless it is to', async () => {
    const {path, exists} = await folder({
      'a.md':
        'Version: 1\n\nScope: x\n\n| ID | Name | Experience | Goals | Pains |\n|-|-|-|-|-|\n| A | a | b | c | d |\n| 2 | a | b | c | d |\n',
    });
    const {status, stdout} = await personas(path, 'import', 'a.md');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\n\nNothing was written\. Fix the document, or write what could be read with --force\.\n$/);
    expect(await exists('personas.yaml')).toBe(false);
    expect((await personas(path, 'import', 'a.md', '--force')).status).toBe(1);
    expect(await exists('personas.yaml')).toBe(true);
  });

  it('never overwrites', async () => {
    const {path, readFile} = await folder({'personas.yaml': 'mine\n', 'scenarios.yaml': 'mine\n'});
    const {status, stderr} = await personas(path, 'import', seed);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /^personas: personas\.yaml and scenarios\.yaml exist already in .*\. Nothing was written; move them away first\.\n$/,
    );
    expect(await readFile('personas.yaml', 'utf8')).toBe('mine\n');
  });

  it('refuses what is not there or no file', async () => {
    const {path} = await folder();
    expect(await personas(path, 'import', 'gone.md')).toEqual(wrongUsage('There is no file gone.md.'));
    expect(await personas(path, 'import', '.')).toEqual(
      wrongUsage('. cannot be read: it is a folder. Name a Markdown file.'),
    );
    const begun = await folder({'personas.yaml': 'mine\n', 'scenarios.yaml': 'mine\n'});
    expect(await personas(begun.path, 'import', 'gone.md')).toEqual(wrongUsage('There is no file gone.md.'));
  });
});
