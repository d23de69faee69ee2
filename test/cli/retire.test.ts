import {describe, expect, it} from 'vitest';
import {scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

const files = {
  'scenarios.yaml': `\uFEFF${scenariosYaml}`,
  'docs/a.md': `\uFEFF${tagged('[BE-Ops, BE-New]', '[S-01, S-03]', '# A\n')}`,
};

describe('personas retire', {timeout: 60_000}, () => {
  it('refuses while something would be left without a reader, and shows it', async () => {
    const {path, readFile} = await site(files);
    const run = await alone(path, 'retire', 'BE-Ops');
    expect(run).toMatchObject({status: 1, stderr: ''});
    expect(run.stdout).toMatch(/^BE-Ops was not retired, and nothing was changed\. Without it:\n\n/);
    expect(run.stdout.match(/^\S+:\d+:\d+ {2}error\n.*/gm)).toEqual([
      'scenarios.yaml:14:16  error\n  S-03 is for BE-Ops alone.',
      'docs/ops.md:2:10  error\n  This page is for BE-Ops alone.',
    ]);
    expect(run.stdout).toMatch(/\n\nChange these first, or merge BE-Ops into another with --into\.\n$/);
    expect(await readFile('docs/a.md', 'utf8')).toBe(files['docs/a.md']);
  });

  it('merges, and the check has nothing to say', async () => {
    const {path, readFile} = await site(files);
    expect(await personas(path, 'retire', 'BE-Ops', '--into', 'BE-New', '--dry-run')).toMatchObject({status: 0});
    expect(await readFile('docs/a.md', 'utf8')).toBe(files['docs/a.md']);
    expect(await personas(path, 'retire', 'BE-Ops', '--into', 'BE-New')).toEqual({
      status: 0,
      stderr: '',
      stdout: `Retired BE-Ops into BE-New: 5 places in 4 files.
  2  personas.yaml
  1  scenarios.yaml
  1  docs/a.md
  1  docs/ops.md
`,
    });
    expect(await readFile('docs/a.md', 'utf8')).toBe(`\uFEFF${tagged('BE-New', '[S-01, S-03]', '# A\n')}`);
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('refuses what the check would refuse afterwards', async () => {
    const {path} = await site(files);
    // The page where S-02 starts is not for BE-Ops.
    const run = await personas(path, 'retire', 'S-03', '--into', 'S-02');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('error  entry-point-untagged\n');
    expect(run.stdout).toMatch(/\n\nChange these first\.\n$/);
  });

  it('names what is wrong in a call', async () => {
    const {path} = await site();
    const refused = async (...args: string[]) => personas(path, 'retire', ...args);
    expect(await refused('BE-Opz')).toEqual(
      wrongUsage('BE-Opz is neither in personas.yaml nor in scenarios.yaml. Did you mean BE-Ops?'),
    );
    expect(await refused('BE-Ops', '--into', 'S-01')).toEqual(
      wrongUsage('BE-Ops is a persona and S-01 is a scenario. Name another persona.'),
    );
    expect(await refused('BE-Ops', '--into', 'BE-Ops')).toEqual(
      wrongUsage('BE-Ops cannot be merged into itself. Name another persona.'),
    );
  });
});

describe('personas uses', {timeout: 60_000}, () => {
  const used = {
    ...files,
    'docs/a.md': tagged(
      '[BE-Ops, BE-New]',
      '[S-01, S-03]',
      '<details data-persona="BE-Ops">\n<summary>x</summary>\n\n[home](/for/be-ops/)\n\n</details>\n',
    ),
  };

  it('lists every place, and what would break', async () => {
    const {path} = await site(used);
    expect(await alone(path, 'uses', 'BE-Ops')).toEqual({
      status: 0,
      stderr: '',
      stdout: `BE-Ops is a persona: Backend DevOps Hybrid

PLACE                 AS                             WRITTEN
personas.yaml:14:3    declared                       BE-Ops
scenarios.yaml:14:16  a scenario is for it           BE-Ops
docs/a.md:2:11        tag of a page                  BE-Ops
docs/a.md:5:24        section of a page              BE-Ops
docs/a.md:8:13        link to its place on the site  be-ops
docs/ops.md:2:10      tag of a page                  BE-Ops

6 places in 4 files.

Without BE-Ops:
  scenarios.yaml:14:16  S-03 is for BE-Ops alone.
  docs/a.md:5:24  This section is for BE-Ops alone.
  docs/a.md:8:13  This link leads to what the site shows of BE-Ops.
  docs/ops.md:2:10  This page is for BE-Ops alone.
`,
    });
  });

  it('has one shape as JSON', async () => {
    const {path} = await site({'docs/a.md': tagged('everyone', 'S-03')});
    const {stdout} = await personas(path, 'uses', 'S-03', '--format', 'json');
    const at = (file: string, line: number, column: number) => ({
      file,
      line,
      column,
      endLine: line,
      endColumn: column + 4,
    });
    expect(JSON.parse(stdout)).toEqual({
      id: 'S-03',
      kind: 'scenario',
      name: 'Rotate secret in staging',
      uses: [
        {kind: 'declaration', ...at('scenarios.yaml', 12, 3)},
        {kind: 'tag', ...at('docs/a.md', 3, 11)},
        {kind: 'tag', ...at('docs/ops.md', 3, 11)},
      ],
      without: [{rule: null, ...at('docs/ops.md', 3, 11), message: 'This page serves S-03 alone.'}],
    });
    expect(await personas(path, 'uses', 'S-33')).toMatchObject({status: 2, stdout: ''});
  });
});
