import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith} from '../../site.ts';

const page = (...lines: string[]) => ({pages: {'docs/a.md': `---\n${lines.join('\n')}\n---\n`}});

describe('scenario-missing', () => {
  it('good: one id or a list', () => {
    expect(findings(page('persona: BE-New', 'scenario: S-01'))).toEqual([]);
    expect(findings(page('persona: BE-New', 'scenario:', '  - S-01', '  - S-02'))).toEqual([]);
  });

  it('bad: a page without the key, reported at the opening line', () => {
    expect(findings(page('persona: BE-New'))).toEqual(['error scenario-missing docs/a.md:1:1-1:4']);
    expect(messages(page('persona: BE-New'))).toEqual([
      'This page lacks scenario in its front matter. Choose S-01, S-02 or S-03.',
    ]);
  });

  it.each(['scenario:', 'scenario: null', 'scenario: []', "scenario: ['', ~]"])(
    'an empty one, %s: at the key',
    (line) => {
      expect(findings(page('persona: BE-New', line))).toEqual(['error scenario-missing docs/a.md:3:1-3:9']);
    },
  );

  it('a page for everyone may leave it out, or empty', () => {
    expect(findings(page('persona: everyone'))).toEqual([]);
    expect(findings(page('persona: [everyone]', 'scenario:'))).toEqual([]);
    for (const word of ['Everyone', 'everyon', 'all', 'anyone', 'Everybody'])
      expect(findings(page(`persona: ${word}`)), word).toEqual([
        `error persona-unknown docs/a.md:2:10-2:${10 + word.length} → everyone`,
      ]);
  });

  it('an exempt page needs none, also one that names a persona', () => {
    expect(findings({personas: personasWith('pages: {exempt: [docs/a.md]}'), ...page('persona: BE-New')})).toEqual([]);
  });

  it('a draft needs one', () => {
    expect(findings(page('persona: BE-New', 'draft: true'))).toEqual(['error scenario-missing docs/a.md:1:1-1:4']);
  });

  it('can be made a warning', () => {
    expect(findings({personas: personasWith('rules: {scenario-missing: warn}'), ...page('persona: BE-New')})).toEqual([
      'warning scenario-missing docs/a.md:1:1-1:4',
    ]);
  });
});
