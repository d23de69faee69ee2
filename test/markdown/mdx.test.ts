import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {builtHeadings} from '../content/build.ts';
import {findings, scenariosYaml, tagged} from '../site.ts';

const page = (body: string, file = 'docs/a.mdx') => ({pages: {[file]: tagged('BE-New', 'S-01', body)}});
const typo = '<details data-persona="BE-Nwe">\n<summary>More</summary>\n\nText\n\n</details>\n';

/** What Docusaurus takes in MDX though MDX itself does not. */
const tolerated: readonly (readonly [string, string])[] = [
  ['a comment', '<!-- hello -->'],
  ['a comment over lines', '<!--\nhello\n\n## {no} <b> heading\n-->'],
  ['a comment in a paragraph', 'Text <!-- {no} <b> --> and <!-- more\nof it --> text'],
  ['a comment under a paragraph', 'Text\n<!-- hello -->'],
  ['a comment in a list and a quotation', '- a\n  <!-- b\n  c -->\n- d\n\n> <!-- e\n> f -->\n> g'],
  ['a comment in an element', '<div>\n<!-- hello -->\n</div>'],
  ['a comment with dashes', '<!--- a -- b --->'],
  ['a heading with an id', '## Heading {#id}'],
  ['a heading with an id and a comment', '## Heading <!-- #id -->'],
  ['headings with the same id', '# One {#id}\n\n## Two{#id}\n\n### *Three* {#id}'],
];

/** The same with more on the comment's line, and the headings. Here the library of the build fails its own assertions. */
const goingOn: readonly (readonly [string, string, ...string[]])[] = [
  ['spaces', 'Text\n<!-- hello -->  \nText'],
  ['text', 'Text\n<!-- hello --> text <b>\nand</b> text\n    and text\n## Heading', 'Heading'],
  ['comments', '<!-- a --> <!-- b -->\n<!-- c --> <!-- d --> Text'],
  ['a heading', '<!-- hello --> ## Heading\nText', 'Heading'],
  ['an element', '<!-- hello --> <div>\n\n## Heading\n\n</div>', 'Heading'],
  ['code', '<!-- hello --> ```md\n## No heading\n```'],
];

describe('a page in MDX that holds what Docusaurus takes for the sake of older pages', () => {
  it.each([...tolerated, ...goingOn])('is checked like any other: %s', (_, body) => {
    const line = 5 + body.split('\n').length + 1;
    const reported = `error section-persona-unknown docs/a.mdx:${line}:24-${line}:30 → BE-New`;
    expect(findings(page(`${body}\n\n${typo}`))).toEqual([reported]);
    expect(findings(page(`${body}\n\n${typo}`.replaceAll('\n', '\r\n')))).toEqual([reported]);
    expect(findings(page(`${typo}\n${body}\n`))).toHaveLength(1);
  });

  it.each(tolerated)('has the headings of the build: %s', async (_, body) => {
    const text = `# Before\n\n${body}\n\n## After\n`;
    expect(new Page('docs/a.mdx', text).headings).toEqual(await builtHeadings(text, 'mdx'));
  });

  it.each(goingOn)('has its headings where a comment is followed by %s', (_, body, ...headings) => {
    const {headings: found} = new Page('docs/a.mdx', `# Before\n\n${body}\n\n## After\n`);
    expect(found.map(({text}) => text)).toEqual(['Before', ...headings, 'After']);
  });

  it('is checked as well where the page itself says that it is MDX', () => {
    const text = `---\npersona: BE-New\nscenario: S-01\nmdx: {format: mdx}\n---\n<!-- hello -->\n\n## H {#h}\n\n${typo}`;
    expect(findings({pages: {'docs/a.md': text}})).toEqual([
      'error section-persona-unknown docs/a.md:10:24-10:30 → BE-New',
    ]);
  });

  it('has its links and its headings checked', () => {
    expect(findings(page('## H {#h}\n\nSee [the secrets](ops.md). <!-- hello -->\n'))).toEqual([
      'warning persona-dead-end docs/a.mdx:7:19-7:25',
    ]);
    const scenarios = scenariosYaml.replace('{page: docs/ops.md}', '{page: docs/ops.mdx, heading: Secrets}');
    const entry = (body: string) => ({
      scenarios,
      pages: {'docs/ops.md': null, 'docs/ops.mdx': tagged('BE-Ops', 'S-03', body)},
    });
    expect(findings(entry('## Secrets {#secrets}\n'))).toEqual([]);
    expect(findings(entry('## Secrets <!-- #secrets -->\n'))).toEqual([]);
    expect(findings(entry('<!-- ## Secrets -->\n\n## Secret {#s}\n'))).toEqual([
      'error entry-point-heading-missing scenarios.yaml:16:48-16:55 → Secret',
    ]);
  });

  it('silences a rule by a comment in HTML', () => {
    const comment = '<!-- personas-disable-next-line section-persona-unknown -->';
    expect(findings(page(`${comment}\n${typo}`))).toEqual([]);
    expect(findings(page(`${comment.replace('unknown', 'outside-page')}\n${typo}`))).toHaveLength(2);
    const link = (before: string) => page(`Text ${before}\nSee [the secrets](ops.md).\n`);
    expect(findings(link('<!-- personas-disable-next-line persona-dead-end -->'))).toEqual([]);
    expect(findings(link('`<!-- personas-disable-next-line persona-dead-end -->`'))).toHaveLength(1);
    expect(
      findings(page('```md\n<!-- personas-disable-next-line persona-dead-end -->\n```\nSee [it](ops.md).\n')),
    ).toHaveLength(1);
  });

  it('keeps code as it is written', () => {
    const text = '## `<!-- a -->` and `b {#c} d`\n\n```md\n<!-- a -->\n## H {#id}\n```\n\n`{#id} <!-- b -->`\n';
    expect(new Page('docs/a.mdx', text).headings).toMatchObject([{text: '<!-- a --> and b {#c} d'}]);
  });

  it.each([
    ['an element that is open', '<b>\n'],
    ['a comment that is open', '<!-- hello\n'],
    ['a comment that is none', '<!-->\n'],
    ['braces', 'Text {a b}\n'],
    ['an id on a line of its own', '{#id}\n'],
  ])('is Docusaurus’s to tell where it is broken: %s', (_, body) => {
    expect(findings(page(`${typo}\n${body}`))).toEqual([]);
    expect(new Page('docs/a.mdx', body).isBroken).toBe(true);
  });
});
