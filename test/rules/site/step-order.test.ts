import {describe, expect, it} from 'vitest';
import {findings, messages, scenariosYaml} from '../../site.ts';

const comesAfter = (file: string, first: string, persona = '[BE-New, BE-Maint]') => ({
  [`docs/${file}.md`]: `---\npersona: ${persona}\nscenario: S-02\nafter: ${first}\n---\n# ${file}\n\n## API Patterns\n`,
});
const withSteps = (...steps: string[]) =>
  scenariosYaml.replace('  S-03:', `    steps: [${steps.map((step) => `docs/${step}`).join(', ')}]\n  S-03:`);

describe('step-order', () => {
  it('good: steps come after what they need, or need what is no step', () => {
    const pages = {...comesAfter('test', 'docs/backend.md'), ...comesAfter('ship', '[docs/test.md, docs/README.md]')};
    const scenarios = withSteps('backend.md', 'backend.md#API Patterns', 'test.md', 'ship.md');
    expect(findings({scenarios, pages})).toEqual([]);
  });

  it('bad: reported at the step that comes too early', () => {
    const pages = {...comesAfter('test', 'docs/backend.md'), ...comesAfter('ship', '[docs/test.md, docs/backend.md]')};
    const site = {scenarios: withSteps('ship.md', 'backend.md', 'test.md'), pages};
    expect(findings(site)).toEqual(['warning step-order scenarios.yaml:12:13-12:25']);
    expect(messages(site)).toEqual([
      'docs/ship.md comes after docs/test.md and docs/backend.md by its front matter, and before in the steps of S-02. Move the step, or change after on the page.',
    ]);
  });

  it('bad: without steps, where a scenario starts at a page that comes after another of its pages', () => {
    const pages = {...comesAfter('backend', 'docs/test.md'), ...comesAfter('test', '[]')};
    expect(findings({pages})).toEqual(['warning step-order scenarios.yaml:11:25-11:40']);
    expect(messages({pages})).toEqual([
      'S-02 starts at docs/backend.md, which comes after docs/test.md by its front matter. Start there, or change after on the page.',
    ]);
  });

  it('bad: pages that each come after another of them, once', () => {
    const pages = {...comesAfter('a', 'docs/b.md'), ...comesAfter('b', '[docs/c.md]'), ...comesAfter('c', 'docs/a.md')};
    expect(findings({pages})).toEqual(['warning step-order docs/c.md:4:8-4:17']);
    expect(messages({pages})).toEqual([
      'docs/a.md, docs/b.md and docs/c.md each come after another of them, so that none can be first. Take after out of one.',
    ]);
    const steps = withSteps('backend.md', 'a.md', 'b.md', 'c.md');
    expect(findings({pages, scenarios: steps})).toEqual(['warning step-order docs/c.md:4:8-4:17']);
    expect(messages({pages: comesAfter('a', 'docs/a.md')})).toEqual(['This page comes after itself. Take it out.']);
  });

  it('a long chain is followed to its end', () => {
    const pages = Object.assign(
      {},
      ...Array.from({length: 5000}, (_, at) => comesAfter(`p${at}`, `docs/p${at + 1}.md`)),
    );
    expect(findings({pages: {...pages, ...comesAfter('p5000', '[]')}})).toEqual([]);
  });
});
