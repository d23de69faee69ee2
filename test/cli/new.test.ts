import {spawnSync} from 'node:child_process';
import {symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parseRegistry} from '../../src/registry/registry.ts';
import {entryPages, personasWith, personasYaml, scenariosYaml} from '../site.ts';
import {alone, cleanUp, folder, personas, site, wrongUsage} from './run.ts';

cleanUp();

const root = join(import.meta.dirname, '../..');
const linter = join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs');

describe('personas new', {timeout: 120_000}, () => {
  it('writes a page that passes at once', async () => {
    const {path, readFile} = await site();
    const args = ['--persona', 'BE-Maint,BE-New', '--scenario', 'S-02', '--title', 'Add: an endpoint'];
    expect(await alone(path, 'new', 'docs/api/endpoint.md', ...args)).toEqual({
      status: 0,
      stdout: 'Wrote docs/api/endpoint.md. Fill it in, then run: npx --no --offline personas check\n',
      stderr: '',
    });
    expect(await readFile('docs/api/endpoint.md', 'utf8')).toBe(`---
title: 'Add: an endpoint'
description: Needs to add a new REST endpoint. Tests pass CI first-try.
persona: [BE-Maint, BE-New]
scenario: S-02
---

# Add: an endpoint

This case: Needs to add a new REST endpoint. When you are done: Tests pass CI first-try.

{/*
Write here what all readers of this page need. What only one of them needs goes into a section below.
*/}

<details data-persona="BE-New">
<summary>For New Backend Engineer: say what is inside</summary>

{/*
What only this reader needs.
*/}

</details>
`);
    expect(await personas(path, 'check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\n⚠ \d warnings? in 4 pages\./),
    });
  });

  it('takes from scenarios.yaml what it knows of an entry page', async () => {
    const started = scenariosYaml
      .replace('docs/backend.md', 'docs/api/new.md')
      .replace('docs/ops.md', 'docs/ops/keys.md');
    const {path, readFile} = await site({
      'scenarios.yaml': started,
      'docs/backend.md': '---\npersona: everyone\n---\n',
      'docs/ops.md': '---\npersona: everyone\n---\n',
      'sidebars.ts': 'export default {};\n',
    });
    expect(await personas(path, 'new', 'docs/api/new.md')).toEqual({
      status: 0,
      stdout:
        "Wrote docs/api/new.md. Fill it in, then run: npx --no --offline personas check\nUnless a folder brings it there by itself, add to sidebars.ts: 'api/new'\n",
      stderr: '',
    });
    expect(await readFile('docs/api/new.md', 'utf8')).toContain(`persona: [BE-New, BE-Maint]
scenario: S-02
---

# New

This case: Needs to add a new REST endpoint. When you are done: Tests pass CI first-try.

## API Patterns
`);
    expect((await personas(path, 'new', '--missing')).stdout).toBe(`Wrote 1 page:
  docs/ops/keys.md
Fill them in, then run: npx --no --offline personas check
Unless a folder brings it there by itself, add to sidebars.ts: 'ops/keys'
`);
    expect(await personas(path, 'check')).toMatchObject({status: 0});
    expect((await personas(path, 'new', '--missing')).stdout).toBe('Every page that a scenario starts at exists.\n');
    expect(await personas(path, 'new', 'docs/x.md', '--missing')).toEqual(
      wrongUsage('--missing writes what scenarios.yaml names. Give it neither a file nor tags nor a title.'),
    );
  });

  it('writes none of the missing pages where one cannot be a page', async () => {
    const started = scenariosYaml.replace('docs/backend.md', 'docs/new.md').replace('docs/ops.md', 'guide/keys.md');
    const {path, exists} = await site({'scenarios.yaml': started});
    expect(await personas(path, 'new', '--missing')).toMatchObject({status: 2, stdout: ''});
    expect(await exists('docs/new.md')).toBe(false);
  });

  it.each(['mdx', 'detect'])(
    'writes what the lint of this repository has nothing to say of, with format %s',
    async (format) => {
      const trigger = `${'A very long case that goes on, and on; '.repeat(6)}1. *then* + # <b> ${'`x y`'} https://example.org/a_b_c, a@b.org`;
      const {path} = await site({
        'personas.yaml': personasWith(`pages: {format: ${format}}`),
        'scenarios.yaml': scenariosYaml
          .replace('trigger: Needs to add', `trigger: ${JSON.stringify(trigger)}\n    title: Needs to add`)
          .replace('docs/backend.md, heading: API Patterns', "docs/new.md, heading: 'Errors: what & why?'"),
        'docs/backend.md': '---\npersona: everyone\n---\n\n# Backend\n',
      });
      const pages = [
        ['docs/new.md'],
        ['docs/a.md', '--persona', 'BE-New,BE-Maint', '--scenario', 'S-01,S-02', '--title', '# 1. What? *Why*: `x`?'],
        ['docs/b.mdx', '--persona', 'BE-Maint,BE-New', '--scenario', 'S-02', '--title', '<T> {x} https://example.org'],
        ['docs/c.md', '--persona', 'everyone'],
        ['docs/deep/d.md', '--persona', 'BE-Ops', '--scenario', 'S-03', '--title', 'Ends with a full stop.'],
      ];
      for (const args of pages) expect((await personas(path, 'new', ...args)).status).toBe(0);
      const {status, stderr} = spawnSync(
        process.execPath,
        [linter, '--config', join(root, '.markdownlint-cli2.yaml')],
        {
          cwd: path,
          encoding: 'utf8',
        },
      );
      expect({status, found: stderr.match(/.*MD\d.*/g)}).toEqual({status: 0, found: null});
    },
  );

  it('writes it in the format that the site reads it in', async () => {
    const {path, readFile} = await site({'personas.yaml': personasWith('pages: {format: detect}')});
    for (const [file, comment] of [
      ['docs/a.md', '<!-- What'],
      ['docs/b.mdx', '{/*\nWhat'],
    ] as const) {
      await personas(path, 'new', file, '--persona', 'BE-Maint,BE-New', '--scenario', 'S-02', '--title', '{x} <y>');
      const text = await readFile(file, 'utf8');
      expect(text).toContain(comment);
      expect(text).toContain(file.endsWith('x') ? '# \\{x} \\<y>' : '# {x} \\<y>');
    }
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('does so for every persona and each of its scenarios', async () => {
    const {path} = await site();
    const {personas: all, scenarios} = parseRegistry(personasYaml, scenariosYaml);
    for (const {id} of all) {
      for (const scenario of scenarios) {
        const file = `docs/${id}-${scenario.id}.mdx`;
        const {status} = await personas(path, 'new', file, '--persona', id, '--scenario', scenario.id);
        expect(status).toBe(scenario.personas.includes(id) ? 0 : 2);
      }
    }
    expect(await personas(path, 'check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\n⚠ \d warnings? in 7 pages\./),
    });
  });

  it('needs no scenario for everyone, and makes a title from the name of the file', async () => {
    const {path, readFile} = await site();
    await personas(path, 'new', 'docs/the-glossary.md', '--persona', 'everyone');
    expect(await readFile('docs/the-glossary.md', 'utf8')).toMatch(
      /^---\ntitle: The glossary\npersona: everyone\n---\n\n# The glossary\n/,
    );
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('takes paths from the working folder, or from a site elsewhere', async () => {
    const {path, exists} = await site();
    await personas(join(path, 'docs'), 'new', 'here.md', '--persona', 'everyone', '--site', '..');
    const elsewhere = await folder();
    await personas(elsewhere.path, 'new', 'docs/there.md', '--persona', 'everyone', '--site', path);
    expect([await exists('docs/here.md'), await exists('docs/there.md')]).toEqual([true, true]);
  });

  it.each([
    [['docs/a.md'], '--persona is missing: whom is the page for? Use BE-New, BE-Maint, BE-Ops or everyone.'],
    [['docs/a.md', '--persona', 'BE-Maint'], '--scenario is missing: what does the page serve? Use S-02.'],
    [['--persona', 'BE-Ops'], 'The file is missing. Name a file, such as docs/a-page.md.'],
    [['docs', '--persona', 'BE-Ops'], 'docs is a folder. Name a file, such as docs/a-page.md.'],
    [['docs/a.md', '--persona', 'be-ops'], 'be-ops is not in personas.yaml. Did you mean BE-Ops?'],
    [
      ['docs/a.md', '--persona', 'S-01'],
      'S-01 is a scenario, not a persona. Use BE-New, BE-Maint, BE-Ops or everyone.',
    ],
    [['docs/a.md', '--persona', 'BE-Ops', '--scenario', 'S-1'], 'S-1 is not in scenarios.yaml. Did you mean S-01?'],
    [
      ['docs/a.md', '--persona', 'BE-Ops', '--scenario', 'S-01'],
      'S-01 is for BE-New, and the page would be for BE-Ops. Change one of the two.',
    ],
    [
      ['docs/a.md', '--persona', 'BE-Ops', '--persona', 'BE-New', '--scenario', 'S-01'],
      'None of the scenarios (S-01) is for BE-Ops. Add one that is, or remove BE-Ops.',
    ],
    [['docs/ops.md', '--persona', 'everyone'], 'docs/ops.md exists already. Name another file.'],
    [
      ['notes/a.md', '--persona', 'everyone'],
      'notes/a.md would be no page: personas.yaml includes docs/**/*.{md,mdx}. Name a file that they match.',
    ],
    [
      ['docs/a', '--persona', 'everyone'],
      'docs/a would be no page: personas.yaml includes docs/**/*.{md,mdx}. Did you mean docs/a.md?',
    ],
    [
      ['docs/a.txt', '--persona', 'everyone'],
      'docs/a.txt would be no page: personas.yaml includes docs/**/*.{md,mdx}. Did you mean docs/a.md?',
    ],
    [
      ['docs/a.MD', '--persona', 'everyone'],
      'docs/a.MD would be no page: personas.yaml includes docs/**/*.{md,mdx}. Did you mean docs/a.md?',
    ],
    [
      ['docs\\x\\a.md', '--persona', 'everyone'],
      'docs\\x\\a.md would be no page: personas.yaml includes docs/**/*.{md,mdx}. Did you mean docs/x/a.md?',
    ],
    [
      ['docs/_a.md', '--persona', 'everyone'],
      'docs/_a.md would be no page: files and folders that begin with _ never are. Name another file.',
    ],
    [['docs/a.md', '--persona', 'everyone', '--title', ' '], '--title is empty. Give the page a title.'],
    [
      ['docs/ops.md/a.md', '--persona', 'everyone'],
      'docs/ops.md cannot be written: a file stands where a folder should.',
    ],
  ])('%j is refused', async (args, sentence) => {
    const {path, exists} = await site();
    expect(await personas(path, 'new', ...args)).toEqual(wrongUsage(sentence));
    expect(await exists('docs/a.md')).toBe(false);
  });

  it('refuses places outside the site, and links that lead nowhere', async () => {
    const {path} = await site();
    const {stderr} = await personas(path, 'new', '../../a.md', '--persona', 'everyone');
    expect(stderr).toContain('../../a.md lies outside the site. Name a file in ');
    symlinkSync('gone.md', join(path, 'docs/link.md'));
    expect(await personas(path, 'new', 'docs/link.md', '--persona', 'everyone')).toEqual(
      wrongUsage('docs/link.md exists already. Name another file.'),
    );
  });

  it('writes pages beside the site where the registry has them', async () => {
    const include = "pages:\n  include: ['docs/**/*.md', '../docs/**/*.md']\n";
    const site = {...entryPages, 'scenarios.yaml': scenariosYaml, 'personas.yaml': personasYaml + include};
    const parent = await folder({
      ...Object.fromEntries(Object.entries(site).map(([file, text]) => [`website/${file}`, text])),
      'docs/x/b.md': '---\npersona: everyone\n---\n',
      'notes/a.txt': '',
    });
    const path = join(parent.path, 'website');
    const write = (cwd: string, file: string, ...more: string[]) =>
      personas(cwd, 'new', file, '--persona', 'everyone', ...more);
    expect((await write(path, '../docs/new.md')).stdout).toMatch(/^Wrote \.\.\/docs\/new\.md\./);
    expect((await write(join(parent.path, 'docs'), 'x/here.md', '--site', '../website')).status).toBe(0);
    expect((await write(parent.path, 'docs/both.md', '--site', 'website')).status).toBe(0);
    const pages = ['docs/new.md', 'docs/x/here.md', 'docs/both.md'].map((file) => parent.exists(file));
    expect(await Promise.all(pages)).toEqual([true, true, true]);
    expect(await personas(path, 'check')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/\n⚠ \d warnings? in 7 pages\./),
    });
    for (const place of ['../docs', '../docs/x', '../docs/y/']) {
      const example = `${place.replace(/\/$/, '')}/a-page.md`;
      const sentence = `${place.replace(/\/$/, '')} is a folder. Name a file, such as ${example}.`;
      expect(await write(path, place)).toEqual(wrongUsage(sentence));
    }
    expect(await write(path, '../docs/new.md')).toEqual(
      wrongUsage('../docs/new.md exists already. Name another file.'),
    );
    expect(await write(path, '../docs/a.txt')).toEqual(
      wrongUsage(
        '../docs/a.txt would be no page: personas.yaml includes docs/**/*.md and ../docs/**/*.md. Did you mean ../docs/a.md?',
      ),
    );
    for (const place of ['../notes/a.md', '../notes', '..', '../docsx/a.md']) {
      expect((await write(path, place)).stderr).toContain(`${place} lies outside the site. Name a file in `);
    }
  });

  it('reports what is wrong with the registries first', async () => {
    const {path} = await site({'personas.yaml': 'version: 1\n'});
    const {status, stdout} = await personas(path, 'new', 'docs/a.md', '--persona', 'everyone');
    expect(status).toBe(1);
    expect(stdout).toContain('registry-invalid');
    const empty = await folder();
    expect((await personas(empty.path, 'new', 'docs/a.md')).status).toBe(2);
  });
});
