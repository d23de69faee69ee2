import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/markdown/parse-body.ts';
import {scanBody} from '../../src/markdown/scan.ts';
import {entryPages} from '../site.ts';
import {comparable, expectAgreement} from './agreement.ts';
import {markdown, mdx} from './markdown-arbitrary.ts';

/** Markdown of which more is MDX: without most of what is an expression or an element there. */
const mostlyMdx = markdown.map((text) =>
  text.replace(/<(?!\/?details|\/?summary|!-- )|\{(?!#|persona)|personas-/g, ''),
);

/** What MDX has not, or reads otherwise. */
const onlyInMd = /<c d\.md>|<https:|<br> not|^<!--$/m;

describe.each(['md', 'mdx'] as const)('the scan of a body, %s', (format) => {
  it.each([
    ['any Markdown', markdown, format === 'md' ? 0.45 : 0.2],
    ['Markdown of which more is MDX', mostlyMdx, 0.35],
    ...(format === 'mdx' ? [['MDX', mdx, 0.35] as const] : []),
  ] as const)('gives up or agrees with the parser, for %s', (_, arbitrary, least) => {
    let agreed = 0;
    let runs = 0;
    fc.assert(
      fc.property(arbitrary, (text) => {
        runs++;
        if (expectAgreement(text, format) === 'agreed') agreed++;
      }),
      {numRuns: 700},
    );
    // If it always gave up, it would always be right.
    expect(agreed / runs).toBeGreaterThan(least);
  });

  it('begins where the body begins', () => {
    const text = '---\ntitle: "[no](no.md)"\n---\n# Title\n\n[a](a.md)\n';
    const start = text.indexOf('# Title');
    const parsed = parseBody(text, start, format);
    const scanned = scanBody(text, start, format, () => parsed);
    expect(scanned && comparable(scanned)).toEqual(comparable(parsed));
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
    ['a quotation with a link', '> See [a](a.md),\n> or <br> not.\n\n[b](b.md)\n'],
    ['a definition and a reference', '[a] and [b][1]\n\n[a]: a.md\n[1]: b.md "t"\n'],
    ['tabs before text, in lists', '- a\n\n\t[b](b.md)\n\n\t- c\n\n\t\t- [d](d.md)\n'],
    ['a tab after a marker', '-\ta\n\n\t[b](b.md)\n'],
    ['underlined headings', 'a\nb\n===\n\nc [d](d.md)\n---\n\ne\n'],
    ['a list from two', '2. a\n3. [b](b.md)\n\n```\nc\n```\n\n7) d\n'],
    ['escapes and tags', 'a \\[no](no.md) <br/> <https://e.f> [b](b.md)\n'],
  ])('understands %s', (_, text) => {
    expect(expectAgreement(text, format)).toBe(format === 'mdx' && onlyInMd.test(text) ? 'gave up' : 'agreed');
  });

  it('understands the pages of a plain site', () => {
    for (const text of Object.values(entryPages))
      expect(expectAgreement(text.slice(text.indexOf('#')), format)).toBe('agreed');
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
    expectAgreement(text, format);
    expectAgreement(`# Before\n\n${text}\n# After\n\n[after](after.md)\n`, format);
    expectAgreement(
      `<details data-persona="A">\n<summary>s</summary>\n\n${text}\n</details>\n\n[after](after.md)\n`,
      format,
    );
  });
});

describe('the scan of a body in CommonMark', () => {
  it.each([
    [
      'a component at the margin',
      '<Tabs>\n<TabItem value="a">\n\n[a](a.md)\n\n</TabItem>\n</Tabs>\n\n<Since v="1" />\n',
    ],
    ['a tag in text', 'a<br>b <small>c</small>\n<img src="d.png" alt="e">\n\n<a href="f.md">f</a> g\n'],
    ['HTML in a list', '- a\n\n  <div>\n  b\n  </div>\n\n  [c](c.md)\n- <br>\n'],
    ['HTML that a mark ends', '<script>\n\n[no](no.md)\n</script>\n\n<?a\n\n?>\n\n<!DOCTYPE a>\n[b](b.md)\n'],
    ['a tag that ends no paragraph', 'a\n<b>\n[c](c.md)\n'],
  ])('understands %s', (_, text) => {
    expect(expectAgreement(text, 'md')).toBe('agreed');
  });

  it.each([
    ['a tag under a list', '- a\n<b>\n\n  c\n'],
    ['a tag under a quotation', '> a\n<b>\n\n    c\n'],
    ['a tag under a table', '| a |\n|---|\n<b>\n\n    c\n'],
    ['a section in a list', '- <details data-persona="A">\n\n  a\n\n</details>\n'],
    ['an end in a quotation', '<details data-persona="A">\n\n> </details>\n\n[a](a.md)\n'],
    ['tags in a summary', '<details data-persona="A">\n<summary>\n\n<b></b>\n\n</summary>\n</details>\n'],
    ['an underlined table', 'a | b\n---\n\n[c](c.md)\n'],
    ['an underlined definition', '[a]: a.md\n===\n\n    b\n'],
    ['a reference in a heading', '# [a] b\n\n[a]: a.md\n'],
    ['a footnote with more under it', 'a[^1]\n\n[^1]: b\n\n    [c](c.md)\n'],
    ['a tab that is in part an indent', '- a\n\n \tb\n\n\t\tc\n'],
    ['an encoding mark', '\ufeff# a\n'],
  ])('gives up or agrees with the parser: %s', (_, text) => {
    expectAgreement(text, 'md');
    expectAgreement(`# Before\n\n${text}\n# After\n\n[after](after.md)\n`, 'md');
  });
});

describe('the scan of a body in MDX', () => {
  it.each([
    ['code with braces and tags', 'Set `{a: <b>}` in ``x ` {``, see [a](a.md). \\{ and \\<\n'],
    ['fences with all of it', '```jsx {1}\nimport a from "a";\n<b>{c}\n```\n'],
    ['a table with code', '| a | `{b}` |\n| - | - |\n| `<c>` | [d](d.md) |\n'],
    [
      'bars outside of tables',
      '<title>Build | Deploy</title> and `A<B> | c`\n{a} | b, see [d](d.md)\n\n### `--workers=<num>|<string>`\n',
    ],
    [
      'imports on one line',
      "import A from './a'; import {b} from './b';  import c from './\\_c.mdx'\n\n<A/>\n\n[d](d.md)\n",
    ],
    ['headings with ids and code', '## One {#one}\n\n## `{two}` {#2}\n\n## Three *x* {#three}\n'],
    ['sections', '<details data-persona="A B" open>\n<summary>Sum: **up**</summary>\n\n[a](a.md)\n\n</details>\n'],
    ['sections that nest', ':::note\n\n<details data-persona="A">\n<summary>s</summary>\n\n</details>\n\n:::\n'],
    ['a section under a list', '- a\n\n<details data-persona="A">\n\n- b\n\n</details>\n'],
    ['a comment', 'a\n\n<!-- hello -->\n\n[b](b.md)\n'],
    ['modules that are none', 'exports and imports are\n\n- import a\n'],
    [
      'imports',
      "import A, {b as c} from './a';\nimport * as d from 'd'\nimport {\n  e,\n} from 'e'; // f\n\n[b](b.md)\n",
    ],
    ['exports of plain data', "export const a = {b: [1, 'c'], d: e.f};\n\n[b](b.md)\n"],
    [
      'components',
      '<Tabs>\n<TabItem value="a" b={[1, "c"]} {...d}>\n\n[a](a.md)\n\n</TabItem>\n</Tabs>\n\n<Since />\n',
    ],
    ['components that are indented', '<Tabs>\n  <TabItem>\n\n      [a](a.md)\n\n  </TabItem>\n</Tabs>\n'],
    ['components over several lines', '<Tabs\n  a="b"\n  c={{d: "e"}}\n/>\n\n[a](a.md)\n'],
    ['components in lists', '- <Tabs>\n\n  [a](a.md)\n\n  </Tabs>\n- b\n'],
    ['components that end a paragraph', '<Tabs>\na [b](b.md)\n</Tabs>\n'],
    ['comments of MDX', '{/* a */}\n\n{/* b\n\n[no](no.md)\n*/}\n\nc {/* d */} [e](e.md)\n'],
    ['expressions', '{a.b} and {c("d")}, [e](e.md)\n\n{f}\n\n# {g} h\n'],
    ['tags in text', 'a <b>c</b> <d.e f="g" /> h <i/> k\n'],
    ['a quotation with code', '> Set `{a: <b>}`, see [c](c.md).\n\n[d](d.md)\n'],
    ['a sign that is no tag', 'a < b and c\n'],
    [
      'sections in components',
      '<Tabs>\n\n<details data-persona="A">\n<summary>s</summary>\n\n[a](a.md)\n\n</details>\n\n</Tabs>\n',
    ],
  ])('understands %s', (_, text) => {
    expect(expectAgreement(text, 'mdx')).toBe('agreed');
  });

  it.each([
    ['ticks in two lines of a quotation', '> a ` b\n> c ` {x y} ` d\n'],
    ['an attribute of a section on another element', '<b data-persona="A">\n\n</b>\n\n<B data-persona="A" />\n'],
    ['a sign at the end of a cell', 'a < | b\n-|-\n'],
    ['a name that is imported twice on one line', "import a from 'a'; import {a} from 'b';\n\n[b](b.md)\n"],
    ['an import and text on one line', "import a from 'a'; [b](b.md)\n\nimport c from 'c' import d from 'd'\n"],
    [
      'bars over marks that make a table of them',
      '<b>a | c</b>\n| - | - |\n\n> <b>a | b</b>\n> -|-\n\n- <b>a | b</b>\n  :-|-:\n',
    ],
    ['a bar between ticks of cells that are none', 'a ` b | c ` <d> | e\n\n`a | <b>` c`\n'],
    ['a name that is imported twice', "import a from 'a';\nimport {a} from 'b';\n\n[b](b.md)\n"],
    ['a name that is a word of the language', "import if from 'a';\n\nexport const new = 1;\n"],
    ['an import under a paragraph', "a\nimport b from './b';\n\n[b](b.md)\n"],
    ['an import under a component', "<b>\nimport b from './b';\n\n</b>\n"],
    ['an import under a table', '| a |\n|---|\nimport this\n'],
    ['an import with text behind it', "import b from './b' and more\n"],
    ['an import over a paragraph', "import b from './b';\na\n"],
    ['an import of a type', "import type {b} from './b';\n"],
    ['tags that cross', '<a><b></a></b>\n'],
    ['tags that cross emphasis', '*a <b>c* d</b>\n'],
    ['tags that cross paragraphs', 'a <b>c\n\nd</b>\n'],
    ['a component that ends in another list item', '- <b>\n\n  a\n- c\n\n  </b>\n'],
    ['a component under its list', '- <b>\n\n</b>\n'],
    ['a component across a directive', ':::note\n\n<b>\n\n:::\n\n</b>\n'],
    ['a component in a quotation', '> <b>\n>\n> a\n\n</b>\n'],
    ['a tag that never ends', '<br>\n\n[a](a.md)\n'],
    ['a lazy component', '- a\n<b>\n\n</b>\n'],
    ['an expression with a link', '{[a](b.md)} {"[c](d.md)"}\n'],
    ['an object that is a block', '{{a: 1}}\n\n{a: 1}\n'],
    ['braces with two values', '{a, b}\n\n{a b}\n'],
    ['a name with a hyphen', '{a-b}\n\n<A-b />\n\n<A.b-c />\n'],
    ['an empty expression', '{}\n\n<a b={} />\n'],
    ['an import', "import a from './a';\n\n[b](b.md)\n"],
    ['an export under a paragraph', 'a\nexport const b = 1;\n'],
    ['an expression', '{1 + 1} and [a](a.md)\n'],
    ['a brace that is open', 'a {b\n\n[c](c.md)}\n'],
    ['a brace that closes nothing', 'a } b [c](c.md)\n'],
    ['ticks in a target', '[a](b`c) d`{x y}`\n'],
    ['ticks in an address', 'https://e.f/`a {x y} `b`\n'],
    ['ticks in a footnote', 'a[^`b] {x y} `c`\n\n[^`b]: d\n'],
    ['ticks in two cells', '| a `b | {x y} ` |\n| - | - |\n'],
    ['ticks that nothing closes', 'a ` {x y}\n'],
    ['an id that is none', '## a {b c}\n'],
    ['a fence that is closed far to the right', '```\n     ```\n[a](a.md)\n'],
    ['what would be code', 'a\n\n     [b](b.md)\n'],
    ['what would be code in a list', '-      [b](b.md)\n'],
    ['text under a summary', '<details>\n<summary>s</summary>\n[a](a.md)\n\n</details>\n'],
    ['a section under a paragraph', 'a\n<details data-persona="A">\n\n</details>\n'],
    ['an end under a paragraph', '<details data-persona="A">\n\na\n</details>\n'],
    ['a section that is not closed', '<details data-persona="A">\n\n[a](a.md)\n'],
    ['an end of nothing', '[a](a.md)\n\n</details>\n'],
    ['a section across a directive', ':::note\n\n<details>\n\n:::\n\n</details>\n'],
    ['a directive across a section', '<details>\n\n:::note\n\n</details>\n\n:::\n'],
    ['a section in a list', '- a\n\n  <details data-persona="A">\n\n  </details>\n'],
    ['a section in a quotation', '> a\n<details data-persona="A">\n\n</details>\n'],
    ['an attribute twice', '<details data-persona="A" data-persona="B">\n\n</details>\n'],
    ['a summary alone', '<summary>s</summary>\n\n[a](a.md)\n'],
    ['a summary in a directive', ':::details{persona="A"}\n<summary>s</summary>\n\n:::\n'],
    ['an empty summary', '<details data-persona="A">\n<summary>\u00a0</summary>\n\n</details>\n'],
    ['a label with an expression', ':::details[a {b c}]{persona="A"}\n:::\n'],
  ])('gives up or agrees with the parser: %s', (_, text) => {
    expectAgreement(text, 'mdx');
    expectAgreement(`# Before\n\n${text}\n# After\n\n[after](after.md)\n`, 'mdx');
    expectAgreement(`<details data-persona="A">\n<summary>s</summary>\n\n${text}\n</details>\n\n[z](z.md)\n`, 'mdx');
  });
});
