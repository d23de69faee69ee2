import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {alone, cleanUp, personas, site, wrongUsage} from './run.ts';

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
  it('tags what lacks tags, replaces what has others, and tells each', async () => {
    const {path, readFile} = await site(pages);
    expect(await alone(path, 'tag', 'docs/ops/**', ...ops)).toEqual({
      status: 0,
      stderr: '',
      stdout: `docs/ops/a.md  persona: BE-Ops; scenario: S-03
docs/ops/b.mdx  persona: BE-New → BE-Ops; scenario: S-01 → S-03
docs/ops/deep/d.md  persona: BE-Ops; scenario: S-03
Tagged 3 pages; 1 page has these tags already.
`,
    });
    expect(await readFile('docs/ops/a.md', 'utf8')).toBe(
      '\uFEFF---\r\ntitle: A # why\r\npersona: BE-Ops\r\nscenario: S-03\r\n---\r\n\r\n# A\r\n',
    );
    expect(await readFile('docs/ops/b.mdx', 'utf8')).toBe(tagged('"BE-Ops"', 'S-03', '# B\n'));
    expect(await readFile('docs/ops/_e.md', 'utf8')).toBe('# no page');
    expect(await personas(path, 'check')).toMatchObject({status: 0, stdout: '✔ 7 pages checked, nothing to mend.\n'});
  });

  it('only tells with --dry-run', async () => {
    const {path, readFile} = await site(pages);
    const {stdout} = await personas(path, 'tag', 'docs/ops/deep/*', ...ops, '--dry-run');
    expect(stdout).toBe('docs/ops/deep/d.md  persona: BE-Ops; scenario: S-03\nWould tag 1 page.\n');
    expect(await readFile('docs/ops/deep/d.md', 'utf8')).toBe('# D');
  });

  it('takes globs from the working folder, names of files, and what is left out', async () => {
    const {path} = await site({...pages, 'docs/ops/[x].md': '# X'});
    const told = async (cwd: string, ...args: string[]) =>
      (await personas(join(path, cwd), 'tag', ...args, ...ops, '--dry-run', '--site', path)).stdout.match(
        /^\S+\.mdx?(?= )/gm,
      );
    expect(await told('docs/ops', '**/*.md')).toEqual(['docs/ops/[x].md', 'docs/ops/a.md', 'docs/ops/deep/d.md']);
    expect(await told('docs', '../docs/ops/a.md', './ops/[x].md')).toEqual(['docs/ops/[x].md', 'docs/ops/a.md']);
    expect(await told('.', 'docs/ops/**', '!docs/ops/deep/**', '!**/*.mdx')).toEqual([
      'docs/ops/[x].md',
      'docs/ops/a.md',
    ]);
    expect(await told('.', join(path, 'docs/ops/{a,b}.*'))).toEqual(['docs/ops/a.md', 'docs/ops/b.mdx']);
    expect(await told('..', 'docs/ops/a.md')).toEqual(['docs/ops/a.md']);
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
