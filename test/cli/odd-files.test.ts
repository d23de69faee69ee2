import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, rmSync, symlinkSync, truncateSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {afterEach, describe, expect, it} from 'vitest';
import {scenariosYaml, tagged} from '../site.ts';
import {alone, bin, cleanUp, folder, personas, site, start} from './run.ts';
import {Watching} from './watching.ts';

cleanUp();

const running: Watching[] = [];
afterEach(() => {
  for (const watching of running.splice(0)) watching.kill();
});

const unreadable = (file: string, reason: string) =>
  `${file}:1:1  error  page-unreadable\n  This page cannot be read: ${reason}.`;
const isWindows = process.platform === 'win32';

describe('a file that is no ordinary one', {timeout: 60_000}, () => {
  it.skipIf(isWindows)('is reported as a page that cannot be read, and never opened', async () => {
    const {path} = await site();
    const docs = (name: string) => join(path, 'docs', name);
    symlinkSync('/dev/zero', docs('endless.md'));
    execFileSync('mkfifo', [docs('pipe.md'), docs('target')]);
    symlinkSync('target', docs('to-pipe.mdx'));
    const server = createServer().listen(docs('socket.md'));
    symlinkSync('gone.md', docs('gone.md.md'));
    writeFileSync(docs('huge.md'), tagged('BE-New', 'S-01'));
    truncateSync(docs('huge.md'), 4_000_001);
    const {status, stdout} = await alone(path, 'check');
    server.close();
    expect(status).toBe(1);
    for (const [file, reason] of [
      ['endless.md', 'it is a device, and only ordinary files are read'],
      ['pipe.md', 'it is a pipe, and only ordinary files are read'],
      ['to-pipe.mdx', 'it is a pipe, and only ordinary files are read'],
      ['socket.md', 'it is a socket, and only ordinary files are read'],
      ['gone.md.md', 'it is a link to a file that does not exist'],
      ['huge.md', 'it is larger than 4 MB, which is the most that is read'],
    ] as const)
      expect(stdout).toContain(unreadable(`docs/${file}`, reason));
    expect(stdout).toContain('✖ 6 errors in 9 pages.');
  });

  it.skipIf(isWindows)('is reported where a registry, a baseline or a document should be', async () => {
    const {path} = await site({'docs/a.md': tagged('BE-New', 'S-01')});
    rmSync(join(path, 'scenarios.yaml'));
    symlinkSync('/dev/zero', join(path, 'scenarios.yaml'));
    expect((await alone(path, 'check')).stdout).toContain(
      'scenarios.yaml:1:1  error  registry-invalid\n  scenarios.yaml cannot be read: it is a device',
    );
    execFileSync('mkfifo', [join(path, 'pipe')]);
    const {path: other} = await site();
    for (const args of [
      ['check', '--baseline', join(path, 'pipe')],
      ['import', join(path, 'pipe'), '--out', 'new'],
    ]) {
      const {status, stderr} = await alone(other, ...args);
      expect({args, status, stderr}).toMatchObject({status: 2, stderr: expect.stringContaining('it is a pipe')});
    }
  });

  it.skipIf(isWindows)('comes while the site is watched', async () => {
    const {path} = await site();
    const watching = new Watching(path);
    running.push(watching);
    await watching.run('Checking the site.');
    execFileSync('mkfifo', [join(path, 'docs/pipe.md')]);
    await watching.run('docs/pipe.md:1:1  error  page-unreadable');
    symlinkSync('/dev/zero', join(path, 'docs/endless.md'));
    await watching.run('docs/endless.md:1:1  error  page-unreadable');
    rmSync(join(path, 'docs/endless.md'));
    await watching.run('✖ 1 error in 4 pages.');
    expect(await watching.interrupt()).toBe(0);
  });

  it.skipIf(isWindows)('is not written to', async () => {
    const {path} = await site({'docs/a.md': tagged('BE-Nwe', 'S-01')});
    execFileSync('mkfifo', [join(path, 'pipe.json')]);
    expect(await personas(path, 'check', '--write-baseline', '--baseline', 'pipe.json')).toMatchObject({
      status: 2,
      stderr: 'personas: pipe.json cannot be written: a device or a pipe stands where the file should.\n',
    });
    expect(existsSync(join(path, 'pipe.json'))).toBe(true);
  });
});

it.skipIf(isWindows)('a working folder that is gone is reported', async () => {
  const {path} = await folder({gone: {}});
  const gone = spawnSync(
    'sh',
    ['-c', 'rmdir "$1" && exec "$2" "$3" check', 'sh', join(path, 'gone'), process.execPath, bin],
    {
      cwd: join(path, 'gone'),
      encoding: 'utf8',
    },
  );
  expect(gone.stderr).toContain('personas: The working folder is not there any more.\n');
  expect(gone.status).toBe(2);
});

