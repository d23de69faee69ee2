import {describe, expect, it} from 'vitest';
import {applyEdits} from '../../src/edits/text-edit.ts';
import {quickFixes} from '../../src/lsp/quick-fixes.ts';
import {diagnose, findings, personasWith, scenariosYaml, tagged} from '../site.ts';

/** The page with the comment that silences its first finding of a rule; undefined where there can be none. */
function disabled(file: string, text: string, rule: string, personas?: string): string | undefined {
  const site = {format: 'detect' as const, ...(personas === undefined ? {} : {personas})};
  const finding = diagnose({...site, pages: {[file]: text}}).find(
    (one) => one.rule === rule && one.source.file === file,
  );
  if (!finding) throw new Error(`There is no ${rule}.`);
  const fix = quickFixes(finding).find(({title}) => title === `Disable ${rule} for the next line`);
  if (!fix) return undefined;
  const edited = applyEdits(text, fix.edits);
  const before = findings({...site, pages: {[file]: text}});
  const after = findings({...site, pages: {[file]: edited}});
  // What is silenced is gone, and nothing else comes of it.
  expect(after.length).toBeLessThan(before.length);
  expect(
    after.map((line) => line.replace(/:\d+:.*/, '')).every((line) => before.some((one) => one.startsWith(line))),
  ).toBe(true);
  return edited;
}

describe('the fix of a finding', () => {
  it('is what was meant, first and preferred', () => {
    const [finding] = diagnose({pages: {'docs/a.md': tagged('"BE-Nwe"', 'S-01')}});
    const [fix, comment] = finding ? quickFixes(finding) : [];
    expect(fix).toMatchObject({title: 'Replace with BE-New', preferred: true});
    expect(comment).toMatchObject({title: 'Disable persona-unknown for the next line', preferred: false});
  });

  it('adds the quotes that a heading needs', () => {
    const scenarios = scenariosYaml.replace('Quick Start', 'One two');
    const pages = {'docs/README.md': tagged('BE-New', 'S-01', '# One: two\n')};
    const [finding] = diagnose({scenarios, pages});
    const [fix] = finding ? quickFixes(finding) : [];
    expect(applyEdits(scenarios, fix?.edits ?? [])).toContain("heading: 'One: two'");
  });

  it('is only a comment where nobody knows what was meant', () => {
    const [finding] = diagnose({pages: {'docs/a.md': tagged('Nobody', 'S-01')}});
    expect(finding && quickFixes(finding).map(({preferred}) => preferred)).toEqual([false]);
  });
});

