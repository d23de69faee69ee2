import {describe, expect, it} from 'vitest';
import {findings, messages, scenariosYaml, tagged} from '../../site.ts';

const scenarios = scenariosYaml.replace('  S-03:', '    steps: [docs/backend.md, docs/test.md]\n  S-03:');
const site = (page: string) => ({scenarios, pages: {'docs/test.md': page}});

describe('step-untagged', () => {
  it.each([
    ['one of its personas', tagged('BE-New', 'S-02')],
    ['everyone', '---\npersona: everyone\n---\n'],
    ['one of its personas and another scenario', tagged('BE-New', 'S-01')],
  ])('good: a step for %s', (_, page) => {
    expect(findings(site(page))).toEqual([]);
  });

  it('bad: reported at the step', () => {
    expect(findings(site(tagged('BE-Ops', 'S-03')))).toEqual(['error step-untagged scenarios.yaml:12:30-12:42']);
    expect(messages(site(tagged('BE-Ops', 'S-03')))).toEqual([
      'docs/test.md is a step of S-02, and is for BE-Ops: BE-New or BE-Maint would not come by it. Add one of them to the page, or take the step out.',
    ]);
  });

  it('is silent where it is not certain whom the page or the scenario is for', () => {
    expect(findings(site('# Untagged\n'))).toEqual(['error persona-missing docs/test.md:1:1-1:1']);
    expect(findings(site(tagged('BE-Opz', 'S-03')))).toEqual(['error persona-unknown docs/test.md:2:10-2:16 → BE-Ops']);
    const unknown = scenarios.replace('[BE-New, BE-Maint]', '[BE-New, BE-Maintt]');
    expect(findings({...site(tagged('BE-Ops', 'S-03')), scenarios: unknown}).join()).not.toContain('step-untagged');
  });
});
