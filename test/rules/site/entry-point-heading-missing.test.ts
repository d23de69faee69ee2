import {describe, expect, it} from 'vitest';
import {findings, messages, scenariosYaml, tagged} from '../../site.ts';

/** The site in which S-03 starts at this heading, and its page has this body. */
const s03At = (heading: string, body: string) => ({
  scenarios: scenariosYaml.replace('{page: docs/ops.md}', `{page: docs/ops.md, heading: ${heading}}`),
  pages: {'docs/ops.md': tagged('BE-Ops', 'S-03', body)},
});

describe('entry-point-heading-missing', () => {
  it('good: the page has the heading, at any depth', () => {
    expect(findings(s03At('Rotate a secret', '# Ops\n\n#### Rotate a secret\n'))).toEqual([]);
  });

  it('bad: reported at the value of heading, with the heading that was meant', () => {
    const texts = s03At('Rotate a sceret', '# Ops\n\n## Rotate a secret\n');
    expect(findings(texts)).toEqual(['error entry-point-heading-missing scenarios.yaml:16:47-16:62 → Rotate a secret']);
    expect(messages(texts)).toEqual([
      'S-03 starts at the heading “Rotate a sceret”, and docs/ops.md has none like that. Did you mean “Rotate a secret”?',
    ]);
  });

  it('good: the title, which the build makes a heading where the page begins with none', () => {
    const titled = (title: string, body: string) => ({
      ...s03At('Rotate a secret', ''),
      pages: {'docs/ops.md': `---\npersona: BE-Ops\nscenario: S-03\n${title}\n---\n${body}`},
    });
    expect(findings(titled('title: Rotate a secret', 'Text\n\n## Why\n'))).toEqual([]);
    expect(findings(titled('title: Rotate a secret', '# Secrets\n'))).toHaveLength(1);
    expect(findings(titled('title: Rotate a secret\nhide_title: true', 'Text\n'))).toHaveLength(1);
  });

  it('says nothing of a page in MDX that the build will refuse', () => {
    const texts = {
      scenarios: scenariosYaml.replace('{page: docs/ops.md}', '{page: docs/ops.mdx, heading: Secrets}'),
      pages: {'docs/ops.md': null, 'docs/ops.mdx': tagged('BE-Ops', 'S-03', '## Secrets\n\n<b>\n')},
    };
    expect(findings(texts)).toEqual([]);
  });

  it('matches by the text, exactly: case counts, markup and explicit ids do not', () => {
    expect(findings(s03At('rotate A secret', '## Rotate a secret\n'))).toEqual([
      'error entry-point-heading-missing scenarios.yaml:16:47-16:62 → Rotate a secret',
    ]);
    expect(findings(s03At('Rotate a secret', '## Rotate `a` *secret* {#rotate}\n'))).toEqual([]);
    expect(findings(s03At('Rotate a secret', 'Rotate a secret\n---\n'))).toEqual([]);
  });

  it.each([
    ['Use node:alpine now', '## Use node:alpine now\n'],
    ['The :port option', '## The :port option\n'],
    ['":port"', '## `:port`\n'],
    ['A label here', '## A :name[label]{a=b} here\n'],
    ['Head more', 'Head\\\nmore\n===\n'],
    ['Head more', '## Head<br/>more\n'],
  ])('matches what readers see: %s', (heading, body) => {
    const texts = s03At(heading, body);
    const inMdx = texts.pages['docs/ops.md'].replace('---\n', '---\nmdx: {format: mdx}\n');
    expect(findings(texts)).toEqual([]);
    expect(findings({...texts, pages: {'docs/ops.md': inMdx}})).toEqual([]);
  });

  it('bad: what a colon leaves of a heading, though its id is made of that', () => {
    expect(findings(s03At('Use node now', '## Use node:alpine now\n'))).toHaveLength(1);
  });

  it.each([
    ['Quick Start now', '##   Quick   Start\tnow\n'],
    ['Quick Start now', 'Quick\nStart  \nnow\n===\n'],
    ['Quick Start now', 'Quick\r\nStart\r\nnow\r\n===\r\n'],
    ['Quick Start now', '## Quick\u00a0Start &nbsp; now\u00a0\n'],
    ['Quick\u00a0Start now', '## Quick Start now\n'],
    ['" Quick  Start\\nnow "', '## Quick Start now\n'],
  ])('matches however much white space there is: %j for %j', (heading, body) => {
    expect(findings(s03At(heading, body))).toEqual([]);
    expect(findings(s03At(heading, body.replace('now', 'later')))).toHaveLength(1);
  });

  it.each([':rocket: Head', '🚀 Head', ' 🚀  Head'])(
    'matches an emoji as it is written and as it looks: %s',
    (heading) => {
      expect(findings(s03At(`'${heading}'`, '## :rocket: Head\n'))).toEqual([]);
      expect(findings(s03At(`'${heading}'`, '## :rocket: Tail\n'))).toHaveLength(1);
    },
  );

  it('knows emoji of one and of many characters', () => {
    const body = '## :rocket: *Head* :heart: :+1: :de: :family_man_woman_girl:\n';
    expect(findings(s03At('🚀 Head ❤ 👍 🇩🇪 👨‍👩‍👧', body))).toEqual([]);
    expect(findings(s03At('🚀 Head ❤️ 👍 🇩🇪 👨‍👩‍👧', body))).toEqual([]);
  });

  it.each([
    ['🚀 Head', '## 🔥 Head\n'],
    ['🚀 Head', '## Head\n'],
    ['🚀🔥 Head', '## :rocket: Head\n'],
    ['R Head', '## :rocket: Head\n'],
    ['":fire: Head"', '## :rocket: Head\n'],
    ['":rocket: Head"', '## 🚀 Head\n'],
  ])('tells emoji apart: %s is not in %j', (heading, body) => {
    expect(findings(s03At(heading, body))).toHaveLength(1);
  });

  it('suggests a heading as readers see it, on one line', () => {
    expect(findings(s03At('Quick Strat', 'Quick\nStart\n===\n'))).toEqual([
      'error entry-point-heading-missing scenarios.yaml:16:47-16:58 → Quick Start',
    ]);
    const title = '---\npersona: BE-Ops\nscenario: S-03\ntitle: "Quick   Start"\n---\nText\n';
    expect(findings({...s03At('Quick Start', ''), pages: {'docs/ops.md': title}})).toEqual([]);
  });

  it('does not count the quotes', () => {
    expect(findings(s03At('"Rotation"', '## Rotate a secret\n'))).toEqual([
      'error entry-point-heading-missing scenarios.yaml:16:48-16:56',
    ]);
  });

  it.each([
    ['in a fence', '```md\n## Rotate\n```\n'],
    ['in a comment', '<!--\n## Rotate\n-->\n'],
    ['as code by its indentation', '    ## Rotate\n'],
    ['as text', 'Rotate\n'],
  ])('what looks like a heading %s is none', (_, body) => {
    const texts = {format: 'detect' as const, ...s03At('Rotate', body)};
    expect(findings(texts)).toEqual(['error entry-point-heading-missing scenarios.yaml:16:47-16:53']);
    expect(messages(texts)[0]).toMatch(/It has no headings\.$/);
  });

  it.each([
    ['a section', '<details data-persona="BE-Ops">\n<summary>More</summary>\n\n## Rotate\n\n</details>\n'],
    ['a list', '- Item\n\n  ## Rotate\n'],
    ['a quotation', '> ## Rotate\n'],
  ])('a heading in %s is one', (_, body) => {
    expect(findings(s03At('Rotate', body))).toEqual([]);
  });

  it('names the chapters there are, few and short', () => {
    const body = Array.from({length: 9}, (_, at) => `## Chapter ${at}\n\n### Detail ${at}\n`).join('\n');
    expect(messages(s03At('Rotation', body))[0]).toMatch(
      /It has “Chapter 0”, “Chapter 1”, “Chapter 2”, “Chapter 3”, “Chapter 4” and 4 more\.$/,
    );
  });

  it('is reported for a page that serves another scenario too: each has its own remedy', () => {
    const {scenarios} = s03At('Rotation', '');
    expect(
      findings({
        scenarios,
        pages: {'docs/ops.md': tagged('everyone', 'S-01', '## Secrets\n'), 'docs/a.md': tagged('BE-Ops', 'S-03')},
      }),
    ).toEqual([
      'error entry-point-untagged scenarios.yaml:16:25-16:36',
      'error entry-point-heading-missing scenarios.yaml:16:47-16:55',
    ]);
  });

  it.each([
    ['a draft', '---\npersona: BE-Ops\nscenario: S-03\ndraft: true\n---\n', 'entry-point-missing'],
    ['no UTF-8', Buffer.from([0xff]), 'page-unreadable'],
    ['broken in its front matter', '---\npersona: 5\n---\n', 'front-matter-invalid'],
  ])('is not reported for a page that is %s', (_, page, rule) => {
    const {scenarios} = s03At('Rotation', '');
    const found = findings({scenarios, pages: {'docs/ops.md': page, 'docs/a.md': tagged('BE-Ops', 'S-03')}});
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(rule);
  });
});
