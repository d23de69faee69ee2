import {describe, expect, it} from 'vitest';
import {expectAgreement, expectBlockAgreement, expectBlockScanned} from './agreement.ts';

// Directives, and in MDX the elements around blocks: where sections begin and end.

describe('a directive', () => {
  it.each([
    ':::note\na\n:::',
    ':::note\n\n[a](a.md)\n\n:::\n\n[b](b.md)',
    ':::a-b1\n[c](c.md)\n:::',
    ':::note[a]\n[b](b.md)\n:::',
    ':::details[a]{persona="A"}\n[b](b.md)\n:::\n[c](c.md)',
    ':::details{persona="A"}\n:::',
    ':::details[ ]{persona="A"}\n:::',
    ':::details[]{persona="A"}\n:::',
    ":::details[a b]{persona='A B' open c=d:e/f _g}\n:::",
    ':::details[a]{ persona="A" }  \n:::',
    ':::details[a]{}\n:::',
    ':::details[a]{ }\n:::',
    ':::details[a]{data-persona="A"}\n:::',
    ':::details[a]{persona="A" persona="B"}\n:::',
    ':::note{persona="A"}\n[b](b.md)\n:::',
    ':::Details[a]{persona="A"}\n:::',
    '::::note\n:::details[a]{persona="A"}\n[b](b.md)\n:::\n[c](c.md)\n::::\n[d](d.md)',
    ':::note\n:::details[a]{persona="A"}\n[b](b.md)\n:::\n[c](c.md)',
    ':::::a\n::::b\n:::c\nd\n:::\n::::\n:::::\n[e](e.md)',
    ':::note\na\n:::\n:::note\nb\n:::',
    ':::note\na\n  :::\n[b](b.md)',
    ':::note\n- a\n:::\n[b](b.md)',
    ':::note\n> a\n\n:::\n[b](b.md)',
    ':::note\n# a\n:::\n# b',
    ':::note\n\n<details data-persona="A">\n\n[a](a.md)\n\n</details>\n\n:::\n\n[b](b.md)',
    '<details data-persona="A">\n\n:::details[b]{persona="B"}\n[c](c.md)\n:::\n\n</details>\n\n[d](d.md)',
    '# a\n:::note\nb\n:::',
    '- a\n\n:::note\nb\n:::\n\n  [c](c.md)',
    ':::',
    '::::',
    ':::\n[a](a.md)\n:::',
    ':::note and more\n[a](a.md)\n:::',
    ':::note and more\n[a](a.md)',
    'a\n:::\n[b](b.md)',
    ':a',
    ':a b :c',
  ])('begins and ends where the parser sees it: %j', (text) => {
    expectBlockAgreement(text);
    for (const format of ['md', 'mdx'] as const) expect(expectAgreement(`${text}\n`, format)).toBe('agreed');
  });

  it('may have braces in its label in CommonMark', () => {
    expectBlockScanned(':::details[a {b}]{persona="A"}\n[c](c.md)\n:::', ['md']);
  });

  it.each([
    ':::details[a',
    ':::details[a]]',
    ':::details[a]{persona="A"',
    ':::details[a]{persona="A"}}',
    ':::details[a]{persona="A"} b',
    ':::details[a]{persona="A"b}',
    ':::details[a]{persona="A}',
    ':::details[a]{persona=}',
    ':::details[a]{persona="A&amp;"}',
    ':::details[a] {persona="A"}',
    ':::details [a]{persona="A"}',
    ':::details a {persona="A"}',
    '::: details',
    '::: details[a]{persona="A"}',
    ':::details{persona="A"}[a]',
    ':::details persona',
    ':::1',
    ':::-a',
    ':::a_b',
    ':::note a{persona="A"}',
    ':::details[*a*]{persona="A"}',
    ':::details[<b>]{persona="A"}',
    ':::details[a\\]b]{persona="A"}',
    ':::details[[a](b.md)]{persona="A"}',
    ':::details[`]`]{persona="A"}',
    ':::details[a {b c}]{persona="A"}',
    ':::details[a {b}]{persona="A"}',
    ':::details[{/* a */}]{persona="A"}',
    ':::details[a: b]{persona="A"}',
    ':::details[www.a.b]{persona="A"}',
    ':::details[a]{persona="A"\nb}',
    ':::details[a\nb]{persona="A"}',
    ':::details[a]{.b #c persona="A"}',
    '::details[a]{persona="A"}',
    '::a',
    '::',
    ':: a',
    ' :::details[a]{persona="A"}',
    '    :::details[a]{persona="A"}',
    '\t:::details[a]{persona="A"}',
    'a\n:::details[b]{persona="A"}',
    '- :::details[a]{persona="A"}',
    '- a\n:::details[b]{persona="A"}',
    '> a\n:::details[b]{persona="A"}',
    '| a |\n|---|\n:::details[b]{persona="A"}',
    '`a\n:::details[b]{persona="A"}',
    '\\:::details[a]{persona="A"}',
  ])('is whatever the parser takes a line for: %j', (line) => {
    for (const text of [line, `${line}\n[b](b.md)\n:::`, `${line}\n\n    [b](b.md)\n\n:::\n\n[c](c.md)\n\n:::`])
      expectBlockAgreement(text);
  });

  it.each([
    ':::note\na\n    :::\n[b](b.md)\n:::',
    ':::note\na\n\t:::\n[b](b.md)\n:::',
    ':::note\n\n    :::\n\n[b](b.md)\n:::',
    ':::note\na\n::::\n[b](b.md)',
    '::::note\na\n:::\n[b](b.md)\n::::',
    '::::note\n:::a\n::::\n[b](b.md)',
    ':::note\na\n::: b\n[c](c.md)\n:::',
    ':::note\na\n:::b\n[c](c.md)\n:::',
    ':::note\na\n:::  \n[b](b.md)',
    ':::note\n- a\n  :::\n  [b](b.md)',
    ':::note\n- a\n\n  :::\n\n  [b](b.md)',
    ':::note\n```\n:::\n[a](a.md)\n```\n:::',
    ':::note\n| a |\n|---|\n:::\n[b](b.md)',
    ':::note\n\n<b>\n\n:::\n\n</b>',
    ':::note\n\n<details data-persona="A">\n\n:::\n\n[a](a.md)\n\n</details>',
    '<details data-persona="A">\n\n:::note\n\n</details>\n\n[a](a.md)\n\n:::',
    '<details data-persona="A">\n\n:::\n\n</details>\n\n[a](a.md)',
    ':::details[a]{persona="A"}\n<summary>b</summary>\n\n[c](c.md)\n:::',
    '::::note\n<b>\n\n:::a\n\n</b>\n\n:::\n::::',
  ])('ends where the parser ends it: %j', (text) => {
    expectBlockAgreement(text);
  });

  it('may nest deeper than anybody can follow', () => {
    const nested = (depth: number) =>
      Array.from({length: depth}, (_, at) => `${':'.repeat(depth + 3 - at)}a\n`).join('');
    for (const format of ['md', 'mdx'] as const) {
      expect(expectAgreement(nested(20), format)).toBe('agreed');
      expect(expectAgreement(nested(60), format)).toBe('gave up');
    }
  });
});

