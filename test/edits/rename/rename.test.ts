import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {ContentIndex} from '../../../src/content/content-index.ts';
import {firstPersonasYaml, firstScenariosYaml} from '../../../src/edits/init.ts';
import {renameRefusal} from '../../../src/edits/rename/refusal.ts';
import {planRename, renameEdits} from '../../../src/edits/rename/rename.ts';
import {applyEdits, type TextEdit} from '../../../src/edits/text-edit.ts';
import {findings, index, personasWith, personasYaml, type SiteTexts, scenariosYaml, tagged} from '../../site.ts';
import {siteWithBeNew} from './rename-arbitrary.ts';

/** The texts of a site after edits. */
function edited(texts: SiteTexts, edits: readonly TextEdit[]): SiteTexts {
  const apply = (file: string, text: string) =>
    applyEdits(
      text,
      edits.filter(({source}) => source.file === file),
    );
  const site = index(texts);
  return {
    personas: apply('personas.yaml', site.registry.personasFile.text),
    scenarios: apply('scenarios.yaml', site.registry.scenariosFile.text),
    pages: {
      ...texts.pages,
      ...Object.fromEntries(site.pages.map(({page}) => [page.file, apply(page.file, page.text)])),
    },
  };
}

function renamed(texts: SiteTexts, from: string, to: string): SiteTexts {
  const site = index(texts);
  expect(renameRefusal(site, from, to)).toBeUndefined();
  return edited(texts, renameEdits(site, from, to));
}

