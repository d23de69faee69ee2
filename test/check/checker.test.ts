import {describe, expect, it} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {buildIndex, type ContentIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import {entryPages, findings, index, personasWith, scenariosYaml, tagged} from '../site.ts';

/** A site in which something of every kind is wrong, save its registries, for an invalid one hides the rest. */
const broken = {
  personas: personasWith(
    '  BE-QA:\n    name: Tester\n    experience: x\n    goals: [x]\n    pain_points: [x]\npages:\n  exempt: [docs/meta/**, docs/mtea/**]',
  ),
  scenarios: `${scenariosYaml.replace('[BE-Ops]', '[BE-Ops, BE-Opps, Managers]').replace('heading: API Patterns', 'heading: API Paterns')}  S-04:
    trigger: Optimize slow query
    personas: [BE-Maint]
    outcome: Get indexing checklist
    entry_point: {page: docs/performance.md}
  S-05:
    trigger: Staging answers 503
    personas: [BE-Ops]
    outcome: Service back
    entry_point: {page: docs/README.md}
  S-06:
    trigger: Nobody answers
    personas: [BE-Maint]
    outcome: Somebody does
    entry_point: {page: docs/backend.md}
  S-07:
    trigger: New hire
    personas: [BE-New]
    outcome: Hello
    planned: true
    entry_point: {page: docs/k-planned.md}
  S-08:
    trigger: The server is slow
    personas: [BE-Ops]
    outcome: Fast again
    entry_point: {page: docs/l-steps.md}
    steps: [docs/l-steps.md, docs/README.md, docs/nowhere.md, docs/ops.md]
`,
  pages: {
    'docs/a-latin.md': Buffer.from(tagged('BE-New', 'S-01', 'Größe'), 'latin1'),
    'docs/b-yaml.md': '---\npersona: BE-New\npersona: BE-New\n---\n',
    'docs/c-js.md': '---js\nprocess.exit(1)\n---\n',
    'docs/d-key.md': '---\nPersona: BE-New\nscenarios: S-01\n---\n',
    'docs/e-none.md': '# No front matter\n',
    'docs/f-unknown.md': tagged('[BE-Nwe, Nobody]', '[S1, S-11]'),
    'docs/g-mismatch.md': tagged('BE-New', '[S-01, S-03]'),
    'docs/h-sections.md': tagged(
      'BE-New',
      'S-01',
      `<!-- personas-disable-next-line persona-unknown -->
<details data-persona="BE-Ops BE-Nwe">
<summary>Wrong people</summary>
</details>

:::details{data-presona="BE-New"}
Text
:::

[Operations](ops.md)
`,
    ),
    'docs/i-unclosed.md': tagged('BE-New', 'S-01', '\n:::details[x]{persona="BE-New"}\n'),
    'docs/j-elsewhere.md': tagged('BE-Ops', '[S-03, S-05]'),
    'docs/k-planned.md': tagged('BE-New', 'S-07'),
    'docs/l-steps.md': '---\npersona: BE-Ops\nscenario: S-08\nafter: [docs/ops.md, docs/never.md]\n---\n',
    'docs/meta/exempt.md': '<details data-persona="Nobody"><summary>s</summary></details>\n',
    'docs/z-draft.md': '---\ndraft: true\npersona: BE-New\n---\n',
  },
};

describe('a run of all rules', () => {
  it('finds nothing in a site without faults', () => {
    expect(findings()).toEqual([]);
  });

  it('reports all findings at once, each cause once, sorted by file and place', () => {
    expect(findings(broken)).toEqual([
      'error page-unreadable docs/a-latin.md:1:1-1:1',
      'error front-matter-invalid docs/b-yaml.md:3:1-3:8',
      'error front-matter-invalid docs/c-js.md:1:1-1:6',
      'error front-matter-misspelt-key docs/d-key.md:2:1-2:8 → persona',
      'error front-matter-misspelt-key docs/d-key.md:3:1-3:10 → scenario',
      'error persona-missing docs/e-none.md:1:1-1:1',
      'error persona-unknown docs/f-unknown.md:2:11-2:17 → BE-New',
      'error persona-unknown docs/f-unknown.md:2:19-2:25',
      'error scenario-unknown docs/f-unknown.md:3:12-3:14 → S-01',
      'error scenario-unknown docs/f-unknown.md:3:16-3:20',
      'warning disable-comment-unused docs/h-sections.md:5:33-5:48',
      'error section-persona-outside-page docs/h-sections.md:6:24-6:30',
      'error section-persona-unknown docs/h-sections.md:6:31-6:37 → BE-New',
      'error section-summary-missing docs/h-sections.md:10:1-10:34',
      'error section-attribute-misspelt docs/h-sections.md:10:12-10:24 → persona',
      'warning persona-dead-end docs/h-sections.md:14:14-14:20',
      'error section-unclosed docs/i-unclosed.md:6:1-6:32',
      'warning after-missing docs/l-steps.md:4:22-4:35',
      'error section-persona-unknown docs/meta/exempt.md:1:24-1:30',
      'error scenario-missing docs/z-draft.md:1:1-1:4',
      'warning persona-unused personas.yaml:19:3-19:8',
      'warning pattern-unused personas.yaml:25:26-25:38',
      'error entry-point-heading-missing scenarios.yaml:11:51-11:62 → API Patterns',
      'error scenario-persona-unknown scenarios.yaml:14:24-14:31 → BE-Ops',
      'error scenario-persona-unknown scenarios.yaml:14:33-14:41',
      'error entry-point-missing scenarios.yaml:21:25-21:44',
      'error entry-point-untagged scenarios.yaml:26:25-26:39',
      'error scenario-uncovered scenarios.yaml:27:3-27:7',
      'warning without-effect scenarios.yaml:36:5-36:12',
      'warning step-order scenarios.yaml:43:13-43:28',
      'error step-untagged scenarios.yaml:43:30-43:44',
      'error step-missing scenarios.yaml:43:46-43:61',
    ]);
  });

  it('has something of every rule there, save those that hide others, and those about ways and days', () => {
    const reported = new Set(findings(broken).map((finding) => finding.split(' ')[1]));
    expect(ruleNames.filter((name) => !reported.has(name))).toEqual([
      'registry-invalid',
      'journey-broken',
      'journey-long',
      'scenario-persona-mismatch',
      'proof-lapsed',
      'review-overdue',
    ]);
  });

  it('does not depend on the order of the pages', () => {
    const backwards = Object.fromEntries(Object.entries({...entryPages, ...broken.pages}).reverse());
    expect(findings({...broken, pages: backwards})).toEqual(findings(broken));
  });

  it('sorts what begins at one place by where it ends', () => {
    const site = index();
    const {personasFile: source} = site.registry;
    const at = (start: number, end: number) => ({source, span: [start, end] as const, message: 'Wrong.'});
    const problems = [at(4, 9), at(4, 6), at(2, 8), at(4, 7)];
    const found = new Checker().check({...site, registry: {...site.registry, problems}});
    expect(found.map(({span}) => span.join('-'))).toEqual(['2-8', '4-6', '4-7', '4-9']);
  });

  it('finds the same when it runs again, whatever stayed the same since', () => {
    const {registry, pages} = index(broken);
    const all = pages.map(({page}) => page);
    const checker = new Checker();
    let before: ContentIndex | undefined;
    const reported = (some: readonly Page[]) => {
      before = buildIndex(registry, some, before);
      return checker.check(before).map(({rule, source}) => `${rule} ${source.file}`);
    };
    const first = reported(all);
    const unknown = all.find(({file}) => file === 'docs/f-unknown.md') as Page;
    const fixed = new Page(unknown.file, tagged('BE-New', 'S-01'));
    const others = first.filter((finding) => !finding.endsWith('docs/f-unknown.md'));
    expect(reported(all.map((page) => (page === unknown ? fixed : page)))).toEqual(others);
    expect(reported(all)).toEqual(first);
    expect(reported(all.filter((page) => page !== unknown))).toEqual(others);
  });

  it('sets the severity of any rule but registry-invalid', () => {
    const page = {'docs/a.md': '# No front matter\n'};
    const found = (setting: string) => findings({personas: personasWith(`rules: {${setting}}`), pages: page});
    expect(found('persona-missing: off')).toEqual(['error scenario-missing docs/a.md:1:1-1:1']);
    expect(found('persona-missing: warn, scenario-missing: off')).toEqual([
      'warning persona-missing docs/a.md:1:1-1:1',
    ]);
    expect(found('persona-missing: error')).toHaveLength(1);
  });

  it('a rule that is off still suppresses what would follow from its findings', () => {
    const page = {
      'docs/a.md': tagged('Nobody', 'S-03', '<details data-persona="BE-New"><summary>s</summary></details>\n'),
    };
    expect(findings({personas: personasWith('rules: {persona-unknown: off}'), pages: page})).toEqual([]);
  });

  it('one comment may silence several rules, and silences no other line', () => {
    const pages = (rules: string) => ({
      pages: {
        'docs/a.md': tagged(
          'BE-New',
          'S-01',
          `<!-- personas-disable-next-line ${rules} -->\n<details data-persona="Nobody">\n</details>\n\n<details data-persona="Nobody">\n</details>\n`,
        ),
      },
    });
    const second = [
      'error section-summary-missing docs/a.md:9:1-9:32',
      'error section-persona-unknown docs/a.md:9:24-9:30',
    ];
    expect(findings(pages('section-persona-unknown section-summary-missing'))).toEqual(second);
    expect(findings(pages('section-persona-unknown, section-summary-missing'))).toEqual(second);
    expect(findings(pages('section-persona-unknown'))).toEqual([
      'error section-summary-missing docs/a.md:6:1-6:32',
      ...second,
    ]);
    expect(findings(pages(''))).toHaveLength(5);
  });

  it('a comment in an anchor of front matter does not reach into the body, nor one of YAML in a body', () => {
    const text =
      '---\npersona: BE-New\nscenario: S-01\n# personas-disable-next-line section-persona-unknown\n---\n<details data-persona="Nobody"><summary>s</summary></details>\n';
    expect(findings({pages: {'docs/a.md': text}})).toEqual([
      'warning disable-comment-unused docs/a.md:4:30-4:53',
      'error section-persona-unknown docs/a.md:6:24-6:30',
    ]);
  });
});
