import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith} from '../../site.ts';

const page = (text: string) => ({pages: {'docs/a.md': text}});
/** One more page that lacks nothing but what its first line should say. */
const withLine = (line: string) => page(`---\nscenario: S-01\n${line}\n---\n`);

describe('persona-missing', () => {
  it('good: one id, a list, everyone', () => {
    expect(findings(withLine('persona: BE-New'))).toEqual([]);
    expect(findings(withLine('persona: [BE-New]'))).toEqual([]);
    expect(findings(withLine('persona: everyone'))).toEqual([]);
  });

  it('bad: front matter without the key, reported at its opening line', () => {
    expect(findings(page('---\nscenario: S-01\n---\n'))).toEqual(['error persona-missing docs/a.md:1:1-1:4']);
    expect(messages(page('---\nscenario: S-01\n---\n'))).toEqual([
      'This page lacks persona in its front matter. Choose BE-New, BE-Maint, BE-Ops or everyone.',
    ]);
  });

  it('no front matter at all: at the very start', () => {
    const both = ['error persona-missing docs/a.md:1:1-1:1'];
    for (const text of ['', '# Title\n', '\n---\npersona: BE-New\n---\n', '----\npersona: BE-New\n----\n', '\uFEFF']) {
      expect(findings(page(text))).toEqual(both);
    }
  });

  it.each([
    '\n---\npersona: BE-New\nscenario: S-01\n---\n',
    '  ---\r\npersona: BE-New\r\n---\r\n',
    '----\npersona: BE-New\n----\n',
    '+++\npersona = "BE-New"\n+++\n',
  ])('%j: says why what looks like front matter is none', (text) => {
    expect(messages(page(text))).toEqual([
      'This page lacks persona and scenario: its front matter is not read. Begin the very first line with three hyphens, and end with three.',
    ]);
  });

  it('front matter with nothing in it: at its opening line', () => {
    const both = ['error persona-missing docs/a.md:1:1-1:4'];
    for (const text of ['---\n---\n', '---\n\n---\n', '---\n# to do\n---\n', '---\r\n---\r\n', '\uFEFF---\n---\n']) {
      expect(findings(page(text))).toEqual(both);
    }
  });

  it('a page that lacks the scenario too is reported once, and both are named', () => {
    expect(messages(page('# Title\n'))).toEqual([
      'This page lacks persona and scenario in its front matter. Choose persona BE-New, BE-Maint, BE-Ops or everyone, and scenario S-01, S-02 or S-03.',
    ]);
    expect(findings(page('---\npersona:\nscenario:\n---\n'))).toEqual(['error persona-missing docs/a.md:2:1-2:8']);
    expect(messages(page('---\npersona:\nscenario:\n---\n'))[0]).toMatch(/^persona and scenario are empty\. Choose /);
    expect(findings(page('---\nscenario: []\n---\n'))).toEqual(['error persona-missing docs/a.md:1:1-1:4']);
    expect(messages(page('---\nscenario: []\n---\n'))[0]).toMatch(
      /^scenario is empty, and this page lacks persona in its front matter\. Choose persona /,
    );
  });

  it.each([
    ['{persona-missing: warn}', ['warning persona-missing', 'error scenario-missing']],
    ['{scenario-missing: warn}', ['error persona-missing']],
    ['{persona-missing: warn, scenario-missing: warn}', ['warning persona-missing']],
    ['{persona-missing: off}', ['error scenario-missing']],
    ['{scenario-missing: off}', ['error persona-missing']],
  ])('with %s nothing that is as grave is lost', (rules, expected) => {
    const texts = {personas: personasWith(`rules: ${rules}`), ...page('# Title\n')};
    expect(findings(texts).map((finding) => finding.replace(/ docs.*/, ''))).toEqual(expected);
    if (rules === '{scenario-missing: off}') expect(messages(texts)[0]).toMatch(/^This page lacks persona in its/);
  });

  it.each(['persona:', 'persona: ~', "persona: ''", 'persona: "  "', 'persona: []', 'persona: [""]', 'persona:\n  -'])(
    'an empty one, %s: at the key',
    (line) => {
      expect(findings(withLine(line))).toEqual(['error persona-missing docs/a.md:3:1-3:8']);
      expect(messages(withLine(line))[0]).toMatch(/^persona is empty\. Choose /);
    },
  );

  it('an exempt page needs none', () => {
    const exempt = personasWith("pages:\n  exempt: ['docs/meta/**', docs/a.md]");
    expect(
      findings({personas: exempt, pages: {'docs/a.md': '', 'docs/meta/deep/b.mdx': '---\npersona:\n---\n'}}),
    ).toEqual([]);
    const some = {'docs/a.md': '', 'docs/meta/b.md': ''};
    expect(findings({personas: exempt, pages: {...some, 'docs/metadata.md': '---\nscenario: S-01\n---\n'}})).toEqual([
      'error persona-missing docs/metadata.md:1:1-1:4',
    ]);
  });

  it('a draft needs one', () => {
    expect(findings(page('---\ndraft: true\nscenario: S-01\n---\n'))).toEqual([
      'error persona-missing docs/a.md:1:1-1:4',
    ]);
  });

  it('lists few of many ids', () => {
    const more = Array.from(
      {length: 6},
      (_, at) => `  P${at}:\n    name: x\n    experience: x\n    goals: [x]\n    pain_points: [x]`,
    ).join('\n');
    const texts = {
      personas: personasWith(`${more}\nrules: {persona-unused: off}`),
      ...page('---\nscenario: S-01\n---\n'),
    };
    expect(messages(texts)).toEqual([
      'This page lacks persona in its front matter. Choose BE-New, BE-Maint, BE-Ops, P0, P1 or 5 more.',
    ]);
  });
});
