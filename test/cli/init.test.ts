import {describe, expect, it} from 'vitest';
import {alone, cleanUp, folder, personas, wrongUsage} from './run.ts';

cleanUp();

describe('personas init', {timeout: 60_000}, () => {
  it('starts at the README, says how to tag it, and then there is nothing to mend', async () => {
    const {path, readFile} = await folder({'docs/README.md': '# Hello\n', 'docs/a.md': '---\ntitle: x\n---\n'});
    expect(await alone(path, 'init')).toEqual({
      status: 0,
      stderr: '',
      stdout: `Wrote personas.yaml: one persona, Newcomer.
Wrote scenarios.yaml: one scenario, S-01, which starts at docs/README.md.
Next, tag that page: npx personas tag docs/README.md --persona Newcomer --scenario S-01
1 more page has no tags yet.
Make the two files your own, then run: npx personas check
`,
    });
    expect(await readFile('personas.yaml', 'utf8')).toMatch(
      /^# Who reads[\s\S]+include:\n {4}- docs\/\*\*\/\*\.\{md,mdx\}\n/,
    );
    await personas(path, 'tag', 'docs/**', '--persona', 'Newcomer', '--scenario', 'S-01');
    expect(await personas(path, 'check')).toMatchObject({status: 0, stdout: '✔ 2 pages checked, nothing to mend.\n'});
  });

  it('plans the scenario where there is no page, and a new one is enough', async () => {
    const {path} = await folder();
    const {status, stdout} = await personas(path, 'init');
    expect(status).toBe(0);
    expect(stdout.split('\n')[2]).toBe(
      'Next, write a page: npx personas new docs/index.md --persona Newcomer --scenario S-01',
    );
    await personas(path, 'new', 'docs/index.md', '--persona', 'Newcomer', '--scenario', 'S-01');
    expect(await personas(path, 'check')).toMatchObject({status: 0, stdout: '✔ 1 page checked, nothing to mend.\n'});
  });

  it('takes the pages of another folder, even with a strange name', async () => {
    const {path, readFile} = await folder({'my [docs]/intro.md': '---\npersona: Newcomer\nscenario: S-01\n---\n'});
    const {stdout} = await personas(path, 'init', '--docs', 'my [docs]');
    expect(stdout).not.toContain('Next, tag');
    expect(await readFile('scenarios.yaml', 'utf8')).toContain('page: my [docs]/intro.md');
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it.each(['personas.yaml', 'scenarios.yaml'])('never overwrites %s', async (file) => {
    const {path, readFile, exists} = await folder({[file]: 'mine\n'});
    expect(await personas(path, 'init')).toEqual(
      wrongUsage(`${file} exists already in ${path.replace(/\/$/, '')}. Nothing was written; move it away first.`),
    );
    expect(await readFile(file, 'utf8')).toBe('mine\n');
    expect(await exists(file === 'personas.yaml' ? 'scenarios.yaml' : 'personas.yaml')).toBe(false);
  });

  it('refuses folders that are not there', async () => {
    const {path} = await folder();
    expect(await personas(path, 'init', '--docs', 'dcos')).toEqual(
      wrongUsage('There is no folder dcos. Make it, or name another.'),
    );
    expect(await personas(path, 'init', '--site', 'nowhere')).toEqual(wrongUsage('There is no folder nowhere.'));
  });
});
