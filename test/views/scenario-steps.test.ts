import {describe, expect, it} from 'vitest';
import type {ContentIndex} from '../../src/content/content-index.ts';
import {scenarioSteps, stepsFor} from '../../src/views/scenario-steps.ts';
import {index, scenariosYaml, tagged} from '../site.ts';

const pages = {
  'docs/a.md': tagged('BE-New', 'S-02', '# A\n\n## First\n\n## Second\n'),
  'docs/b.md': tagged('BE-Maint', 'S-02'),
  'docs/c.md': tagged('everyone', 'S-02'),
  'docs/other.md': tagged('BE-Ops', 'S-03'),
};

const both = tagged('[BE-New, BE-Maint]', 'S-02');
const comesAfter = (first: string) => both.replace('\n---\n', `\nafter: ${first}\n---\n`);

/** The steps of S-02, as the pages of a site are in this order, each as `file#id personas`. */
function steps(site: ContentIndex, order: readonly string[], persona?: string): string[] {
  const inOrder = order.map((file) => {
    const entry = site.byFile.get(`docs/${file}.md`);
    if (!entry) throw new Error(file);
    return {file: entry.page.file, indexed: entry};
  });
  const scenario = site.scenarioById.get('S-02');
  if (!scenario) throw new Error('S-02');
  const {steps: all, others} = scenarioSteps(site, scenario, inOrder);
  const shown = (one: (typeof all)[number]) =>
    `${one.page.file}${one.heading ? `#${one.heading.id}` : ''} ${one.personas.join('+')}`.replace(/^docs\//, '');
  if (persona !== undefined) return stepsFor(all, persona).map(shown);
  return [...all.map(shown), ...others.map((other) => `(${shown(other)})`)];
}

const withSteps = (...list: string[]) => scenariosYaml.replace('  S-03:', `    steps: [${list.join(', ')}]\n  S-03:`);

describe('the steps of a scenario', () => {
  it('are its pages in reading order, the one that it starts at first', () => {
    const site = index({pages});
    expect(steps(site, ['other', 'c', 'a', 'backend', 'b'])).toEqual([
      'backend.md BE-New+BE-Maint',
      'c.md BE-New+BE-Maint',
      'a.md BE-New',
      'b.md BE-Maint',
    ]);
    expect(steps(site, ['a', 'b', 'backend'], 'BE-Maint')).toEqual(['backend.md BE-New+BE-Maint', 'b.md BE-Maint']);
    expect(steps(site, ['a'], 'BE-Ops')).toEqual([]);
  });

  it('come each after the pages that it needs first, whatever the reading order', () => {
    const site = index({
      pages: {
        'docs/a.md': comesAfter('docs/c.md'),
        'docs/b.md': both,
        'docs/c.md': comesAfter('[docs/b.md, docs/gone.md]'),
      },
    });
    const order = (list: string[]) => steps(site, list).map((step) => step.split('.')[0]);
    expect(order(['a', 'b', 'c', 'backend'])).toEqual(['backend', 'b', 'c', 'a']);
    expect(order(['a', 'c'])).toEqual(['c', 'a']);
    const circle = index({pages: {'docs/a.md': comesAfter('docs/b.md'), 'docs/b.md': comesAfter('docs/a.md')}});
    expect(steps(circle, ['a', 'b'])).toHaveLength(2);
  });

  it('are those that scenarios.yaml names, with their headings; what else is tagged comes beside them', () => {
    const named = withSteps(
      "'docs/a.md#Second'",
      'docs/other.md',
      'docs/backend.md',
      "'docs/a.md#First'",
      'docs/gone.md',
    );
    const site = index({pages, scenarios: named});
    expect(steps(site, ['a', 'b', 'backend', 'c', 'other'])).toEqual([
      'a.md#second BE-New',
      'other.md ',
      'backend.md BE-New+BE-Maint',
      'a.md#first BE-New',
      '(b.md BE-Maint)',
      '(c.md BE-New+BE-Maint)',
    ]);
  });

  it('begin where the scenario starts, if that is not among those that are named', () => {
    const site = index({pages, scenarios: withSteps('docs/c.md')});
    expect(steps(site, ['a', 'backend', 'c'])).toEqual([
      'backend.md#api-patterns BE-New+BE-Maint',
      'c.md BE-New+BE-Maint',
      '(a.md BE-New)',
    ]);
  });
});