describe('an element of a section in MDX', () => {
  it.each([
    '<details>\n\n[a](a.md)\n\n</details>',
    '<details data-persona="A" open>\n<summary>b</summary>\n\n[a](a.md)\n\n</details>\n\n[c](c.md)',
    '<details data-persona="A">\n<summary>  </summary>\n\n</details>',
    '<details data-persona="A">\n<summary>**a** (b) c: d</summary>\n\n</details>',
    '<details data-persona="">\n\n</details>',
    '<details persona="A" a-b>\n\n</details>',
    '<details data-persona="A">\n\n<details data-persona="B">\n\n[a](a.md)\n\n</details>\n\n[b](b.md)\n\n</details>',
    '<details data-persona="A">\n\n<B>\n\n[a](a.md)\n\n</B>\n\n</details>\n\n[b](b.md)',
    '<B>\n\n<details data-persona="A">\n\n[a](a.md)\n\n</details>\n\n[b](b.md)\n\n</B>',
    '<details data-persona="A">\n\n<!-- b -->\n\n[a](a.md)\n\n</details>',
    '<!-- a -->\n\n[b](b.md)',
    '<details data-persona="A">\n\n- a\n\n</details>\n\n[b](b.md)',
    '# a\n<details data-persona="A">\n\nb\n\n</details>\n# c',
  ])('begins and ends where the parser sees it: %j', (text) => {
    expectBlockScanned(text, ['mdx']);
  });

  it.each([
    '<details data-persona="A">\n\n[a](a.md)',
    '</details>\n\n[a](a.md)',
    '<details data-persona="A">\n\n</b>',
    '<b>\n\n<details data-persona="A">\n\n</b>\n\n</details>',
    '<details data-persona="A">a</details>',
    '<details data-persona="A">\na\n</details>',
    '<details data-persona="A" >\n\n</details>',
    "<details data-persona='A'>\n\n</details>",
    '<details  data-persona="A">\n\n</details>',
    '<details data-persona="A"open>\n\n</details>',
    '<details data-persona="A&amp;">\n\n</details>',
    '<details data-persona="A\\">\n\n</details>',
    '<details data-persona={"A"}>\n\n</details>',
    '<details Data-Persona="A">\n\n</details>',
    '<details data-persona="A" data-persona="B">\n\n</details>',
    '<details-a data-persona="A">\n\n</details-a>',
    '<details\ndata-persona="A">\n\n</details>',
    '<details data-persona="A">\n<summary>a</summary>\nb\n\n</details>',
    '<details data-persona="A">\n<summary>a</summary>\n[b](b.md)\n\n</details>',
    '<details data-persona="A">\n<summary>a</summary>\n# b\n\n</details>',
    '<details data-persona="A">\n<summary>a</summary>\n===\n\n</details>',
    '<details data-persona="A">\n<summary>a</summary>\n    b\n\n</details>',
    '<details data-persona="A">\n<summary>[a](b.md)</summary>\n\n</details>',
    '<details data-persona="A">\n<summary>`</summary>`\n\n</details>',
    '<details data-persona="A">\n<summary>&nbsp;</summary>\n\n</details>',
    '<details data-persona="A">\n<summary>{}</summary>\n\n</details>',
    '<details data-persona="A">\n<summary></summary>\n\n</details>',
    '<details data-persona="A">\n<summary>a</summary> b\n\n</details>',
    'a\n<summary>b</summary>',
    '- <summary>a</summary>',
    '- a\n<summary>b</summary>\n\n  c',
    '<summary>a</summary>\n\n[b](b.md)',
    'a\n<details data-persona="A">\n\n</details>',
    '- a\n<details data-persona="A">\n\n</details>',
    '- a\n\n<details data-persona="A">\n\n- b\n\n</details>\n\n  [c](c.md)',
    '- <details data-persona="A">\n\n  a\n\n  </details>',
    '- <details data-persona="A">\n\n  a\n\n- </details>',
    '> <details data-persona="A">\n> </details>',
    '> a\n<details data-persona="A">\n\n</details>',
    'a\n<!-- b -->\n[c](c.md)',
    '- <!-- a -->',
    '<!-- a -- b -->\n\n[c](c.md)',
    '<!--a-->\n\n[c](c.md)',
    '<!-- a\n\n[no](no.md)\n-->\n\n[c](c.md)',
    '<!-- a --> [b](b.md)',
  ])('is the one that the parser sees: %j', (text) => {
    expectBlockAgreement(text, ['mdx']);
  });
});
