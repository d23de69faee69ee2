import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, scenariosYaml} from '../../site.ts';

const pages = (yaml: string) => ({personas: personasWith(`pages:\n${yaml}`)});
const none = {'docs/README.md': null, 'docs/backend.md': null, 'docs/ops.md': null};

describe('pattern-unused', () => {
  it('good: each pattern matches a page', () => {
    expect(findings(pages("  include: ['docs/**/*.md']\n  exempt: [docs/ops.md, '!docs/ops.md']"))).toEqual([]);
    expect(findings(pages("  include: [./docs//*.md, '!docs/old/**']"))).toEqual([]);
  });

  it('bad: a pattern that matches none, reported where it stands', () => {
    const texts = pages("  include: ['docs/**/*.md', 'guides/**/*.md']\n  exempt: [docs/mtea/**]");
    expect(findings(texts)).toEqual([
      'warning pattern-unused personas.yaml:20:30-20:44',
      'warning pattern-unused personas.yaml:21:12-21:24',
    ]);
    expect(messages(texts)).toEqual([
      'guides/**/*.md matches no page. Correct it, or take it out.',
      'docs/mtea/** matches no page. Correct it, or take it out: an exempt page is also one that a pattern of include matches.',
    ]);
  });

  it('reports what an exempt pattern takes back for nothing', () => {
    expect(findings(pages("  exempt: [docs/**, '!docs/opps.md']"))).toEqual([
      'warning pattern-unused personas.yaml:20:22-20:35',
    ]);
  });

  it('where there is no page at all, is an error, and all that is reported', () => {
    expect(findings({pages: none})).toEqual(['error pattern-unused personas.yaml:1:1-1:1']);
    expect(messages({pages: none})).toEqual([
      'No page matches docs/**/*.{md,mdx}, so nothing was checked. Name the files of your pages under pages, include.',
    ]);
    const texts = {...pages("  include: ['guides/**/*.md']\n  exempt: [docs/a.md]"), pages: none};
    expect(findings(texts)).toEqual(['error pattern-unused personas.yaml:20:3-20:10']);
    const planned = scenariosYaml.replaceAll(/entry_point: .*/g, 'planned: true');
    expect(findings({scenarios: planned, pages: none})).toHaveLength(1);
  });

  it('leaves what else is wrong with the registries', () => {
    expect(findings({scenarios: scenariosYaml.replace('[BE-Ops]', '[BE-Opps]'), pages: none})).toEqual([
      'error pattern-unused personas.yaml:1:1-1:1',
      'error scenario-persona-unknown scenarios.yaml:14:16-14:23 → BE-Ops',
    ]);
  });

  it('can be made an error or a warning, or turned off', () => {
    const set = (to: string) => ({
      personas: personasWith(`pages: {exempt: [docs/x/**]}\nrules: {pattern-unused: ${to}}`),
    });
    expect(findings(set('error'))).toEqual(['error pattern-unused personas.yaml:19:18-19:27']);
    expect(findings(set('off'))).toEqual([]);
    expect(findings({...set('warn'), pages: none})).toEqual(['warning pattern-unused personas.yaml:19:1-19:6']);
    // Then the rest is reported again.
    expect(findings({...set('off'), pages: none}).length).toBeGreaterThan(2);
  });

  it('is silenced by a comment on the line above', () => {
    expect(findings(pages('  exempt:\n    # personas-disable-next-line pattern-unused\n    - docs/x/**'))).toEqual([]);
  });
});
