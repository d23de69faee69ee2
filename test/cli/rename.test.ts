import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {personasYaml, tagged} from '../site.ts';
import {alone, cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

const files = {
  'personas.yaml': `\uFEFF${personasYaml.replaceAll('\n', '\r\n')}`,
  'docs/a.md': `\uFEFF${tagged('["BE-Ops", BE-New]', '[S-01, S-03]', '<details data-persona="BE-Ops">\n<summary>x</summary>\n\n</details>\n')}`,
  'docs/b.mdx': tagged('BE-Ops', 'S-03', '\n:::details[x]{persona=BE-Ops}\n\nBE-Ops\n\n:::\n').replaceAll('\n', '\r\n'),
};

/** All files of a folder, byte for byte. */
function bytes(path: string): Record<string, string> {
  const names = readdirSync(path, {recursive: true, encoding: 'utf8'}).filter((name) => /\.\w+$/.test(name));
  return Object.fromEntries(names.sort().map((name) => [name, readFileSync(join(path, name)).toString('latin1')]));
}

describe('personas rename', {timeout: 60_000}, () => {
  it('renames everywhere, and back again to the very same bytes', async () => {
    const {path, readFile} = await site(files);
    const before = bytes(path);
    expect(await alone(path, 'rename', 'BE-Ops', 'BE-Run')).toEqual({
      status: 0,
      stderr: '',
      stdout: `Renamed BE-Ops to BE-Run: 8 places in 5 files.
  2  personas.yaml
  1  scenarios.yaml
  2  docs/a.md
  2  docs/b.mdx
  1  docs/ops.md
`,
    });
    expect(await readFile('personas.yaml', 'utf8')).toContain('    formerly: [BE-Ops]\r\n');
    expect(await readFile('docs/a.md', 'utf8')).toBe(files['docs/a.md'].replaceAll('BE-Ops', 'BE-Run'));
    expect(await personas(path, 'check')).toMatchObject({status: 0});
    await personas(path, 'rename', 'BE-Run', 'BE-Ops');
    expect(bytes(path)).toEqual(before);
  });

  it('leads whoever still writes the old id to the new one', async () => {
    const {path} = await site({'docs/a.md': '# untouched'});
    await personas(path, 'rename', 'S-03', 'S-Rotate');
    const {stderr} = await personas(path, 'tag', 'docs/a.md', '--scenario', 'S-03');
    expect(stderr).toBe('personas: S-03 is now called S-Rotate.\n');
  });

  it('only reports with --dry-run', async () => {
    const {path} = await site(files);
    const before = bytes(path);
    const {stdout} = await personas(path, 'rename', 'BE-Ops', 'BE-Run', '--dry-run');
    expect(stdout.split('\n')[0]).toBe('Would rename BE-Ops to BE-Run: 8 places in 5 files.');
    expect(bytes(path)).toEqual(before);
  });

  it('reports pages that it has to leave as they are', async () => {
    const {path} = await site({'docs/a.md': '---\npersona: [BE-Ops\n---\n'});
    const {status, stdout} = await personas(path, 'rename', 'BE-Ops', 'BE-Run');
    expect(status).toBe(1);
    expect(stdout).toMatch(/\nLeft as it is:\n\ndocs\/a\.md:2:\d+ {2}error\n {2}This front matter is not valid YAML/);
  });

  it.each([
    [['BE-Opps', 'X'], 'BE-Opps is neither in personas.yaml nor in scenarios.yaml. Did you mean BE-Ops?'],
    [['BE-Ops', 'be-new'], 'The id BE-New is taken in personas.yaml. Ids differ in more than case; choose another.'],
    [['BE-Ops', 'no id'], 'no id is no id. An id is a letter from A to Z, then letters, digits and hyphens.'],
  ])('%j is refused', async (args, sentence) => {
    const {path} = await site(files);
    const before = bytes(path);
    expect(await personas(path, 'rename', ...args)).toEqual(wrongUsage(sentence));
    expect(bytes(path)).toEqual(before);
  });
});