it.skipIf(!existsSync('/dev/full'))('a report for which the disk has no room ends with a sentence', async () => {
  const {path} = await site();
  const full = spawnSync('sh', ['-c', 'exec "$1" "$2" list >/dev/full', 'sh', process.execPath, bin], {
    cwd: path,
    encoding: 'utf8',
  });
  expect(full.stderr).toBe('personas: What is printed cannot be written: the disk is full.\n');
  expect(full.status).toBe(2);
});

const as = ['-c', 'user.name=a', '-c', 'user.email=a@example.org'];

describe('a folder that may not be read', {timeout: 60_000}, () => {
  /** Whoever runs as root may read all folders, so that the file system is made to say no. */
  async function without(secret: string, cwd: string, ...args: string[]) {
    const {path} = await folder({
      'hook.mjs': `
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
const {readdirSync} = fs;
fs.readdirSync = (path, ...rest) => {
  if (!/\\/${secret}\\/?$/.test(path)) return readdirSync(path, ...rest);
  throw Object.assign(new Error('EACCES: permission denied'), {code: 'EACCES', syscall: 'scandir', path});
};
syncBuiltinESMExports();
`,
    });
    return start(cwd, args, {NO_COLOR: '1', NODE_OPTIONS: `--import=${join(path, 'hook.mjs')}`});
  }

  it('is reported, and nothing that may be in it is missed', async () => {
    const hidden = `  S-04:
    trigger: Reads what is secret
    personas: [BE-Ops]
    outcome: Read
    entry_point: {page: docs/secret/a.md}
`;
    const {path} = await site({'docs/secret/a.md': tagged('BE-Ops', 'S-04'), 'scenarios.yaml': scenariosYaml + hidden});
    expect(await personas(path, 'check')).toMatchObject({status: 0});
    const {status, stdout} = await without('secret', path, 'check');
    expect({status, stdout}).toEqual({
      status: 1,
      stdout: expect.stringMatching(
        /^docs\/secret:1:1 {2}error {2}page-unreadable\n {2}This folder cannot be read: you may not read it\. Check its permissions\.\n\n✖ 1 error in 3 pages\. /,
      ),
    });
  });

  it('is reported by what changes all pages, since that has not changed what is in it', async () => {
    const {path} = await site({'docs/secret/a.md': tagged('BE-New', 'S-01'), 'docs/b.md': Buffer.from([0xff, 0xfe])});
    const reasons = [
      'docs/b.md:1:1  error\n  This page cannot be read: it is not UTF-8. Save it as UTF-8. Whether ',
      'docs/secret:1:1  error\n  This folder cannot be read: you may not read it. Check its permissions. Whether ',
    ];
    for (const args of [
      ['rename', 'BE-New', 'BE-Fresh', '--dry-run'],
      ['retire', 'BE-New', '--into', 'BE-Maint', '--dry-run'],
      ['move', 'docs/ops.md', 'docs/operations.md', '--dry-run'],
    ]) {
      const {status, stdout} = await without('secret', path, ...args);
      for (const reason of reasons) expect(stdout).toContain(reason);
      expect({args, status}).toEqual({args, status: 1});
    }
  });

  it('is named by what tells of pages, since nobody knows what is in it', async () => {
    const {path} = await site({
      'docs/secret/a.md': tagged('BE-New', 'S-01'),
      'docs/b.md': Buffer.from([0xff, 0xfe]),
      'docs/c.md': '---\npersona: [\n---\n',
    });
    execFileSync('git', ['init', '-q'], {cwd: path});
    execFileSync('git', [...as, 'commit', '-qm', 'x', '--allow-empty'], {cwd: path});
    const told =
      'personas: what cannot be read counts for nothing here: docs/secret, docs/b.md and docs/c.md. ' +
      'npx --no --offline personas check says why.\n';
    for (const args of [
      ['list', '--untagged'],
      ['list', 'personas', '--format', 'json'],
      ['uses', 'BE-New'],
      ['coverage'],
      ['journey', 'BE-New', 'S-01'],
      ['diff'],
    ]) {
      const {stdout, stderr} = await without('secret', path, ...args);
      expect({args, stderr}).toEqual({args, stderr: told});
      expect(stdout).not.toBe('');
    }
  });

  it('is reported where it is the folder of all pages', async () => {
    const {path} = await site();
    const {status, stdout} = await without('docs', path, 'check', '--format', 'json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout).diagnostics).toMatchObject([{rule: 'page-unreadable', file: 'docs', line: 1, column: 1}]);
  });
});
