import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {alone, cleanUp, folder, personas, wrongUsage} from './run.ts';

cleanUp();

describe('personas init', {timeout: 60_000}, () => {
  it('takes no file for a page that tells a program how to work here', async () => {
    const {path, readFile} = await folder({
      'docs/AGENTS.md': '# Rules\n',
      'docs/api/CLAUDE.md': '# Rules\n',
      'docs/guide.md': '---\npersona: Newcomer\nscenario: S-01\n---\n',
    });
    expect((await personas(path, 'init')).stdout).toContain('starts at docs/guide.md.');
    expect(await readFile('personas.yaml', 'utf8')).toContain(
      '  exempt:\n    - docs/**/AGENTS.md\n    - docs/**/CLAUDE.md\n',
    );
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('starts at the README, says how to tag it, and then there is nothing to fix', async () => {
    const {path, readFile} = await folder({'docs/README.md': '# Hello\n', 'docs/a.md': '---\ntitle: x\n---\n'});
    expect(await alone(path, 'init')).toEqual({
      status: 0,
      stderr: '',
      stdout: `Wrote personas.yaml: one persona, Newcomer.
Wrote scenarios.yaml: one scenario, S-01, which starts at docs/README.md.
Next, tag that page: npx --no --offline personas tag docs/README.md --persona Newcomer --scenario S-01
1 more page has no tags yet.
Make the two files your own, then run: npx --no --offline personas check
`,
    });
    expect(await readFile('personas.yaml', 'utf8')).toMatch(
      /^# Who reads[\s\S]+include:\n {4}- docs\/\*\*\/\*\.\{md,mdx\}\n/,
    );
    await personas(path, 'tag', 'docs/**', '--persona', 'Newcomer', '--scenario', 'S-01');
    expect(await personas(path, 'check')).toMatchObject({status: 0, stdout: '✔ 2 pages checked, nothing to fix.\n'});
  });

  it('says that the configuration does not use the plugin yet, where it does not', async () => {
    const wrap = 'docusaurus.config.ts does not use them yet: import {withPersonas} from';
    for (const [text, isSaid] of [
      ["export default {title: 'Docs'};\n", true],
      ['// withPersonas comes later\nexport default {};\n', true],
      ["import {withPersonas} from 'docusaurus-plugin-personas';\nexport default withPersonas({});\n", false],
    ] as const) {
      const {path} = await folder({'docusaurus.config.ts': text, 'docs/a.md': '# Hello\n'});
      const {stdout} = await personas(path, 'init', '--yes');
      expect(stdout.includes(wrap), text).toBe(isSaid);
    }
    const {path} = await folder({'docs/a.md': '# Hello\n'});
    expect((await personas(path, 'init', '--yes')).stdout).not.toContain('withPersonas');
  });

  it('plans the scenario where there is no page, and a new one is enough', async () => {
    const {path} = await folder();
    const {status, stdout} = await personas(path, 'init');
    expect(status).toBe(0);
    expect(stdout.split('\n')[2]).toBe(
      'Next, write a page: npx --no --offline personas new docs/index.md --persona Newcomer --scenario S-01',
    );
    await personas(path, 'new', 'docs/index.md', '--persona', 'Newcomer', '--scenario', 'S-01');
    const {status: checked, stdout: report} = await personas(path, 'check', '--format', 'concise');
    expect(checked).toBe(0);
    // Only its text is still to be written.
    expect(report).toMatch(
      /^docs\/index\.md:\d+:\d+: warning without-effect: This is still what personas new wrote here\..*\n/,
    );
  });

  it('takes the pages of another folder, even with a strange name', async () => {
    const {path, readFile} = await folder({'my [docs]/intro.md': '---\npersona: Newcomer\nscenario: S-01\n---\n'});
    const {stdout} = await personas(path, 'init', '--docs', 'my [docs]');
    expect(stdout).not.toContain('Next, tag');
    expect(await readFile('scenarios.yaml', 'utf8')).toContain('page: my [docs]/intro.md');
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('has the pages read as the configuration says, which is not run', async () => {
    const config = (text: string) => ({'docusaurus.config.ts': `throw new Error();\nexport default {${text}};\n`});
    for (const [text, format] of [
      ['', 'mdx'],
      [`markdown: {format: 'detect'}`, 'detect'],
      [`markdown: {format: 'md'}`, 'detect'],
    ] as const) {
      const {path, readFile} = await folder(config(text));
      expect((await personas(path, 'init')).stdout).not.toContain('markdown.format');
      expect(await readFile('personas.yaml', 'utf8')).toContain(`  format: ${format}\n`);
    }
    const {path, readFile} = await folder(config('markdown: {format: formatOf(process.env)}'));
    expect((await personas(path, 'init')).stdout).toContain(
      "docusaurus.config.ts computes markdown.format, so it could not be read there. If it comes to 'detect' or 'md', write",
    );
    expect(await readFile('personas.yaml', 'utf8')).toContain('  format: mdx\n');
  });

  it('takes pages beside the site', async () => {
    const {path, readFile} = await folder({
      'docs/intro.md': '# Hello\n',
      'website/x.txt': '',
      'empty/site/x.txt': '',
      'empty/pages/x.txt': '',
    });
    const site = join(path, 'website');
    const {status, stdout} = await personas(site, 'init', '--docs', '../docs');
    expect({status, stdout}).toMatchObject({status: 0, stdout: expect.stringContaining('starts at ../docs/intro.md.')});
    expect(stdout).toContain('personas tag ../docs/intro.md --persona Newcomer --scenario S-01');
    expect(await readFile('website/personas.yaml', 'utf8')).toContain("    - '../docs/**/*.{md,mdx}'\n");
    await personas(site, 'tag', '../docs/**', '--persona', 'Newcomer', '--scenario', 'S-01');
    expect(await personas(site, 'check')).toMatchObject({status: 0, stdout: '✔ 1 page checked, nothing to fix.\n'});

    const begun = await personas(path, 'init', '--site', 'empty/site', '--docs', 'empty/pages');
    expect(begun.stdout).toContain('personas new ../pages/index.md --persona Newcomer');
    const args = ['new', '../pages/index.md', '--persona', 'Newcomer', '--scenario', 'S-01'];
    expect((await personas(join(path, 'empty/site'), ...args)).status).toBe(0);
  });

  it('takes the folder that the configuration names where there is no docs', async () => {
    const instance = (id: string) => `['content-docs', {id: '${id}', path: '${id}', routeBasePath: '/${id}'}]`;
    const plugins = `[${instance('community')}, ${instance('gone')}]`;
    const {path, readFile} = await folder({
      'docs/intro.md': '# Hello\n',
      'website/community/help.md': '# Help\n',
      'website/docusaurus.config.js': `module.exports = {
  plugins: ${plugins},
  presets: [['classic', {docs: {path: '../docs'}}]],
};
`,
      'own/community/help.md': '# Help\n',
      'own/docusaurus.config.js': `module.exports = {plugins: ${plugins}};\n`,
      'both/docs/intro.md': '# Hello\n',
      'both/community/help.md': '# Help\n',
      'both/docusaurus.config.js': `module.exports = {plugins: ${plugins}};\n`,
    });
    for (const [site, page] of Object.entries({
      website: "'../docs/intro.md'",
      own: 'community/help.md',
      both: 'docs/intro.md',
    })) {
      expect((await personas(path, 'init', '--site', site)).status).toBe(0);
      expect(await readFile(`${site}/scenarios.yaml`, 'utf8')).toContain(`page: ${page}`);
    }
  });

  it('takes a folder of the site before one of the same name in the working folder', async () => {
    const {path, readFile} = await folder({'docs/a.md': '', 'website/docs/b.md': ''});
    await personas(path, 'init', '--site', 'website', '--docs', 'docs');
    expect(await readFile('website/scenarios.yaml', 'utf8')).toContain('page: docs/b.md');
  });

  it('refuses a folder that holds the site', async () => {
    const {path} = await folder({'website/x.txt': ''});
    for (const docs of ['..', '../']) {
      expect(await personas(join(path, 'website'), 'init', '--docs', docs)).toEqual(
        wrongUsage(`${docs} holds the site itself. Name a folder in it, or one beside it.`),
      );
    }
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
