import {chmodSync, chownSync, readdirSync, readFileSync, statSync, symlinkSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {describe, expect, it} from 'vitest';
import {writeFileAtomically, writeFilesAtomically} from '../../src/site/write-file.ts';

const isRoot = process.getuid?.() === 0;

describe('writing files', () => {
  it('makes folders, keeps permissions and follows links', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old'});
    const file = (name: string) => join(fixture.path, name);
    chmodSync(file('a.md'), 0o640);
    symlinkSync('b.md', file('link.md'));
    writeFilesAtomically(['a.md', 'link.md', 'new/c.md'].map((name) => ({file: file(name), content: name})));
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
    const files = ['a.md', 'b.md/c.md'].map((name) => ({file: join(fixture.path, name), content: 'new'}));
    expect(() => writeFilesAtomically(files)).toThrow(/EEXIST|ENOTDIR/);
    expect(readFileSync(join(fixture.path, 'a.md'), 'utf8')).toBe('old');
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md']);
  });

  // Only root may give a file away.
  it.skipIf(!isRoot)('leaves a file to its owner', async () => {
    await using fixture = await createFixture({'a.md': 'old'});
    const file = join(fixture.path, 'a.md');
    chownSync(file, 65534, 65534);
    writeFileAtomically(file, 'new');
    expect([statSync(file).uid, statSync(file).gid]).toEqual([65534, 65534]);
  });

  // Root may write anywhere.
  it.skipIf(isRoot)('refuses a file that is read-only, though its folder is not', async () => {
    await using fixture = await createFixture({'a.md': 'old', 'b.md': 'old'});
    const file = (name: string) => join(fixture.path, name);
    chmodSync(file('b.md'), 0o444);
    const files = ['a.md', 'b.md'].map((name) => ({file: file(name), content: 'new'}));
    expect(() => writeFilesAtomically(files)).toThrow(/EACCES/);
    expect([readFileSync(file('a.md'), 'utf8'), readFileSync(file('b.md'), 'utf8')]).toEqual(['old', 'old']);
    expect(readdirSync(fixture.path).sort()).toEqual(['a.md', 'b.md']);
  });

  it('takes bytes as they are', async () => {
    await using fixture = await createFixture();
    const bytes = Buffer.from([0xef, 0xbb, 0xbf, 0x0d, 0x0a]);
    writeFileAtomically(join(fixture.path, 'a'), bytes);
    expect(readFileSync(join(fixture.path, 'a'))).toEqual(bytes);
  });
});
