import {expect, test} from 'vitest';
import {personaList, scenarioList} from '../../src/views/registry-list.ts';
import {index, personasWith, scenariosYaml, tagged} from '../site.ts';

const site = index({
  personas: personasWith('    formerly: [Run-Team]'),
  scenarios: `${scenariosYaml}  S-04: {trigger: Later, personas: [Run-Team, BE-New, Nobody], planned: true}\n`,
  pages: {
    'docs/all.md': tagged('everyone', 'S-02'),
    'docs/bare.md': '# Bare\n',
    'docs/both.md': tagged('[BE-Ops, BE-New]', '[S-03, S-04]'),
    'docs/draft.md': '---\ndraft: true\npersona: BE-Maint\nscenario: S-01\n---\n',
    'docs/former.md': tagged('Run-Team', 'S-03'),
  },
});

test('a persona counts the pages that name her, those that are for nobody else, and comes with her scenarios', () => {
  expect(
    personaList(site).map(({persona, pages, only, scenarios}) => [persona.id, pages, only, scenarios.join()]),
  ).toEqual([
    ['BE-New', 3, 1, 'S-01,S-02,S-04'],
    ['BE-Maint', 1, 0, 'S-02'],
    ['BE-Ops', 3, 2, 'S-03,S-04'],
  ]);
});

test('a scenario counts its pages, and says for whom it has none', () => {
  expect(scenarioList(site).map(({scenario, pages, withoutPage}) => [scenario.id, pages, withoutPage])).toEqual([
    ['S-01', 1, []],
    ['S-02', 2, []],
    ['S-03', 3, []],
    ['S-04', 1, []],
  ]);
  const bare = index({pages: {'docs/README.md': null, 'docs/backend.md': tagged('BE-New', 'S-02')}});
  expect(scenarioList(bare).map(({scenario, pages, withoutPage}) => [scenario.id, pages, withoutPage])).toEqual([
    ['S-01', 0, ['BE-New']],
    ['S-02', 1, ['BE-Maint']],
    ['S-03', 1, []],
  ]);
  const forAll = index({pages: {'docs/backend.md': tagged('everyone', 'S-02')}});
  expect(scenarioList(forAll)[1]?.withoutPage).toEqual([]);
});
