import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/content/markdown.ts';
import type {Body, Section} from '../../src/content/outline.ts';
import {scanBody} from '../../src/content/scan.ts';
import {entryPages} from '../site.ts';
import {markdown} from './markdown-arbitrary.ts';

/** Links that lead to no page: the scan passes over them. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/)/i;

/** What a reading of a page must tell, in a form that compares. */
function told({outline, headings}: Body) {
  const opening = (section: Section | undefined) => section?.opening.join('-');
  return {
    links: outline.links.filter(({url}) => !elsewhere.test(url)),
    sections: outline.sections.map((section) => ({...section, parent: opening(section.parent)})),
    disables: outline.disables,
    headings: [...headings],
  };
}

/** Where the scan does not give up it must agree with the parser. */
function expectAgreement(text: string): 'gave up' | 'agreed' {
  const scanned = scanBody(text, 0);
  if (!scanned) return 'gave up';
  expect(told(scanned)).toEqual(told(parseBody(text, 0, 'md')));
  return 'agreed';
}

describe('the scan of a body', () => {
  it('gives up or agrees with the parser, for any Markdown', () => {
    let agreed = 0;
    let runs = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        runs++;
        if (expectAgreement(text) === 'agreed') agreed++;
      }),
      {numRuns: 2000},
    );
    // If it always gave up, it would always be right.
    expect(agreed / runs).toBeGreaterThan(0.15);
  });

  it('begins where the body begins', () => {
    const text = '---\ntitle: "[no](no.md)"\n---\n# Title\n\n[a](a.md)\n';
    const start = text.indexOf('# Title');
    const scanned = scanBody(text, start);
    expect(scanned && told(scanned)).toEqual(told(parseBody(text, start, 'md')));
    expect(scanned?.outline.links.map(({span}) => text.slice(...span))).toEqual(['a.md']);
  });

  it.each([
    ['a page with nothing in it', ''],
    ['paragraphs with links', 'See [a](./a.md#x), `code`, *b* and [c](<c d.md> "t").\nOver [two\nlines](e.md).\n'],
    ['headings', '# A\n\n## B ##\n### `C` *d*\n'],
    ['lists, nested and loose', '- a\n  b\n  - [c](c.md)\n\n    d\n- e\n\n1. f\n2. [g](g.md)\n\n   h\n'],
    ['fences, in lists too', '```js\n[no](no.md)\n# no\n```\n\n- a\n\n  ~~~\n  <details data-persona="no">\n  ~~~\n'],
    ['a table', '| a | b |\n| - | - |\n| [c](c.md) | `d` |\n'],
    ['a quotation', '> Said somebody.\n\n[a](a.md)\n'],
    ['a section in HTML', '<details data-persona="A">\n<summary>s</summary>\n\n[a](a.md)\n\n</details>\n\n[b](b.md)\n'],
    ['a section as a directive', ':::details[L]{persona="A B"}\n[a](a.md)\n:::\n\n[b](b.md)\n'],
    ['directives that nest', '::::note\n:::details[L]{persona="A"}\n[a](a.md)\n:::\n\n[b](b.md)\n::::\n'],
    ['comments', '<!-- a -->\n\n<!--\n\n[no](no.md)\n-->\n\n[b](b.md)\n'],
    ['a thematic break', 'a\n\n---\n\n[b](b.md)\n'],
    ['indented code', 'a\n\n    [no](no.md)\n\n[b](b.md)\n'],
    ['CRLF', '# A\r\n\r\n[a](a.md)\r\n\r\n```\r\n[no](no.md)\r\n```\r\n'],
    ['escapes and tags', 'a \\[no](no.md) <br/> <https://e.f> [b](b.md)\n'],
  ])('understands %s', (_, text) => {
    expect(expectAgreement(text)).toBe('agreed');
  });

  it('understands the pages of a plain site', () => {
    for (const text of Object.values(entryPages)) expect(expectAgreement(text.slice(text.indexOf('#')))).toBe('agreed');
  });

  it.each([
    ['hyphens under a paragraph', 'a\n--\n'],
    ['one hyphen under a paragraph', 'a\n-\n'],
    ['equals signs under a paragraph', 'a\n=\n'],
    ['hyphens with spaces under a paragraph', 'a\n- - -\n[b](b.md)\n'],
    ['hyphens under a line with a no-break space', '\u00a0\n---\n'],
    ['hyphens under a quotation', '> a\n---\n[b](b.md)\n'],
    ['a heading in a quotation, underlined', '> a\n> -\n'],
    ['a tab after a list marker', '-\t    [no](no.md)\n'],
    ['a tab after the space of a list marker', '- \t[a](a.md)\n\n      [b](b.md)\n'],
    ['a no-break space after a list marker', '- \u00a0x\n\n      [a](a.md)\n'],
    ['a list in a quotation, continued below it', '> - a\n    [b](b.md)\n'],
    ['a list under a list in a quotation', '> - a\n  b\n10. c\n\n    [d](d.md)\n'],
    ['a lazy line after a quotation', '> a\n[b](b.md)\n'],
    ['a directive in a quotation', '> ::leaf[x]{persona="A"}\n'],
    ['a directive with a label in running text', 'a :details[x]{persona="A"}\n'],
    ['a row of a table too far to the right', '| a |\n|---|\n     | [no](no.md) |\n'],
    ['a list from two after indented code', '    code\n\n2) ## no heading\n'],
    ['a list from ten after indented code in a list', '-     code\n\n10. ## no heading\n'],
    ['a list from two in a list under a table', '| a |\n| - |\n- 2) ## no heading\n'],
    ['an indented directive', '  :::details[L]{persona="A"}\n      [a](a.md)\n  :::\n'],
    ['a directive in a list', '- :::details[L]{persona="A"}\n  [a](a.md)\n  :::\n'],
    ['a directive that a paragraph runs into', 'a\n:::details[L]{persona="A"}\n:::\n'],
    ['a directive that is not closed', ':::details[L]{persona="A"}\n[a](a.md)\n'],
    ['a directive closed by more colons', ':::details[L]{persona="A"}\n[a](a.md)\n:::::\n[b](b.md)\n'],
    ['a directive closed by fewer colons', '::::details[L]{persona="A"}\n[a](a.md)\n:::\n[b](b.md)\n'],
    ['a directive that ends in a fence', ':::details[L]{persona="A"}\n```\n:::\n[a](a.md)\n```\n'],
    ['an escaped mark before a link', '\\![a](a.md)\n'],
    ['an escaped escape before an image', '\\\\![no](no.md)\n'],
    ['a link without a target', '[a](<>) [b]()\n'],
    ['an address before a bracket', 'www.e.f[no](no.md) https://e.f/[no](no.md)\n'],
    ['ticks of different length in what looks like a table', '``` a`b\n\\| [no `c`](no.md)\n'],
    ['brackets that close before they open, with a bar', '] [a | b](c.md) [\n'],
    ['escaped ticks with a bar', 'a \\` `b | [no](no.md) ` \\`\n'],
    ['a heading of hashes alone', '# #\n## ##\n'],
    ['a fence that is closed by spaces too many', '```\n    ```\n[no](no.md)\n'],
    ['a fence that ends with its list', '- ```\n[a](a.md)\n'],
    ['HTML that a blank line ends', '<div>\n[no](no.md)\n\n[a](a.md)\n</div>\n'],
    ['HTML of the seventh kind', '<b>\n[no](no.md)\n</b>\n'],
    ['a script', '<script>\n\n[no](no.md)\n</script>\n[a](a.md)\n'],
    ['comments that end at once', '<!-->\n[a](a.md)\n-->\n'],
    ['a definition', '[a]\n\n[a]: a.md\n'],
    ['a footnote', 'a[^1]\n\n[^1]: [b](b.md)\n'],
    ['a link in a link', '[a [b](b.md)](c.md)\n'],
    ['an image in a link', '[![a](a.png)](b.md)\n'],
    ['entities in a target', '[a](&#35;b.md)\n'],
    ['a line separator, which ends no line', '~~~ a\u2028b\n[no](no.md)\n~~~\n## c\u2028d\n'],
    ['a carriage return alone', 'a\r[b](b.md)\r'],
    ['a fence that Docusaurus unwraps', '```mdx-code-block\n[a](a.md)\n```\n'],
  ])('gives up or agrees with the parser: %s', (_, text) => {
    expectAgreement(text);
    expectAgreement(`# Before\n\n${text}\n# After\n\n[after](after.md)\n`);
    expectAgreement(`<details data-persona="A">\n<summary>s</summary>\n\n${text}\n</details>\n\n[after](after.md)\n`);
  });
});
