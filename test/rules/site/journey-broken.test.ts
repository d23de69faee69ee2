import {describe, expect, it} from 'vitest';
import {findings, messages, scenariosYaml, tagged} from '../../site.ts';

const unlisted = (body = '') =>
  `---\npersona: [BE-New, BE-Maint]\nscenario: S-02\nunlisted: true\n---\n# Backend\n\n## API Patterns\n${body}`;
const maint = (body: string) => ({'docs/maint.md': tagged('[BE-New, BE-Maint]', 'S-02', body)});

describe('journey-broken', () => {
  it.each([
    ['a text links to it', maint('[there](backend.md)')],
    ['a text links to it by its address', maint('[there](/docs/backend)')],
    ['another address may be its', maint('[there](/handbook/backend#api)')],
    ['a component may lead there', maint('<Card to="/x/backend" />')],
    ['a chain of unlisted pages leads there', {...maint('[a](a.md)'), 'docs/a.md': unlisted('[b](backend.md)')}],
  ])('good: an entry point that is unlisted, where %s', (_, more) => {
    expect(findings({pages: {'docs/backend.md': unlisted(), ...more}})).toEqual([]);
  });

  it('good: pages that are unlisted, and only tagged', () => {
    expect(findings({pages: {'docs/hidden.md': unlisted()}})).toEqual([]);
  });

  it('bad: an entry point that nothing leads to', () => {
    const pages = {'docs/backend.md': unlisted('The backend. [self](backend.md)'), ...maint('See backend for more.')};
    expect(findings({pages})).toEqual(['error journey-broken scenarios.yaml:11:25-11:40']);
    expect(messages({pages})).toEqual([
      'S-02 starts at docs/backend.md, which is unlisted: no home, no sidebar and no page leads BE-New and BE-Maint there. Take unlisted off it, link to it, or name another page.',
    ]);
  });

  it('bad: a step that only a page or a section for others leads to', () => {
    const scenarios = scenariosYaml.replace('  S-03:', '    steps: [docs/step.md]\n  S-03:');
    const pages = {
      'docs/step.md': unlisted(),
      'docs/ops.md': tagged('BE-Ops', 'S-03', '[x](step.md)'),
    };
    // Who may lead there is not certain then.
    expect(findings({scenarios, pages}).join()).not.toContain('journey-broken');
    expect(findings({scenarios, pages: {'docs/step.md': unlisted()}})).toEqual([
      'error journey-broken scenarios.yaml:12:13-12:25',
    ]);
  });

  it('is silent where another rule says what is wrong', () => {
    const pages = {'docs/backend.md': unlisted().replace('[BE-New, BE-Maint]', 'BE-Ops').replace('S-02', 'S-03')};
    expect(findings({pages}).join()).not.toContain('journey-broken');
    expect(
      findings({pages: {'docs/backend.md': unlisted().replace('unlisted', 'draft: true\nunlisted')}}).join(),
    ).not.toContain('journey');
  });
});
