import fs, {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {temporaryBeside} from '../../src/site/temporary-files.ts';
import {type FileContent, writeFiles} from '../../src/site/write-file.ts';
import {WriteScope} from '../../src/site/write-scope.ts';

const isRoot = process.getuid?.() === 0;

/** What replaces a file whose content is known. */
function replacement(file: string, content: string | Buffer = 'new'): FileContent {
  return {file, content, before: existsSync(file) ? readFileSync(file) : undefined};
}

const written = (folder: string, files: readonly FileContent[], together = false) =>
  writeFiles(files, {scope: new WriteScope(folder), together});

/** Calls something just before a function of the file system does its work for the first time. */
function justBefore(name: 'renameSync' | 'linkSync', action: (...args: string[]) => void): void {
  const real = fs[name] as (...args: unknown[]) => void;
  const spy = vi.spyOn(fs, name).mockImplementationOnce((...args: unknown[]) => {
    action(...(args as string[]));
    real(...args);
  });
  syncBuiltinESMExports();
  undo.push(() => spy.mockRestore());
}
const undo: (() => void)[] = [];
afterEach(() => {
  for (const each of undo.splice(0)) each();
  syncBuiltinESMExports();
});

describe('writing files', () => {
  it('makes folders, keeps permissions and follows links', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old'});
    const file = (name: string) => join(fixture.path, name);
    chmodSync(file('a.md'), 0o640);
    symlinkSync('b.md', file('link.md'));
    await written(
      fixture.path,
      ['a.md', 'link.md', 'new/c.md'].map((name) => replacement(file(name), name)),
    );
    expect(statSync(file('a.md')).mode & 0o777).toBe(0o640);
    expect(['a.md', 'b.md', 'new/c.md'].map((name) => readFileSync(file(name), 'utf8'))).toEqual([
      'a.md',
      'link.md',
      'new/c.md',
    ]);
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md', 'link.md', 'new']);
  });

  it('changes none of them where one cannot be written', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old'});
    const files = ['a.md', 'b.md/c.md'].map((name) => replacement(join(fixture.path, name)));
    await expect(written(fixture.path, files)).rejects.toThrow(/EEXIST|ENOTDIR/);
    expect(readFileSync(join(fixture.path, 'a.md'), 'utf8')).toBe('old');
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md']);
  });

  // Only root may give a file away.
  it.skipIf(!isRoot)('leaves a file to its owner', async () => {
    await using fixture = await createFixture({'a.md': 'old'});
    const file = join(fixture.path, 'a.md');
    chownSync(file, 65534, 65534);
    await written(fixture.path, [replacement(file)]);
    expect([statSync(file).uid, statSync(file).gid]).toEqual([65534, 65534]);
  });

  // Root may write anywhere.
  it.skipIf(isRoot)('refuses a file that is read-only, though its folder is not', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old'});
    const file = (name: string) => join(fixture.path, name);
    chmodSync(file('b.md'), 0o444);
    const files = ['a.md', 'b.md'].map((name) => replacement(file(name)));
    await expect(written(fixture.path, files)).rejects.toThrow(/EACCES/);
    expect([readFileSync(file('a.md'), 'utf8'), readFileSync(file('b.md'), 'utf8')]).toEqual(['old', 'old']);
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md']);
  });

  it('takes bytes as they are', async () => {
    await using fixture = await createFixture();
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a]);
    await written(fixture.path, [replacement(join(fixture.path, 'a'), bytes)]);
    expect(readFileSync(join(fixture.path, 'a'))).toEqual(bytes);
  });

  it('leaves a file that is saved while the others are made ready, and writes those', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old', 'c.md': 'old'});
    const file = (name: string) => join(fixture.path, name);
    const writing = written(
      fixture.path,
      ['a.md', 'b.md', 'c.md'].map((name) => replacement(file(name))),
    );
    appendFileSync(file('b.md'), ', and more');
    expect(await writing).toEqual({written: 2, left: [{file: file('b.md'), reason: 'changed'}]});
    expect(['a.md', 'b.md', 'c.md'].map((name) => readFileSync(file(name), 'utf8'))).toEqual([
      'new',
      'old, and more',
      'new',
    ]);
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md', 'c.md']);
  });

  it('writes none of them where they belong together', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old'});
    const file = (name: string) => join(fixture.path, name);
    const writing = written(
      fixture.path,
      ['a.md', 'b.md'].map((name) => replacement(file(name))),
      true,
    );
    writeFileSync(file('b.md'), 'other');
    expect(await writing).toMatchObject({written: 0, left: [{file: file('b.md')}]});
    expect(['a.md', 'b.md'].map((name) => readFileSync(file(name), 'utf8'))).toEqual(['old', 'other']);
  });

  it.each([
    ['written into', (file: string) => writeFileSync(file, 'mine')],
    ['emptied to be written into', (file: string) => writeFileSync(file, '')],
  ])('puts back what is %s at the very moment at which it is replaced', async (_, save) => {
    await using fixture = await createFixture({'a.md': 'old'});
    const file = join(fixture.path, 'a.md');
    const {ino} = statSync(file);
    justBefore('renameSync', (_temporary, target) => save(target as string));
    expect(await written(fixture.path, [replacement(file)])).toMatchObject({written: 0, left: [{reason: 'changed'}]});
    // It is the same file still: whoever has it open goes on writing into it.
    expect(statSync(file).ino).toBe(ino);
    expect(readFileSync(file, 'utf8')).not.toBe('new');
    expect(readdirSync(fixture.path)).toEqual(['a.md']);
  });

  it.each([
    [
      'another is put in its place',
      (file: string) => {
        writeFileSync(`${file}.saved`, 'old');
        renameSync(`${file}.saved`, file);
        appendFileSync(file, ' and mine');
      },
    ],
    ['it is removed', (file: string) => fs.rmSync(file)],
  ])('leaves a file when %s just before it is looked at', async (_, save) => {
    await using fixture = await createFixture({'a.md': 'old'});
    const file = join(fixture.path, 'a.md');
    justBefore('linkSync', (target) => save(target as string));
    expect(await written(fixture.path, [replacement(file)])).toMatchObject({written: 0, left: [{reason: 'changed'}]});
    expect(existsSync(file) ? readFileSync(file, 'utf8') : 'gone').toMatch(/^(?:old and mine|gone)$/);
    expect(readdirSync(fixture.path).filter((name) => name !== 'a.md')).toEqual([]);
  });

  it('does not overwrite what came since it was found missing', async () => {
    await using fixture = await createFixture();
    const file = join(fixture.path, 'a.md');
    const writing = written(fixture.path, [replacement(file)]);
    writeFileSync(file, 'mine');
    expect(await writing).toMatchObject({written: 0, left: [{file, reason: 'changed'}]});
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });

  it('works where a file can have but one name', async () => {
    await using fixture = await createFixture({'a.md': 'old'});
    const spy = vi.spyOn(fs, 'linkSync').mockImplementation(() => {
      throw Object.assign(new Error('EPERM'), {code: 'EPERM'});
    });
    undo.push(() => spy.mockRestore());
    syncBuiltinESMExports();
    const files = ['a.md', 'b.md'].map((name) => replacement(join(fixture.path, name)));
    expect(await written(fixture.path, files)).toEqual({written: 2, left: []});
    expect(['a.md', 'b.md'].map((name) => readFileSync(join(fixture.path, name), 'utf8'))).toEqual(['new', 'new']);
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md']);
  });

  it('writes once what two names lead to', async () => {
    await using fixture = await createFixture({'a.md': 'old'});
    symlinkSync('a.md', join(fixture.path, 'b.md'));
    const files = ['a.md', 'b.md'].map((name) => replacement(join(fixture.path, name)));
    expect(await written(fixture.path, files)).toEqual({written: 1, left: []});
  });

  it('names the file for which there is no room', async () => {
    await using fixture = await createFixture({'a.md': 'old'});
    const file = join(fixture.path, 'a.md');
    const spy = vi.spyOn(fs, 'writeFileSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), {code: 'ENOSPC', syscall: 'write'});
    });
    undo.push(() => spy.mockRestore());
    syncBuiltinESMExports();
    await expect(written(fixture.path, [replacement(file)])).rejects.toMatchObject({code: 'ENOSPC', path: file});
    expect(readFileSync(file, 'utf8')).toBe('old');
  });

  it('stays in the git repository, and without one in the site, but for what was asked for', async () => {
    await using fixture = await createFixture({
      'repo/.git/HEAD': '',
      'repo/docs/a.md': 'old',
      'repo/site/docs/a.md': 'old',
      'beside/a.md': 'old',
      'beside/in/b.md': 'old',
    });
    const at = (...parts: string[]) => join(fixture.path, ...parts);
    symlinkSync(at('beside/a.md'), at('repo/site/docs/out.md'));
    symlinkSync(at('beside/in'), at('repo/site/docs/in'));
    symlinkSync(at('repo/docs/a.md'), at('repo/site/docs/inside.md'));
    const site = at('repo/site');
    const left = async (files: readonly string[], scope: WriteScope) =>
      (
        await writeFiles(
          files.map((file) => replacement(at(file))),
          {scope, together: false},
        )
      ).left;
    const all = ['repo/site/docs/out.md', 'repo/site/docs/in/b.md', 'repo/site/docs/inside.md', 'repo/docs/a.md'];
    expect(await left(all, new WriteScope(site))).toEqual([
      {file: at('repo/site/docs/out.md'), reason: 'outside', target: at('beside/a.md')},
      {file: at('repo/site/docs/in/b.md'), reason: 'outside', target: at('beside/in/b.md')},
    ]);
    expect(readFileSync(at('repo/docs/a.md'), 'utf8')).toBe('new');
    expect(readFileSync(at('beside/a.md'), 'utf8')).toBe('old');
    // A link that was named is not what it leads to.
    expect(await left(['repo/site/docs/out.md'], new WriteScope(site, [at('repo/site/docs')]))).toHaveLength(1);
    expect(await left(['beside/a.md'], new WriteScope(site, [at('beside')]))).toEqual([]);
    fs.rmSync(at('repo/.git'), {recursive: true});
    expect(await left(['repo/docs/a.md'], new WriteScope(site))).toHaveLength(1);
    expect(await left(['repo/docs/a.md'], new WriteScope(site, [], ['docs', '../docs']))).toEqual([]);
  });

  it('has names that tell a file of a dead process from all others', () => {
    expect(temporaryBeside('/site/docs/a.md')).toMatch(/^\/site\/docs\/\.personas-[0-9a-f]{8}-\d+-\d+-\d+\.tmp$/);
  });
});
