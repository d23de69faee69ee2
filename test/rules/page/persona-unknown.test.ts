import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, personasYaml, tagged} from '../../site.ts';

/** One more page with this persona, which serves S-01 to S-03. */
const page = (persona: string) => ({pages: {'docs/a.md': tagged(persona, '[S-01, S-02, S-03]')}});

describe('persona-unknown', () => {
  it('good: ids of personas.yaml, and everyone', () => {
    expect(findings(page('[BE-New, BE-Maint, BE-Ops]'))).toEqual([]);
    expect(findings(page('everyone'))).toEqual([]);
  });

  it.each(['BE-Nwe', 'be-new', 'BE_New', 'Be New', 'BENew', 'BE-Ne', 'BE-Neww', 'BE-Bew', 'EB-New', 'B-ENew'])(
    'bad: %s, reported at the value with BE-New',
    (written) => {
      expect(findings({pages: {'docs/a.md': tagged(written, 'S-01')}})).toEqual([
        `error persona-unknown docs/a.md:2:10-2:${10 + written.length} → BE-New`,
      ]);
      expect(messages({pages: {'docs/a.md': tagged(written, 'S-01')}})).toEqual([
        `${written} is not in personas.yaml. Did you mean BE-New?`,
      ]);
    },
  );

  it('bad: in pages.defaults, whether a page inherits it or not', () => {
    const personas = personasWith('pages: {defaults: [{files: docs/x/**, persona: [BE-Ops, BE-Nwe], scenario: S-91}]}');
    const found = [
      'error persona-unknown personas.yaml:19:57-19:63 → BE-New',
      'error scenario-unknown personas.yaml:19:76-19:80',
    ];
    expect(findings({personas})).toEqual(expect.arrayContaining(found));
    const pages = {'docs/x/a.md': '# A\n', 'docs/x/b.md': '# B\n'};
    expect(findings({personas, pages})).toEqual(found);
  });

  it('does not count the quotes, and finds each of a list', () => {
    expect(findings(page(`['BE-Nwe', BE-Maint, "be-ops"]`))).toEqual([
      'error persona-unknown docs/a.md:2:12-2:18 → BE-New',
      'error persona-unknown docs/a.md:2:32-2:38 → BE-Ops',
    ]);
    expect(findings(page('\n  - BE-New\n  - BE-Mant\n  - BE-Ops'))).toEqual([
      'error persona-unknown docs/a.md:4:5-4:12 → BE-Maint',
    ]);
  });

  it('suggests nothing for what is far off, and names the valid ids', () => {
    expect(findings(page('Developers'))).toEqual(['error persona-unknown docs/a.md:2:10-2:20']);
    expect(messages(page('Developers'))).toEqual([
      'Developers is not in personas.yaml. Use BE-New, BE-Maint, BE-Ops or everyone.',
    ]);
  });

  it('tells a scenario from a persona', () => {
    expect(findings(page('S-01'))).toEqual(['error persona-unknown docs/a.md:2:10-2:14']);
    expect(messages(page('S-01'))).toEqual([
      'S-01 is a scenario, not a persona. Use BE-New, BE-Maint, BE-Ops or everyone.',
    ]);
  });

  it('two ids in one text are none', () => {
    expect(findings(page('BE-New, BE-Ops'))).toEqual(['error persona-unknown docs/a.md:2:10-2:24']);
  });

  it.each(['BE-New, BE-Ops', 'BE-New,BE-Ops', 'BE-New BE-Ops', 'be-new; BE_Ops'])(
    'several ids in one text, %s: how to write them',
    (written) => {
      expect(findings(page(written))).toEqual([`error persona-unknown docs/a.md:2:10-2:${10 + written.length}`]);
      expect(messages(page(written))).toEqual([`${written} is read as one id. Write a list: [BE-New, BE-Ops].`]);
    },
  );

  it('repeats no more of a long value than tells which it is', () => {
    const [message = ''] = messages(page('x'.repeat(500)));
    expect(message).toMatch(/^x{59}… is not in personas\.yaml\. Use /);
  });

  it('stands where a merge key takes the value from', () => {
    const text = '---\nshared: &shared {persona: BE-Nwe}\n<<: *shared\nscenario: S-01\n---\n';
    expect(findings({pages: {'docs/a.md': text}})).toEqual(['error persona-unknown docs/a.md:2:27-2:33 → BE-New']);
  });

  it('leads a former id, and a typo for it, to the new one', () => {
    const personas = personasYaml.replace('    name: New', '    formerly: [BE-Onboarding]\n    name: New');
    expect(findings({personas, ...page('[BE-Onboarding, BE-Maint, BE-Ops]')})).toEqual([
      'error persona-unknown docs/a.md:2:11-2:24 → BE-New',
    ]);
    expect(messages({personas, ...page('[BE-Onboarding, BE-Maint, BE-Ops]')})).toEqual([
      'BE-Onboarding is now called BE-New.',
    ]);
    expect(findings({personas, ...page('[be onbaording, BE-Maint, BE-Ops]')})).toEqual([
      'error persona-unknown docs/a.md:2:11-2:24 → BE-New',
    ]);
  });

  it('is reported on exempt pages and drafts, and is the only finding', () => {
    expect(findings({personas: personasWith('pages: {exempt: [docs/a.md]}'), ...page('Nobody')})).toEqual([
      'error persona-unknown docs/a.md:2:10-2:16',
    ]);
    expect(findings({pages: {'docs/a.md': '---\ndraft: true\npersona: Nobody\nscenario: S-03\n---\n'}})).toEqual([
      'error persona-unknown docs/a.md:3:10-3:16',
    ]);
  });

  it('is silenced by a comment on the line above, for that line and rule only', () => {
    const text = (comment: string) => ({
      pages: {'docs/a.md': `---\nscenario: S-01\n${comment}\npersona: Nobody\n---\n`},
    });
    expect(findings(text('# personas-disable-next-line persona-unknown'))).toEqual([]);
    expect(findings(text('  # personas-disable-next-line scenario-unknown, persona-unknown'))).toEqual([
      'warning disable-comment-unused docs/a.md:3:32-3:48',
    ]);
    expect(findings(text('# personas-disable-next-line scenario-unknown'))).toHaveLength(2);
    expect(findings(text('# personas-disable-next-line persona-unknown\n'))).toHaveLength(2);
    expect(findings(text('title: "# personas-disable-next-line persona-unknown"'))).toHaveLength(1);
    expect(findings(text('<!-- personas-disable-next-line persona-unknown -->: x'))).toHaveLength(1);
  });
});
