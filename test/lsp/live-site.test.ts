import fc from 'fast-check';
import {createFixture, type FsFixture} from 'fs-fixture';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {LiveSite} from '../../src/lsp/live-site.ts';
import {SiteChecker} from '../../src/site/check-site.ts';
import {SiteReader} from '../../src/site/site-reader.ts';
import {entryPages, personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';

let fixture: FsFixture;

beforeEach(async () => {
  fixture = await createFixture({'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages});
});

afterEach(() => fixture.rm());

const link = '[ops](ops.md) [a](a.md)\n';

/** What may stand in each file; undefined where it may be missing. */
const texts = {
  'personas.yaml': [
    personasYaml,
    personasYaml.replace('ship first PR', 'ship more'),
    personasYaml.replace('BE-Ops:', 'BE-Run:'),
    personasWith('rules: {persona-unknown: warn, persona-dead-end: error}'),
    personasWith("pages: {include: ['docs/*.md', 'notes/*.md'], exempt: ['docs/a.md']}"),
    personasWith('nonsense: ['),
  ],
  'scenarios.yaml': [
    scenariosYaml,
    scenariosYaml.replace('[BE-New, BE-Maint]', '[BE-Maint]'),
    scenariosYaml.replace('Quick Start', 'Quick start'),
    '',
  ],
  'docs/a.md': [tagged('BE-Nwe', 'S-01', link), tagged('BE-New', 'S-01', link), tagged('BE-Ops', 'S-03'), undefined],
  'docs/README.md': [entryPages['docs/README.md'], tagged('BE-New', 'S-01', link), '# Quick Start\n', undefined],
  'notes/b.md': ['# B\n', tagged('BE-Run', 'S-03', link), undefined],
} as const;

type File = keyof typeof texts;

const file = fc.constantFrom(...(Object.keys(texts) as File[]));
const step = file.chain((name) =>
  fc.record({
    name: fc.constant(name),
    text: fc.constantFrom<string | undefined>(...texts[name]),
    where: fc.constantFrom('editor', 'disk', 'folder'),
  }),
);

const plain = ({rule, severity, source, span, message, suggestion}: Diagnostic) => {
  return {rule, severity, file: source.file, span, message, suggestion};
};

describe('a live site', () => {
  it('finds after any edits what a check of the saved site would find', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, {minLength: 1, maxLength: 12}), async (steps) => {
        await using saved = await createFixture({...Object.fromEntries(await onDisk()), notes: {}});
        const site = new LiveSite(fixture.path);
        const open = new Map<string, string>();
        const undo: (() => Promise<unknown>)[] = [];
        for (const {name, text, where} of steps) {
          if (where === 'editor') {
            site.write(name, text);
            if (text === undefined) open.delete(name);
            else open.set(name, text);
          } else {
            const before = fixture.exists(name).then((there) => (there ? fixture.readFile(name, 'utf8') : undefined));
            const original = await before;
            undo.unshift(() => write(fixture, name, original));
            await write(fixture, name, text);
            site.touch(where === 'disk' ? name : 'all');
          }
          for (const [path, content] of await onDisk()) await write(saved, path, content);
          for (const path of Object.keys(texts)) await write(saved, path, open.get(path) ?? (await read(path)));
          const expected = new SiteChecker(new SiteReader(saved.path)).check().report.diagnostics;
          expect(site.diagnostics.map(plain)).toEqual(expected.map(plain));
          expect(site.index.registry.problems.length === 0 || site.registry.problems.length > 0).toBe(true);
        }
        for (const back of undo) await back();
      }),
      {numRuns: 15},
    );
  }, 120_000);

  it('knows the site while its registry is invalid', () => {
    const site = new LiveSite(fixture.path);
    expect(site.index.personaIds.all).toContain('BE-New');
    site.write('personas.yaml', `${personasYaml}nonsense: [`);
    site.write('docs/a.md', tagged('BE-New', 'S-01'));
    expect(site.registry.problems).not.toEqual([]);
    expect(site.index.personaIds.all).toContain('BE-New');
    expect(site.kindOf('docs/a.md')).toBe('page');
  });

  it('looks at nothing that bears on no page', () => {
    const site = new LiveSite(fixture.path);
    expect(site.diagnostics).toEqual([]);
    expect(site.touch('node_modules/x')).toBe(false);
    expect(site.touch('docs')).toBe(true);
  });

  it('looks at the baseline that its registry names, whatever it is called, and at no other file of its kind', async () => {
    await fixture.writeFile('personas.yaml', personasWith('baseline: ./lint/accepted.json'));
    const site = new LiveSite(fixture.path);
    const rules = () => site.diagnostics.map(({rule}) => rule);
    expect(rules()).toEqual(['registry-invalid']);
    expect(site.touch('package.json')).toBe(false);
    await fixture.mkdir('lint');
    await fixture.writeFile('lint/accepted.json', JSON.stringify({version: 1, findings: {}}));
    expect(site.touch('lint/accepted.json')).toBe(true);
    expect(rules()).toEqual([]);
    await fixture.rm('lint/accepted.json');
    expect(site.touch('lint/accepted.json')).toBe(true);
    expect(rules()).toEqual(['registry-invalid']);
  });

  it('keeps what it found on pages when only words of a registry change', () => {
    const site = new LiveSite(fixture.path);
    site.write('docs/a.md', tagged('BE-Nwe', 'S-01'));
    const [before] = site.diagnostics;
    site.write('personas.yaml', personasYaml.replace('ship first PR', 'ship more'));
    expect(site.diagnostics[0]).toBe(before);
    site.write('personas.yaml', personasWith('rules: {persona-unknown: warn}'));
    expect(site.diagnostics[0]?.severity).toBe('warning');
  });
});

async function read(path: string): Promise<string | undefined> {
  return (await fixture.exists(path)) ? await fixture.readFile(path, 'utf8') : undefined;
}

async function onDisk(): Promise<[string, string][]> {
  const files = ['docs/backend.md', 'docs/ops.md'];
  return await Promise.all(files.map(async (path): Promise<[string, string]> => [path, (await read(path)) ?? '']));
}

async function write(where: FsFixture, path: string, text: string | undefined): Promise<void> {
  if (text === undefined) await where.rm(path);
  else {
    await where.mkdir(path.split('/').slice(0, -1).join('/') || '.');
    await where.writeFile(path, text);
  }
}
