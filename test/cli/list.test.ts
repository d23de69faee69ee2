import {describe, expect, it} from 'vitest';
import {configText, temporarySite} from '../plugin/temporary-site.ts';
import {scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

const planned = `${scenariosYaml}  S-04:
    title: 容量計画
    trigger: The quarter ends
    personas: [BE-Ops, BE-Maint]
    outcome: A plan
    planned: true
`;
const files = {
  'scenarios.yaml': planned,
  'docs/all.md': '---\npersona: everyone\ntitle: Words we use\n---\n',
  'docs/draft.md': '---\ndraft: true\npersona: BE-Maint\nscenario: S-02\n---\n# A draft\n',
  'docs/none.md': '# Not tagged\n',
  'docs/plan.md': tagged('BE-Ops', '[S-03, S-04]', '# 計画\n'),
};

describe('personas list', {timeout: 60_000}, () => {
  it('lists all pages', async () => {
    const {path} = await site(files);
    expect(await alone(path, 'list')).toEqual({
      status: 0,
      stderr: '',
      stdout: `PAGE             PERSONA           SCENARIO    NOTE
docs/README.md   BE-New            S-01
docs/all.md      everyone          -
docs/backend.md  BE-New, BE-Maint  S-02
docs/draft.md    BE-Maint          S-02        draft
docs/none.md     -                 -           untagged
docs/ops.md      BE-Ops            S-03
docs/plan.md     BE-Ops            S-03, S-04

7 pages.
`,
    });
  });

  it.each([
    [
      ['--persona', 'BE-Ops'],
      ['all.md', 'ops.md', 'plan.md'],
    ],
    [['--persona', 'BE-Ops', '--scenario', 'S-04'], ['plan.md']],
    [
      ['--persona', 'BE-New,BE-Maint', '--only'],
      ['README.md', 'draft.md'],
    ],
    [['--only'], ['README.md', 'draft.md', 'ops.md', 'plan.md']],
    [['pages', '--planned'], ['plan.md']],
    [['--untagged'], ['none.md']],
    [['--drafts'], ['draft.md']],
    [['--untagged', '--drafts'], []],
  ])('filters with %j', async (args, expected) => {
    const {path} = await site(files);
    const {stdout, status} = await personas(path, 'list', ...args, '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout).pages.map(({file}: {file: string}) => file.replace('docs/', ''))).toEqual(expected);
  });

  it('has one shape as JSON', async () => {
    const {path} = await site(files);
    const {stdout} = await personas(path, 'list', '--scenario', 'S-04', '--format', 'json');
    expect(JSON.parse(stdout)).toEqual({
      pages: [
        {
          file: 'docs/plan.md',
          title: '計画',
          personas: ['BE-Ops'],
          scenarios: ['S-03', 'S-04'],
          draft: false,
          unlisted: false,
          exempt: false,
          inherited: {},
          untagged: false,
        },
      ],
    });
  });

  it('counts what there is for each persona and each scenario', async () => {
    const {path} = await site(files);
    expect(
      (await personas(path, 'list', 'personas')).stdout,
    ).toBe(`PERSONA   NAME                   PAGES  HERS ALONE  SCENARIOS
BE-New    New Backend Engineer       2           1  S-01, S-02
BE-Maint  Maintainer                 1           0  S-02, S-04
BE-Ops    Backend DevOps Hybrid      2           2  S-03, S-04

3 personas.
`);
    // Wide letters take two cells each.
    expect(
      (await personas(path, 'list', 'scenarios')).stdout,
    ).toBe(`SCENARIO  TITLE                         FOR               PAGES  STARTS AT
S-01      New hire clones repo          BE-New                1  docs/README.md
S-02      Needs to add a new REST       BE-New, BE-Maint      1  docs/backend.md
          endpoint
S-03      Rotate secret in staging      BE-Ops                2  docs/ops.md
S-04      容量計画                      BE-Ops, BE-Maint      1  planned

4 scenarios.
`);
    const json = async (...args: string[]) =>
      JSON.parse((await personas(path, 'list', ...args, '--format', 'json')).stdout);
    expect(await json('personas', '--scenario', 'S-03')).toEqual({
      personas: [
        {id: 'BE-Ops', name: 'Backend DevOps Hybrid', formerly: [], pages: 2, only: 2, scenarios: ['S-03', 'S-04']},
      ],
    });
    expect(await json('--planned')).toEqual({
      scenarios: [
        {
          id: 'S-04',
          title: '容量計画',
          trigger: 'The quarter ends',
          personas: ['BE-Ops', 'BE-Maint'],
          planned: true,
          entryPoint: null,
          formerly: [],
          pages: 1,
          withoutPage: ['BE-Maint'],
        },
      ],
    });
  });

  it('lists what has no page', async () => {
    const {path} = await site({...files, 'docs/plan.md': tagged('BE-Ops', 'S-03')});
    expect((await personas(path, 'list', 'scenarios', '--unused')).stdout).toMatch(
      /^S-04 .*\n\n1 of 4 scenarios\.\n$/m,
    );
    expect((await personas(path, 'list', 'personas', '--unused')).stdout).toBe('0 of 3 personas.\n');
  });

  it('asks Docusaurus what is in no sidebar', async () => {
    const docs = {docs: {sidebarPath: './sidebars.mjs'}, blog: false};
    const path = temporarySite({
      'sidebars.mjs': `console.log('noise');
export default {docs: ['README', {type: 'category', label: 'More', link: {type: 'doc', id: 'ops'}, items: [
  {type: 'autogenerated', dirName: 'deep'},
]}]};
`,
      'docusaurus.config.mjs': configText().replace('{docs: {}, blog: false}', JSON.stringify(docs)),
      'docs/deep/in.md': tagged('BE-Ops', 'S-03'),
      'docs/out.md': tagged('BE-Ops', 'S-03'),
    });
    expect(await personas(path, 'list', '--not-in-sidebar')).toEqual({
      status: 0,
      stderr: '',
      stdout: `PAGE             PERSONA           SCENARIO
docs/backend.md  BE-New, BE-Maint  S-02
docs/out.md      BE-Ops            S-03

2 of 5 pages.
`,
    });
  });

  it('says why sidebars cannot be read', async () => {
    const {path} = await site();
    expect(await personas(path, 'list', '--not-in-sidebar')).toEqual(
      wrongUsage(
        `The sidebars of ${path.replace(/[\\/]$/, '')} cannot be read: Docusaurus is not installed there. See that it builds, then try again.`,
      ),
    );
  });

  it('names what is wrong in a call', async () => {
    const {path} = await site();
    expect(await personas(path, 'list', '--persona', 'BE-Opz')).toEqual(
      wrongUsage('BE-Opz is not in personas.yaml. Did you mean BE-Ops?'),
    );
    expect(await personas(path, 'list', 'personas', '--not-in-sidebar')).toEqual(
      wrongUsage('--not-in-sidebar is no option of personas list personas. Use it with personas list pages.'),
    );
    expect(await personas(path, 'list', 'reader')).toMatchObject({status: 2, stdout: ''});
  });
});
