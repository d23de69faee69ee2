import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, scenariosYaml, tagged} from '../../site.ts';

/** One more page. S-01 is for BE-New, S-02 for BE-New and BE-Maint, S-03 for BE-Ops. */
const page = (persona: string, scenario: string) => ({pages: {'docs/a.md': tagged(persona, scenario)}});

describe('scenario-persona-mismatch', () => {
  it('good: each has a partner', () => {
    expect(findings(page('[BE-New, BE-Ops]', '[S-01, S-03]'))).toEqual([]);
    expect(findings(page('BE-Maint', 'S-02'))).toEqual([]);
    expect(findings(page('[BE-New, BE-Maint]', '[S-01, S-02]'))).toEqual([]);
  });

  it('bad: a scenario that is for none of the page’s personas, reported at its value', () => {
    expect(findings(page('BE-New', '[S-01, S-03]'))).toEqual(['error scenario-persona-mismatch docs/a.md:3:18-3:22']);
    expect(messages(page('BE-New', '[S-01, S-03]'))).toEqual([
      'S-03 is for BE-Ops, and this page is for BE-New. Change one of the two.',
    ]);
  });

  it('bad: a persona that none of the page’s scenarios is for, reported at its value', () => {
    expect(findings(page('[BE-New, "BE-Ops"]', 'S-01'))).toEqual([
      'error scenario-persona-mismatch docs/a.md:2:20-2:26',
    ]);
    expect(messages(page('[BE-New, BE-Ops]', 'S-01'))).toEqual([
      "None of this page's scenarios (S-01) is for BE-Ops. Add one that is, or remove BE-Ops.",
    ]);
  });

  it('a pair that does not fit is reported once, at the scenario', () => {
    expect(findings(page('BE-Ops', 'S-01'))).toEqual(['error scenario-persona-mismatch docs/a.md:3:11-3:15']);
    expect(findings(page('[BE-Maint, BE-Ops]', 'S-01'))).toEqual([
      'error scenario-persona-mismatch docs/a.md:3:11-3:15',
    ]);
  });

  it('both kinds on one page', () => {
    expect(findings(page('[BE-New, BE-Maint]', '[S-01, S-03]'))).toEqual([
      'error scenario-persona-mismatch docs/a.md:2:19-2:27',
      'error scenario-persona-mismatch docs/a.md:3:18-3:22',
    ]);
  });

  it('everyone is a partner of every scenario, and needs none', () => {
    expect(findings(page('everyone', '[S-01, S-03]'))).toEqual([]);
    expect(findings(page('[everyone, BE-New]', 'S-01'))).toEqual(['warning without-effect docs/a.md:2:21-2:27']);
  });

  it('an id that nobody can tell suppresses it, for it may be the partner', () => {
    expect(findings(page('[BE-New, Nobody]', '[S-01, S-03]'))).toEqual(['error persona-unknown docs/a.md:2:19-2:25']);
    expect(findings(page('[BE-New, BE-Ops]', '[S-01, Nothing]'))).toEqual([
      'error scenario-unknown docs/a.md:3:18-3:25',
    ]);
  });

  it('an id that was meant is a partner, and is not reported twice', () => {
    expect(findings(page('BE-Nwe', 'S-1'))).toEqual([
      'error persona-unknown docs/a.md:2:10-2:16 → BE-New',
      'error scenario-unknown docs/a.md:3:11-3:14 → S-01',
    ]);
    expect(findings(page('BE-New', '[S-01, S-3]'))).toEqual(['error scenario-unknown docs/a.md:3:18-3:21 → S-03']);
    expect(findings(page('[BE-New, BE-Osp]', 'S-01'))).toEqual(['error persona-unknown docs/a.md:2:19-2:25 → BE-Ops']);
    expect(findings(page('BE-New', 'S-3'))).toEqual(['error scenario-unknown docs/a.md:3:11-3:14 → S-03']);
  });

  it('an id that is near to one that does not fit is reported as unknown, and no more', () => {
    expect(findings(page('BE-Nope', 'S-01'))).toEqual(['error persona-unknown docs/a.md:2:10-2:17 → BE-Ops']);
    expect(findings({pages: {'docs/ops.md': tagged('BE-Nwe', 'S-03', '[a](README.md)\n')}})).toEqual([
      'error persona-unknown docs/ops.md:2:10-2:16 → BE-New',
    ]);
    const scenarios = scenariosYaml.replace('personas: [BE-Ops]', 'personas: [BE-Mnt]');
    expect(findings({scenarios})).toEqual(['error scenario-persona-unknown scenarios.yaml:14:16-14:22 → BE-Maint']);
  });

  it('everyone beside a persona is a partner, too', () => {
    expect(findings(page('[everyone, BE-Ops]', 'S-01'))).toEqual(['warning without-effect docs/a.md:2:21-2:27']);
  });

  it('a scenario for somebody unknown suppresses it, for that may be the partner', () => {
    const scenarios = scenariosYaml.replace('[BE-Ops]', '[Nobody]');
    expect(findings({scenarios, ...page('[BE-New, BE-Maint]', '[S-01, S-03]')})).toEqual([
      'error scenario-persona-unknown scenarios.yaml:14:16-14:22',
    ]);
    expect(findings({scenarios: scenariosYaml.replace('[BE-Ops]', '[BE-Osp]'), ...page('BE-Ops', 'S-03')})).toEqual([
      'error scenario-persona-unknown scenarios.yaml:14:16-14:22 → BE-Ops',
    ]);
  });

  it('holds for the value under a misspelt key', () => {
    expect(findings({pages: {'docs/a.md': '---\npersonas: BE-Ops\nscenario: S-01\n---\n'}})).toEqual([
      'error front-matter-misspelt-key docs/a.md:2:1-2:9 → persona',
      'error scenario-persona-mismatch docs/a.md:3:11-3:15',
    ]);
  });

  it('drafts and exempt pages are checked; with one tag alone there is nothing to compare', () => {
    const personas = personasWith('pages: {exempt: [docs/a.md]}');
    expect(findings({personas, ...page('BE-Ops', 'S-01')})).toHaveLength(1);
    expect(findings({personas, pages: {'docs/a.md': '---\nscenario: S-01\n---\n'}})).toEqual([]);
    expect(findings({pages: {'docs/a.md': '---\ndraft: true\npersona: BE-Ops\nscenario: S-01\n---\n'}})).toEqual([
      'error scenario-persona-mismatch docs/a.md:4:11-4:15',
    ]);
  });
});
