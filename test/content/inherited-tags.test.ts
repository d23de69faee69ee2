import {describe, expect, it} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {buildIndex} from '../../src/content/content-index.ts';
import {fixes} from '../../src/edits/fix.ts';
import {planRename} from '../../src/edits/rename/rename.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {findings, index, messages, personasWith, scenariosYaml, tagged} from '../site.ts';

/** personas.yaml with entries under pages, defaults, from line 21 on. */
const inheriting = (...entries: string[]) =>
  personasWith(`pages:\n  defaults:\n${entries.map((entry) => `    - ${entry}`).join('\n')}`);

const ops = "{files: 'docs/ops/**', persona: BE-Ops, scenario: [S-03]}";

function tagsOf(personas: string, file: string, text: string) {
  const entry = index({personas, pages: {[file]: text}}).byFile.get(file);
  return [[...(entry?.personas.ids ?? [])], [...(entry?.scenarios.ids ?? [])]];
}

describe('what a page inherits', () => {
  it('is as good as its own', () => {
    const site = {
      personas: inheriting(ops),
      pages: {'docs/ops/a.md': '# A\n', 'docs/ops/b.md': '---\ntitle: B\n---\n'},
    };
    expect(findings(site)).toEqual([]);
    const readers = index(site).byFile.get('docs/ops/a.md')?.readers;
    expect([...(readers ?? [])]).toEqual(['BE-Ops']);
    // It counts for coverage and entry points.
    const pages = {'docs/ops.md': null, 'docs/ops/start.md': '# Start\n'};
    expect(findings({...site, scenarios: scenariosYaml.replace('docs/ops.md', 'docs/ops/start.md'), pages})).toEqual(
      [],
    );
  });

  it('gives way to its own, key by key', () => {
    const of = (text: string) => tagsOf(inheriting(ops), 'docs/ops/a.md', text);
    expect(of('---\npersona: everyone\n---\n')).toEqual([['everyone'], ['S-03']]);
    expect(of('---\nscenario: S-01\n---\n')).toEqual([['BE-Ops'], ['S-01']]);
    expect(of(tagged('BE-New', 'S-01'))).toEqual([['BE-New'], ['S-01']]);
  });

  it('is nothing where its own key is empty or misspelt, or its front matter is broken', () => {
    const of = (text: string) => findings({personas: inheriting(ops), pages: {'docs/ops/a.md': text}});
    expect(of('---\npersona:\n---\n')).toEqual(['error persona-missing docs/ops/a.md:2:1-2:8']);
    expect(of('---\npersona: [\n---\n')).toEqual([expect.stringContaining('front-matter-invalid docs/ops/a.md')]);
  });

  it('comes of the last entry that matches, key by key', () => {
    const personas = inheriting(ops, "{files: ['docs/ops/new/*', docs/ops/b.md], persona: everyone}");
    expect(tagsOf(personas, 'docs/ops/new/a.md', '# A')).toEqual([['everyone'], ['S-03']]);
    expect(tagsOf(personas, 'docs/ops/b.md', '# B')).toEqual([['everyone'], ['S-03']]);
    expect(tagsOf(personas, 'docs/ops/c.md', '# C')).toEqual([['BE-Ops'], ['S-03']]);
  });

  it('is nothing on an exempt page, and nothing where no entry is', () => {
    const exempt = inheriting(ops).replace('  defaults:', '  exempt: [docs/ops/x.md]\n  defaults:');
    expect(tagsOf(exempt, 'docs/ops/x.md', '# X')).toEqual([[], []]);
    expect(tagsOf(personasWith('pages: {defaults: []}'), 'docs/ops/x.md', '# X')).toEqual([[], []]);
  });
});

describe('what is wrong with what pages inherit', () => {
  const pages = {'docs/ops/a.md': '# A\n', 'docs/ops/b.md': '# B\n'};

  it('is reported once, where it stands in personas.yaml', () => {
    const unknown = inheriting("{files: 'docs/ops/**', persona: [BE-Opz, everyone], scenario: S-3}");
    expect(findings({personas: unknown, pages})).toEqual([
      'error persona-unknown personas.yaml:21:40-21:46 → BE-Ops',
      'error scenario-unknown personas.yaml:21:69-21:72 → S-03',
    ]);
    const apart = inheriting("{files: 'docs/ops/**', persona: BE-New, scenario: S-03}");
    expect(messages({personas: apart, pages})).toEqual([
      'S-03 is for BE-Ops, and a page that inherits this is for BE-New. Change one of the two.',
    ]);
    expect(findings({personas: apart, pages})).toEqual(['error scenario-persona-mismatch personas.yaml:21:57-21:61']);
  });

  it('names the page where only one of the two is inherited', () => {
    const own = {'docs/ops/a.md': '---\npersona: BE-New\n---\n'};
    expect(messages({personas: inheriting(ops), pages: own})).toEqual([
      'S-03 is for BE-Ops, and docs/ops/a.md, which inherits this, is for BE-New. Change one of the two.',
    ]);
  });

  it('can be fixed and silenced there', () => {
    const personas = inheriting("{files: 'docs/ops/**', persona: BE-Opz, scenario: S-03}");
    const [fix] = fixes(new Checker().check(index({personas, pages})));
    expect([fix?.source.file, fix?.text]).toEqual(['personas.yaml', 'BE-Ops']);
    const silenced = personas.replace('    - {files', '    # personas-disable-next-line persona-unknown\n    - {files');
    expect(findings({personas: silenced, pages})).toEqual([]);
  });

  it('has its place while lines come above it', () => {
    const checker = new Checker();
    const before = index({personas: inheriting("{files: 'docs/ops/**', persona: Opz, scenario: S-03}"), pages});
    expect(checker.check(before)[0]?.span[0]).toBe(before.registry.personasFile.text.indexOf('Opz'));
    const text = `# A comment\n${before.registry.personasFile.text}`;
    const after = buildIndex(
      parseRegistry(text, scenariosYaml),
      before.pages.map(({page}) => page),
      before,
    );
    expect(checker.check(after)[0]?.span[0]).toBe(text.indexOf('Opz'));
  });

  it.each([
    ["{files: 'docs/nowhere/**', persona: BE-Ops}", 'warning pattern-unused personas.yaml:21:16-21:31'],
    [
      "{files: ['docs/ops/**', docs/x.md], persona: BE-Ops, scenario: S-03}",
      'warning pattern-unused personas.yaml:21:31-21:40',
    ],
    ['{files: docs/ops, persona: BE-Ops}', 'error registry-invalid personas.yaml:21:15-21:23'],
    ["{files: 'docs/ops/**'}", 'error registry-invalid personas.yaml:21:7-21:29'],
    ["{files: 'docs/ops/**', persona: []}", 'error registry-invalid personas.yaml:21:39-21:41'],
    ["{files: 'docs/ops/**', personas: BE-Ops}", 'error registry-invalid personas.yaml:21:30-21:38 → persona'],
  ])('is seen in %s', (entry, finding) => {
    expect(findings({personas: inheriting(entry), pages})).toContain(finding);
  });
});

it('is renamed with the id', () => {
  const personas = inheriting(ops, "{files: [docs/ops/a.md], persona: ['BE-Ops', BE-New]}");
  const site = index({personas, pages: {'docs/ops/a.md': '# A'}});
  const {edits, left} = planRename(site, 'BE-Ops', 'Ops');
  expect(left).toEqual([]);
  expect(edits.filter(({source, text}) => source.file === 'personas.yaml' && text === 'Ops')).toHaveLength(3);
});
