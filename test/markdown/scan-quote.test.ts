import {describe, expect, it} from 'vitest';
import {scanBody} from '../../src/markdown/scan.ts';
import {expectBlockAgreement, expectBlockScanned} from './agreement.ts';

// Quotations: the scan passes over those that hold nothing that matters, and leaves what matters in them to the parser.

describe('a quotation', () => {
  it.each([
    '> a',
    '>a',
    '> a\n> b *c* `d`',
    '> a\n>\n> b',
    '> a\n\n[b](b.md)',
    '> - a\n> - b',
    '> 1. a',
    '> > a',
    '> ```\n> a\n> ```',
    '> a\n# b',
    '> a\n```\n[no](no.md)\n```',
    '> a\nb\nc\n\n[d](d.md)',
    'a\n> b',
    'a\n> b\n\nc [d](d.md)',
    '- a\n\n  > b\n\n  [c](c.md)',
    '- > a\n\n  [b](b.md)',
    '> a: b (c)',
    '> [a] b',
    '> `ab` c `de`',
    '> a\n>\n\n> b',
    '> `{ab}` c `<b>`',
    '> ``a\n\n> `{bc}` d',
    '> a =',
    '> a -\n\nb',
    '> a ]] b',
    '   > a\n\n[b](b.md)',
  ])('that holds nothing is passed over: %j', (text) => {
    expectBlockScanned(text);
  });

  it.each(['> a <br> b', '> <b>a</b>\n\n[c](c.md)', '> {a} b', '> `{a}` `<b>` c', '> a < b', `> ${'<b>'.repeat(20)}`])(
    'may hold tags: %j',
    (text) => {
      expectBlockScanned(text, ['md']);
      expectBlockAgreement(text, ['mdx']);
    },
  );

  it.each([
    '> [a](b.md)',
    '> [a][b]\n\n[b]: c.md',
    '> [a]\n\n[a]: b.md',
    '> [a]: b.md\n\n[a]',
    '> [a]: b.md\n\n# [a]',
    '# c [a]\n\n> [a]: b.md',
    '# [a]\n\n- > b\n  > [a]: b.md',
    '<B>\n[a]: b.md\n</B>\n\n# [a]\n\n[a]',
    '<B>\n\n[a]: b.md\n\n</B>\n\n# [a]\n\n[a]',
    '# [a]\n\n:::note\n> [a]: b.md\n:::\n\n[a]',
    '> [a]\n> [b][a]\n> [a][]\n\n- [a]: c.md',
    '> [a]\n\n# b\n[a]: c.md',
    '> b :c[d [a]]\n\n[a]: a.md',
    '> [a]:\n> b.md\n\n[a] [c](c.md)',
    '> [a\n> ](b.md)',
    '> <a href="b.md">c</a>',
    '> :a[[b](c.md)]',
    '> :a{b}',
    '> # a',
    '> a\n> ===',
    '> a\n> =',
    '> a\n> -',
    '> a\n> --',
    '> > a\n> > -',
    '> a\n===',
    '> a\n---\n[b](b.md)',
    '> - # a',
    '> | a |\n> |---|',
    '> a\n>\n> # b',
    '> a\n[b](b.md)',
    '> a\nb\n[c](c.md)\n\n[d](d.md)',
    '> a\n    [b](b.md)',
    '> - a\n    [b](b.md)',
    '> a\n\n    [no](no.md)',
    '> ```\n    [no](no.md)',
    '> a\n- b\n  [c](c.md)',
    '> a\n1. b\n   [c](c.md)',
    '> a\n2. b\n\n   [c](c.md)',
    '> - a\n- b\n\n  [c](c.md)',
    '> a\n***\n    [no](no.md)',
    '> ::a[b]{persona="A"}',
    '> :::details[a]{persona="A"}\n> b\n> :::',
    '> <details data-persona="A">\n> b\n> </details>\n\n[c](c.md)',
    '> <details data-persona="A">\n\n[c](c.md)',
    '> </details>\n\n[a](a.md)',
    '> <!-- a -->',
    '> <!-- a\n> -->\n> b',
    '> `a\n> {b c}`',
    '> `a\n> b` {c d}',
    '> `a` {b c}',
    '> `ab` {c d}',
    '> `ab` `{c d}` {e f}',
    '> a ` b\n> c ` {x y} ` d',
    '> a ` b\n> c `{x y}` d',
    '> :abc[[d](d.md)]',
    '> :a-b{c}',
    '> `a\n>\n> {b c}`',
    '> `a\n\n> `{b c}`',
    '> `a\n# b\n> `{c d}`',
    '> a[^`b] `{c}`\n\n[^`b]: d',
    '> [a](b`c) d`{e f}`',
    '> a\n{b}',
    '> a\n<b>c</b>',
    '> a\n<b>\n\nc\n\n</b>',
    '> a\n| b |\n|---|\n| [c](c.md) |',
    '> a\n:::note\n[b](b.md)\n:::',
    '> a\n::b[c]{persona="A"}',
    ':::note\n> a\n:::\n[b](b.md)',
    ':::note\n> a\n:::\n<b>\n[b](b.md)',
    '> a\nb\n===\n[c](c.md)',
    '> [a\nb](c.md)',
    '> a\n[b]: c.md\n\n[b]',
    `> ${'<b>'.repeat(30)}\n\na`,
    `> ${'<b>'.repeat(15)}\n> ${'<b>'.repeat(15)}\n\na`,
    `> ${'*a **b '.repeat(30)}`,
    `> ${'> '.repeat(40)}a`,
    '> a\nimport b from "c"',
    '> [^a]: b\n\nc[^a]',
  ])('holds what the parser finds: %j', (text) => {
    expectBlockAgreement(text);
  });

  it('is left to the parser where its tags may nest deep', () => {
    const given = (text: string) => scanBody(text, 0, 'md', () => expect.fail());
    const tags = (times: number) => `${'> a <b>\n'.repeat(times)}\nc\n`;
    expect(given(tags(25))).toBeDefined();
    expect(given(tags(26))).toBeUndefined();
    expect(given(tags(20) + tags(20))).toBeDefined();
    expect(given('> < <1\n'.repeat(30))).toBeDefined();
  });
});
