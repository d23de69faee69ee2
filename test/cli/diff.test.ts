import {execFileSync} from 'node:child_process';
import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {diffMarkdown} from '../../src/cli/diff/diff-markdown.ts';
import {addressesInConfig} from '../../src/site/configured-addresses.ts';
import {index, scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, folder, personas, site} from './run.ts';

cleanUp();

/** Runs git as somebody whose own settings count for nothing. */
function git(cwd: string, ...args: string[]): string {
  const settings = ['user.name=a', 'user.email=a@b.c', 'commit.gpgsign=false', 'core.autocrlf=false'];
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'};
  return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], {
    cwd,
    env,
    encoding: 'utf8',
  });
}

function commit(cwd: string, message: string): void {
  git(cwd, 'add', '-A');
  git(cwd, 'commit', '-q', '-m', message);
}

/** A site in a repository, with one commit. */
async function repository(files: Record<string, string> = {}): Promise<string> {
  const {path} = await site(files);
  git(path, 'init', '-q', '-b', 'main');
  commit(path, 'first');
  return path;
}

describe('personas diff', {timeout: 120_000}, () => {
  it('tells what is not committed yet, and ends with 1 where an expected cell is lost', async () => {
    const path = await repository({'docs/more.md': tagged('BE-New', 'S-01', '# More\n')});
    expect((await alone(path, 'diff')).stdout).toMatch(
      /^Since HEAD \([0-9a-f]{7,}\), nothing changes for readers\.\n$/,
    );
    rmSync(join(path, 'docs/ops.md'));
    writeFileSync(join(path, 'docs/new.md'), tagged('BE-New', 'S-01', '[on](more.md)\n'));
    const {status, stdout} = await personas(path, 'diff');
    expect(stdout.replace(/\([0-9a-f]+\)/, '()')).toBe(`Since HEAD ():

Lost:
  S-03 for BE-Ops: no page any more, 1 before

Changed:
  S-01 for BE-New: 3 now, 2 before

Out of view:
  docs/ops.md, for BE-Ops

Into view:
  docs/new.md, for BE-New
`);
    expect(status).toBe(0);
    expect((await personas(path, 'diff', '--fail-on-loss')).status).toBe(1);
    // The working tree is as it was.
    expect(git(path, 'status', '--porcelain').trim().split('\n').sort()).toEqual(
      ['?? docs/new.md', 'D docs/ops.md'].sort(),
    );
  });

  it('reads branches, a folder below the root, a worktree and a shallow clone', async () => {
    const {path: root} = await folder();
    const {path} = await site();
    renameSync(path, join(root, 'über site'));
    const inside = join(root, 'über site');
    git(root, 'init', '-q', '-b', 'main');
    commit(root, 'first');
    git(root, 'checkout', '-q', '-b', 'change');
    writeFileSync(join(inside, 'docs/ops.md'), tagged('BE-Maint', 'S-02', '# Operations\n'));
    commit(root, 'second');
    const lost = expect.stringContaining('S-03 for BE-Ops: no page any more');
    expect((await personas(inside, 'diff', 'main')).stdout).toEqual(lost);
    git(root, 'worktree', 'add', '-q', '--detach', join(root, 'tree'), 'change');
    expect((await personas(join(root, 'tree/über site'), 'diff', 'main')).stdout).toEqual(lost);
    git(root, 'clone', '-q', '--depth', '2', '--branch', 'change', pathToFileURL(root).href, 'clone');
    expect((await personas(join(root, 'clone/über site'), 'diff', 'HEAD^')).stdout).toEqual(lost);
    const {status, stderr} = await personas(join(root, 'clone/über site'), 'diff', 'HEAD~7');
    expect([status, stderr]).toEqual([2, expect.stringContaining('This clone is shallow: fetch more of it first')]);
  });

  it('tells new dead ends, and knows links of the file system', async () => {
    const path = await repository();
    writeFileSync(join(path, 'docs/README.md'), tagged('BE-New', 'S-01', '# Quick Start\n\n[ops](ops.md)\n'));
    expect((await personas(path, 'diff')).stdout).toContain(
      'New dead ends:\n  docs/README.md:7: No reader of this page (BE-New)',
    );
    commit(path, 'second');
    expect((await personas(path, 'diff')).stdout).toContain('nothing changes');
  });

  it('prints a comment with links to the pages as each persona', async () => {
    const path = await repository();
    mkdirSync(join(path, 'docs/a b'));
    writeFileSync(join(path, 'docs/a b/x.md'), tagged('[BE-New, BE-Maint]', 'S-02', '# @all <b>\n'));
    const {stdout} = await personas(path, 'diff', '--format', 'markdown', '--url', 'https://preview.example/base/');
    expect(stdout).toMatch(/^<!-- personas diff -->\n\n## What changes for readers\n/);
    expect(stdout).toContain(
      '- `docs/a b/x.md`: [BE-New](https://preview.example/base/docs/a%20b/x?persona=BE-New), [BE-Maint](https://preview.example/base/docs/a%20b/x?persona=BE-Maint)',
    );
    expect((await personas(path, 'diff', '--format', 'markdown')).stdout).toContain(
      '- `docs/a b/x.md`: `BE-New`, `BE-Maint`',
    );
    // The configuration says where the site is and how it serves its docs.
    const docs = "presets: [['classic', {docs: {routeBasePath: '/'}}]]";
    const config = `export default {url: 'https://docs.example', baseUrl: '/b/', trailingSlash: true, ${docs}};`;
    writeFileSync(join(path, 'docusaurus.config.js'), config);
    rmSync(join(path, 'docs/ops.md'));
    const configured = (await personas(path, 'diff', '--format', 'markdown')).stdout;
    expect(configured).toContain('- `docs/a b/x.md`: [BE-New](https://docs.example/b/a%20b/x/?persona=BE-New), ');
    expect(configured).toContain('- `docs/ops.md`: `BE-Ops`\n');
    expect(configured).toMatch(/The links lead to https:\/\/docs\.example\/b, which shows these changes once .*\.\n$/);
    const preview = (await personas(path, 'diff', '--format', 'markdown', '--url', 'http://p.example')).stdout;
    expect(preview).toContain('(http://p.example/a%20b/x/?persona=BE-New)');
    expect(preview).not.toContain('The links lead to');
  });

  it('prints no more than a code host takes for a comment, and says how much is left', () => {
    const parts = ['Lost', 'Changed'].map((title) => ({
      title,
      lines: Array.from({length: 3000}, (_, at) => `S-01 for BE-New: line ${at}`),
    }));
    const text = diffMarkdown(index(), 'main', parts, addressesInConfig(''));
    expect(text.length).toBeLessThan(65_536);
    const shown = text.match(/^- S-01/gm)?.length ?? 0;
    const left = Array.from(text.matchAll(/^And (\d+) more, which the command prints\.$/gm), ([, count]) =>
      Number(count),
    );
    expect(left).toHaveLength(2);
    expect(shown + left.reduce((sum, count) => sum + count, 0)).toBe(6000);
    expect(text.match(/<details>/g)).toHaveLength(2);
  });

  it('prints the same as JSON', async () => {
    const path = await repository();
    rmSync(join(path, 'docs/ops.md'));
    const found = JSON.parse((await personas(path, 'diff', '--format', 'json')).stdout);
    expect(found).toMatchObject({
      version: 1,
      known: true,
      renamed: [],
      deadEnds: [],
      views: [{persona: 'BE-Ops', left: ['docs/ops.md']}],
    });
    expect(found.cells).toEqual([
      {
        persona: 'BE-Ops',
        scenario: 'S-03',
        change: 'lost',
        before: 'reachable',
        after: 'empty',
        pagesBefore: 1,
        pagesAfter: 0,
      },
    ]);
  });

  it('says what it cannot know', async () => {
    const path = await repository({'scenarios.yaml': `${scenariosYaml}x: 1\n`});
    writeFileSync(join(path, 'scenarios.yaml'), scenariosYaml);
    const {status, stdout} = await personas(path, 'diff', '--fail-on-loss');
    expect([status, stdout]).toEqual([
      0,
      expect.stringMatching(/^The registries are not valid at HEAD \(\w+\), so what changed cannot be known: /),
    ]);
    for (const [revision, sentence] of [
      ['nowhere', 'There is no revision nowhere here. Name a branch'],
      ['--all', 'unknown option'],
      ['HEAD:docs', 'There is no revision HEAD:docs here.'],
    ] as const) {
      const run = await personas(path, 'diff', revision);
      expect([run.status, run.stderr]).toEqual([2, expect.stringContaining(sentence)]);
    }
    rmSync(join(path, '.git'), {recursive: true});
    const without = await personas(path, 'diff');
    expect([without.status, without.stderr]).toEqual([2, expect.stringContaining('This site is in no git repository')]);
  });

  it('takes a revision without registries for a site that had nothing', async () => {
    const {path} = await folder({'docs/x.md': '# X\n'});
    git(path, 'init', '-q', '-b', 'main');
    commit(path, 'first');
    const {path: full} = await site();
    for (const file of ['personas.yaml', 'scenarios.yaml', 'docs/README.md', 'docs/ops.md', 'docs/backend.md'])
      renameSync(join(full, file), join(path, file));
    expect((await personas(path, 'diff')).stdout).toContain('S-03 for BE-Ops: 1 now, none before');
  });
});