describe('a comment that silences', () => {
  const link = '[ops](ops.md)';
  const page = (body: string) => tagged('BE-New', 'S-01', body);

  it('stands above a tag', () => {
    expect(disabled('docs/a.md', tagged('X', 'S-01'), 'persona-unknown')).toBe(
      '---\n# personas-disable-next-line persona-unknown\npersona: X\nscenario: S-01\n---\n',
    );
    const list = '---\r\npersona:\r\n  - X\r\nscenario: S-01\r\n---\r\n';
    expect(disabled('docs/a.md', list, 'persona-unknown')).toContain(
      '  # personas-disable-next-line persona-unknown\r\n  - X\r\n',
    );
  });

  it('cannot stand above the first line of a page', () => {
    expect(disabled('docs/a.md', '---\n---\n', 'persona-missing')).toBeUndefined();
    expect(disabled('docs/a.md', '# A\n', 'persona-missing')).toBeUndefined();
    expect(disabled('docs/a.md', '---js\n---\n', 'front-matter-invalid')).toBeUndefined();
  });

  it('stands above a section', () => {
    const body = 'Text\n\n<details data-persona="BE-Nwe">\n<summary>A</summary>\n\n</details>\n';
    expect(disabled('docs/a.md', page(body), 'section-persona-unknown')).toContain(
      'Text\n\n<!-- personas-disable-next-line section-persona-unknown -->\n<details data',
    );
    const directive = '- one\n\n  :::details[A]{persona="BE-Nwe"}\n  :::\n';
    expect(disabled('docs/a.md', page(directive), 'section-persona-unknown')).toContain(
      '\n  <!-- personas-disable-next-line section-persona-unknown -->\n  :::details',
    );
  });

  it('is one of MDX in MDX', () => {
    const body = '<details data-persona="BE-Nwe">\n<summary>A</summary>\n\n</details>\n';
    expect(disabled('docs/a.mdx', page(body), 'section-persona-unknown')).toContain(
      '\n{/* personas-disable-next-line section-persona-unknown */}\n<details data',
    );
    const format = `---\npersona: BE-New\nscenario: S-01\nmdx: {format: mdx}\n---\n${body}`;
    expect(disabled('docs/a.md', format, 'section-persona-unknown')).toContain('{/* personas');
  });

  it('stands at the end of the line before within a paragraph', () => {
    expect(disabled('docs/a.md', page(`One\ntwo ${link}\n`), 'persona-dead-end')).toContain(
      `One <!-- personas-disable-next-line persona-dead-end -->\ntwo ${link}`,
    );
    expect(disabled('docs/a.mdx', page(`One\ntwo ${link}\n`), 'persona-dead-end')).toContain(
      `One {/* personas-disable-next-line persona-dead-end */}\ntwo ${link}`,
    );
  });

  it('leaves lists whole', () => {
    expect(disabled('docs/a.md', page(`- One\n- ${link}\n`), 'persona-dead-end')).toContain(
      `- One\n  <!-- personas-disable-next-line persona-dead-end -->\n- ${link}`,
    );
    expect(disabled('docs/a.md', page(`- ${link}\n- One\n`), 'persona-dead-end')).toContain(
      `---\n<!-- personas-disable-next-line persona-dead-end -->\n- ${link}`,
    );
    expect(disabled('docs/a.md', page(`> One\n>\n> ${link}\n`), 'persona-dead-end')).toContain(
      `>\n> <!-- personas-disable-next-line persona-dead-end -->\n> ${link}`,
    );
  });

  it('stands above a heading and above a table, and not within a table', () => {
    expect(disabled('docs/a.md', page(`Text\n\n## ${link}\n`), 'persona-dead-end')).toContain('-->\n## [');
    const table = `| a | b |\n| - | - |\n| ${link} | 2 |\n`;
    expect(disabled('docs/a.md', page(table), 'persona-dead-end')).toBeUndefined();
    expect(disabled('docs/a.md', page(`| ${link} | b |\n| - | - |\n| 1 | 2 |\n`), 'persona-dead-end')).toContain(
      '-->\n| [',
    );
  });

  it('cannot stand within a tag', () => {
    const body = '<details\n  data-persona="BE-Nwe">\n<summary>A</summary>\n\n</details>\n';
    expect(disabled('docs/a.md', page(body), 'section-persona-unknown')).toBeUndefined();
  });

  it('is added to one that stands there already', () => {
    const body = `<!-- personas-disable-next-line persona-dead-end -->\n<details data-persona="BE-Nwe">\n<summary>A</summary>\n\n</details>\n`;
    expect(disabled('docs/a.md', page(body), 'section-persona-unknown')).toContain(
      '<!-- personas-disable-next-line persona-dead-end, section-persona-unknown -->\n<details',
    );
    const yaml = '---\n# personas-disable-next-line scenario-unknown\npersona: X\nscenario: S-01\n---\n';
    expect(disabled('docs/a.md', yaml, 'persona-unknown')).toContain(
      '# personas-disable-next-line scenario-unknown, persona-unknown\npersona',
    );
  });

  it('stands above an id in a registry', () => {
    const personas = personasWith('  BE-Idle:\n    name: A\n    experience: B\n    goals: [C]\n    pain_points: [D]');
    const finding = diagnose({personas}).find(({rule}) => rule === 'persona-unused');
    const [fix] = finding ? quickFixes(finding) : [];
    const edited = applyEdits(personas, fix?.edits ?? []);
    expect(edited).toContain('\n  # personas-disable-next-line persona-unused\n  BE-Idle:');
    expect(findings({personas: edited})).toEqual([]);
  });

  it('cannot silence an invalid registry', () => {
    const [finding] = diagnose({personas: personasWith('nonsense: x')});
    expect(finding && quickFixes(finding)).toEqual([]);
  });
});
