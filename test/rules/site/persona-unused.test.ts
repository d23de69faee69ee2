import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, scenariosYaml, tagged} from '../../site.ts';

const qa = `  BE-QA:
    name: Tester
    experience: Two projects
    goals: [find faults]
    pain_points: [no plan]`;

/** A planned scenario for one persona. */
const planned = (persona: string) => `${scenariosYaml}  S-04:
    trigger: x
    personas: [${persona}]
    outcome: y
    planned: true
`;

describe('persona-unused', () => {
  it('good: each persona has a scenario and a page', () => {
    expect(findings()).toEqual([]);
  });

  it('bad: a persona with neither, reported at its id in personas.yaml', () => {
    const texts = {personas: personasWith(qa)};
    expect(findings(texts)).toEqual(['warning persona-unused personas.yaml:19:3-19:8']);
    expect(messages(texts)).toEqual([
      'BE-QA has no scenario and no page. Give it one, or remove it until somebody reads as BE-QA.',
    ]);
  });

  it('a persona with a scenario, planned that it may be, and no page', () => {
    const texts = {personas: personasWith(qa), scenarios: planned('BE-QA')};
    expect(findings(texts)).toEqual(['warning persona-unused personas.yaml:19:3-19:8']);
    expect(messages(texts)[0]).toMatch(/^BE-QA has no page\./);
  });

  it('a persona with a page and no scenario', () => {
    const texts = {personas: personasWith(qa), pages: {'docs/a.md': tagged('[BE-QA, BE-New]', 'S-01')}};
    expect(findings(texts)).toEqual([
      'error scenario-persona-mismatch docs/a.md:2:11-2:16',
      'warning persona-unused personas.yaml:19:3-19:8',
    ]);
    expect(messages(texts)[1]).toMatch(/^BE-QA has no scenario\./);
  });

  it('a page for everyone is a page for those whose scenarios it serves, and for nobody else', () => {
    const withPage = (page: string) => ({
      personas: personasWith(qa),
      scenarios: planned('BE-QA'),
      pages: {'docs/a.md': page},
    });
    expect(findings(withPage(tagged('everyone', 'S-04')))).toEqual([]);
    const unused = ['warning persona-unused personas.yaml:19:3-19:8'];
    expect(findings(withPage(tagged('everyone', 'S-01')))).toEqual(unused);
    expect(findings(withPage('---\npersona: everyone\n---\n'))).toEqual(unused);
  });

  it('a draft is no page yet', () => {
    const texts = {
      personas: personasWith(qa),
      scenarios: planned('BE-QA'),
      pages: {'docs/a.md': '---\ndraft: true\npersona: BE-QA\nscenario: S-04\n---\n'},
    };
    expect(findings(texts)).toEqual(['warning persona-unused personas.yaml:19:3-19:8']);
  });

  it('an exempt page that is tagged is a page; one that is not is nobody’s', () => {
    const exempt = personasWith(`${qa}\npages: {exempt: [docs/meta/**]}`);
    expect(
      findings({personas: exempt, scenarios: planned('BE-QA'), pages: {'docs/meta/a.md': tagged('BE-QA', 'S-04')}}),
    ).toEqual([]);
    expect(findings({personas: exempt, scenarios: planned('BE-QA'), pages: {'docs/meta/a.md': 'text'}})).toEqual([
      'warning persona-unused personas.yaml:19:3-19:8',
    ]);
  });

  it('counts an id that was meant', () => {
    const texts = {pages: {'docs/ops.md': tagged('BE_Ops', 'S-03')}};
    expect(findings(texts)).toEqual(['error persona-unknown docs/ops.md:2:10-2:16 → BE-Ops']);
  });

  it.each([
    ['cannot be read', Buffer.from([0xff]), 'error page-unreadable docs/ops.md:1:1-1:1'],
    [
      'has front matter that is no YAML',
      '---\npersona: BE-Ops: x\n---\n',
      'error front-matter-invalid docs/ops.md:2:10-2:11',
    ],
    ['names somebody unknown', tagged('Nobody', 'S-03'), 'error persona-unknown docs/ops.md:2:10-2:16'],
    ['names nobody', '---\nscenario: S-03\n---\n', 'error persona-missing docs/ops.md:1:1-1:4'],
  ])('is not reported where its entry page %s', (_, page, finding) => {
    expect(findings({pages: {'docs/ops.md': page}})).toEqual([finding]);
  });

  it('is reported where a scenario names somebody unknown and starts nowhere', () => {
    const texts = {scenarios: scenariosYaml.replace('[BE-Ops]', '[Nobody]'), pages: {'docs/ops.md': null}};
    expect(findings(texts)).toEqual([
      'warning persona-unused personas.yaml:14:3-14:9',
      'error scenario-persona-unknown scenarios.yaml:14:16-14:22',
      'error entry-point-missing scenarios.yaml:16:25-16:36',
    ]);
  });

  it('gives way to what is reported of her scenarios, where that would give her a page', () => {
    const scenarios = scenariosYaml
      .replace('[BE-New, BE-Maint]', '[BE-New, BE-Maint, BE-Ops]')
      .replace('[BE-Ops]', '[BE-New]');
    const backend = tagged('[BE-New, BE-Maint]', 'S-02', '## API Patterns\n');
    const texts = {scenarios, pages: {'docs/backend.md': backend, 'docs/ops.md': tagged('BE-New', 'S-03')}};
    expect(findings(texts)).toEqual(['error scenario-uncovered scenarios.yaml:7:3-7:7']);
    const warned = personasWith('rules: {scenario-uncovered: off, entry-point-untagged: off}');
    expect(findings({...texts, personas: warned})).toEqual(['warning persona-unused personas.yaml:14:3-14:9']);
  });

  it.each([
    ['a merge conflict', '---\n<<<<<<< HEAD\npersona: BE-QA\n=======\npersona: BE-New\n>>>>>>> other\n---\n'],
    ['a colon of another script', '---\npersona：BE-QA\nscenario: S-04\n---\n'],
    ['two ids in one', tagged('"BE-QA / BE-New"', 'S-01')],
    ['an encoding that is not UTF-8', Buffer.from([0x80])],
  ])('is not reported beside %s in the only page that seems to name her', (_, page) => {
    const texts = {personas: personasWith(qa), scenarios: planned('BE-QA')};
    expect(findings({...texts, pages: {'docs/a.md': page}}).filter((finding) => /unused/.test(finding))).toEqual([]);
    const others = tagged('"BE-Ops / BE-New"', 'S-01');
    expect(findings({...texts, pages: {'docs/a.md': others}})).toContain(
      'warning persona-unused personas.yaml:19:3-19:8',
    );
  });

  it('can be made an error, or nothing', () => {
    const qaAnd = (rules: string) => ({personas: personasWith(`${qa}\nrules:\n  persona-unused: ${rules}`)});
    expect(findings(qaAnd('error'))).toEqual(['error persona-unused personas.yaml:19:3-19:8']);
    expect(findings(qaAnd('off'))).toEqual([]);
  });

  it('is silenced by a comment on the line above', () => {
    expect(findings({personas: personasWith(`  # personas-disable-next-line persona-unused\n${qa}`)})).toEqual([]);
    expect(findings({personas: personasWith(`  # personas-disable-next-line persona-missing\n${qa}`)})).toEqual([
      'warning disable-comment-unused personas.yaml:19:32-19:47',
      'warning persona-unused personas.yaml:20:3-20:8',
    ]);
    expect(findings({personas: personasWith(`  # personas-disable-next-line persona-unused\n\n${qa}`)})).toEqual([
      'warning disable-comment-unused personas.yaml:19:32-19:46',
      'warning persona-unused personas.yaml:21:3-21:8',
    ]);
  });

  it('in a site with one page, which is for everyone, reports every persona', () => {
    const texts = {
      scenarios: scenariosYaml.replaceAll(/entry_point: .*/g, 'planned: true'),
      pages: {'docs/README.md': '---\npersona: everyone\n---\n', 'docs/backend.md': null, 'docs/ops.md': null},
    };
    expect(findings(texts)).toEqual([
      'warning persona-unused personas.yaml:4:3-4:9',
      'warning persona-unused personas.yaml:9:3-9:11',
      'warning persona-unused personas.yaml:14:3-14:9',
    ]);
  });
});
