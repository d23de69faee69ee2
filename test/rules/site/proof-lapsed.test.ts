import {describe, expect, it} from 'vitest';
import {provenNow} from '../../../src/content/proof-state.ts';
import {type Proof, proofsText} from '../../../src/registry/proofs.ts';
import {findings, index, messages, personasWith, type SiteTexts, scenariosYaml, tagged} from '../../site.ts';

/** The file of a site in which S-03 was proven as it stands. */
function provenAs(texts: SiteTexts, more: Partial<Proof> = {}): string {
  const site = index(texts);
  const scenario = site.scenarioById.get('S-03');
  if (!scenario) throw new Error('no S-03');
  const now = provenNow(site, scenario);
  return proofsText([{scenario: 'S-03', outcome: 'passed', date: '2026-11-12', commit: null, ...now, ...more}]);
}

const more = {pages: {'docs/more.md': tagged('BE-Ops', 'S-03', '# More\n')}};
const proofs = provenAs(more);
const message = (why: string) =>
  `S-03 was proven on 2026-11-12, and ${why}. Prove it again: npx --no --offline personas verify S-03 --by NAME`;

describe('proof-lapsed', () => {
  it('good: nothing on the path changed, and others may', () => {
    expect(findings({...more, proofs})).toEqual([]);
    const readme = {'docs/README.md': tagged('BE-New', 'S-01', '# Quick Start\n\nOther words.\n')};
    expect(findings({pages: {...more.pages, ...readme}, proofs})).toEqual([]);
    const sameWords = {'docs/more.md': more.pages['docs/more.md'].replaceAll('\n', '\r\n')};
    expect(findings({pages: sameWords, proofs})).toEqual([]);
    const reviewed = {'docs/more.md': more.pages['docs/more.md'].replace('---\n#', 'reviewed: 2026-11-20\n---\n#')};
    expect(findings({pages: reviewed, proofs})).toEqual([]);
    expect(findings({...more, proofs: proofs.replace('S-03', 'S-99')})).toEqual([]);
  });

  it.each<[string, SiteTexts, string]>([
    ['a page', {pages: {'docs/more.md': tagged('BE-Ops', 'S-03', '# Less\n')}}, 'docs/more.md changed since'],
    [
      'where it starts',
      {pages: {...more.pages, 'docs/ops.md': tagged('BE-Ops', 'S-03', '# Ops\n')}},
      'docs/ops.md changed since',
    ],
    ['a page that went', {}, 'docs/more.md changed since'],
    [
      'a page that is a draft',
      {pages: {'docs/more.md': `---\ndraft: true\n${tagged('BE-Ops', 'S-03').slice(4)}`}},
      'docs/more.md changed since',
    ],
    [
      'a page that came',
      {pages: {...more.pages, 'docs/new.md': tagged('BE-Ops', 'S-03', '# New\n')}},
      'docs/new.md changed since',
    ],
    [
      'the scenario',
      {...more, scenarios: scenariosYaml.replace('zero downtime', 'some downtime')},
      'the scenario changed since',
    ],
    [
      'both',
      {scenarios: scenariosYaml.replace('zero downtime', 'some downtime')},
      'the scenario and docs/more.md changed since',
    ],
  ])('bad: %s changed', (_, texts, why) => {
    expect(findings({...texts, proofs})).toEqual(['warning proof-lapsed scenarios.yaml:12:3-12:7']);
    expect(messages({...texts, proofs})).toEqual([message(why)]);
  });

  it('bad: the command changed, which is named then', () => {
    const withCommand = (run: string) => `${scenariosYaml}    verify: {run: ${run}, timeout: 5m}\n`;
    const before = provenAs({...more, scenarios: withCommand('make')});
    expect(findings({...more, scenarios: withCommand('make').replace('5m', '9m'), proofs: before})).toEqual([]);
    expect(messages({...more, scenarios: withCommand('make it'), proofs: before})).toEqual([
      message('the scenario changed since').replace(' --by NAME', ''),
    ]);
  });

  it('bad: it is older than max_age, from the day after on', () => {
    const site = (today: string) => ({...more, personas: personasWith('proofs: {max_age: 6 months}'), proofs, today});
    expect(findings(site('2027-05-12'))).toEqual([]);
    expect(messages(site('2027-05-13'))).toEqual([message('it is older than 6 months by now')]);
  });

  it('knows a scenario by its former id', () => {
    const scenarios = scenariosYaml.replace('  S-03:\n', '  S-30:\n    formerly: [S-03]\n');
    const pages = {
      'docs/more.md': tagged('BE-Ops', 'S-30', '# More\n'),
      'docs/ops.md': tagged('BE-Ops', 'S-30', '# Operations\n'),
    };
    expect(messages({scenarios, pages, proofs})).toEqual([
      expect.stringMatching(/^S-30 was proven on 2026-11-12, and docs\/more\.md and docs\/ops\.md changed since\./),
    ]);
  });
});
