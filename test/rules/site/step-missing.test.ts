import {describe, expect, it} from 'vitest';
import {findings, messages, scenariosYaml, tagged} from '../../site.ts';

/** The site in which S-02 has these steps; the first stands on line 13, from column 9. */
const withSteps = (...steps: string[]) => ({
  scenarios: scenariosYaml.replace(
    '  S-03:',
    `    steps:\n${steps.map((step) => `      - ${step}`).join('\n')}\n  S-03:`,
  ),
  pages: {'docs/test.md': tagged('BE-New', 'S-02', '# Tests\n\n## Write one\n')},
});

describe('step-missing', () => {
  it('good: each step is a page or a heading on one', () => {
    const steps = ['docs/backend.md#API Patterns', 'docs/test.md', "'docs/test.md#Write one'"];
    expect(findings(withSteps(...steps))).toEqual([]);
  });

  it.each([
    ['docs/tset.md', 'docs/test.md'],
    ['test.md', 'docs/test.md'],
    ['docs/test', 'docs/test.md'],
    ['docs/tset.md#Write one', 'docs/test.md#Write one'],
    ['docs/test#Write one', 'docs/test.md#Write one'],
    ['docs/test.md#Write oen', 'docs/test.md#Write one'],
    ['docs/test.md#write-one', 'docs/test.md#Write one'],
  ])('bad: %s, reported where it stands, with what was meant', (written, meant) => {
    const site = withSteps('docs/backend.md', written);
    expect(findings(site)).toEqual([`error step-missing scenarios.yaml:14:9-14:${9 + written.length} → ${meant}`]);
    expect(messages(site)[0]).toMatch(new RegExp(`Did you mean ${meant}\\?$`));
  });

  it('suggests no page that is a step already, which would stand there twice', () => {
    expect(findings(withSteps('docs/test.md', 'docs/tset.md'))).toEqual([
      'error step-missing scenarios.yaml:14:9-14:21',
    ]);
    // A heading on it is another step.
    expect(findings(withSteps('docs/test.md', 'docs/tset.md#Write one'))).toEqual([
      'error step-missing scenarios.yaml:14:9-14:31 → docs/test.md#Write one',
    ]);
  });

  it('says what is wrong, and what there is to choose from', () => {
    expect(messages(withSteps('docs/nowhere/at-all.md', 'docs/test.md#Rotation', 'docs/test.md#'))).toEqual([
      'A step of S-02 is docs/nowhere/at-all.md, and there is no such page. Write it, or name another page.',
      'A step of S-02 is the heading “Rotation”, and docs/test.md has none like that. It has “Tests” and “Write one”.',
      'A step of S-02 is the heading “”, and docs/test.md has none like that. It has “Tests” and “Write one”.',
    ]);
  });

  it('a draft is missing; what a planned scenario names is not', () => {
    const site = withSteps('docs/test.md');
    const draft = {'docs/test.md': '---\npersona: BE-New\nscenario: S-02\ndraft: true\n---\n'};
    expect(messages({...site, pages: draft})).toEqual([
      'A step of S-02 is docs/test.md, which is a draft. Publish it, or take the step out until it is done.',
    ]);
    const planned = `${scenariosYaml}  S-04:\n    trigger: x\n    personas: [BE-Ops]\n    planned: true\n    steps: [docs/later.md]\n`;
    expect(findings({scenarios: planned})).toEqual([]);
  });

  it('a step that stands twice makes the registry invalid', () => {
    const site = withSteps('docs/test.md', 'docs/backend.md', 'docs/test.md');
    expect(findings(site)).toEqual(['error registry-invalid scenarios.yaml:15:9-15:21']);
    expect(messages(site)).toEqual(['docs/test.md is a step twice. Take one out.']);
  });

  it('is one finding beside what is wrong with the page itself', () => {
    const pages = {'docs/test.md': '---\npersona: 5\n---\n'};
    expect(findings({...withSteps('docs/test.md#Gone'), pages})).toEqual([
      'error front-matter-invalid docs/test.md:2:10-2:11',
    ]);
  });
});
