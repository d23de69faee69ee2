import {existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {cleanUp, folder, personas, type Run, site, start} from './run.ts';

cleanUp();

const pages = Object.fromEntries(
  ['a', 'b', 'c', 'd'].map((name) => [`docs/${name}.md`, tagged('BE-Nwe', 'S-01', `# ${name}\n`)]),
);
const names = Object.keys(pages);

/** Runs it in a process of its own, which does something else once the second file has been made ready to be replaced. */
async function runWith(action: string, cwd: string, ...args: string[]): Promise<Run> {
  return runHooked('', action, cwd, ...args);
}

/** The same, and something else before all. */
async function runHooked(first: string, action: string, cwd: string, ...args: string[]): Promise<Run> {
  const {path} = await folder({
    'hook.mjs': `
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
const {writeFileSync} = fs;
${first}
let written = 0;
fs.writeFileSync = (file, ...rest) => {
  if (!/\\.personas-[^/]*\\.tmp$/.test(file)) return writeFileSync(file, ...rest);
  written++;
  writeFileSync(file, ...rest);
  if (written === 2) { ${action} }
};
syncBuiltinESMExports();
`,
  });
  return start(cwd, args, {NO_COLOR: '1', NODE_OPTIONS: `--import=${join(path, 'hook.mjs')}`});
}

const save = (file: string) => `fs.appendFileSync(${JSON.stringify(file)}, 'saved meanwhile\\n');`;
const kill = (signal: string) => `process.kill(process.pid, '${signal}');`;

const texts = (path: string) => names.map((name) => readFileSync(join(path, name), 'utf8'));
const temporaries = (path: string) => readdirSync(join(path, 'docs')).filter((name) => name.startsWith('.'));

const tag = ['tag', 'docs/?.md', '--persona', 'BE-New', '--scenario', 'S-01'];

describe('a run that writes', {timeout: 60_000}, () => {
  it.each([
    ['check --fix', ['check', '--fix']],
    ['tag', tag],
  ])('leaves a file that is saved meanwhile: %s', async (_, args) => {
    const {path} = await site(pages);
    const {status, stdout, stderr} = await runWith(save(join(path, 'docs/c.md')), path, ...args);
    expect({status, stderr}).toEqual({
      status: 1,
      stderr: 'personas: docs/c.md was left as it is: somebody else has changed it meanwhile.\n',
    });
    expect(stdout).toContain(args === tag ? 'Tagged 3 pages.' : 'Fixed 3 findings.');
    const [, , c] = texts(path);
    expect(c).toBe(`${pages['docs/c.md']}saved meanwhile\n`);
    expect(texts(path).filter((text) => text.includes('persona: BE-New\n'))).toHaveLength(3);
    expect(temporaries(path)).toEqual([]);
  });

  it('waits for whoever has emptied a file and is about to write it', async () => {
    const {path} = await site(pages);
    const open = `const open = fs.openSync(${JSON.stringify(join(path, 'docs/c.md'))}, 'w');`;
    const write = `
      fs.futimesSync(open, new Date(), new Date());
      setTimeout(() => fs.writeSync(open, 'saved meanwhile\\n'), 20);`;
    const {status, stderr} = await runHooked(open, write, path, ...tag);
    expect(readFileSync(join(path, 'docs/c.md'), 'utf8')).toBe('saved meanwhile\n');
    expect({status, stderr}).toEqual({
      status: 1,
      stderr: 'personas: docs/c.md was left as it is: somebody else has changed it meanwhile.\n',
    });
    expect(temporaries(path)).toEqual([]);
  });

  it('renames nowhere when a file is saved meanwhile, and says so', async () => {
    const {path} = await site(Object.fromEntries(names.map((name) => [name, tagged('BE-New', 'S-01')])));
    const {status, stderr} = await runWith(save(join(path, 'docs/c.md')), path, 'rename', 'BE-New', 'BE-Newer');
    expect({status, stderr}).toEqual({
      status: 2,
      stderr:
        'personas: docs/c.md was left as it is: somebody else has changed it meanwhile. Nothing was written; try again.\n',
    });
    expect(texts(path).join('')).not.toContain('BE-Newer');
    expect(readFileSync(join(path, 'personas.yaml'), 'utf8')).not.toContain('BE-Newer');
    expect(temporaries(path)).toEqual([]);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ])('changes nothing and leaves nothing behind when %s ends it', async (signal, status) => {
    const {path} = await site(pages);
    expect(await runWith(kill(signal), path, ...tag)).toEqual({
      status,
      stdout: '',
      stderr: 'personas: The run was interrupted. No file was changed.\n',
    });
    expect(texts(path)).toEqual(Object.values(pages));
    expect(temporaries(path)).toEqual([]);
  });

  it('removes what a run that was killed has left, and nothing else', async () => {
    const {path} = await site(pages);
    await runWith(kill('SIGKILL'), path, ...tag);
    expect(texts(path)).toEqual(Object.values(pages));
    const [left = '', ...more] = temporaries(path);
    expect(more).toHaveLength(1);
    // One of a process that still runs, one of another machine, and one that only looks like one.
    const [, machine, , since] = left.split('-');
    const others = [
      `.personas-${machine}-${process.pid}-${since}-0.tmp`,
      `.personas-00000000-1-${since}-0.tmp`,
      '.a.tmp',
    ];
    for (const name of others) writeFileSync(join(path, 'docs', name), '');
    expect(await personas(path, 'tag', 'docs/a.md', '--persona', 'BE-New', '--scenario', 'S-01')).toMatchObject({
      status: 0,
    });
    expect(temporaries(path)).toEqual(others.sort());
  });

  it('names the file for which the disk has no room', async () => {
    const {path} = await site(pages);
    const full = `throw Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC', syscall: 'write'});`;
    expect(await runWith(full, path, ...tag)).toEqual({
      status: 2,
      stdout: '',
      stderr: 'personas: docs/b.md cannot be written: the disk is full.\n',
    });
    expect(texts(path)).toEqual(Object.values(pages));
    expect(temporaries(path)).toEqual([]);
  });

  it('writes nothing outside the repository that a link leads to', async () => {
    const {path} = await folder({'out/a.md': tagged('BE-Nwe', 'S-01'), 'out/in/b.md': tagged('BE-Nwe', 'S-01')});
    const {path: repository} = await site(pages);
    mkdirSync(join(repository, '.git'));
    symlinkSync(join(path, 'out/a.md'), join(repository, 'docs/link.md'));
    symlinkSync(join(path, 'out/in'), join(repository, 'docs/in'));
    for (const args of [
      ['check', '--fix'],
      ['tag', 'docs/**', ...tag.slice(2)],
    ]) {
      const {status, stderr} = await personas(repository, ...args);
      expect(status).toBe(1);
      expect(stderr).toContain('docs/link.md was left as it is: it lies in ');
      expect(stderr).toMatch(/docs\/in\/b\.md was left as it is: it lies in \S+, outside the git repository\.\n/);
    }
    for (const name of ['out/a.md', 'out/in/b.md']) {
      expect(readFileSync(join(path, name), 'utf8')).toBe(tagged('BE-Nwe', 'S-01'));
    }
    expect(texts(repository).filter((text) => text.includes('BE-New'))).toHaveLength(4);
  });

  it('writes a baseline outside the repository only where the call names it', async () => {
    const {path: out} = await folder();
    const {path, writeFile} = await site({'docs/a.md': tagged('BE-Nwe', 'S-01')});
    mkdirSync(join(path, '.git'));
    const file = join(out, 'accepted.json');
    const registry = readFileSync(join(path, 'personas.yaml'), 'utf8');
    await writeFile('personas.yaml', `${registry}\nbaseline: ${file}\n`);
    expect(await personas(path, 'check', '--write-baseline')).toMatchObject({
      status: 2,
      stderr: `personas: ${file} lies outside the git repository. If you mean it, name it with --baseline.\n`,
    });
    expect(existsSync(file)).toBe(false);
    expect(await personas(path, 'check', '--write-baseline', '--baseline', file)).toMatchObject({status: 0});
    expect(existsSync(file)).toBe(true);
  });
});
