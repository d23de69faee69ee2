import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {bin, cleanUp, personas, site} from './run.ts';

cleanUp();

const esc = '\u001B';
const turned = '\u202E';

describe('what reaches a terminal', {timeout: 60_000}, () => {
  it('has no control characters of file names, pages or typed words in it, and shows that they are there', async () => {
    const name = `docs/${esc}[31mred${turned}.md`;
    const {path} = await site({[name]: tagged(`"BE-${esc}]0;x${turned}"`, 'S-01')});
    for (const args of [
      ['check'],
      ...['github', 'json', 'sarif'].map((format) => ['check', '--format', format]),
      ['check', `no${esc}[2Jfile`],
      ['tag', `no${esc}[2Jfile`, '--persona', 'BE-Ops'],
      ['tag', 'docs/*red*', '--replace', '--persona', 'BE-New', '--dry-run'],
      [`no${esc}[2Jcommand`],
      ['new', `docs/${esc}[2J.md`, '--persona', 'BE-Ops', '--scenario', 'S-03', '--title', 'T'],
      ['explain', `${esc}[2J`],
    ]) {
      const {stdout, stderr} = await personas(path, ...args);
      expect(stdout + stderr, args.join(' ')).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
      expect(stdout + stderr, args.join(' ')).toMatch(/\\u\{1B\}|\\u001b|%1B/i);
    }
  });

  it('may end before all is printed', async () => {
    const pages = Object.fromEntries(Array.from({length: 400}, (_, at) => [`docs/${at}.md`, tagged('Nobody', 'S-01')]));
    const {path} = await site(pages);
    const run = spawn(process.execPath, [bin, 'check', '--site', path], {stdio: ['ignore', 'pipe', 'pipe']});
    let stderr = '';
    run.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    run.stdout.once('data', () => run.stdout.destroy());
    const [status] = await once(run, 'close');
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
  });
});

describe('a command in a folder of a site', {timeout: 60_000}, () => {
  it('is about that site', async () => {
    const {path, readFile} = await site({'docs/deep/a.md': tagged('BE-New', 'S-01', '# A\n')});
    const deep = join(path, 'docs/deep');
    expect(await personas(deep, 'check')).toEqual({
      status: 0,
      stdout: '✔ 4 pages checked, nothing to fix.\n',
      stderr: '',
    });
    expect((await personas(deep, 'check', 'a.md')).stdout).toContain('1 page checked');
    expect((await personas(deep, 'tag', 'a.md', '--persona', 'BE-Maint', '--scenario', 'S-02')).status).toBe(0);
    expect(await readFile('docs/deep/a.md', 'utf8')).toContain('persona: [BE-New, BE-Maint]');
    expect((await personas(deep, 'new', 'b.md', '--persona', 'BE-Ops', '--scenario', 'S-03')).stdout).toContain(
      'Wrote docs/deep/b.md.',
    );
    expect((await personas(deep, 'rename', 'BE-Ops', 'BE-Run')).status).toBe(0);
    expect((await personas(deep, 'schema', 'front-matter')).stdout).toContain('BE-Run');
    expect((await personas(deep, 'check', '--site', '.')).status).toBe(2);
  });
});
