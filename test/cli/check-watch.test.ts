import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture, type FileTree} from 'fs-fixture';
import {afterEach, describe, expect, it} from 'vitest';
import {personasWith, personasYaml, tagged} from '../site.ts';
import {cleanUp, personas, site, wrongUsage} from './run.ts';
import {Watching} from './watching.ts';

cleanUp();

const running: Watching[] = [];
afterEach(() => {
  for (const watching of running.splice(0)) watching.kill();
});

const clean = /✔ \d+ pages checked, nothing to fix\./;

/** Watches a site, after its first run. */
async function watch(files: FileTree = {}, ...args: string[]) {
  const {path} = await site(files);
  const watching = new Watching(path, ...args);
  running.push(watching);
  const first = await watching.run('Checking the site.');
  return {
    watching,
    first,
    path: (file: string) => join(path, file),
    write: (file: string, text: string) => writeFileSync(join(path, file), text),
  };
}

describe('personas check --watch', {timeout: 120_000}, () => {
  it('prints a begin, a report and an end, and ends with 0 when it is interrupted', async () => {
    const {watching, first} = await watch({'docs/a.md': tagged('BE-Nwe', 'S-01')});
    const lines = first.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\[\d\d:\d\d:\d\d\] Checking the site\.$/);
    expect(lines[1]).toBe('docs/a.md:2:10  error  persona-unknown');
    expect(lines.at(-3)).toContain('✖ 1 error in 4 pages.');
    expect(lines.at(-1)).toMatch(
      /^\[\d\d:\d\d:\d\d\] Watching for changes\. The check took \d+ ms; Ctrl\+C ends it\.$/,
    );
    expect(await watching.interrupt()).toBe(0);
  });

  it('never clears what is not a terminal', async () => {
    const {watching, first, write} = await watch();
    write('docs/a.md', '# New\n');
    expect(first + (await watching.run('persona-missing'))).not.toContain('\u001B');
  });

  it('reports pages that are edited, added, renamed and deleted', async () => {
    const {watching, first, path, write} = await watch();
    expect(first).toMatch(clean);

    write('docs/ops.md', tagged('BE-Opz', 'S-03'));
    expect(await watching.run('BE-Opz is not in')).toMatch(/Checking again: docs\/ops\.md changed\.\n/);
    write('docs/ops.md', tagged('BE-Ops', 'S-03'));
    expect(await watching.run(clean)).toContain('3 pages');

    mkdirSync(path('docs/new/deep'), {recursive: true});
    write('docs/new/deep/a.md', '# New\n');
    expect(await watching.run('docs/new/deep/a.md:1:1  error  persona-missing')).toContain('in 4 pages.');
    write('docs/new/deep/b.mdx', tagged('Nobody', 'S-01'));
    expect(await watching.run('docs/new/deep/b.mdx:2:10  error  persona-unknown')).toContain('in 5 pages.');

    renameSync(path('docs/new'), path('docs/old'));
    // What has come may be noticed before what has gone: then there is one more run.
    await watching.run(/^(?![\s\S]*docs\/new\/deep\/a\.md:)[\s\S]*docs\/old\/deep\/b\.mdx:2:10/);
    renameSync(path('docs/old/deep/a.md'), path('docs/old/deep/_a.md'));
    await watching.run('✖ 1 error in 4 pages.');
    rmSync(path('docs/old'), {recursive: true});
    expect(await watching.run(clean)).toContain('3 pages');

    rmSync(path('docs/ops.md'));
    await watching.run('error  entry-point-missing');
  });

  it('sees what an editor does that writes a new file in the place of the old one', async () => {
    const {watching, path, write} = await watch();
    for (const [text, reported] of [
      [tagged('BE-Opz', 'S-03'), /persona-unknown/],
      [tagged('BE-Ops', 'S-03'), clean],
      [tagged('BE-Ops', 'S-33'), /scenario-unknown/],
    ] as const) {
      write('docs/.ops.md.swp', text);
      renameSync(path('docs/.ops.md.swp'), path('docs/ops.md'));
      await watching.run(reported);
    }
  });

  it('reports the last of many quick edits', async () => {
    const {watching, write} = await watch();
    for (let edit = 0; edit < 20; edit++) write('docs/ops.md', tagged(`Nobody${edit}`, 'S-03'));
    await watching.run('Nobody19 is not in');
  });

  it('follows the registries, also where one is broken or away for a while', async () => {
    const {watching, path, write} = await watch();
    write('personas.yaml', personasYaml.replaceAll('BE-Ops', 'BE-Run'));
    await watching.run('BE-Ops is not in personas.yaml');

    write('personas.yaml', 'personas: [');
    expect(await watching.run('registry-invalid')).not.toMatch(/^docs\//m);
    write('docs/ops.md', tagged('BE-Run', 'S-03'));
    await watching.run('docs/ops.md changed');

    write('personas.yaml', personasYaml);
    await watching.run('BE-Run is not in personas.yaml');
    write('docs/ops.md', tagged('BE-Ops', 'S-03'));
    await watching.run(clean);

    const scenarios = readFileSync(path('scenarios.yaml'));
    rmSync(path('personas.yaml'));
    rmSync(path('scenarios.yaml'));
    await watching.run('There is no personas.yaml and no scenarios.yaml');
    write('personas.yaml', personasYaml);
    writeFileSync(path('scenarios.yaml'), scenarios);
    await watching.run(clean);
  });

  it('follows a registry to other folders', async () => {
    const {watching, path, write} = await watch({'more/c.md': '# C\n'});
    write(
      'personas.yaml',
      personasWith('pages: {include: ["{docs,more}/**/*.md", "late/**/*.md"]}\nrules: {pattern-unused: off}'),
    );
    await watching.run('more/c.md:1:1  error  persona-missing');
    write('more/c.md', tagged('BE-New', 'S-01'));
    await watching.run(clean);
    mkdirSync(path('late'));
    write('late/d.md', '# D\n');
    await watching.run('late/d.md:1:1  error  persona-missing');
  });

  it('follows the baseline', async () => {
    const {watching, path, write} = await watch({
      'personas.yaml': personasWith('baseline: accepted.json'),
      'docs/a.md': tagged('Nobody', 'S-01'),
    });
    const {stderr} = await personas(path('.'), 'check', '--write-baseline');
    expect(stderr).toBe('personas: wrote accepted.json, which accepts 1 finding.\n');
    await watching.run('The baseline suppresses 1 finding.');
    write('docs/a.md', tagged('[Nobody, Noone]', 'S-01'));
    expect(await watching.run('✖ 1 error')).toContain('Noone is not in');
    rmSync(path('accepted.json'));
    await watching.run('There is no file accepted.json');
  });

  it('follows the settings of personas.yaml', async () => {
    const {watching, first, write} = await watch({'docs/a.md': '# A\n'});
    expect(first).toContain('✖ 1 error in 4 pages.');
    write('personas.yaml', personasWith('rules: {persona-missing: warn}'));
    await watching.run('1 warning in 4 pages.');
    write('personas.yaml', personasWith('rules: {persona-missing: off}'));
    await watching.run('scenario-missing');
    write('docs/a.md', tagged('BE-New', 'S-01', '    <details data-persona="Nobody"><summary>A</summary></details>\n'));
    await watching.run('section-persona-unknown');
    write('personas.yaml', personasWith('pages: {format: detect}'));
    await watching.run(clean);
  });

  it('follows where the configuration has pages served, also once it lies in another file', async () => {
    const config = (path: string) => `export default {presets: [['classic', {docs: {routeBasePath: '${path}'}}]]};\n`;
    const {watching, first, path, write} = await watch({'docs/b.md': tagged('BE-New', 'S-01', '[ops](/guide/ops)\n')});
    expect(first).toMatch(clean);
    write('docusaurus.config.js', config('guide'));
    expect(await watching.run('persona-dead-end')).toContain('Checking again: docusaurus.config.js changed.');
    write('docusaurus.config.js', config('/'));
    await watching.run(clean);
    rmSync(path('docusaurus.config.js'));
    write('docusaurus.config.ts', config('guide'));
    await watching.run('persona-dead-end');
    rmSync(path('docusaurus.config.ts'));
    await watching.run(clean);
  });

  it('reports only of the files that it was given', async () => {
    const {watching, first, write} = await watch({'docs/a.md': '# A\n', 'docs/b.md': '# B\n'}, 'docs/a.md');
    expect(first).toContain('1 error in 1 page.');
    write('docs/b.md', tagged('Nobody', 'S-01'));
    expect(await watching.run('docs/b.md changed')).toContain('1 error in 1 page.');
    write('docs/a.md', tagged('BE-New', 'S-01'));
    await watching.run('✔ 1 page checked, nothing to fix.');
  });

  it('refuses what cannot be asked for together, and a site without registries', async () => {
    const {path} = await site();
    expect(await personas(path, 'check', '--watch', '--fix')).toEqual(
      wrongUsage('--watch changes no files. Run --fix by itself.'),
    );
    expect(await personas(path, 'check', '--watch', '--format', 'json')).toEqual(
      wrongUsage('--watch is for people, and has no other --format than pretty.'),
    );
    await using empty = await createFixture({'docs/a.md': ''});
    const nothing = await personas(join(empty.path, 'docs'), 'check', '--watch');
    expect(nothing.status).toBe(2);
    expect(nothing.stderr).toContain('There is no personas.yaml and no scenarios.yaml');
  });
});
