import {describe, expect, it} from 'vitest';
import {findings, messages, scenariosYaml, tagged} from '../../site.ts';

const page = (scenario: string) => ({pages: {'docs/a.md': tagged('BE-New', scenario)}});

describe('scenario-unknown', () => {
  it('good: ids of scenarios.yaml', () => {
    expect(findings(page('[S-01, S-02]'))).toEqual([]);
  });

  it.each(['S1', 's-01', 'S-1', 'S_01', 'S 01', 'S-001', 's1'])(
    'bad: %s, reported at the value with S-01',
    (written) => {
      expect(findings(page(written))).toEqual([
        `error scenario-unknown docs/a.md:3:11-3:${11 + written.length} → S-01`,
      ]);
    },
  );

  it.each(['S-11', 'S-10', 'S-0', 'S-', 'S-012', 'S-01-02'])(
    '%s suggests nothing: digits are never guessed',
    (written) => {
      const [finding, ...rest] = findings(page(written));
      expect(finding).toMatch(/^error scenario-unknown docs\/a\.md:3:11-3:\d+$/);
      expect(rest).toEqual([]);
      expect(messages(page(written))[0]).toMatch(/ is not in scenarios\.yaml\. Use S-01, S-02 or S-03\.$/);
    },
  );

  it('finds each of a list', () => {
    expect(findings(page('[s-01, "S-2", S-04]'))).toEqual([
      'error scenario-unknown docs/a.md:3:12-3:16 → S-01',
      'error scenario-unknown docs/a.md:3:19-3:22 → S-02',
      'error scenario-unknown docs/a.md:3:25-3:29',
    ]);
  });

  it('everyone is no scenario, and a persona is told from one', () => {
    expect(findings(page('everyone'))).toEqual(['error scenario-unknown docs/a.md:3:11-3:19']);
    expect(messages(page('BE-Ops'))).toEqual(['BE-Ops is a persona, not a scenario. Use S-01, S-02 or S-03.']);
  });

  it('leads a former id to the new one', () => {
    const scenarios = scenariosYaml.replace('    trigger: New', '    formerly: [First-Run]\n    trigger: New');
    expect(findings({scenarios, ...page('First-Run')})).toEqual(['error scenario-unknown docs/a.md:3:11-3:20 → S-01']);
    expect(messages({scenarios, ...page('First-Run')})).toEqual(['First-Run is now called S-01.']);
  });
});
