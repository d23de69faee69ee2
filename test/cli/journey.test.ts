import {describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {alone, cleanUp, personas, site} from './run.ts';

cleanUp();

const files = {
  'docs/hidden.md': '---\npersona: BE-New\nscenario: S-02\nunlisted: true\n---\n',
  'docs/words.md': tagged('everyone', 'S-02'),
};

describe('personas journey', {timeout: 60_000}, () => {
  it('shows the clicks to each page and what leads there; status 1 where nothing does', async () => {
    const {path} = await site(files);
    expect(await alone(path, 'journey', 'BE-Maint', 'S-02')).toEqual({
      status: 0,
      stderr: '',
      stdout: `BE-Maint in S-02: Needs to add a new REST endpoint

STEP  PAGE             CLICKS  BY
   1  docs/backend.md       1  her home
   2  docs/words.md         1  her home

2 pages within reach, in at most 1 click.
`,
    });
    const {status, stdout} = await personas(path, 'journey', 'BE-New', 'S-02');
    expect(status).toBe(1);
    expect(stdout).toContain('   2  docs/hidden.md        -  no link\n');
    expect(stdout).toContain('\n1 of 3 pages cannot be reached.\n');
  });

  it('prints the same as JSON', async () => {
    const {path} = await site(files);
    const {stdout} = await personas(path, 'journey', 'BE-Maint', 'S-02', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      persona: 'BE-Maint',
      scenario: 'S-02',
      steps: [
        {page: 'docs/backend.md', heading: null, clicks: 1, way: ['home']},
        {page: 'docs/words.md', heading: null, clicks: 1, way: ['home']},
      ],
      others: [],
    });
  });

  it.each([
    [['BE-Nwe', 'S-01'], 'Did you mean BE-New?'],
    [['BE-New', 'S-9'], 'S-9 is not in scenarios.yaml'],
    [['BE-Ops', 'S-02'], 'S-02 is not for BE-Ops. It is for BE-New and BE-Maint.'],
    [['everyone', 'S-02'], 'everyone is nobody in particular. Use BE-New, BE-Maint or BE-Ops.'],
  ])('refuses %j', async (args, sentence) => {
    const {path} = await site();
    const {status, stderr} = await personas(path, 'journey', ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
  });
});
