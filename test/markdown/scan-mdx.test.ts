import {describe, expect, it} from 'vitest';
import {expectAgreement, expectScanned} from './agreement.ts';

// Running text on a page in MDX: where it is certain to be valid, and to read as it does in CommonMark.

describe('tags and expressions in text', () => {
  it.each([
    'a <b>c</b> d',
    'a <b/> {c} <d e="f"/>',
    '<b>c</b> d',
    '{a} b',
    'a <B.c d={e}>f</B.c>',
    '*a* <b>c</b> _d_ `e`',
    'a < b <\tc',
    'a `<b>` {c} ``{d ` <e``',
    'a ` b {c}',
    'a `` b ` {c}',
    'a \\<b \\{c} \\` {d}',
    'a <>b</> c',
    '`<` a\n`{` b <c/>\n{d}',
    '<b>a | c</b>',
    'a {b} | c\n| d',
    '{/* a */} b',
    'a <b>c > d</b>',
    'a <b>c</b><d>e</d>',
  ])('are read: %j', (text) => {
    expectScanned(`${text}\n\n[z](z.md)\n`, 'mdx');
    expectScanned(`- ${text.replaceAll('\n', '\n  ')}\n`, 'mdx');
    expectScanned(`# ${text.replaceAll('\n', ' ')}\n`, 'mdx');
  });

  it.each(['# a {#b}', '# a {#b-c_1}', '# {a} b {#c}', '# `{` {#b}', '# a {/* b */}', '# a\t{#b}'])(
    'are read in headings: %j',
    (heading) => expectScanned(`${heading}\n\n[z](z.md)\n`, 'mdx'),
  );

  it.each([
    '| a | {b} |\n| - | - |\n| <c/> | `d` |',
    '| `{` | a |\n|---|---|\n| `<` | [b](b.md) |',
    '| `a` {b} | c |\n| :-: | -: |\n| \\{ | \\| \\< |',
  ])('are read in tables: %j', (table) => {
    if (table.includes('](')) expect(expectAgreement(`${table}\n`, 'mdx')).toBe('agreed');
    else expectScanned(`${table}\n\n[z](z.md)\n`, 'mdx');
  });

  it.each([
    'a <b>c',
    'a </b> c',
    'a <b>c</d>',
    'a <b>c</b></b>',
    'a {"[b](c.md)"} [d](e.md)',
    'a {/* [b](c.md) */} d',
    'a <b>c <d>e</d> f</b>',
    'a <b>c <d> e</b> f</d>',
    'a <b>*c*</b>',
    '*a <b>c* d</b>',
    '_a <b>c_ d</b>',
    '~~a <b>c~~ d</b>',
    '[a <b>c](d.md) e</b>',
    'a <b>[c</b>](d.md)',
    'a <b>`c</b>` d',
    'a <b> `</b>` c',
    'a <b\nc/> d',
    'a <b\nc>d</b>',
    'a <b c="\n"/> d',
    'a {b\n} c',
    'a {\nb} c',
    'a {b',
    'a } b {c}',
    'a {b} {',
    'a {b c} d',
    'a <= b',
    'a < = b',
    'a < `b` <',
    'a <\nb',
    'a <1',
    'a <b',
    'a ` {b c} `` {d e}',
    'a `{b c}\n` d',
    'a \\`{b c}` d',
    'a \\\\`{b c}` d',
    'a \\{b} {c d}',
    'a \\\\{b c}',
    '[a](b`c) d`{e f}`',
    'www.a`b {c d} `e`',
    '[a](bcd`e) f`{g h}`',
    'a[^bcd`e] {f g} `h`',
    'http://a`b {c d} `e`',
    'a[^`b] {c d} `e`',
    'a <!-- b --> c',
    'a <!-- {b c} --> d',
    'a <https://b.c> d',
    '# a {#b c}',
    '# a {b c} {#d}',
    '# a {#b} {#c}',
    '# a {#b} c',
    '# {#a}',
    '# a{#b}',
    '# a {#}',
    '# a <b> {#c}',
    '| a ` b | {c d} ` |\n| - | - |',
    '| a | b |\n| - | - |\n| ` | {c d} ` |',
    '| <b> | </b> |\n| - | - |',
    '| a \\| {b c} |\n| - |',
    '> | <b> | </b> |\n> | - | - |',
    '- | <b> | </b> |\n  | - | - |',
    '<b>a | c</b>\n-|-',
    '<b>a | c</b>\n:-: | -',
    'a {b}\n===',
    'a <b>c\n---\n</b>',
    'a <b>c\n\n</b>',
  ])('are what the parser takes for them: %j', (text) => {
    expectAgreement(`${text}\n`, 'mdx');
    expectAgreement(`# A\n\n${text}\n\n[z](z.md)\n`, 'mdx');
    expectAgreement(`- ${text.replaceAll('\n', '\n  ')}\n\n[z](z.md)\n`, 'mdx');
  });
});
