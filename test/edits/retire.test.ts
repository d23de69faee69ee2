import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {entryWithId, type RegistryEntry} from '../../src/content/registry-entry.ts';
import {editedIndex} from '../../src/edits/edited-index.ts';
import {planRetirement, type Retirement} from '../../src/edits/retire/retire.ts';
import {index, personasWith, type SiteTexts, scenariosYaml, tagged} from '../site.ts';
import {siteWithBeNew} from './rename/rename-arbitrary.ts';

function retirement(texts: SiteTexts, id: string, into?: string): Retirement {
  const site = index(texts);
  const entry = (name: string) => entryWithId(site, name) as RegistryEntry;
  return planRetirement(site, {entry: entry(id), into: into === undefined ? undefined : entry(into)});
}

/** The texts of a site afterwards, by file. */
function afterwards(texts: SiteTexts, id: string, into?: string): Record<string, string> {
  const site = editedIndex(index(texts), retirement(texts, id, into).edits);
  const {personasFile, scenariosFile} = site.registry;
  return Object.fromEntries(
    [personasFile, scenariosFile, ...site.pages.map(({page}) => page)].map(({file, text}) => [file, text]),
  );
}

const section = (ids: string) => `<details data-persona="${ids}">\n<summary>x</summary>\n\nx\n\n</details>\n`;
const shared: SiteTexts = {
  scenarios: scenariosYaml.replace('personas: [BE-Ops]', 'personas: [BE-Ops, BE-Maint]'),
  pages: {
    'docs/ops.md': tagged('[BE-Ops, BE-Maint]', 'S-03', section('BE-Ops  BE-Maint')),
  },
};

describe('retiring a persona', () => {
  it('takes her out of everything, where all of it has another reader', () => {
    expect(retirement(shared, 'BE-Ops').left).toEqual([]);
    const texts = afterwards(shared, 'BE-Ops');
    expect(texts['personas.yaml']).not.toContain('Ops');
    expect(texts['scenarios.yaml']).toBe(scenariosYaml.replace('[BE-Ops]', '[BE-Maint]'));
    expect(texts['docs/ops.md']).toBe(tagged('BE-Maint', 'S-03', section('BE-Maint')));
  });

  it('tells what would be left without a reader, each at its place', () => {
    const texts: SiteTexts = {
      pages: {
        'docs/a.md': tagged(
          '[BE-Ops, BE-New]',
          '[S-01, S-03]',
          `${section('BE-Ops')}\n[home](/for/be-ops/), [she](/?persona=BE-Ops)\n`,
        ),
      },
    };
    expect(retirement(texts, 'BE-Ops').left.map(({source, message}) => `${source.file}: ${message}`)).toEqual([
      'scenarios.yaml: S-03 is for BE-Ops alone.',
      'docs/a.md: This section is for BE-Ops alone.',
      'docs/a.md: This link leads to what the site shows of BE-Ops.',
      'docs/a.md: This link leads to what the site shows of BE-Ops.',
      'docs/ops.md: This page is for BE-Ops alone.',
    ]);
  });

  it('merges her into another, with her former ids', () => {
    const texts: SiteTexts = {
      personas: personasWith('    formerly: [BE-Run]'),
      pages: {
        'docs/a.md': tagged('[BE-Maint, BE-Ops]', '[S-02, S-03]', section('BE-Maint BE-Ops')),
        'docs/b.md': tagged('"BE-Run"', 'S-03', `${section('BE-Ops')}\n[home](/for/be-ops#x), [page](/docs/be-ops)\n`),
        'docs/be-ops.md': tagged('BE-Ops', 'S-03'),
      },
    };
    const texted = afterwards(texts, 'BE-Ops', 'BE-Maint');
    expect(retirement(texts, 'BE-Ops', 'BE-Maint').left).toEqual([]);
    expect(texted['personas.yaml']).toMatch(/missing error semantics\]\n {4}formerly: \[BE-Ops, BE-Run\]\n$/);
    expect(texted['scenarios.yaml']).toBe(scenariosYaml.replace('[BE-Ops]', '[BE-Maint]'));
    expect(texted['docs/a.md']).toBe(tagged('BE-Maint', '[S-02, S-03]', section('BE-Maint')));
    expect(texted['docs/b.md']).toBe(
      tagged('"BE-Maint"', 'S-03', `${section('BE-Maint')}\n[home](/for/be-maint#x), [page](/docs/be-ops)\n`),
    );
  });

  it('refuses to empty a registry', () => {
    const one = {
      personas: "version: '0.1'\nscope: s\npersonas:\n  A: {name: A, experience: e, goals: [], pain_points: []}\n",
    };
    expect(retirement(one, 'A').left.map(({message}) => message)).toContain(
      'A is the only persona, and a registry needs one.',
    );
  });
});

describe('retiring a scenario', () => {
  it('tells of pages that serve it alone, but for those for everyone and exempt ones', () => {
    const texts: SiteTexts = {
      personas: personasWith('pages: {exempt: [docs/x.md]}'),
      pages: {'docs/all.md': tagged('everyone', 'S-03'), 'docs/x.md': tagged('BE-Ops', 'S-03')},
    };
    expect(retirement(texts, 'S-03').left.map(({source, message}) => `${source.file}: ${message}`)).toEqual([
      'docs/ops.md: This page serves S-03 alone.',
    ]);
    expect(afterwards(texts, 'S-03')['docs/all.md']).toBe('---\npersona: everyone\n---\n');
  });

  it('merges it into another, with its personas', () => {
    const texts = afterwards({}, 'S-03', 'S-02');
    expect(texts['scenarios.yaml']).toBe(
      scenariosYaml
        .replace(/ {2}S-03:[\s\S]*$/, '')
        .replace('[BE-New, BE-Maint]', '[BE-New, BE-Maint, BE-Ops]')
        .replace(/(heading: API Patterns\}\n)$/, '$1    formerly: [S-03]\n'),
    );
    expect(texts['docs/ops.md']).toBe(tagged('BE-Ops', 'S-02', '# Operations\n'));
  });
});

test('merging leaves nothing of an id however it is written, or refuses', () => {
  fc.assert(
    fc.property(siteWithBeNew, (texts) => {
      let plan: Retirement;
      try {
        plan = retirement(texts, 'BE-New', 'BE-Ops');
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
        return;
      }
      if (plan.left.length > 0) return;
      const before = index(texts);
      const site = editedIndex(before, plan.edits);
      expect(site.registry.problems).toEqual([]);
      expect(site.registry.personas.map(({id}) => id)).toEqual(['BE-Ops']);
      expect(site.registry.personas[0]?.formerly).toContain('BE-New');
      const rules = new Set(new Checker().check(before).map(({rule}) => rule));
      const found = new Checker().check(site).filter(({rule}) => !rules.has(rule));
      expect(found).toEqual([]);
    }),
  );
});
