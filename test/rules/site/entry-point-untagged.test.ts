import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, scenariosYaml, tagged} from '../../site.ts';

const untagged = 'error entry-point-untagged scenarios.yaml:16:25-16:36';
const uncovered = 'error scenario-uncovered scenarios.yaml:12:3-12:7';
/** Another page that covers S-03. */
const cover = {'docs/a.md': tagged('BE-Ops', 'S-03')};

describe('entry-point-untagged', () => {
  it('good: the page names the scenario and each of its personas, among others or as everyone', () => {
    expect(findings({pages: {'docs/backend.md': tagged('everyone', '[S-01, S-02]', '## API Patterns\n')}})).toEqual([]);
    expect(
      findings({pages: {'docs/backend.md': tagged('[BE-Maint, BE-New]', '[S-01, S-02]', '## API Patterns\n')}}),
    ).toEqual([]);
  });

  it('bad: without the scenario, reported at the value of page', () => {
    const texts = {pages: {...cover, 'docs/ops.md': tagged('[BE-Ops, BE-New]', 'S-01')}};
    expect(findings(texts)).toEqual(['error scenario-persona-mismatch docs/ops.md:2:11-2:17', untagged]);
    expect(messages(texts)[1]).toBe(
      'S-03 starts at docs/ops.md, which is not tagged with scenario S-03. Tag it, or name another page.',
    );
  });

  it('without one of the personas', () => {
    const texts = {
      pages: {
        'docs/backend.md': tagged('BE-New', 'S-02', '## API Patterns\n'),
        'docs/a.md': tagged('BE-Maint', 'S-02'),
      },
    };
    expect(findings(texts)).toEqual(['error entry-point-untagged scenarios.yaml:11:25-11:40']);
    expect(messages(texts)).toEqual([
      'S-02 starts at docs/backend.md, which is not tagged with persona BE-Maint. Tag it, or name another page.',
    ]);
  });

  it('gives way to scenario-uncovered where no other page covers the scenario', () => {
    const pages = {'docs/ops.md': tagged('everyone', 'S-01')};
    expect(findings({pages})).toEqual([uncovered]);
    expect(findings({pages, personas: personasWith('rules: {scenario-uncovered: off}')})).toEqual([untagged]);
  });

  it('a page for everyone must name the scenario as well: leaving it out is no fault of its own', () => {
    expect(findings({pages: {...cover, 'docs/ops.md': '---\npersona: everyone\n---\n'}})).toEqual([untagged]);
  });

  it('so must an exempt page', () => {
    const personas = personasWith('pages: {exempt: [docs/ops.md]}');
    expect(findings({personas, pages: {...cover, 'docs/ops.md': '# No tags\n'}})).toEqual([untagged]);
    expect(
      findings({
        personas,
        pages: {'docs/ops.md': '---\nscenario: S-03\n---\n', 'docs/a.md': tagged('everyone', 'S-01')},
      }),
    ).toEqual([]);
  });

  it.each([
    ['scenario is unknown', tagged('BE-Ops', 'Nothing'), 'error scenario-unknown docs/ops.md:3:11-3:18'],
    ['persona is unknown', tagged('Nobody', 'S-03'), 'error persona-unknown docs/ops.md:2:10-2:16'],
    ['persona is missing', '---\nscenario: S-03\n---\n', 'error persona-missing docs/ops.md:1:1-1:4'],
    ['scenario is empty', tagged('BE-Ops', ''), 'error scenario-missing docs/ops.md:3:1-3:9'],
    ['front matter is broken', '---js\n---\n', 'error front-matter-invalid docs/ops.md:1:1-1:6'],
  ])('is not reported where the page’s %s', (_, page, finding) => {
    expect(findings({pages: {'docs/ops.md': page}})).toEqual([finding]);
  });

  it('is not reported where an exempt page’s tag is unknown', () => {
    const personas = personasWith('pages: {exempt: [docs/ops.md]}');
    expect(findings({personas, pages: {'docs/ops.md': '---\nscenario: Nothing\n---\n'}})).toEqual([
      'error scenario-unknown docs/ops.md:2:11-2:18',
    ]);
  });

  it('takes an id for what was meant, and the value under a misspelt key', () => {
    expect(findings({pages: {'docs/ops.md': tagged('be-ops', 'S-3')}})).toEqual([
      'error persona-unknown docs/ops.md:2:10-2:16 → BE-Ops',
      'error scenario-unknown docs/ops.md:3:11-3:14 → S-03',
    ]);
    expect(findings({pages: {'docs/ops.md': '---\npersonas: BE-Ops\nscenario: S-03\n---\n'}})).toEqual([
      'error front-matter-misspelt-key docs/ops.md:2:1-2:9 → persona',
    ]);
  });

  it('is not reported for a planned scenario', () => {
    const scenarios = scenariosYaml.replace(
      '    entry_point: {page: docs/ops.md}',
      '    planned: true\n    entry_point: {page: docs/README.md}',
    );
    expect(findings({scenarios})).toEqual([]);
  });
});
