import {describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {alone, cleanUp, personas, site} from './run.ts';

cleanUp();

const html = '<details data-persona="BE-Ops" open>\n<summary>x</summary>\n\nx\n\n</details>\n';
const files = {
  'docs/u/a.md': '\uFEFF---\r\ntitle: A # why\r\npersona: BE-Ops\r\nscenario:\r\n  - S-03\r\n---\r\n\r\n# A\r\n',
  'docs/u/b.mdx': tagged('BE-Ops', 'S-03', `\n# B\n\n${html}`),
  'docs/u/c.md': tagged('BE-Ops', 'S-03', '\n:::details[x]{persona="BE-Ops"}\n\nx\n\n:::\n'),
  'docs/u/d.md': '# D\n',
  'docs/u/e.md': '---\n# Why\npersona: BE-Ops\n---\n# E\n',
};

describe('personas untag', {timeout: 60_000}, () => {
  it('takes tags away, and front matter that held nothing else', async () => {
    const {path, readFile} = await site(files);
    expect(await alone(path, 'untag', 'docs/u/**')).toEqual({
      status: 0,
      stderr: '',
      stdout: `docs/u/a.md  persona, scenario
docs/u/b.mdx  persona, scenario
docs/u/c.md  persona, scenario
docs/u/e.md  persona
Untagged 4 pages.
The check asks for tags on all pages that personas.yaml does not exempt or give them.
`,
    });
    expect(await readFile('docs/u/a.md', 'utf8')).toBe('\uFEFF---\r\ntitle: A # why\r\n---\r\n\r\n# A\r\n');
    expect(await readFile('docs/u/b.mdx', 'utf8')).toBe(`# B\n\n${html}`);
    expect(await readFile('docs/u/d.md', 'utf8')).toBe('# D\n');
    expect(await readFile('docs/u/e.md', 'utf8')).toBe('---\n# Why\n---\n# E\n');
  });

  it('makes ordinary sections with --sections, and shows those that are directives', async () => {
    const {path, readFile} = await site(files);
    const dry = await personas(path, 'untag', 'docs/u/b.mdx', '--sections', '--dry-run');
    expect(dry.stdout).toMatch(/^docs\/u\/b\.mdx {2}persona, scenario, 1 section\nWould untag 1 page\./);
    const run = await personas(path, 'untag', 'docs/u/**', '--sections');
    expect(run.status).toBe(1);
    expect(run.stdout).toContain(
      'docs/u/c.md:6:1  error\n  Without this plugin, nothing makes a section of a directive.',
    );
    expect(await readFile('docs/u/b.mdx', 'utf8')).toBe(`# B\n\n${html.replace(' data-persona="BE-Ops"', '')}`);
  });

  it('gives back the bytes that tag was given', async () => {
    const {path, readFile} = await site(files);
    await personas(path, 'tag', 'docs/u/d.md', '--persona', 'BE-Ops', '--scenario', 'S-03');
    await personas(path, 'untag', 'docs/u/d.md');
    expect(await readFile('docs/u/d.md', 'utf8')).toBe('# D\n');
  });
});
