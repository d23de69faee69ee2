import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, scenariosYaml, tagged} from '../../site.ts';

/** A fourth scenario, from line 17 on. */
const s04 = (personas: string, more = 'entry_point: {page: docs/backend.md}') => `${scenariosYaml}  S-04:
    trigger: Optimize slow query
    personas: ${personas}
    outcome: Get indexing checklist
    ${more}
`;
/** What is reported where other pages serve it. */
const untagged = 'error entry-point-untagged scenarios.yaml:21:25-21:40';

describe('scenario-uncovered', () => {
  it('good: a page is tagged with each scenario', () => {
    expect(findings()).toEqual([]);
  });

  it('bad: no page is tagged with it, reported at its id', () => {
    const texts = {scenarios: s04('[BE-Maint]')};
    expect(findings(texts)).toEqual(['error scenario-uncovered scenarios.yaml:17:3-17:7']);
    expect(messages(texts)[0]).toBe(
      'No page is tagged S-04. Tag docs/backend.md, where it starts, with scenario S-04, or set planned: true until there is one.',
    );
  });

  it('no page for one of its personas', () => {
    const texts = {scenarios: s04('[BE-Maint, BE-Ops]'), pages: {'docs/a.md': tagged('BE-Maint', 'S-04')}};
    expect(findings(texts)).toEqual([untagged]);
    expect(messages(texts)[0]).toBe(
      'S-04 starts at docs/backend.md, which is not tagged with scenario S-04 and persona BE-Ops. Tag it, or name another page.',
    );
    const tags = tagged('[BE-New, BE-Maint]', '[S-02, S-04]', '# Backend\n\n## API Patterns\n');
    const alone = {...texts, pages: {'docs/backend.md': tags}};
    expect(findings(alone)).toEqual(['error scenario-uncovered scenarios.yaml:17:3-17:7']);
    expect(messages(alone)[0]).toBe(
      'No page for BE-Ops is tagged S-04. Tag docs/backend.md, where it starts, with persona BE-Ops, or take BE-Ops off the scenario.',
    );
  });

  it('several pages cover it together, and one for everyone alone', () => {
    const each = {'docs/a.md': tagged('BE-Maint', 'S-04'), 'docs/b.md': tagged('BE-Ops', '[S-03, S-04]')};
    expect(findings({scenarios: s04('[BE-Maint, BE-Ops]'), pages: each})).toEqual([untagged]);
    const all = {'docs/a.md': tagged('everyone', 'S-04')};
    expect(findings({scenarios: s04('[BE-Maint, BE-Ops]'), pages: all})).toEqual([untagged]);
  });

  it('a planned one needs no page', () => {
    expect(findings({scenarios: s04('[BE-Maint]', 'planned: true')})).toEqual([]);
    expect(
      findings({scenarios: s04('[BE-Maint]', 'planned: false\n    entry_point: {page: docs/backend.md}')}),
    ).toEqual(['error scenario-uncovered scenarios.yaml:17:3-17:7']);
  });

  it('a draft covers nothing, an unlisted page does', () => {
    const page = (key: string) => `---\n${key}: true\npersona: BE-Maint\nscenario: S-04\n---\n`;
    expect(findings({scenarios: s04('[BE-Maint]'), pages: {'docs/a.md': page('draft')}})).toEqual([
      'error scenario-uncovered scenarios.yaml:17:3-17:7',
    ]);
    expect(findings({scenarios: s04('[BE-Maint]'), pages: {'docs/a.md': page('unlisted')}})).toEqual([untagged]);
  });

  it('counts an id that was meant, for scenario and persona', () => {
    expect(findings({scenarios: s04('[BE-Maint]'), pages: {'docs/a.md': tagged('BE-Mant', 's-4')}})).toEqual([
      'error persona-unknown docs/a.md:2:10-2:17 → BE-Maint',
      'error scenario-unknown docs/a.md:3:11-3:14 → S-04',
      untagged,
    ]);
  });

  it('is not reported where a fault in the tags of its entry page may be why', () => {
    expect(findings({pages: {'docs/ops.md': tagged('BE-Ops', 'S-30')}})).toEqual([
      'error scenario-unknown docs/ops.md:3:11-3:15',
    ]);
    expect(findings({pages: {'docs/ops.md': '---\npersona: BE-Ops\n---\n'}})).toEqual([
      'error scenario-missing docs/ops.md:1:1-1:4',
    ]);
    expect(findings({pages: {'docs/ops.md': tagged('5', 'S-03')}})).toEqual([
      'error front-matter-invalid docs/ops.md:2:10-2:11',
    ]);
    expect(findings({pages: {'docs/ops.md': Buffer.from([0x80])}})).toEqual([
      'error page-unreadable docs/ops.md:1:1-1:1',
    ]);
  });

  it('is not reported beside a missing entry page, unless that is not reported', () => {
    const gone = {'docs/ops.md': null};
    expect(findings({pages: {...gone, 'docs/a.md': tagged('BE-Ops', 'S-03')}})).toEqual([
      'error entry-point-missing scenarios.yaml:16:25-16:36 → docs/a.md',
    ]);
    const pages = {...gone, 'docs/a.md': tagged('everyone', 'S-01')};
    expect(findings({pages})).toEqual(['error entry-point-missing scenarios.yaml:16:25-16:36']);
    expect(findings({pages, personas: personasWith('rules: {entry-point-missing: off}')})).toEqual([
      'error scenario-uncovered scenarios.yaml:12:3-12:7',
    ]);
    expect(findings({pages, personas: personasWith('rules: {entry-point-missing: warn}')})).toEqual([
      'error scenario-uncovered scenarios.yaml:12:3-12:7',
      'warning entry-point-missing scenarios.yaml:16:25-16:36',
    ]);
    const comment = '    # personas-disable-next-line entry-point-missing\n    entry_point: {page: docs/ops.md}';
    expect(
      findings({pages, scenarios: scenariosYaml.replace('    entry_point: {page: docs/ops.md}', comment)}),
    ).toEqual(['error scenario-uncovered scenarios.yaml:12:3-12:7']);
  });

  it('a draft as its entry page is as good as none, whatever its tags', () => {
    const draft = '---\ndraft: true\npersona: Nobody\nscenario: S-03\n---\n';
    expect(findings({pages: {'docs/ops.md': draft, 'docs/a.md': tagged('everyone', 'S-01')}})).toEqual([
      'error persona-unknown docs/ops.md:3:10-3:16',
      'error entry-point-missing scenarios.yaml:16:25-16:36',
    ]);
  });

  it('takes severity and comments', () => {
    const texts = {
      scenarios: s04('[BE-Maint]'),
      personas: personasWith('rules: {scenario-uncovered: warn, entry-point-untagged: off}'),
    };
    expect(findings(texts)).toEqual(['warning scenario-uncovered scenarios.yaml:17:3-17:7']);
    const comment = '  # personas-disable-next-line scenario-uncovered\n  S-04:';
    expect(findings({...texts, scenarios: texts.scenarios.replace('  S-04:', comment)})).toEqual([]);
  });
});
