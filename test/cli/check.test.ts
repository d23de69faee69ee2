import {execFile} from 'node:child_process';
import {chmodSync, readFileSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import type {FileTree} from 'fs-fixture';
import {describe, expect, it} from 'vitest';
import {entryPages, personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {bin, cleanUp, folder, type Run, shared, site, start, wrongUsage} from './run.ts';

cleanUp();

/** Runs `personas check` in a site in which nothing is wrong but what these files bring. */
async function check(
  args: readonly string[] = [],
  files: FileTree = {},
  env: Record<string, string> = {},
  run: typeof shared = shared,
): Promise<Run> {
  const {path} = await site(files);
  return run(path, ['check', ...args], env);
}

const misspelt = {'docs/a.md': tagged('BE-Nwe', 'S-01')};
const deadEnd = {'docs/b.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n')};
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const colours = /\u001b\[\d+m/;

describe('personas check', () => {
  it('ends with 0 and one line when there is nothing to fix', async () => {
    expect(await check([], {}, {}, start)).toEqual({
      status: 0,
      stdout: '✔ 3 pages checked, nothing to fix.\n',
      stderr: '',
    });
  });

  it('knows a page by the address at which the configuration has it served', async () => {
    const page = (url: string) => ({'docs/b.md': tagged('BE-New', 'S-01', `[ops](${url})\n`)});
    const served = (path: string) => ({
      'docusaurus.config.ts': `export default {presets: [['classic', {docs: {routeBasePath: '${path}'}}]]};\n`,
    });
    for (const [url, path] of [
      ['/ops', '/'],
      ['/guide/x/ops/', 'guide/x'],
    ] as const) {
      expect((await check([], {...page(url), ...served(path)})).stdout).toContain('persona-dead-end');
      expect((await check([], page(url))).stdout).not.toContain('persona-dead-end');
    }
    expect((await check([], {...page('/docs/ops'), ...served('/')})).stdout).not.toContain('persona-dead-end');
  });

  it('ends with 1 when there are errors, and shows each with its lines', async () => {
    const {status, stdout, stderr} = await check([], misspelt, {}, start);
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
    expect(stdout).toBe(`docs/a.md:2:10  error  persona-unknown
  BE-Nwe is not in personas.yaml. Did you mean BE-New?

    1 | ---
  > 2 | persona: BE-Nwe
      |          ^^^^^^
    3 | scenario: S-01

✖ 1 error in 4 pages. Read more: npx --no --offline personas explain persona-unknown
`);
  });

  it('ends with 0 when there are only warnings, unless there are more than --max-warnings', async () => {
    const two = {...deadEnd, 'docs/c.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n')};
    const ends = async (...args: string[]) => (await check(args, two)).status;
    expect(await ends()).toBe(0);
    expect(await ends('--max-warnings', '2')).toBe(0);
    expect(await ends('--max-warnings=1')).toBe(1);
    expect((await check(['--max-warnings', '0'])).status).toBe(0);
  });

  describe('--format json', () => {
    it('prints one object of the shape of the contract, and nothing else', async () => {
      const {status, stdout, stderr} = await check(['--format', 'json'], {...misspelt, ...deadEnd});
      expect({status, stderr}).toEqual({status: 1, stderr: ''});
      expect(JSON.parse(stdout)).toEqual({
        summary: {pages: 5, errors: 1, warnings: 1},
        diagnostics: [
          {
            rule: 'persona-unknown',
            severity: 'error',
            file: 'docs/a.md',
            line: 2,
            column: 10,
            endLine: 2,
            endColumn: 16,
            message: expect.stringMatching(/BE-New\?$/),
            suggestion: 'BE-New',
            url: expect.stringMatching(/^file:\/\/\/.+\/persona-unknown\.md$/),
          },
          {
            rule: 'persona-dead-end',
            severity: 'warning',
            file: 'docs/b.md',
            line: 5,
            column: 7,
            endLine: 5,
            endColumn: 13,
            message: expect.stringMatching(/\.$/),
            url: expect.stringMatching(/^file:\/\/\/.+\/persona-dead-end\.md$/),
          },
        ],
      });
    });

    it('does so when there is nothing, and never in colours', async () => {
      const {status, stdout} = await check(['--format=json'], {}, {FORCE_COLOR: '1'});
      expect(status).toBe(0);
      expect(JSON.parse(stdout)).toEqual({summary: {pages: 3, errors: 0, warnings: 0}, diagnostics: []});
    });
  });

  describe('with files', () => {
    const broken = {...misspelt, 'docs/deep/c d.md': '# No front matter\n', 'notes.md': '', 'docs/_part.md': ''};
    const reported = async (...args: string[]) => {
      const {status, stdout} = await check(['--format', 'json', ...args], broken);
      const {summary, diagnostics} = JSON.parse(stdout);
      return {status, pages: summary.pages, files: diagnostics.map(({file}: {file: string}) => file)};
    };

    it('reports only of those', async () => {
      expect(await reported('docs/a.md')).toEqual({status: 1, pages: 1, files: ['docs/a.md']});
      expect(await reported('./docs/deep/c d.md', 'docs/ops.md')).toEqual({
        status: 1,
        pages: 2,
        files: ['docs/deep/c d.md'],
      });
      expect(await reported('docs/ops.md')).toEqual({status: 0, pages: 1, files: []});
      expect(await reported()).toMatchObject({pages: 5});
    });

    it('skips what is no page', async () => {
      expect(await reported('notes.md', 'docs/_part.md', 'personas.yaml')).toEqual({
        status: 0,
        pages: 0,
        files: [],
      });
    });

    it('takes a folder for the pages in it', async () => {
      expect(await reported('docs/deep')).toMatchObject({pages: 1, files: ['docs/deep/c d.md']});
      expect(await reported('docs/deep/', 'docs/a.md')).toMatchObject({status: 1, pages: 2});
      expect(await reported('.')).toEqual(await reported());
      expect(await reported('..')).toEqual(await reported());
    });

    it('says so where none of them is a page', async () => {
      const {path} = await site({...broken, 'docs/parts/_a.md': ''});
      for (const named of ['notes.md', 'docs/parts', 'personas.yaml']) {
        expect(await shared(path, ['check', named])).toEqual({
          status: 0,
          stdout: '✔ No page was checked, only the registries: nothing to fix there.\n',
          stderr: '',
        });
      }
    });

    it('reports the registries too', async () => {
      const files = {...broken, 'scenarios.yaml': scenariosYaml.replace('docs/ops.md', 'docs/osp.md')};
      const {stdout} = await check(['--format', 'json', 'docs/README.md'], files);
      expect(JSON.parse(stdout).diagnostics).toMatchObject([{file: 'scenarios.yaml', rule: 'entry-point-missing'}]);
    });

    it('takes them from the working folder, also where the site is elsewhere', async () => {
      const {path, getPath} = await site(broken);
      const inDocs = await shared(getPath('docs'), ['check', '--site', '..', '--format', 'json', 'a.md']);
      expect(JSON.parse(inDocs.stdout)).toMatchObject({summary: {pages: 1}, diagnostics: [{file: 'docs/a.md'}]});
      const above = await shared(join(path, '..'), ['check', '--site', path, '--format', 'json', getPath('docs/a.md')]);
      expect(JSON.parse(above.stdout)).toMatchObject({summary: {pages: 1}, diagnostics: [{file: 'docs/a.md'}]});
    });

    it('reports a link that leads nowhere', async () => {
      const {status, stdout} = await check(['docs/link.md'], {
        'docs/link.md': ({symlink}) => symlink('./gone.md'),
      });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^docs\/link\.md:1:1 {2}error {2}page-unreadable\n/);
    });

    it.each([`docs/${'a'.repeat(300)}.md`, 'docs/README.md/a.md', 'docs/loop.md/a.md'])(
      'says of %s, which no file can be, that there is none',
      async (file) => {
        const files: FileTree = {'docs/loop.md': ({symlink}) => symlink('./loop.md')};
        expect(await check([file], files)).toEqual(wrongUsage(`There is no file ${file}.`));
      },
    );

    it('ends with 2 when none exists, nor ever did', async () => {
      expect(await check(['docs/gone.md'], broken)).toEqual({
        status: 2,
        stdout: '',
        stderr: 'personas: There is no file docs/gone.md.\n',
      });
    });
  });

  describe('wrong usage ends with 2, and says how to use it', () => {
    it.each([
      [['check', '--fromat', 'json'], /unknown option '--fromat'/],
      [['check', '--format', 'xml'], /'xml'/],
      [['check', '--max-warnings', 'many'], /whole number/],
      [['check', '--max-warnings', '-1'], /whole number|argument missing/],
      [['check', '--max-warnings'], /argument missing/],
      [['check', '--site'], /argument missing/],
      [['check', '--site', 'nowhere'], /There is no folder nowhere\./],
      [['check', '--site', 'personas.yaml'], /There is no folder personas\.yaml\./],
      [['check', '--rule', ''], /It names nothing\./],
      [['check', '--skip-rule', ' , '], /It names nothing\./],
      [['check', '--rule', 'persona-dead-end', '--skip-rule', 'persona-dead-end'], /leaves no rule over/],
      [['list', '--persona', ''], /It names nothing\./],
      [['tag', 'docs/README.md', '--persona', 'BE-New', '--scenario', ''], /It names nothing\./],
      [['chekc'], /unknown command 'chekc'/],
      [[], /Usage: personas/],
    ])('%j', async (args, message) => {
      const {path} = await site();
      const {status, stdout, stderr} = await shared(path, args);
      expect({status, stdout}).toEqual({status: 2, stdout: ''});
      expect(stderr).toMatch(message);
      expect(stderr).not.toMatch(/\n\s+at /);
    });

    it('a folder without registries, in words that help', async () => {
      const {path} = await folder({'docs/a.md': ''});
      const {status, stdout, stderr} = await shared(path, ['check']);
      expect({status, stdout}).toEqual({status: 2, stdout: ''});
      expect(stderr).toMatch(/^personas: There is no personas\.yaml and no scenarios\.yaml in /);
      expect(stderr).not.toMatch(/\n\s+at /);
    });
  });

  it('--help and --version are no wrong usage', async () => {
    const help = await check(['--help']);
    expect(help).toMatchObject({status: 0, stderr: ''});
    expect(help.stdout).toMatch(/--max-warnings/);
    const version = await shared('.', ['--version']);
    expect(version).toMatchObject({status: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/)});
  });

  it('an invalid registry is reported like any finding', async () => {
    const {status, stdout} = await check([], {'personas.yaml': personasYaml.replace('goals:', 'gaols:')});
    expect(status).toBe(1);
    expect(stdout).toMatch(/^personas\.yaml:7:5 {2}error {2}registry-invalid\n/);
  });

  it('one registry alone is an invalid one', async () => {
    const {path} = await folder({'personas.yaml': personasYaml});
    const {status, stdout} = await shared(path, ['check', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([
      {rule: 'registry-invalid', file: 'scenarios.yaml', line: 1, column: 1, endLine: 1, endColumn: 1},
    ]);
  });

  it('colours only a terminal, unless NO_COLOR or FORCE_COLOR say otherwise', async () => {
    const output = async (env: Record<string, string>) => (await check([], misspelt, env)).stdout;
    expect(await output({})).not.toMatch(colours);
    expect(await output({FORCE_COLOR: '1'})).toMatch(colours);
    expect(await output({FORCE_COLOR: '0'})).not.toMatch(colours);
    expect(await output({NO_COLOR: '1'})).not.toMatch(colours);
    expect(await output({NO_COLOR: ''})).not.toMatch(colours);
  });

  it('leads from a finding to the page of its rule, on a terminal that gets colours', async () => {
    const {path} = await site(misspelt);
    const onTerminal = async (env: Record<string, string>) => {
      const {NO_COLOR, FORCE_COLOR, ...plain} = process.env;
      const shown = promisify(execFile)('script', ['-qc', `'${process.execPath}' '${bin}' check`, '/dev/null'], {
        cwd: path,
        env: {...plain, SHELL: '/bin/sh', ...env},
      });
      return (await shown).stdout;
    };
    const linked = (await onTerminal({TERM: 'xterm'})).match(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: it is what a terminal takes for a link
      /\u001B\]8;;([^\u001B]*)\u001B\\persona-unknown\u001B\]8;;\u001B\\/,
    );
    expect(readFileSync(new URL(linked?.[1] ?? ''), 'utf8')).toContain('\n# persona-unknown\n');
    expect(await onTerminal({TERM: 'xterm', NO_COLOR: '1'})).not.toContain('\u001B]8');
    expect((await shared(path, ['check'], {FORCE_COLOR: '1'})).stdout).not.toContain('\u001B]8');
  });

  it('finds pages where personas.yaml says they are, and none that begin with _', async () => {
    const files = {
      'personas.yaml': personasWith("pages: {include: ['docs/*.md', 'more pages/**'], exempt: ['more pages/x/**']}"),
      'docs/deep/unseen.md': '',
      'docs/_unseen.md': '',
      'more pages/a b.mdx': tagged('BE-Nwe', 'S-01'),
      'more pages/x/exempt.md': '',
      'more pages/_x/unseen.md': '',
    };
    const {stdout} = await check(['--format', 'json'], files);
    expect(JSON.parse(stdout)).toMatchObject({
      summary: {pages: 5, errors: 1},
      diagnostics: [{file: 'more pages/a b.mdx', suggestion: 'BE-New'}],
    });
  });

  it('works in a folder with spaces and letters of all kinds', async () => {
    const {getPath} = await folder({
      'Größe & [co] (1)': {
        'my site': {
          'personas.yaml': personasYaml,
          'scenarios.yaml': scenariosYaml,
          docs: {
            'README.md': entryPages['docs/README.md'] as string,
            'ops.md': entryPages['docs/ops.md'] as string,
            'backend.md': entryPages['docs/backend.md'] as string,
            'ä b.md': tagged('BE-Nwe', 'S-01'),
          },
        },
      },
    });
    const {status, stdout} = await shared(getPath('Größe & [co] (1)'), [
      'check',
      '--site',
      'my site',
      '--format',
      'json',
      'my site/docs/ä b.md',
    ]);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({summary: {pages: 1}, diagnostics: [{file: 'docs/ä b.md'}]});
  });

  it('bears pages that cannot be read', async () => {
    const {path, getPath} = await site({'docs/latin.md': Buffer.from('ü', 'latin1'), 'docs/locked.md': 'x'});
    symlinkSync('nowhere.md', getPath('docs/dangling.md'));
    symlinkSync('loop.md', getPath('docs/loop.md'));
    chmodSync(getPath('docs/locked.md'), 0o000);
    const {status, stdout, stderr} = await shared(path, ['check', '--format', 'json']);
    chmodSync(getPath('docs/locked.md'), 0o644);
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
    const unreadable = JSON.parse(stdout)
      .diagnostics.filter(({rule}: {rule: string}) => rule === 'page-unreadable')
      .map(({file}: {file: string}) => file);
    // Whoever is root may read what is locked.
    const locked = process.getuid?.() === 0 ? [] : ['docs/locked.md'];
    expect(unreadable).toEqual(['docs/dangling.md', 'docs/latin.md', ...locked, 'docs/loop.md'].sort());
  });

  it('bears a registry that cannot be read', async () => {
    const {path} = await folder({
      'personas.yaml': {'a-folder': ''},
      'scenarios.yaml': scenariosYaml,
      ...entryPages,
    });
    const {status, stdout, stderr} = await shared(path, ['check']);
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /^personas\.yaml:1:1 {2}error {2}registry-invalid\n {2}personas\.yaml cannot be read: it is a folder\./,
    );
    expect(stderr).toBe('');
    const latin = await check(['--format', 'json'], {
      'personas.yaml': Buffer.from(personasYaml.replace('New Back', 'Größe'), 'latin1'),
    });
    expect(JSON.parse(latin.stdout).diagnostics).toMatchObject([{rule: 'registry-invalid', line: 1, column: 1}]);
  });

  it('never runs front matter', async () => {
    const {path, exists} = await site({'docs/a.md': "---js\nrequire('node:fs').writeFileSync('ran', '')\n---\n"});
    const {status} = await shared(path, ['check']);
    expect(status).toBe(1);
    expect(await exists('ran')).toBe(false);
  });

  it('ends quietly when nobody reads on', async () => {
    const many = Object.fromEntries(Array.from({length: 300}, (_, at) => [`docs/p${at}.md`, tagged('BE-Nwe', 'S-01')]));
    const {path} = await site(many);
    const run = await new Promise<Run>((resolve) => {
      const child = execFile(process.execPath, [bin, 'check'], {cwd: path}, (error, stdout, stderr) => {
        resolve({status: error ? Number(error.code) : 0, stdout, stderr});
      });
      child.stdout?.once('data', () => child.stdout?.destroy());
    });
    expect(run.stderr).toBe('');
  });
});
