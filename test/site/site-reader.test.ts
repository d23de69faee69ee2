import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';
import fc from 'fast-check';
import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {SiteChecker} from '../../src/site/check-site.ts';
import {NoRegistryError} from '../../src/site/site.ts';
import {SiteReader} from '../../src/site/site-reader.ts';
import {entryPages, personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';

const files = [
  'docs/a.md',
  'docs/ops.md',
  'docs/in/b.mdx',
  'docs/_no.md',
  'more/c.md',
  'personas.yaml',
  'scenarios.yaml',
];

const texts: Record<string, readonly string[]> = {
  'personas.yaml': [
    personasYaml,
    personasYaml.replaceAll('BE-Ops', 'BE-Run'),
    personasWith('pages: {include: ["more/**/*.md"]}'),
    personasWith('pages: {exempt: ["docs/in/**"]}'),
    'personas: [',
  ],
  'scenarios.yaml': [
    scenariosYaml,
    scenariosYaml.replaceAll('S-03', 'S-04'),
    scenariosYaml.replace('ops.md', 'a.md'),
    '{',
  ],
};
const pages = [
  '',
  '# No tags\n',
  tagged('BE-New', 'S-01', '[to](./ops.md) [in](in/b.mdx)\n'),
  tagged('BE-Ops', 'S-03', '[to](a.md)\n\n<details data-persona="BE-Run">\n</details>\n'),
  tagged('everyone', 'S-04'),
  '---\npersona: [\n---\n',
];

const validSite = {'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages};

/** A change to a file: another text, or none, or the place of another one. */
const change = fc.record({
  kind: fc.constantFrom('write', 'write', 'write', 'remove', 'move'),
  file: fc.constantFrom(...files),
  to: fc.constantFrom('docs/moved.md', 'docs/in/b.mdx'),
  text: fc.nat(5),
});

/** Makes a change, and says which files it touched. */
function apply(
  siteDir: string,
  {kind, file, to, text}: typeof change extends fc.Arbitrary<infer C> ? C : never,
): string[] {
  const path = join(siteDir, file);
  try {
    if (kind === 'remove') rmSync(path);
    else if (kind === 'move' && file.endsWith('.md')) renameSync(path, join(siteDir, to));
    else {
      const choices = texts[file] ?? pages;
      mkdirSync(dirname(path), {recursive: true});
      writeFileSync(path, choices[text % choices.length] as string);
    }
  } catch {
    // There was no such file.
  }
  return kind === 'move' ? [file, to] : [file];
}

/** What is reported for a site. */
function reported(site: SiteChecker, read: () => ReturnType<SiteReader['read']>): unknown {
  const {report, noRegistry} = site.check('none', read);
  if (noRegistry) return noRegistry.message;
  const diagnostics = report.diagnostics.map(({rule, severity, source, span, message}) => [
    rule,
    severity,
    source.file,
    span,
    message,
  ]);
  return {
    diagnostics,
    pages: report.diagnostics.some(({rule}) => rule === 'registry-invalid') ? undefined : report.pageCount,
  };
}

test('reading what changed finds the same as reading everything', {timeout: 120_000}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(change, {minLength: 1, maxLength: 3}), {minLength: 1, maxLength: 8}),
      async (rounds) => {
        const {path, rm} = await createFixture({
          ...validSite,
          'docs/in/b.mdx': '# B\n',
          'more/c.md': tagged('BE-New', 'S-01'),
        });
        try {
          const reader = new SiteReader(path);
          const site = new SiteChecker(reader);
          reported(site, () => reader.read());
          for (const round of rounds) {
            const changed = round.flatMap((each) => apply(path, each));
            const again = reported(site, () => reader.reread(changed));
            const fresh = new SiteReader(path);
            expect(again).toEqual(reported(new SiteChecker(fresh), () => fresh.read()));
          }
        } finally {
          await rm();
        }
      },
    ),
    {numRuns: 25},
  );
});

test('a page that did not change is not read again, and keeps its place in the index', async () => {
  const {path, rm} = await createFixture(validSite);
  try {
    const reader = new SiteReader(path);
    const before = reader.read();
    writeFileSync(join(path, 'docs/ops.md'), tagged('BE-Ops', 'S-03', '# Other\n'));
    const after = reader.reread(['docs/ops.md']);
    expect(after.byFile.get('docs/README.md')).toBe(before.byFile.get('docs/README.md'));
    expect(after.byFile.get('docs/ops.md')).not.toBe(before.byFile.get('docs/ops.md'));
    expect(after.registry).toBe(before.registry);
  } finally {
    await rm();
  }
});

test('a page that changes while there is no registry is not forgotten', async () => {
  const {path, rm} = await createFixture(validSite);
  try {
    const reader = new SiteReader(path);
    reader.read();
    rmSync(join(path, 'personas.yaml'));
    rmSync(join(path, 'scenarios.yaml'));
    writeFileSync(join(path, 'docs/ops.md'), tagged('BE-Ops', 'S-03', '# Other\n'));
    expect(() => reader.reread(['personas.yaml', 'scenarios.yaml', 'docs/ops.md'])).toThrow(NoRegistryError);
    writeFileSync(join(path, 'personas.yaml'), personasYaml);
    writeFileSync(join(path, 'scenarios.yaml'), scenariosYaml);
    const after = reader.reread(['personas.yaml', 'scenarios.yaml']);
    expect(after.byFile.get('docs/ops.md')?.page.text).toContain('# Other');
  } finally {
    await rm();
  }
});
