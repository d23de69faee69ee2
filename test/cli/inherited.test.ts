import {describe, expect, it} from 'vitest';
import {Editor} from '../lsp/editor.ts';
import {entryPages, personasWith, scenariosYaml, tagged} from '../site.ts';
import {cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

const files = {
  'personas.yaml': personasWith(`pages:
  defaults:
    - files: docs/run/**
      persona: BE-Ops
      scenario: S-03`),
  'docs/run/a.md': '# A\n',
  'docs/run/b.md': '---\npersona: everyone\n---\n# B\n',
  'docs/run/c.md': tagged('BE-New', 'S-01'),
};

describe('tags that pages inherit', {timeout: 60_000}, () => {
  it('are listed with where they come from', async () => {
    const {path} = await site(files);
    expect((await personas(path, 'list', '--scenario', 'S-03')).stdout).toBe(`PAGE           PERSONA   SCENARIO  NOTE
docs/ops.md    BE-Ops    S-03
docs/run/a.md  BE-Ops    S-03      persona from docs/run/**, scenario from
                                   docs/run/**
docs/run/b.md  everyone  S-03      scenario from docs/run/**

3 of 6 pages.
`);
    const {stdout} = await personas(path, 'list', '--scenario', 'S-03', '--format', 'json');
    expect(JSON.parse(stdout).pages.map(({inherited}: {inherited: object}) => inherited)).toEqual([
      {},
      {persona: 'docs/run/**', scenario: 'docs/run/**'},
      {scenario: 'docs/run/**'},
    ]);
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('are written into the pages by tag --own', async () => {
    const {path, readFile} = await site(files);
    expect(await personas(path, 'tag', 'docs/run/**', '--own')).toEqual({
      status: 0,
      stderr: '',
      stdout: `docs/run/a.md  persona: BE-Ops; scenario: S-03
docs/run/b.md  scenario: S-03
Tagged 2 pages; 1 page has all tags of their own.
`,
    });
    expect(await readFile('docs/run/a.md', 'utf8')).toBe('---\npersona: BE-Ops\nscenario: S-03\n---\n\n# A\n');
    expect(await readFile('docs/run/b.md', 'utf8')).toBe('---\npersona: everyone\nscenario: S-03\n---\n# B\n');
    expect(await readFile('docs/run/c.md', 'utf8')).toBe(files['docs/run/c.md']);
    expect(await personas(path, 'tag', 'docs/run/**', '--own', '--persona', 'BE-Ops')).toEqual(
      wrongUsage('--own writes the tags that are inherited. Leave --persona and --scenario out.'),
    );
  });

  it('stay when others come to them, and need not be written twice', async () => {
    const {path, readFile} = await site(files);
    await personas(path, 'tag', 'docs/run/a.md', '--persona', 'BE-Ops', '--scenario', 'S-03');
    expect(await readFile('docs/run/a.md', 'utf8')).toBe('# A\n');
    await personas(path, 'tag', 'docs/run/a.md', '--persona', 'BE-New', '--scenario', 'S-01');
    expect(await readFile('docs/run/a.md', 'utf8')).toBe(
      '---\npersona: [BE-Ops, BE-New]\nscenario: [S-03, S-01]\n---\n\n# A\n',
    );
  });

  it('are not asked for, nor written, where a new page has them', async () => {
    const {path, readFile} = await site(files);
    expect(await personas(path, 'new', 'docs/run/new.md')).toEqual({
      status: 0,
      stderr: '',
      stdout:
        'Wrote docs/run/new.md. It inherits its persona and scenario from personas.yaml. Fill it in, then run: npx --no --offline personas check\n',
    });
    expect(await readFile('docs/run/new.md', 'utf8')).toMatch(/^---\ntitle: New\ndescription: .*\n---\n/);
    // What is given stands on the page, and what is inherited goes with it or is asked for.
    await personas(path, 'new', 'docs/run/all.md', '--persona', 'everyone');
    expect(await readFile('docs/run/all.md', 'utf8')).toMatch(/^---\ntitle: All\n.*\npersona: everyone\n---\n/);
    expect(await personas(path, 'new', 'docs/run/other.md', '--persona', 'BE-New')).toEqual(
      wrongUsage('--scenario is missing: what does the page serve? Use S-01 or S-02.'),
    );
    expect(await personas(path, 'new', 'docs/run/other.md', '--persona', 'BE-New', '--scenario', 'S-01')).toMatchObject(
      {status: 0, stdout: expect.not.stringContaining('inherits')},
    );
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('are no reason for a page that the check would refuse', async () => {
    const {path, readFile} = await site(files);
    const run = await personas(path, 'tag', 'docs/run/a.md', '--persona', 'BE-New', '--replace');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain('personas.yaml:23:17  error  scenario-persona-mismatch');
    const gone = await personas(path, 'tag', 'docs/run/a.md', '--persona', 'BE-Ops', '--remove');
    expect(gone.status).toBe(1);
    expect(gone.stdout).toContain('docs/run/a.md inherits BE-Ops here, and has no other.');
    expect(await readFile('docs/run/a.md', 'utf8')).toBe('# A\n');
  });

  it('are places of an id, which go with it', async () => {
    const {path, readFile} = await site(files);
    const {stdout} = await personas(path, 'uses', 'BE-Ops');
    expect(stdout).toMatch(/^personas\.yaml:22:16 +inherited by pages +BE-Ops$/m);
    expect(stdout).toContain('personas.yaml:22:16  docs/run/** inherits BE-Ops alone.');
    expect(await personas(path, 'retire', 'BE-Ops', '--into', 'BE-Maint')).toMatchObject({status: 0});
    expect(await readFile('personas.yaml', 'utf8')).toContain('persona: BE-Maint\n');
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('are shown by an editor, and known where they stand', async () => {
    const editor = await Editor.start({files: {'scenarios.yaml': scenariosYaml, ...entryPages, ...files}});
    for (const file of ['docs/run/b.md', 'docs/run/c.md', 'personas.yaml']) await editor.open(file);
    expect((await editor.hover('docs/run/b.md', '-|--'))?.contents).toMatchObject({
      value: 'Inherited scenario: `S-03`, from `pages.defaults` of personas.yaml for `docs/run/**`',
    });
    expect(await editor.hover('docs/run/c.md', '-|--')).toBeNull();
    expect((await editor.hover('personas.yaml', 'persona: BE-|Ops'))?.contents).toMatchObject({
      value: expect.stringContaining('Backend DevOps Hybrid'),
    });
    const items = await editor.completions('personas.yaml', 'scenario: S-');
    expect(items.map(({label}) => label)).toContain('S-03');
    expect(await editor.stop()).toBe(0);
  });
});