describe('a rename', () => {
  it('leaves nothing to fix, and notes the old id', () => {
    const texts = renamed({}, 'BE-New', 'BE-Start');
    expect(findings(texts)).toEqual([]);
    expect(index(texts).registry.personas[0]).toMatchObject({id: 'BE-Start', formerly: ['BE-New']});
  });

  it('of a scenario changes scenarios.yaml and front matter', () => {
    const texts = renamed({}, 'S-02', 'API-1');
    expect(findings(texts)).toEqual([]);
    expect(texts.personas).toBe(personasYaml);
    expect(texts.pages?.['docs/backend.md']).toContain('scenario: API-1');
  });

  it('adds one line to the entry, indented like its keys', () => {
    expect(renamed({}, 'BE-Maint', 'BE-Keep').personas).toBe(
      personasYaml
        .replace('BE-Maint:', 'BE-Keep:')
        .replace('[missing error semantics]\n', '[missing error semantics]\n    formerly: [BE-Maint]\n'),
    );
  });

  it.each(['docs/intro.md', undefined])('parts no comment from what it belongs to, with a page %s', (page) => {
    const [personas, scenarios] = [firstPersonasYaml('docs', 'mdx'), firstScenariosYaml(page)];
    const there = renamed({personas, scenarios}, 'S-01', 'Start');
    expect(there.scenarios).toBe(`${scenarios.replace('S-01:', 'Start:')}    formerly: [S-01]\n`);
    expect(renamed(there, 'Start', 'S-01').scenarios).toBe(scenarios);
    const other = renamed({personas, scenarios}, 'Newcomer', 'Guest');
    expect(other.personas).toMatch(/\n {4}# May follow: .*\n {4}formerly: \[Newcomer\]\npages:\n/);
    expect(renamed(other, 'Guest', 'Newcomer').personas).toBe(personas);
  });

  it('takes no comment of what comes after for its own', () => {
    const comments = '    # Of the entry.\n\n      # Of its last key.\n\n  # Of the next entry.\n# Of the file.\n';
    const scenarios = `${scenariosYaml}${comments}`;
    expect(renamed({scenarios}, 'S-03', 'Rotate').scenarios).toBe(
      scenarios
        .replace('S-03:', 'Rotate:')
        .replace('# Of its last key.\n', '# Of its last key.\n    formerly: [S-03]\n'),
    );
  });

  it('adds to a list before the comment of the key that follows', () => {
    const formerly = '    formerly:\n    - S-00\n      # Of the item.\n';
    const scenarios = scenariosYaml.replace(/(?<= {2}S-03:\n)/, `${formerly}    # Of the trigger.\n`);
    expect(renamed({scenarios}, 'S-03', 'Rotate').scenarios).toBe(
      scenarios.replace('S-03:', 'Rotate:').replace(formerly, `${formerly}    - S-03\n`),
    );
  });

  it('of only the case notes nothing, since such ids are too much alike', () => {
    const texts = renamed({}, 'BE-New', 'be-new');
    expect(texts.personas).toBe(personasYaml.replace('BE-New:', 'be-new:'));
    expect(findings(texts)).toEqual([]);
  });

  it('follows an id twice, and back to the first', () => {
    const twice = renamed(renamed({}, 'BE-New', 'BE-Two'), 'BE-Two', 'BE-Three');
    expect(index(twice).registry.personas[0]?.formerly).toEqual(['BE-New', 'BE-Two']);
    const back = renamed(twice, 'BE-Three', 'BE-New');
    expect(index(back).registry.personas[0]).toMatchObject({id: 'BE-New', formerly: ['BE-Three', 'BE-Two']});
    expect(renamed(back, 'BE-New', 'BE-Three')).toEqual(twice);
  });

  it('there and back is the identity, whatever the form', () => {
    const ids = fc.constantFrom('BE-Start', 'X', 'be-new', 'BE-New-2', 'BE-Old', 'BE-Older');
    fc.assert(
      fc.property(siteWithBeNew, ids, (texts, to) => {
        const site = index(texts);
        expect(site.registry.problems).toEqual([]);
        // A former id can be taken back only where it is one; elsewhere it is as good as any.
        const there = edited(texts, planRename(site, 'BE-New', to).edits);
        expect(there).not.toEqual(texts);
        const between = index(there);
        expect(between.registry.problems).toEqual([]);
        expect(between.personaIds.all).toContain(to);
        expect(renameRefusal(between, to, 'BE-New')).toBeUndefined();
        expect(edited(there, planRename(between, to, 'BE-New').edits)).toEqual(texts);
      }),
      {numRuns: 100},
    );
  }, 60_000);

  it('changes no byte but the ids', () => {
    fc.assert(
      fc.property(siteWithBeNew, (texts) => {
        const {edits, left} = planRename(index(texts), 'BE-New', 'Zz9');
        const after = edited(texts, edits);
        for (const file of ['docs/a.md', 'docs/b.mdx']) {
          const [old, now] = [texts.pages?.[file], after.pages?.[file]] as [string, string];
          expect(now.replaceAll('Zz9', 'BE-New')).toBe(old);
        }
        expect(left).toEqual([]);
        const ids = index(after).pages.flatMap(({personas}) => [...personas.ids]);
        expect(ids).toContain('Zz9');
        expect(ids).not.toContain('BE-New');
      }),
      {numRuns: 60},
    );
  }, 60_000);

  it('leaves alone what is no id, and what is no page', () => {
    const page = tagged('BE-Ops', 'S-03', 'BE-New and `data-persona="BE-New"`\n\n```md\npersona: BE-New\n```\n');
    expect(renamed({pages: {'docs/x.md': page}}, 'BE-New', 'BE-Start').pages?.['docs/x.md']).toBe(page);
  });

  it('changes an id where a merge key takes it from', () => {
    const page = (id: string) => `---\nx: &p {persona: ${id}}\n<<: *p\nscenario: S-01\n---\n`;
    const after = renamed({pages: {'docs/x.md': page('BE-New')}}, 'BE-New', 'BE-Start');
    expect(after.pages?.['docs/x.md']).toBe(page('BE-Start'));
  });

  it('reports where an id is written in a way that no edit is safe in', () => {
    const page = '---\npersona: "BE-\\x4Eew"\nscenario: S-01\n---\n';
    const {left} = planRename(index({pages: {'docs/x.md': page}}), 'BE-New', 'BE-Start');
    expect(left.map(({source, message}) => [source.file, message])).toEqual([
      ['docs/x.md', 'BE-New is written here in a way that cannot be changed safely. Write it plainly.'],
    ]);
  });

  it('reports pages that it cannot look into, if they may hold the id', () => {
    const pages = {'docs/x.md': '---\npersona: [BE-New\n---\n', 'docs/y.md': '---\npersona: [x\n---\n'};
    const {left} = planRename(index({pages}), 'BE-New', 'BE-Start');
    expect(left.map(({source}) => source.file)).toEqual(['docs/x.md']);
  });

  it('gives up where two entries are one by an alias', () => {
    const personas = `version: v\nscope: s\npersonas:\n  A: &a {name: n, experience: e, goals: [], pain_points: []}\n  B: *a\n`;
    expect(() => planRename(index({personas}), 'A', 'C')).toThrow(RangeError);
  });

  it('renames once what two lists share by an alias', () => {
    const scenarios = `scenarios:
  S-01: {trigger: t, personas: &p [BE-New], outcome: o, planned: true}
  S-02: {trigger: t, personas: *p, outcome: o, planned: true}
`;
    expect(renamed({scenarios}, 'BE-New', 'BE-Start').scenarios).toBe(scenarios.replace('BE-New', 'BE-Start'));
  });
});

test.each([
  ['BE-Nwe', 'X', 'BE-Nwe is neither in personas.yaml nor in scenarios.yaml. Did you mean BE-New?'],
  [
    'nothing',
    'X',
    'nothing is neither in personas.yaml nor in scenarios.yaml. Use BE-New, BE-Maint, BE-Ops, S-01, S-02 or S-03.',
  ],
  ['BE-Before', 'X', 'BE-Before is now called BE-Extra.'],
  ['BE-New', 'BE-New', 'BE-New is called that already. Give another id.'],
  ['BE-New', '2nd', '2nd is no id. An id is a letter from A to Z, then letters, digits and hyphens.'],
  ['BE-New', 'Everyone', 'Everyone is reserved: it stands for all personas. Choose another id.'],
  ['BE-New', 'true', 'true is a word of YAML itself. Choose another id.'],
  ['BE-New', 's-01', 'The id S-01 is taken in scenarios.yaml. Ids differ in more than case; choose another.'],
  ['S-01', 'BE-OPS', 'The id BE-Ops is taken in personas.yaml. Ids differ in more than case; choose another.'],
  ['BE-New', 'be-before', 'BE-Before is what BE-Extra was called before. Choose another id.'],
  ['BE-Extra', 'be-before', 'BE-Extra was called BE-Before before. To go back, write it like that.'],
])('renaming %s to %s is refused', (from, to, message) => {
  const extra = '  BE-Extra: {name: n, experience: e, goals: [], pain_points: [], formerly: [BE-Before]}';
  const site = index({personas: personasWith(extra)});
  const ids = [...site.personaIds.all, ...site.scenarioIds.all];
  expect(renameRefusal(from === 'nothing' ? index() : site, from, to)).toBe(message);
  expect(ids).toContain('BE-Extra');
});

test('going back to a former id, and changing only the case, are not refused', () => {
  const extra = '  BE-Extra: {name: n, experience: e, goals: [], pain_points: [], formerly: [BE-Before]}';
  const site: ContentIndex = index({personas: personasWith(extra)});
  expect(renameRefusal(site, 'BE-Extra', 'BE-Before')).toBeUndefined();
  expect(renameRefusal(site, 'BE-Extra', 'be-extra')).toBeUndefined();
});
