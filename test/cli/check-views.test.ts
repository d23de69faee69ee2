import {spawnSync} from 'node:child_process';
import {existsSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {entryPages, personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {bin, cleanUp, folder, personas, site, wrongUsage} from './run.ts';

cleanUp();

const files = {
  'docs/a.md': tagged('BE-Nwe', 'S-01'),
  'docs/deep/b.md': '# <b> & "c"\n',
  'docs/deep/c.md': tagged('BE-New', 'S-01', '[ops](../ops.md)\n'),
};
const siteFiles = {'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages, ...files};
const lines = {
  a: 'docs/a.md:2:10: error persona-unknown: BE-Nwe is not in personas.yaml. Did you mean BE-New?',
  b: 'docs/deep/b.md:1:1: error persona-missing: ',
  c: 'docs/deep/c.md:5:7: warning persona-dead-end: ',
};

async function check(...args: string[]) {
  const {path} = await site(files);
  const {status, stdout, stderr} = await personas(path, 'check', ...args);
  return {status, lines: stdout.trimEnd().split('\n'), stdout, stderr};
}

describe('personas check', {timeout: 60_000}, () => {
  it('--format concise prints one line a finding', async () => {
    const found = await check('--format', 'concise');
    expect(found.status).toBe(1);
    expect(found.lines).toEqual([
      lines.a,
      expect.stringContaining(lines.b),
      expect.stringContaining(lines.c),
      '✖ 2 errors and 1 warning in 6 pages.',
    ]);
  });

  it('--summary prints numbers by rule and by folder, the most first', async () => {
    expect((await check('--summary')).lines).toEqual([
      'By rule',
      '  1  persona-dead-end  warning',
      '  1  persona-missing  error',
      '  1  persona-unknown  error',
      '',
      'By folder',
      '  2  docs/deep',
      '  1  docs',
      '',
      '✖ 2 errors and 1 warning in 6 pages.',
    ]);
    expect((await check('--summary', '--format', 'json')).status).toBe(2);
  });

  it('--rule and --skip-rule choose what is reported, and how it ends', async () => {
    const only = await check('--format', 'concise', '--rule', 'persona-dead-end');
    expect(only).toMatchObject({status: 0, lines: [expect.stringContaining(lines.c), '⚠ 1 warning in 6 pages.']});
    const others = await check('--format', 'concise', '--skip-rule', 'persona-dead-end,persona-missing');
    expect(others).toMatchObject({status: 1, lines: [lines.a, '✖ 1 error in 6 pages.']});
    expect((await check('--rule', 'persona-unknwon')).stderr).toBe(
      wrongUsage('There is no rule persona-unknwon. Did you mean persona-unknown?').stderr,
    );
  });

  it('--quiet leaves out warnings, and says so; they count all the same', async () => {
    const found = await check('--format', 'concise', '--quiet', '--rule', 'persona-dead-end', '--max-warnings', '0');
    expect(found).toMatchObject({status: 1, stdout: '✔ 6 pages checked, nothing to fix. 1 warning is not shown.\n'});
  });

  it('--max-findings ends after some, and says how many more there are', async () => {
    const found = await check('--format', 'concise', '--max-findings', '1');
    expect(found.lines).toEqual([lines.a, '… and 2 more', '✖ 2 errors and 1 warning in 6 pages.']);
    const json = JSON.parse((await check('--format', 'json', '--max-findings', '1')).stdout);
    expect(json.summary).toEqual({pages: 6, errors: 2, warnings: 1});
    expect(json.diagnostics).toHaveLength(1);
  });

  it('--format gitlab is a code quality report, whose fingerprints stay while lines move', async () => {
    const {path} = await site(files);
    const run = async () => JSON.parse((await personas(path, 'check', '--format', 'gitlab')).stdout);
    const before = await run();
    expect(before[0]).toEqual({
      description: 'BE-Nwe is not in personas.yaml. Did you mean BE-New?',
      check_name: 'persona-unknown',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      severity: 'major',
      location: {path: expect.stringMatching(/docs\/a\.md$/), lines: {begin: 2, end: 2}},
    });
    expect(new Set(before.map(({fingerprint}: {fingerprint: string}) => fingerprint)).size).toBe(3);
    writeFileSync(join(path, 'docs/a.md'), tagged('BE-Nwe', 'S-01').replace('---\n', '---\ntitle: x\n'));
    const after = await run();
    expect(after[0].location.lines.begin).toBe(3);
    expect(after[0].fingerprint).toBe(before[0].fingerprint);
  });

  it('--format junit is XML with a failure for each error', async () => {
    const {stdout} = await check('--format', 'junit');
    expect(stdout).toMatch(
      /^<\?xml version="1\.0" encoding="UTF-8"\?>\n<testsuites [^>]*tests="3" failures="2" skipped="1">/,
    );
    expect(stdout.match(/<failure /g)).toHaveLength(2);
    expect(stdout.match(/<skipped /g)).toHaveLength(1);
    expect(stdout.replace(/"[^"<]*"/g, '""')).not.toMatch(/[^<>]*"<|&(?!amp;|lt;|gt;|quot;|#)/);
    const {path} = await site();
    const clean = await personas(path, 'check', '--format', 'junit');
    expect(clean.stdout).toContain('tests="1" failures="0"');
  });

  it.each(['gitlab', 'junit'])('--format %s names files from the root of the repository', async (format) => {
    const {path} = await folder(
      Object.fromEntries(Object.entries(siteFiles).map(([file, text]) => [`apps/docs site/${file}`, text])),
    );
    spawnSync('git', ['init'], {cwd: path});
    const deep = join(path, 'apps/docs site/docs/deep');
    for (const [cwd, args] of [
      [deep, []],
      [path, ['--site', 'apps/docs site']],
    ] as const) {
      const {stdout} = await personas(cwd, 'check', '--format', format, ...args);
      const places = stdout.matchAll(format === 'junit' ? / file="([^"]*)"/g : /"path": "([^"]*)"/g);
      const named = [...places].map(([, place]) => place as string);
      expect(named).toEqual(['docs/a.md', 'docs/deep/b.md', 'docs/deep/c.md'].map((file) => `apps/docs site/${file}`));
      expect(named.filter((file) => !existsSync(join(path, file)))).toEqual([]);
    }
  });

  it('--stdin checks a text in place of a file, saved or not', async () => {
    const {path} = await site(files);
    const stdin = (input: string, ...args: string[]) =>
      spawnSync(process.execPath, [bin, 'check', '--format', 'concise', ...args], {cwd: path, input, encoding: 'utf8'});
    const found = stdin(
      '\uFEFF---\r\npersona: Nobody\r\nscenario: S-01\r\n---\r\n',
      '--stdin',
      '--stdin-path',
      'docs/new.md',
    );
    expect(found.status).toBe(1);
    expect(found.stdout).toMatch(/^docs\/new\.md:2:10: error persona-unknown: .*\n✖ 1 error in 1 page\.\n$/);
    const good = stdin(tagged('BE-New', 'S-01'), '--stdin', '--stdin-path', 'docs/a.md');
    expect(good).toMatchObject({status: 0, stdout: '✔ 1 page checked, nothing to fix.\n'});
    expect(stdin('', '--stdin').stderr).toBe('personas: Name the file that the text is: --stdin-path FILE.\n');
    expect(stdin('', '--stdin', '--stdin-path', 'docs/a.md', '--fix').status).toBe(2);
  });

  it('takes globs, and skips a file that was deleted with a word', async () => {
    const deep = await check('--format', 'concise', 'docs/deep/*.md');
    expect(deep.lines.at(-1)).toBe('✖ 1 error and 1 warning in 2 pages.');
    expect(await check('docs/*.txt')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('No file matches docs/*.txt.'),
    });
    const gone = await check('--format', 'concise', 'docs/a.md', 'docs/gone.md');
    expect(gone).toMatchObject({
      status: 1,
      lines: [lines.a, '✖ 1 error in 1 page.'],
      stderr: 'personas: docs/gone.md is not there any more, and was skipped.\n',
    });
  });

  it('skips a file alone where git knows that it was there', async () => {
    const {path} = await site(files);
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.com', ...args], {cwd: path});
    git('init');
    git('add', '.');
    git('commit', '-m', 'All');
    rmSync(join(path, 'docs/deep/b.md'));
    expect((await personas(path, 'check', 'docs/deep/b.md')).status).toBe(0);
    expect((await personas(path, 'check', 'docs/deep/x.md')).status).toBe(2);
  });

  it('can be run in a folder below the site', async () => {
    const {path} = await site(files);
    const {stdout} = await personas(join(path, 'docs/deep'), 'check', '--format', 'concise', 'b.md');
    expect(stdout).toMatch(/^docs\/deep\/b\.md:1:1: error persona-missing: /);
  });
});

describe('what there is', {timeout: 60_000}, () => {
  it('explain and schema without an argument list it', async () => {
    const {path} = await site();
    const rules = await personas(path, 'explain');
    expect(rules.status).toBe(0);
    expect(rules.stdout).toMatch(/^persona-dead-end {2,}warning {2}A page's link/m);
    const schemas = await personas(path, 'schema');
    expect(schemas.stdout.match(/^\S+/gm)).toEqual([
      'personas',
      'scenarios',
      'front-matter',
      'proofs',
      'coverage',
      'diff',
    ]);
  });

  it('completions complete commands, options and rules', async () => {
    const {path} = await site({'personas.yaml': personasWith('')});
    for (const shell of ['bash', 'zsh', 'fish']) {
      const {status, stdout} = await personas(path, 'completions', shell);
      expect(status).toBe(0);
      for (const word of ['check', 'explain', 'format', 'junit', 'persona-unknown']) expect(stdout).toContain(word);
    }
  });
});

/** A line as somebody has typed it so far, and what completes it. */
const typed: readonly (readonly [line: string, completed: string])[] = [
  ['personas che', 'check'],
  ['personas check --max-w', '--max-warnings'],
  ['personas check --format jun', 'junit'],
  ['personas check --rule persona-unk', 'persona-unknown'],
  ['personas explain scenario-unc', 'scenario-uncovered'],
  ['personas check docs/REA', 'docs/README.md'],
];

const isThere = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe('completions in a real shell', {timeout: 60_000}, () => {
  const run = (cwd: string, shell: string, args: readonly string[]) =>
    spawnSync(shell, args, {cwd, encoding: 'utf8', timeout: 50_000, env: {...process.env, HOME: cwd, TERM: 'dumb'}});

  /** A site, and in it the file that a shell reads. */
  async function withScript(shell: string) {
    const {path} = await site();
    writeFileSync(join(path, 'completions'), (await personas(path, 'completions', shell)).stdout);
    return path;
  }

  it.skipIf(!isThere('bash'))('of bash', async () => {
    const path = await withScript('bash');
    for (const [line, completed] of typed.filter(([text]) => !text.includes('/'))) {
      const script = `source completions; COMP_WORDS=(${line}); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1)); _personas; echo "\${COMPREPLY[@]}"`;
      expect(run(path, 'bash', ['-c', script])).toMatchObject({stdout: `${completed}\n`, stderr: ''});
    }
  });

  it.skipIf(!isThere('fish'))('of fish', async () => {
    const path = await withScript('fish');
    for (const [line, completed] of typed) {
      const {stdout, stderr} = run(path, 'fish', ['--no-config', '-c', `source completions; complete -C '${line}'`]);
      expect({line, words: stdout.split('\n').map((one) => one.split('\t')[0]), stderr}).toEqual({
        line,
        words: [completed, ''],
        stderr: '',
      });
    }
  });

  it.skipIf(!isThere('zsh'))('of zsh', async () => {
    const path = await withScript('zsh');
    // A shell that takes keys, in a terminal of its own.
    const script = `zmodload zsh/zpty
zpty z zsh -f -i
zpty -w z 'setopt no_beep; stty cols 200; autoload -U compinit; compinit -u -D; source completions; print rea""dy'
zpty -r z out '*ready*'
${typed.map(([line, completed]) => `zpty -w -n z $'${line}\t'; zpty -r z out '*${completed}*'; zpty -w z $'\x15'`).join('\n')}
print done`;
    expect(run(path, 'zsh', ['-f', '-c', script])).toMatchObject({stdout: 'done\n', status: 0});
  });
});
