import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {personasWith, scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, folder, personas, site, wrongUsage} from './run.ts';

cleanUp();

const ops = ['--persona', 'BE-Ops', '--scenario', 'S-03'];
const pages = {
  'docs/ops/a.md': '\uFEFF---\r\ntitle: A # why\r\n---\r\n\r\n# A\r\n',
  'docs/ops/b.mdx': tagged('"BE-New"', 'S-01', '# B\n'),
  'docs/ops/c.md': tagged('BE-Ops', 'S-03'),
  'docs/ops/deep/d.md': '# D',
  'docs/ops/_e.md': '# no page',
  'docs/ops/f.png': 'no page',
};

describe('personas tag', {timeout: 60_000}, () => {
  it('adds tags to what lacks them and to what has others, and reports each', async () => {
    const {path, readFile} = await site(pages);
    expect(await alone(path, 'tag', 'docs/ops/**', ...ops)).toEqual({
      status: 0,
      stderr: '',
      stdout: `docs/ops/a.md  persona: BE-Ops; scenario: S-03
docs/ops/b.mdx  persona: BE-New → BE-New, BE-Ops; scenario: S-01 → S-01, S-03
docs/ops/deep/d.md  persona: BE-Ops; scenario: S-03
Tagged 3 pages; 1 page has these tags already.
`,
    });
    expect(await readFile('docs/ops/a.md', 'utf8')).toBe(
      '\uFEFF---\r\ntitle: A # why\r\npersona: BE-Ops\r\nscenario: S-03\r\n---\r\n\r\n# A\r\n',
    );
    expect(await readFile('docs/ops/b.mdx', 'utf8')).toBe(tagged('["BE-New", BE-Ops]', '[S-01, S-03]', '# B\n'));
    expect(await readFile('docs/ops/_e.md', 'utf8')).toBe('# no page');
    expect(await personas(path, 'check')).toMatchObject({status: 0, stdout: '✔ 7 pages checked, nothing to fix.\n'});
  });

  it('leaves alone what begins with _, beside the site as in it', async () => {
    const files = {'docs/_part.mdx': '# Part\n', 'docs/sub/_frag/c.md': '# C\n', 'docs/sub/_d.md': '# D\n'};
    const {path, readFile} = await folder({
      ...files,
      'docs/a.md': '# A\n',
      'docs/sub/b.md': '# B\n',
      'website/personas.yaml': personasWith("pages: {include: ['../docs/**/*.{md,mdx}']}"),
      'website/scenarios.yaml': scenariosYaml.replaceAll('docs/', '../docs/'),
    });
    const {stdout} = await personas(join(path, 'website'), 'tag', '../docs/**', ...ops);
    expect(stdout).toContain('Tagged 2 pages.');
    for (const [file, text] of Object.entries(files)) expect(await readFile(file, 'utf8')).toBe(text);
    const {stdout: json} = await personas(join(path, 'website'), 'check', '--format', 'json');
    expect(JSON.parse(json).summary.pages).toBe(2);
    expect(json).not.toContain('/_');
  });

  it('only reports with --dry-run', async () => {
    const {path, readFile} = await site(pages);
    const {stdout} = await personas(path, 'tag', 'docs/ops/deep/*', ...ops, '--dry-run');
    expect(stdout).toBe('docs/ops/deep/d.md  persona: BE-Ops; scenario: S-03\nWould tag 1 page.\n');
    expect(await readFile('docs/ops/deep/d.md', 'utf8')).toBe('# D');
  });

  it('takes globs from the working folder, names of files, and what is left out', async () => {
    const {path} = await site({...pages, 'docs/ops/[x].md': '# X'});
    const reported = async (cwd: string, ...args: string[]) =>
      (await personas(join(path, cwd), 'tag', ...args, ...ops, '--dry-run', '--site', path)).stdout.match(
        /^\S+\.mdx?(?= )/gm,
      );
    expect(await reported('docs/ops', '**/*.md')).toEqual(['docs/ops/[x].md', 'docs/ops/a.md', 'docs/ops/deep/d.md']);
    expect(await reported('docs', '../docs/ops/a.md', './ops/[x].md')).toEqual(['docs/ops/[x].md', 'docs/ops/a.md']);
    expect(await reported('.', 'docs/ops/**', '!docs/ops/deep/**', '!**/*.mdx')).toEqual([
      'docs/ops/[x].md',
      'docs/ops/a.md',
    ]);
    expect(await reported('.', join(path, 'docs/ops/{a,b}.*'))).toEqual(['docs/ops/a.md', 'docs/ops/b.mdx']);
    expect(await reported('..', 'docs/ops/a.md')).toEqual(['docs/ops/a.md']);
  });

  it('replaces tags with --replace, and takes them away with --remove', async () => {
    const {path, readFile} = await site({
      'docs/a.md': tagged('"BE-New"', 'S-01', '# A\n'),
      'docs/b.md': '---\npersona:\n  - BE-New # the first\n  - BE-Ops # goes\nscenario: [S-01, S-03]\n---\n',
    });
    expect((await personas(path, 'tag', 'docs/a.md', '--replace', ...ops)).stdout).toBe(
      'docs/a.md  persona: BE-New → BE-Ops; scenario: S-01 → S-03\nTagged 1 page.\n',
    );
    expect(await readFile('docs/a.md', 'utf8')).toBe(tagged('"BE-Ops"', 'S-03', '# A\n'));
    expect((await personas(path, 'tag', 'docs/b.md', 'docs/README.md', '--remove', ...ops)).stdout).toBe(
      'docs/b.md  persona: BE-New, BE-Ops → BE-New; scenario: S-01, S-03 → S-01\nUntagged 1 page; 1 page has none of these tags.\n',
    );
    expect(await readFile('docs/b.md', 'utf8')).toBe('---\npersona:\n  - BE-New # the first\nscenario: S-01\n---\n');
    expect(await personas(path, 'tag', 'docs/a.md', '--replace', '--remove', ...ops)).toEqual(
      wrongUsage('--replace and --remove exclude each other. Give one of them.'),
    );
  });

  it('writes nothing that the check would refuse, and says why with the name of the rule', async () => {
    const files = {'docs/a.md': tagged('BE-New', 'S-01'), 'docs/b.md': tagged('BE-Maint', 'S-02', '# B\n')};
    const {path, readFile} = await site(files);
    for (const [args, rule] of [
      [['docs/a.md', '--persona', 'BE-Ops'], 'scenario-persona-mismatch'],
      [['docs/a.md', '--scenario', 'S-03'], 'scenario-persona-mismatch'],
      [['docs/a.md', '--replace', '--scenario', 'S-03'], 'scenario-persona-mismatch'],
      [['docs/a.md', '--remove', '--persona', 'BE-New'], 'persona-missing'],
      [['docs/a.md', '--remove', '--scenario', 'S-01'], 'scenario-missing'],
    ] as const) {
      const {status, stdout} = await personas(path, 'tag', ...args);
      expect(status, args.join(' ')).toBe(1);
      expect(stdout).toMatch(new RegExp(`Not tagged:\n\ndocs/a\\.md:\\d+:\\d+ {2}error {2}${rule}\n`));
      expect(await readFile('docs/a.md', 'utf8')).toBe(files['docs/a.md']);
    }
    // The others are tagged.
    const {status} = await personas(path, 'tag', 'docs/{a,b}.md', '--persona', 'BE-New', '--scenario', 'S-02');
    expect(status).toBe(0);
    expect(await readFile('docs/b.md', 'utf8')).toBe(tagged('[BE-Maint, BE-New]', 'S-02', '# B\n'));
  });

  it('says so when a tag that is to be taken away is nowhere and unknown, and takes an unknown one away', async () => {
    const {path, readFile} = await site({'docs/a.md': tagged('[BE-New, BE-Old]', 'S-01')});
    expect(await personas(path, 'tag', 'docs/a.md', '--remove', '--persona', 'BE-Opps')).toEqual(
      wrongUsage('BE-Opps is not in personas.yaml. Did you mean BE-Ops?'),
    );
    expect(await personas(path, 'tag', 'docs/a.md', '--remove', '--persona', 'BE-Old')).toMatchObject({status: 0});
    expect(await readFile('docs/a.md', 'utf8')).toBe(tagged('BE-New', 'S-01'));
  });

  it('leaves pages with invalid front matter, shows why, and tags the others', async () => {
    const {path, readFile} = await site({'docs/x/a.md': '---\ntitle: a: b\n---\n', 'docs/x/b.md': '# B\n'});
    const {status, stdout} = await personas(path, 'tag', 'docs/x/*', ...ops);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^docs\/x\/b\.md .*\nTagged 1 page\.\n\nNot tagged:\n\ndocs\/x\/a\.md:2:8 {2}error {2}front-matter-invalid\n/,
    );
    expect(await readFile('docs/x/a.md', 'utf8')).toBe('---\ntitle: a: b\n---\n');
    expect(await readFile('docs/x/b.md', 'utf8')).toBe('---\npersona: BE-Ops\nscenario: S-03\n---\n\n# B\n');
  });

  it('says so where an edit would not be safe', async () => {
    const {path} = await site({'docs/x.md': '---\npersona: &p BE-New\nalso: *p\nscenario: S-01\n---\n'});
    const {status, stdout} = await personas(path, 'tag', 'docs/x.md', ...ops);
    expect(status).toBe(1);
    expect(stdout).toContain('This front matter cannot be changed safely. Write persona and scenario there yourself.');
  });

  it.each([
    [['docs/nothing/**', ...ops], 'No page matches docs/nothing/**. Globs are relative to the working folder.'],
    [
      ['docs/ops/**', 'docs/nothing.md', ...ops],
      'No page matches docs/nothing.md. Globs are relative to the working folder.',
    ],
    [['docs/ops', ...ops], "docs/ops is a folder. Write 'docs/ops/**' for the pages in it."],
    [
      ['docs/ops/f.png', ...ops],
      'docs/ops/f.png is no page of this site. The globs under pages in personas.yaml say what is one.',
    ],
    [['docs/**', '!docs/**', ...ops], 'What is left out with ! leaves no page over. Name others.'],
    [['docs/ops/**'], 'Say how to tag the pages: give --persona, --scenario or both.'],
    [['docs/ops/**', '--persona', 'BE-Opps'], 'BE-Opps is not in personas.yaml. Did you mean BE-Ops?'],
    [
      ['docs/ops/**', '--persona', 'BE-Ops', '--scenario', 'S-01,S-02'],
      'S-01 is for BE-New, and these pages would be for BE-Ops. Change one of the two.',
    ],
  ])('%j is refused, and nothing is written', async (args, sentence) => {
    const {path, readFile} = await site(pages);
    expect(await personas(path, 'tag', ...args)).toEqual(wrongUsage(sentence));
    expect(await readFile('docs/ops/deep/d.md', 'utf8')).toBe('# D');
  });
});
