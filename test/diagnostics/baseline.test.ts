import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {applyBaseline, baselineText, parseBaseline} from '../../src/diagnostics/baseline.ts';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {diagnose, personasWith, tagged} from '../site.ts';

/** What is reported of a site for whose earlier state a baseline was written. */
function reported(before: Record<string, string>, after: Record<string, string>): string[] {
  const baseline = parseBaseline(baselineText(diagnose({pages: before})), 'b.json');
  return applyBaseline(diagnose({pages: after}), baseline).reported.map(({rule, source}) => `${rule} ${source.file}`);
}

const untagged = {'docs/a.md': '# Old page\n', 'docs/b.md': tagged('Nobody', 'S-01')};

describe('a baseline', () => {
  it('accepts what it was written for', () => {
    expect(reported(untagged, untagged)).toEqual([]);
  });

  it('accepts what is left once one of two missing tags is there', () => {
    expect(reported(untagged, {...untagged, 'docs/a.md': '---\npersona: BE-New\n---\n# Old page\n'})).toEqual([]);
  });

  it('reports what is new, in an old file and in a new one', () => {
    const after = {...untagged, 'docs/b.md': tagged('[Nobody, Noone]', 'S-01'), 'docs/c.md': '# New page\n'};
    expect(reported(untagged, after)).toEqual(['persona-unknown docs/b.md', 'persona-missing docs/c.md']);
  });

  it('knows a long text by its first 120 characters', () => {
    const id = (end: string) => ({'docs/a.md': tagged(`'${'x'.repeat(120)}${end}'`, 'S-01')});
    const {findings} = parseBaseline(baselineText(diagnose({pages: id('y')})), 'b.json');
    expect(Object.keys(findings['docs/a.md']?.['persona-unknown'] ?? {})).toEqual(['x'.repeat(120)]);
    expect(reported(id('y'), id('z'))).toEqual([]);
  });

  it('follows moved lines, other front matter and other words in the registry', () => {
    const after = {
      'docs/a.md': '---\ntitle: Old page\n---\n\n# Old page\n',
      'docs/b.md': `---\ntitle: b\nscenario: S-01\n\npersona:\n  - Nobody\n---\n`,
    };
    expect(reported(untagged, after)).toEqual([]);
    const baseline = parseBaseline(baselineText(diagnose({pages: untagged})), 'b.json');
    const more = personasWith('  BE-More: {name: m, experience: e, goals: [g], pain_points: [p]}');
    const rest = applyBaseline(diagnose({personas: more, pages: untagged}), baseline).reported;
    expect(rest.map(({rule}) => rule)).toEqual(['persona-unused']);
  });

  it('accepts as many of a kind as there were, the first ones', () => {
    const links = (number: number) => ({'docs/a.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n\n'.repeat(number))});
    const baseline = parseBaseline(baselineText(diagnose({pages: links(2)})), 'b.json');
    const {reported, suppressed} = applyBaseline(diagnose({pages: links(3)}), baseline);
    expect(suppressed.map(({span}) => span[0])).toHaveLength(2);
    expect(reported.map(({span}) => span[0])).toEqual([expect.any(Number)]);
    expect(reported[0]?.span[0]).toBeGreaterThan(suppressed[1]?.span[0] as number);
  });

  it('never accepts an invalid registry', () => {
    const broken = diagnose({personas: 'version: 1\n'});
    expect(broken.length).toBeGreaterThan(0);
    expect(baselineText(broken)).toBe('{\n  "version": 1,\n  "findings": {}\n}\n');
    const [{source}] = broken as [Diagnostic];
    const everything = {
      version: 1,
      findings: {[source.file]: {'registry-invalid': {'': 9, '1': 9, version: 9}}},
    } as const;
    expect(applyBaseline(broken, everything).reported).toEqual(broken);
  });

  it('is sorted, with each finding on a line of its own', () => {
    const text = baselineText(diagnose({pages: {'docs/z.md': '', 'docs/b.md': tagged('[Xx, Aa, Xx]', 'S-01')}}));
    expect(text).toBe(`{
  "version": 1,
  "findings": {
    "docs/b.md": {
      "persona-unknown": {
        "Aa": 1,
        "Xx": 2
      }
    },
    "docs/z.md": {
      "persona-missing": {
        "": 1
      },
      "scenario-missing": {
        "": 1
      }
    }
  }
}
`);
  });

  it.each([
    ['no JSON', '{"version": 1,'],
    ['a merge conflict', '<<<<<<< ours\n{}\n'],
    ['another version', '{"version": 2, "findings": {}}'],
    ['another shape', '{"version": 1, "findings": ["docs/a.md"]}'],
    ['a count that is none', '{"version": 1, "findings": {"docs/a.md": {"persona-missing": {"": 0}}}}'],
    ['an unknown key', '{"version": 1, "findings": {}, "more": 1}'],
  ])('says what to do about %s', (_, text) => {
    expect(() => parseBaseline(text, 'b.json')).toThrow(
      /^b\.json .+ Write it again with personas check --write-baseline\.$/,
    );
  });

  it('may begin with a byte order mark', () => {
    expect(parseBaseline('\uFEFF{"version": 1, "findings": {}}', 'b.json').findings).toEqual({});
  });
});

const diagnostics: fc.Arbitrary<Diagnostic[]> = fc
  .array(
    fc.record({
      file: fc.constantFrom('docs/a.md', 'docs/b.md', '__proto__', 'constructor', '1'),
      text: fc.constantFrom('BE-New', '---', 'constructor', '__proto__', ' 1 ', 'a\n b', ''),
      rule: fc.constantFrom(...ruleNames),
    }),
    {maxLength: 12},
  )
  .map((found) =>
    found
      .map(
        ({file, text, rule}): Diagnostic => ({
          source: new TextSource(file, text),
          span: [0, text.length],
          message: 'm.',
          rule,
          severity: 'error',
        }),
      )
      .sort((a, b) => (a.source.file < b.source.file ? -1 : 1)),
  );

describe('any baseline', () => {
  test('accepts just what it was written for, and what is left of that', () => {
    fc.assert(
      fc.property(diagnostics, fc.infiniteStream(fc.boolean()), (found, keep) => {
        const baseline = parseBaseline(baselineText(found), 'b.json');
        const left = found.filter(() => keep.next().value);
        const invalid = left.filter(({rule}) => rule === 'registry-invalid');
        expect(applyBaseline(left, baseline).reported).toEqual(invalid);
      }),
    );
  });

  test('suppresses no more than it was written for', () => {
    fc.assert(
      fc.property(diagnostics, diagnostics, (accepted, found) => {
        const {reported, suppressed} = applyBaseline(found, parseBaseline(baselineText(accepted), 'b.json'));
        expect(reported.length + suppressed.length).toBe(found.length);
        expect(suppressed.length).toBeLessThanOrEqual(accepted.length);
      }),
    );
  });

  test('is written the same whatever the order of the findings', () => {
    fc.assert(
      fc.property(diagnostics, (found) => {
        expect(baselineText([...found].reverse())).toBe(baselineText(found));
      }),
    );
  });
});
