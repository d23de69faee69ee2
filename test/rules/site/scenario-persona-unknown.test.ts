import {describe, expect, it} from 'vitest';
import {findings, messages, personasYaml, scenariosYaml, tagged} from '../../site.ts';

/** The site in which S-02 is for these. */
const s02For = (personas: string) => ({scenarios: scenariosYaml.replace('[BE-New, BE-Maint]', personas)});

describe('scenario-persona-unknown', () => {
  it('good: each scenario is for personas of personas.yaml', () => {
    expect(findings(s02For('[BE-New, "BE-Maint"]'))).toEqual([]);
  });

  it('bad: reported at the value, with the id that was meant', () => {
    expect(findings(s02For('[BE-New, BE-Mnt]'))).toEqual([
      'error scenario-persona-unknown scenarios.yaml:9:24-9:30 → BE-Maint',
    ]);
    expect(messages(s02For('[BE-New, BE-Mnt]'))).toEqual(['BE-Mnt is not in personas.yaml. Did you mean BE-Maint?']);
  });

  it('does not count the quotes', () => {
    expect(findings(s02For(`['BE-New', "be-maint"]`))).toEqual([
      'error scenario-persona-unknown scenarios.yaml:9:27-9:35 → BE-Maint',
    ]);
  });

  it('finds each of several, also in a list over several lines', () => {
    expect(findings(s02For('\n      - BE_New\n      - BE Maint'))).toEqual([
      'error scenario-persona-unknown scenarios.yaml:10:9-10:15 → BE-New',
      'error scenario-persona-unknown scenarios.yaml:11:9-11:17 → BE-Maint',
    ]);
  });

  it('suggests nothing for what is far off, and names the valid ids', () => {
    expect(findings(s02For('[BE-New, BE-Maint, Managers]'))).toEqual([
      'error scenario-persona-unknown scenarios.yaml:9:34-9:42',
    ]);
    expect(messages(s02For('[BE-New, BE-Maint, Managers]'))).toEqual([
      'Managers is not in personas.yaml. Use BE-New, BE-Maint or BE-Ops.',
    ]);
  });

  it.each(['[BE-New BE-Maint]', '["BE-New, BE-Maint"]', '["BE-New; BE-Maint"]'])(
    'several that are read as one, %s',
    (personas) => {
      const written = personas.replace(/[["\]]/g, '');
      expect(findings(s02For(personas))).toHaveLength(1);
      expect(messages(s02For(personas))).toEqual([`${written} is read as one id. Write a list: [BE-New, BE-Maint].`]);
    },
  );

  it('leads a former id to the new one', () => {
    const texts = {
      ...s02For('[BE-Onboarding, BE-Maint]'),
      personas: personasYaml.replace('    name: New', '    formerly: [BE-Onboarding]\n    name: New'),
    };
    expect(findings(texts)).toEqual(['error scenario-persona-unknown scenarios.yaml:9:16-9:29 → BE-New']);
    expect(messages(texts)).toEqual(['BE-Onboarding is now called BE-New.']);
  });

  it('does not take everyone, a scenario or another case for a persona', () => {
    expect(findings(s02For('[BE-New, BE-Maint, everyone]'))).toEqual([
      'error scenario-persona-unknown scenarios.yaml:9:34-9:42',
    ]);
    expect(messages(s02For('[BE-New, BE-Maint, everyone]'))).toEqual([
      'A scenario names its personas one by one. Use BE-New, BE-Maint or BE-Ops.',
    ]);
    expect(findings(s02For('[BE-New, BE-Maint, S-01]'))).toEqual([
      'error scenario-persona-unknown scenarios.yaml:9:34-9:38',
    ]);
    expect(messages(s02For('[BE-New, BE-Maint, S-01]'))).toEqual([
      'S-01 is a scenario, not a persona. Use BE-New, BE-Maint or BE-Ops.',
    ]);
  });

  it('is the only finding, whatever pages serve the scenario and whoever seems to have none', () => {
    const texts = {
      scenarios: scenariosYaml.replace('[BE-Ops]', '[Nobody]'),
      pages: {'docs/a.md': tagged('BE-Ops', 'S-03'), 'docs/b.md': tagged('BE-New', 'S-03')},
    };
    expect(findings(texts)).toEqual(['error scenario-persona-unknown scenarios.yaml:14:16-14:22']);
  });

  it('is reported for planned scenarios too', () => {
    const texts = {
      scenarios: `${scenariosYaml}  S-04:\n    trigger: x\n    personas: [BE-Opps]\n    outcome: y\n    planned: true\n`,
    };
    expect(findings(texts)).toEqual(['error scenario-persona-unknown scenarios.yaml:19:16-19:23 → BE-Ops']);
  });
});
