import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {entryPages, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {cleanUp, folder, shared, site, start} from './run.ts';

cleanUp();

const broken = {'docs/a.md': tagged('BE-Nwe', 'S-01'), 'docs/b.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n')};

/** A repository with the site in a folder of it. */
async function repository() {
  const site = {'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages, ...broken};
  const fixture = await folder(
    Object.fromEntries(Object.entries(site).map(([file, text]) => [`website/${file}`, text])),
  );
  mkdirSync(join(fixture.path, '.git'));
  return fixture;
}

describe('--format github', {timeout: 60_000}, () => {
  it('writes workflow commands with paths from the root of the repository, and the summary of the job', async () => {
    const {path} = await repository();
    const summary = join(path, 'summary.md');
    const env = {GITHUB_STEP_SUMMARY: summary, FORCE_COLOR: '1'};
    const {status, stdout, stderr} = await start(
      join(path, 'website/docs'),
      ['check', '--site=..', '--format=github'],
      env,
    );
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(
      /^::error file=website\/docs\/a\.md,line=2,endLine=2,col=10,endColumn=16,title=persona-unknown::BE-Nwe is not in .+%0Anpx --no --offline personas explain persona-unknown$/,
    );
    expect(lines[1]).toMatch(
      /^::warning file=website\/docs\/b\.md,line=5,endLine=5,col=7,endColumn=13,title=persona-dead-end::/,
    );
    expect(lines.slice(2)).toEqual(['✖ 1 error and 1 warning in 5 pages.']);
    expect(readFileSync(summary, 'utf8').match(/^\| website\/docs\//gm)).toHaveLength(2);

    await shared(join(path, 'website'), ['check', '--format=github'], env);
    expect(readFileSync(summary, 'utf8').match(/^### personas check$/gm)).toHaveLength(2);
  });

  it('writes all findings to the summary, however many there are', async () => {
    const pages = Object.fromEntries(Array.from({length: 60}, (_, number) => [`docs/${number}.md`, '# No tags\n']));
    const {path} = await site(pages);
    const summary = join(path, 'summary.md');
    const {stdout} = await shared(path, ['check', '--format=github'], {GITHUB_STEP_SUMMARY: summary});
    expect(stdout.match(/^::error /gm)).toHaveLength(10);
    expect(stdout.match(/^error docs\//gm)).toHaveLength(50);
    expect(readFileSync(summary, 'utf8').match(/^\| docs\//gm)).toHaveLength(60);
  });

  it('writes no summary where there is nothing to report or nowhere to write', async () => {
    const {path} = await site();
    const summary = join(path, 'summary.md');
    const clean = await shared(path, ['check', '--format=github'], {GITHUB_STEP_SUMMARY: summary});
    expect(clean).toEqual({status: 0, stdout: '✔ 3 pages checked, nothing to fix.\n', stderr: ''});
    expect(existsSync(summary)).toBe(false);

    const other = await site(broken);
    const {status, stderr} = await shared(other.path, ['check', '--format=github'], {GITHUB_STEP_SUMMARY: other.path});
    expect(status).toBe(1);
    expect(stderr).toMatch(/^personas: the summary of the job cannot be written: .+\n$/);
  });
});

it('in both, the path of a page beside the site does not lead through it', {timeout: 60_000}, async () => {
  const {path} = await repository();
  await mkdir(join(path, 'docs'));
  await writeFile(join(path, 'docs/c.md'), broken['docs/a.md']);
  const include = "pages:\n  include: ['docs/**', '../docs/**']\n";
  await writeFile(join(path, 'website/personas.yaml'), personasYaml + include);
  const summary = join(path, 'summary.md');
  const site = ['--site', 'website', '--format'];
  const github = await shared(path, ['check', ...site, 'github'], {GITHUB_STEP_SUMMARY: summary});
  expect(github.stdout).toContain('::error file=docs/c.md,line=2,');
  expect(github.stdout).toContain('::error file=website/docs/a.md,line=2,');
  expect(readFileSync(summary, 'utf8')).toMatch(/^\| docs\/c\.md/m);
  const sarif = await shared(path, ['check', ...site, 'sarif']);
  expect(sarif.stdout).toContain('"uri": "docs/c.md"');
});

describe('--format sarif', {timeout: 60_000}, () => {
  it('prints one log, with paths from the root of the repository', async () => {
    const {path} = await repository();
    const {status, stdout, stderr} = await shared(path, ['check', '--site', 'website', '--format', 'sarif']);
    expect({status, stderr}).toEqual({status: 1, stderr: ''});
    const {version, runs} = JSON.parse(stdout);
    expect(version).toBe('2.1.0');
    expect(runs[0].results.map(({locations}: never) => locations[0])).toMatchObject([
      {physicalLocation: {artifactLocation: {uri: 'website/docs/a.md', uriBaseId: '%SRCROOT%'}}},
      {physicalLocation: {artifactLocation: {uri: 'website/docs/b.md', uriBaseId: '%SRCROOT%'}}},
    ]);
  });
});
