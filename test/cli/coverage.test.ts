import {rmSync} from 'node:fs';
import {join} from 'node:path';
import stringWidth from 'string-width';
import {describe, expect, it} from 'vitest';
import {scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, personas, site} from './run.ts';

cleanUp();

const files = {
  'scenarios.yaml': `${scenariosYaml}  S-04:
    title: 容量計画
    trigger: The quarter ends
    personas: [BE-Ops, BE-Maint]
    planned: true
`,
  'docs/backend.md': tagged('BE-New', 'S-02', '## API Patterns\n'),
};

describe('personas coverage', {timeout: 60_000}, () => {
  it('says what is missing first, then shows the table', async () => {
    const {path} = await site(files);
    expect(await alone(path, 'coverage')).toEqual({
      status: 0,
      stderr: '',
      stdout: `3 of 4 expected cells are written (75 %), 3 within reach (75 %). 2 cells of planned scenarios come on top.

1 gap:
  S-02 for BE-Maint: No page for BE-Maint is tagged S-02. Tag docs/backend.md, where it starts, or write one for her.
    npx --no --offline personas tag docs/backend.md --persona BE-Maint --scenario S-02

SCENARIO                               BE-New  BE-Maint   BE-Ops
S-01 New hire clones repo                   1
S-02 Needs to add a new REST endpoint       1      NONE
S-03 Rotate secret in staging                                  1
S-04 容量計画                                   planned  planned
written                                   2/2       0/1      1/1
within reach                              2/2       0/1      1/1

PERSONA   PAGES
BE-New        2  ████████████████████████████████████████
BE-Maint      0
BE-Ops        1  ████████████████████
`,
    });
  });

  it('names commands that close the gaps', async () => {
    const {path} = await site(files);
    rmSync(join(path, 'docs/README.md'));
    for (let left = 2; left > 0; left--) {
      const {gaps} = JSON.parse((await personas(path, 'coverage', '--format', 'json')).stdout);
      expect(gaps).toHaveLength(left);
      const [, ...args] = gaps[0].command.split(' personas')[1].split(' ');
      expect((await personas(path, ...args)).status).toBe(0);
    }
    expect(JSON.parse((await personas(path, 'coverage', '--format', 'json')).stdout).gaps).toEqual([]);
  });

  it('keeps to 80 columns, however many personas there are', async () => {
    const ids = Array.from({length: 12}, (_, at) => `Persona-${at}`);
    const {path} = await site({
      'personas.yaml': `personas:\n${ids.map((id) => `  ${id}: {name: ${id} 容量}\n`).join('')}`,
      'scenarios.yaml': `scenarios:\n${Array.from(
        {length: 40},
        (_, at) =>
          `  S-${at}: {title: 'A rather long title 容量計画 of one of the scenarios there are', trigger: t, personas: [${ids.slice(at % 9)}], entry_point: {page: docs/ops.md}}\n`,
      ).join('')}`,
    });
    const {stdout} = await personas(path, 'coverage');
    const rows = stdout.slice(stdout.indexOf('\n\nSCENARIO')).split('\n');
    expect(Math.max(...rows.map((row) => stringWidth(row)))).toBeLessThanOrEqual(80);
    for (const id of ids)
      expect(rows.filter((row) => row.startsWith('SCENARIO') && row.split(/\s+/).includes(id))).toHaveLength(1);
    // Each scenario stands where one of its personas does: the others would be empty lines.
    const parts = stdout.split(/\n\n(?=SCENARIO)/).slice(1);
    const rowOf = (part: string | undefined) => (part?.match(/^S-8 /gm) ?? []).length;
    expect(parts.map(rowOf)).toEqual([0, 1, 1]);
  });

  it('says for whom nothing is expected, since there is no such persona', async () => {
    const {path} = await site({'scenarios.yaml': scenariosYaml.replace('[BE-Ops]', '[BE-Ops, BE-Opz, Nobody]')});
    expect(await personas(path, 'coverage')).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^\d of \d expected cells/),
      stderr: 'personas: nothing is expected for those that personas.yaml lacks: BE-Opz of S-03 and Nobody of S-03.\n',
    });
  });

  it('prints Markdown, and says what is wrong with a registry', async () => {
    const {path} = await site(files);
    const {stdout} = await personas(path, 'coverage', '--format', 'markdown');
    expect(stdout).toContain('| S-02 Needs to add a new REST endpoint | 1 | **none** |  | 1/2 |');
    expect(stdout).toContain('### Gaps\n\n- **S-02** for **BE-Maint**: No page');
    const broken = await site({'personas.yaml': 'personas: 5\n'});
    expect(await personas(broken.path, 'coverage')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('registry-invalid'),
    });
  });
});
