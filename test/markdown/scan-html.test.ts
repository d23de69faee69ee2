import {describe, it} from 'vitest';
import {expectBlockAgreement, expectBlockScanned} from './agreement.ts';

// Blocks of HTML in CommonMark: where they begin, what ends them, and what is still a paragraph.

describe('a block of HTML', () => {
  it.each([
    '<div>\n[no](no.md)\n\n[b](b.md)\n\n</div>',
    '</div>\n[no](no.md)',
    '<DIV class="a">\n[no](no.md)',
    '<div\nclass="a">\n[no](no.md)',
    '<hr/>\n[no](no.md)',
    '<h1>a</h1> b\n[no](no.md)',
    '<p>a [no](no.md)\n[no](no.md)\n\n</p>',
    '<Tabs>\n[no](no.md)\n\n[b](b.md)\n\n</Tabs>',
    '<b c="d" e=\'f\' g=h i>\n[no](no.md)',
    '<b-c/>\n[no](no.md)',
    '</b >\n[no](no.md)',
    '   <div>\n[no](no.md)',
    '<div>\n\n    [no](no.md)',
    '<script>\n\n[no](no.md)\n</script>\n[b](b.md)',
    '<PRE a>\n\n[no](no.md)\n</PRE> [no](no.md)\n[b](b.md)',
    '<style>\n\n[no](no.md)\n</style>\n[b](b.md)',
    '<textarea>\n\n[no](no.md)\n</script>\n[b](b.md)',
    '<script>[no](no.md)</script>\n[b](b.md)',
    '<script',
    '<!-- a -->\n[b](b.md)',
    '<!-- a --> [no](no.md)\n[b](b.md)',
    '<!--\n\n[no](no.md)\n\n# no\n--> [no](no.md)\n[b](b.md)',
    '<!--a\n[no](no.md)',
    '<?a ?>\n[b](b.md)',
    '<?a\n\n[no](no.md)\n?>\n[b](b.md)',
    '<!A>\n[b](b.md)',
    '<!DOCTYPE a\n\n[no](no.md)\n>\n[b](b.md)',
    '<![CDATA[ a ]]>\n[b](b.md)',
    '<![CDATA[\n\n[no](no.md)\n]]>\n[b](b.md)',
  ])('ends where the parser ends it: %j', (html) => {
    expectBlockScanned(html, ['md']);
    expectBlockAgreement(html, ['mdx']);
  });

  it.each([
    'a\n<div>\n[no](no.md)\n\n[b](b.md)',
    'a\n</div>\n[no](no.md)',
    'a\n<!-- b -->\n[c](c.md)',
    'a\n<script>\n\n[no](no.md)\n</script>\n[b](b.md)',
    'a\n<b>\n[b](b.md)',
    'a\n</b>\n[b](b.md)',
    'a\n<Tabs>\n[b](b.md)',
    '- a\n<div>\n[no](no.md)\n\n  [b](b.md)',
    '- a\n  <div>\n  [no](no.md)\n  </div>\n\n  [b](b.md)',
    '- <div>\n  [no](no.md)\n\n  [b](b.md)\n- c',
    '- <div>\n  [no](no.md)\n[b](b.md)',
    '- <? a\n\n  [no](no.md)\n\n  ?>\n  [b](b.md)',
    '- <? a\n\n  [no](no.md)\n\n[b](b.md)',
    '- <script>\n\n  [no](no.md)\n  </script>\n- [b](b.md)',
    '- a\n\n  <b>\n  [no](no.md)\n\n  [b](b.md)',
    '1. <p>\n   [no](no.md)\n2. [b](b.md)',
    '# a\n<b>\n[no](no.md)',
    '---\n<b>\n[no](no.md)',
    '<div>\n```\n[no](no.md)\n\n[b](b.md)',
  ])('ends a paragraph where the parser ends it, in lists too: %j', (text) => {
    expectBlockScanned(text, ['md']);
    expectBlockAgreement(text, ['mdx']);
  });

  it.each([
    '<b> a\n[b](b.md)',
    '<b>a</b>\n[b](b.md)',
    '<b\n[b](b.md)',
    '<b c=>\n[b](b.md)',
    '<b c="d"e>\n[b](b.md)',
    '<b "c">\n[b](b.md)',
    '</b c>\n[b](b.md)',
    '<1>\n[b](b.md)',
    '< div>\n[b](b.md)',
    '<>\n[b](b.md)',
    '<div-a>\n[no](no.md)',
    '<divs>\n[no](no.md)',
    '<divs\n[b](b.md)',
    '<scripts>\n[no](no.md)\n\n[b](b.md)',
    '<pre-a>\n\n[b](b.md)',
    '</script>\n\n[b](b.md)',
    '<!a>\n[b](b.md)',
    '<!1>\n[b](b.md)',
    '<![cdata[\n[b](b.md)\n]]>',
    '<!- a -->\n[b](b.md)',
    '<!-->\n[b](b.md)\n-->',
    '<!--->\n[b](b.md)\n-->',
    '<!---->\n[b](b.md)',
    '<!--- a -->\n[b](b.md)',
    '<?>\n[b](b.md)\n?>',
    '<??>\n[b](b.md)',
    '<https://a.b>\n[c](c.md)',
    '- a\n<b>\n\n  c',
    '- a\n<b>\n    [c](c.md)',
    '- a\n\n<b>\n[no](no.md)',
    '> a\n<b>\n\n    c',
    '> a\n<div>\n[no](no.md)',
    '> a\n<!-- b -->\n    [c](c.md)',
    '| a |\n|---|\n<b>\n[c](c.md)',
    '| a |\n|---|\n<div>\n[c](c.md)',
    'a | b\n<b>\n[c](c.md)',
    '<b>\n===\n[c](c.md)',
    '- <div>\n  <b>\n\n  </b>\n  </div>',
    '- <div>',
    '- <!-- a\n\n  [no](no.md)\n\n  -->\n  [b](b.md)',
    '<a href="b.md">c</a>',
    '- <a href="b.md">\n  c\n  </a>',
    '- <details>\n  a\n\n  </details>\n\n[b](b.md)',
    '- <p data-persona="A">\n  a\n\n[b](b.md)',
    '<details data-persona="A">\n<summary>\n\n- <div>\n  a\n  </div>\n\n</summary>\n</details>',
    `- ${'<b>'.repeat(40)}\n\n  a`,
  ])('is none where the parser sees none: %j', (text) => {
    expectBlockAgreement(text);
  });

  it.each([
    '<details data-persona="A">\n\n[a](a.md)\n\n</details>',
    '<details data-persona="A B" open>\n<summary>a</summary>\n\n[a](a.md)\n\n</details>\n\n[b](b.md)',
    '<details data-persona="A"><summary>a</summary> [no](no.md)</details>\n\n[b](b.md)',
    '<details data-persona="A">\n\n<details data-persona="B">\n\n[a](a.md)\n\n</details>\n\n[b](b.md)\n\n</details>',
    '<details>\n\n<b data-persona="A">\n\n[a](a.md)\n\n</b>\n\n</details>',
    '<DETAILS DATA-PERSONA="A">\n\n[a](a.md)\n\n</DETAILS>',
    '<details\n  data-persona="A"\n>\n\n[a](a.md)\n\n</details>',
    '<details data-persona="A">\n\n[a](a.md)',
    '<details persona="A">\n<summary> </summary>\n\n[a](a.md)\n\n</details>',
    '</details>\n\n[a](a.md)',
    '<a href="b.md">\nc</a>',
    '<p>a <a href="b.md">c</a></p>\n\n[d](d.md)',
    '<details data-persona="A">\n<a href="b.md">c</a>\n</details>\n[no](no.md)',
    '<summary>\n\na\n\n</summary>\n\n[a](a.md)',
    '<details data-persona="A">\n<summary>\n\n*a*\n\n</summary>\n\n[a](a.md)\n\n</details>',
    '<details data-persona="A">\n\n- a\n\n</details>\n\n[b](b.md)',
    '<details data-persona="A">\n\n```\n</details>\n```\n\n[b](b.md)\n\n</details>',
  ])('may be of a section: %j', (html) => {
    expectBlockScanned(html, ['md']);
    expectBlockAgreement(html, ['mdx']);
  });
});
