import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/markdown/parse-body.ts';
import {expectAgreement, expectScanned} from './agreement.ts';

// Links in running text, by the letters alone.

/** Where such a text may stand. */
const places: readonly ((text: string) => string)[] = [
  (text) => `${text}\n`,
  (text) => `# A\n\nb\n${text}\nc\n\n[z](z.md)\n`,
  (text) => `- ${text.replaceAll('\n', '\n  ')}\n`,
  (text) => `# ${text.replaceAll('\n', ' ')}\n`,
];

describe('links in text', () => {
  it.each([
    ['[a](b.md)', 'b.md'],
    ['[a](b.md) [c](d.md)', 'b.md', 'd.md'],
    ['[](b.md)', 'b.md'],
    ['[a]( b.md )', 'b.md'],
    ['[a](\nb.md\n)', 'b.md'],
    ['[a](b.md "c")', 'b.md'],
    ["[a](b.md 'c (d)' )", 'b.md'],
    ['[a](b(c).md)', 'b(c).md'],
    ['[a](b(c)(d).md)', 'b(c)(d).md'],
    ['[b.md](b.md)', 'b.md'],
    ['[(b](b.md)', 'b.md'],
    ['[`a]`](b.md)', 'b.md'],
    ['[a\\]](b.md)', 'b.md'],
    ['[a\nb](c.md)', 'c.md'],
    ['a] [b](c.md)', 'c.md'],
    ['[a] [b](c.md)', 'c.md'],
    ['[a] (b.md) [c](d.md)', 'd.md'],
    ['[a](b.md)(c.md)', 'b.md'],
    ['![a](b.png) [c](d.md)', 'd.md'],
    ['a! [b](c.md)', 'c.md'],
    ['\\[a](b.md) [c](d.md)', 'd.md'],
    ['`[a](b.md)` [c](d.md)', 'd.md'],
    ['`` ` [a](b.md) `` [c](d.md)', 'd.md'],
    ['` `` [a](b.md) ` [c](d.md)', 'd.md'],
    ['` [a](b.md)', 'b.md'],
    ['\\` [a](b.md) `', 'b.md'],
    ['\\\\[a](b.md)', 'b.md'],
    ['[a](b.md) [c', 'b.md'],
    ['[a](b.md) `[c', 'b.md'],
    ['[a](https://b.c) [d](e.md)', 'https://b.c', 'e.md'],
    ['[a](b.md#c) [d](?e)', 'b.md#c', '?e'],
    ['www.a.b [c](d.md)', 'd.md'],
    ['a@b [c](d.md)', 'd.md'],
    ['a < b [c](d.md)', 'd.md'],
    ['a | [b](c.md)', 'c.md'],
    ['[a](b.md) | c\n[d](e.md)', 'b.md', 'e.md'],
    ['`a` | [b](c.md) | `d`', 'c.md'],
    ['a (b) | [c](d.md)', 'd.md'],
    ['a \\| [b](c.md)', 'c.md'],
    ['[a \\| b](c.md) | d', 'c.md'],
  ])('are found in %j', (text, ...urls) => {
    for (const format of ['md', 'mdx'] as const) for (const place of places) expectScanned(place(text), format);
    expect(parseBody(`${text}\n`, 0, 'md').outline.links.map(({url}) => decodeURI(url))).toEqual(
      expect.arrayContaining(urls),
    );
  });

  it.each([
    '<b title="](c.md)"> [a](b.md)',
    "<b c='[d](e.md)' f=g h/> [a](b.md)",
    '[<b>](c.md) d</b>',
    '[a](<b c.md>)',
    '[a]( <b.md> "c")',
    '<https://b.c/d> [a](b.md)',
    '<b@c.d> [a](b.md)',
    'a </b > [a](b.md)',
    '<b-c :d e.f=g> [a](b.md)',
    '<x-y+z.1:[a](b.md)> [c](d.md)',
  ])('are found beside tags, in CommonMark: %j', (text) => {
    for (const place of places) expectScanned(place(text), 'md');
  });

  it.each([
    'https://a.b/[c](d.md)',
    '<https://b.c/[d](e.md)> [a](b.md)',
    '</b\n> [a](b.md)',
    'http://a.b [c](d.md)',
    'a@b.c[d](e.md)',
    'www.a.b/][c](d.md)',
    '[^a] [b](c.md)',
    '[^a](b.md)',
    '[a [b](c.md)](d.md)',
    '[a [b] c](d.md)',
    '[![a](b.png)](c.md)',
    '[a](b.md "c)',
    '[a](b.md c)',
    '[a](b.md"c")',
    '[a](b.md (c))',
    '[a]((b).md)',
    '[a](<b.md)',
    '[a](<b.md>c)',
    '[a](<b\nc.md>)',
    '[a](<b\\>.md>)',
    '[a](b\\).md)',
    '[a](b(c.md)',
    '[a](b(c(d)).md)',
    '[a](b.md',
    '[a]()',
    '[a](<>)',
    '[a](&amp;.md)',
    '[a](b.md "&amp;")',
    '[a](&#35;b)',
    '[a](a&b.md)',
    '[a](b.md "c\\"d")',
    "[a](b.md 'c\\'d')",
    '[a](b.md "c\nd")',
    '\\![a](b.md)',
    '\\\\![a](b.md)',
    '<b [a](c.md)>',
    '<!-- [a](b.md) --> [c](d.md)',
    '<? [a](b.md) ?> [c](d.md)',
    '<!A [a](b.md)> [c](d.md)',
    '</b [a](c.md)>',
    '<b c="[d](e.md)> [a](b.md)',
    '<b c = [d](e.md)> [a](b.md)',
    '<b c=d`e [d](e.md)> [a](b.md)',
    '<a href="b.md">c</a> [d](e.md)',
    '<A HREF="b.md">c</A>',
    '<link href="b.md"> [c](d.md)',
    '<Link to="b.md"/>',
    '<abbr>a</abbr> [b](c.md)',
    ':a[b](c.md) [d](e.md)',
    ':a[[b](c.md)]',
    ':a{b="](c.md)"} [d](e.md)',
    'a:b [c](d.md)',
    '`a | [b](c.md) | d`',
    '[a | b](c.md)',
    '[a](b | c.md)',
    '\\` | [a](b.md) | `',
    'a ) | ( [b](c.md)',
    'a ` b | [c](d.md) ` e',
    '`` a | [b](c.md) ` d | ``',
    '` a `` | [b](c.md) | ` c ``',
    'a > | < [b](c.md)',
    '[a](b.md) | [c',
    '[a | ] [b](c.md)',
  ])('are those that the parser finds: %j', (text) => {
    for (const format of ['md', 'mdx'] as const)
      for (const place of places) {
        expectAgreement(place(text), format);
        expectAgreement(`${place(text)}\n[a]: b.md\n`, format);
        expectAgreement(`${place(text)}\n[^a]: b\n`, format);
      }
  });

  it.each([
    '| a | b |\n|---|---|\n| [c](d.md) | e |',
    '| a |\n|---|\n| `b` [c](d.md) |\n| [e](f.md)',
    'a | b\n- | -\n[c](d.md) | [e](f.md)\n\\| [g](h.md)',
  ])('are found in tables: %j', (table) => {
    for (const format of ['md', 'mdx'] as const) {
      expectScanned(`${table}\n\n[z](z.md)\n`, format);
      expectScanned(`# A\n\n${table}\n# B\n`, format);
    }
  });

  it.each([
    '| a |\n|---|\n| `b \\| [c](d.md)` |',
    '| a |\n|---|\n| `b | [c](d.md)` |',
    '| a |\n|---|\n| [b | c](d.md) |',
    '| a |\n|---|\n| <b title="|"> [c](d.md) |',
    '| a |\n|---|\n| [b](c.md "|") |',
    '| a\\| |\n|---|\n| [b](c.md) |',
  ])('are those of the cells: %j', (table) => {
    for (const format of ['md', 'mdx'] as const) expectAgreement(`${table}\n\n[z](z.md)\n`, format);
  });
});

describe('sections in text', () => {
  it.each([
    'a <details> b',
    'a <DETAILS data-persona="A"> b </DETAILS>',
    'a </details> b',
    'a <summary>b</summary>',
    'a <b data-persona="A">c</b>',
    'a <!-- b --> c',
    'a :details[b]{persona="A"}',
    'a :b{persona="A"} c',
    'a :b[c] persona',
    'a ::details[b]',
    '`data-persona` < a',
    '`<details>` a',
  ])('are those that the parser finds: %j', (text) => {
    for (const format of ['md', 'mdx'] as const)
      for (const place of places) {
        expectAgreement(place(text), format);
        expectAgreement(`<details data-persona="B">\n\n${place(text)}\n</details>\n\n[z](z.md)\n`, format);
      }
  });

  it.each(['a <detail> b', 'a persona: details', 'data-persona', 'personas:[a] details', ':[details]'])(
    'are not looked for in %j',
    (text) => {
      for (const place of places) expectScanned(place(text), 'md');
    },
  );
});
