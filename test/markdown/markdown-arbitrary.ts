import fc from 'fast-check';

/** A block of Markdown: its lines. */
type Lines = readonly string[];

const words = fc.constantFrom('pool', 'the query waits', 'a', 'x y', '1. no', '- dash', '3 > 2', 'a < b', 'end.', '');

const targets = fc.constantFrom(
  './a.md',
  'b.md#x',
  '../c/d.mdx?y',
  '/docs/e',
  'f(g).md',
  '<h i.md>',
  '<>',
  '',
  'j.md "title"',
  "k.md 'title'",
  'l.md (title)',
  'm.md "open',
  'n&amp;.md',
  'o\\.md',
  ' p.md ',
  '%20q.md',
  'https://example.com/r.md',
  'mailto:s@t.md',
  '#u',
  '//v/w.md',
  'x y.md',
  '`z`.md',
  'a*b*.md',
);

const labels = fc.constantFrom(
  'label',
  '*em* `code`',
  '`]`',
  '![image](i.png)',
  '[inner](n.md)',
  '[inner]',
  'a\\]b',
  'a\\[b',
  '',
  '<b>bold</b>',
  '<https://e.f>',
  'https://e.f',
  '^note',
  'x',
  'two\nlines',
  '`open',
  '!',
);

const inline: fc.Arbitrary<string> = fc.oneof(
  {weight: 6, arbitrary: words},
  {weight: 6, arbitrary: fc.tuple(labels, targets).map(([label, target]) => `[${label}](${target})`)},
  {weight: 1, arbitrary: fc.tuple(labels, targets).map(([label, target]) => `![${label}](${target})`)},
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '`code`',
      '<b data-persona="BE-New">',
      '`[c](c.md)`',
      '``a ` b``',
      '`',
      '``',
      '```',
      '\\`',
      '\\[',
      '\\\\',
      '\\',
      '\\*',
      '[',
      ']',
      '](',
      '](q.md)',
      '[open',
      'close](r.md)',
      '(',
      ')',
      '*',
      '**bold**',
      '__b__',
      '_e_',
      '~~s~~',
      '~',
      '|',
      '\\|',
      '<',
      '>',
      '<br>',
      '<br/>',
      '<b title="](t.md)">',
      "<i title='",
      '</b>',
      '<a href="u.md">',
      '</a>',
      '<https://e.f/g](h.md)>',
      '<x@y.zz>',
      'https://e.f/[g](h.md)',
      'www.e.f',
      'x@y.zz',
      '[ref]',
      '[ref][]',
      '[text][ref]',
      '[^1]',
      '&amp;',
      '&lt;',
      '&#91;',
      '<!-- comment -->',
      '<!--',
      '-->',
      '<?php ?>',
      '<!X>',
      '<details>',
      '</details>',
      '<summary>s</summary>',
      ':abbr[HTML]',
      ':abbr[[x](y.md)]{a}',
      ':details{persona="BE-New"}',
      ':details[x]{persona="BE-New"}',
      '{#id}',
      '{persona="BE-New"}',
      '::',
      ':::',
      '#',
      '# no',
      '==',
      '--',
      '!',
      '  ',
      '\t',
      '\u00a0',
      '\u2028',
      '🌱',
    ),
  },
);

const line = fc
  .tuple(fc.array(inline, {minLength: 1, maxLength: 4}), fc.constantFrom(' ', ' ', ''))
  .map(([parts, glue]) => parts.join(glue));

const paragraph: fc.Arbitrary<Lines> = fc.array(line, {minLength: 1, maxLength: 3});

const plain: fc.Arbitrary<Lines> = fc.constantFrom(
  ['See [the pool](./pool.md) and `code`.'],
  ['Two lines,', 'one [link](l.md).'],
  ['Nothing here.'],
);

const headings: fc.Arbitrary<Lines> = fc.oneof(
  fc.tuple(fc.constantFrom('#', '##', '###', '######', '#######'), line).map(([hashes, text]) => [`${hashes} ${text}`]),
  fc.constantFrom(
    ['## Plain'],
    ['## Plain'],
    ['## Closed ##'],
    ['## Not closed#'],
    ['##'],
    ['#none'],
    ['## With id {#id}'],
    ['## Plain 1'],
    ['# `code` and *em*'],
    ['## A link [l](l.md)'],
    ['#\ttab'],
    ['## C# '],
    ['## \\# '],
    ['## e &amp; f'],
    ['## Über größe'],
    ['## x@y.zz and www.e.f'],
    ['## trailing \\'],
  ),
  line.map((text) => [text, '===']),
  line.map((text) => [text, '---']),
  line.map((text) => [text, '-']),
);

/** What has come to stand on many pages: tags at the margin, tabs, definitions, titles of admonitions. */
const common: fc.Arbitrary<Lines> = fc.constantFrom(
  ['<Tabs>', '<TabItem value="a" label=\'b\'>', '', '[t](t.md)', '', '</TabItem>', '</Tabs>'],
  ['<Since version="1.2" />'],
  ['<Props of="a"/> and [t](t.md)'],
  ['<img src="a.png" alt="b">'],
  ['<br>'],
  ['<a href="x.md">'],
  ['</a>'],
  ['<textarea>', '', '</textarea>'],
  ['\t[i](i.md)'],
  ['\t- [i](i.md)'],
  ['  \t- deep'],
  ['-\t[i](i.md)'],
  ['*   three [i](i.md)'],
  ['2. two [i](i.md)'],
  ['7) seven'],
  ['[1]: ./p1.md'],
  ['[1]: <./p 1.md>', '  "title"'],
  ['[a]: ./a.md', '[b]: b.md'],
  ['See [1], [text][1] and [a][].'],
  [':::info Title [t](t.md)'],
  [':::warning'],
  ['> a [q](q.md)', '> ## no'],
  ['> ```', '> [no](no.md)'],
  ['> - a', '>   <br>'],
  ['| a | b |', '|---|---|', '| [t](t.md) | <br> |', 'c'],
);

/** Blocks of MDX, most of them valid. */
const jsx: fc.Arbitrary<Lines> = fc.constantFrom(
  ["import A from './a';"],
  ["import A, {b as c} from './a';", "import * as d from 'd'"],
  ['import {', '  e,', '  f,', "} from 'e';"],
  ['export const g = {a: [1, "b"], c: h.i};'],
  ['export const j = () => 1;'],
  ['export const k = 1', 'text'],
  ['import this'],
  ['imported'],
  ['<Tabs>', '<TabItem value="a" default>', '', '[t](t.md)', '', '</TabItem>', '</Tabs>'],
  ['<Tabs>', '  <TabItem value="a">', '', '    [t](t.md)', '', '  </TabItem>', '</Tabs>'],
  ['<Tabs>', '[t](t.md)', '</Tabs>'],
  ['<Tabs', '  a="b"', '  c={[1, 2]}', '/>'],
  ['<Tabs', '  a={{"b": ["c \\"[d](d.md)\\" {e} \\n", -1]}}', '/>'],
  ['<A.B {...c} d:e="f"/> {/* g */}'],
  ['<></>'],
  ['<b data-persona="BE-New" />'],
  ['<B data-persona="BE-New"/>'],
  ['<b>x</b> and [t](t.md)'],
  ['a <b>*x*</b> *y <c/> z*'],
  ['*a <b> x* </b>'],
  ['<Tabs>'],
  ['</Tabs>'],
  ['<a href="x.md">x</a>'],
  ['<a href="x.md">', '', '</a>'],
  ['<Link to={"x.md"}>x</Link>'],
  ['{/* a */}'],
  ['{/* a', '', '[no](no.md)', '*/}'],
  ['{a.b} [t](t.md)'],
  ['{a.b}'],
  ["{f('x', {y: 1})} z"],
  ['{[no](no.md)}'],
  ['{a +', '1}'],
  ['a < b and c'],
  ['## With {a.b} and <c/>'],
  ['## Id {#id}'],
  ['## Id {/* #id */}'],
  ['      [deep](d.md)'],
  ['    - deep'],
  ['     ```', 'x', '       ```'],
  ['- <b>', '', '  x', '', '  </b>'],
  [
    '<details data-persona="BE-New">',
    '<summary>s</summary>',
    '',
    '<Tabs>',
    '',
    '[t](t.md)',
    '',
    '</Tabs>',
    '',
    '</details>',
  ],
);

const singles: fc.Arbitrary<Lines> = fc.constantFrom(
  ['---'],
  ['***'],
  ['* * *'],
  ['___'],
  ['- - -'],
  ['==='],
  ['-'],
  ['1.'],
  ['*'],
  ['+ '],
  ['>'],
  ['[ref]: ./r.md'],
  ['[ref]:'],
  ['[^1]: note [n](n.md)'],
  ['    indented [i](i.md)'],
  ['\tindented [i](i.md)'],
  ['<div>'],
  ['</div>'],
  ['<p>text [t](t.md)'],
  ['<b>inline [t](t.md)</b>'],
  ['<pre>', '', '[t](t.md)', '</pre>'],
  ['<script>', '[t](t.md)', '', '</script>'],
  ['<!-- one -->'],
  ['<!-- one --> [after](a.md)'],
  ['<!-- two', '', '[in](i.md)', '-->'],
  ['<!-- two', '--> [after](a.md)'],
  ['<!-->'],
  ['<!--->'],
  ['<!---->'],
  ['<!-- personas-disable-next-line persona-dead-end -->'],
  ['<?x', '?>'],
  ['<!DOCTYPE html>'],
  ['<![CDATA[', ']]>'],
  ['<details>'],
  ['<details data-persona="BE-New">'],
  ['<details data-persona="BE-New BE-Ops"><summary>s</summary>'],
  ['<details', '  data-persona="BE-New">'],
  ['<Details persona="BE-New">'],
  ['</details>'],
  ['<summary>s</summary>'],
  ['<summary>', '', '*s*', '', '</summary>'],
  ['<a href="x.md">x</a>'],
  ['<table><tr><td>', '', '[t](t.md)', '', '</td></tr></table>'],
  ['| a | b |', '| - | - |', '| [t](t.md) | `|` [u](u.md) |'],
  ['a | b', '-|-', '`x | [t](t.md)` | y'],
  ['| a |', '|---|', '| \\| [t](t.md) |'],
  ['| a |', '| :-: |', '| [t | u](t.md) |'],
  ['```', '[c](c.md)'],
  ['~~~'],
  ['~~~ a\u2028b', '[c](c.md)', '~~~'],
  ['## a\u2028b'],
  ['```js title="a"'],
  ['````'],
  ['``` a`b'],
  [':::'],
  ['::::'],
  [':::::'],
  [':::note'],
  ['::::note[A label]'],
  [':::details[Label]{persona="BE-New"}'],
  ['::::details{persona="BE-New BE-Ops"}'],
  [':::::details[]{data-persona=BE-New}'],
  [':::details[Label [l](l.md)]{persona="BE-New"}'],
  ['::: details'],
  [':::1'],
  [':::details[Label]{persona="BE-New"} after'],
  [':::details[Label]{persona="BE-New}'],
  [':::details[Label]{persona="BE-New"open}'],
  [":::details[Label]{open persona='BE-New' }"],
  [':::details[Label]{persona=}'],
  [':::details[Label] {persona=BE-New}'],
  ['::leaf[x]{persona="BE-New"}'],
  [':::tip{.class #id}'],
  ['\\:::note'],
);

/** Blocks that hold other blocks, which may be indented a little wrongly. */
function containers(blocks: fc.Arbitrary<Lines>): fc.Arbitrary<Lines> {
  const lists = fc
    .tuple(fc.constantFrom('- ', '* ', '+ ', '1. ', '2) ', '10. ', '-   ', '-     ', '-\t', '- [ ] '), blocks, offBy)
    .map(([marker, [first = '', ...rest], off]) => [
      `${marker}${first}`,
      ...rest.map((text) => (text === '' ? text : ' '.repeat(Math.max(marker.length + off, 0)) + text)),
    ]);
  const quotes = fc
    .tuple(fc.constantFrom('> ', '>', '>  '), blocks, fc.nat(3))
    .map(([marker, lines, lazyFrom]) => lines.map((text, at) => (at > 0 && at >= lazyFrom + 1 ? text : marker + text)));
  const fences = fc
    .tuple(
      fc.constantFrom('```', '````', '~~~', '~~~~~', '```js', '~~~ a ` b'),
      blocks,
      fc.constantFrom('```', '````', '~~~', '~~~~~', '', '``` x', '    ```'),
    )
    .map(([open, lines, close]) => [open, ...lines, close]);
  const matching = fc
    .tuple(fc.constantFrom('```', '````', '~~~'), blocks)
    .map(([mark, lines]) => [`${mark}yaml`, ...lines, mark]);
  const directives = fc
    .tuple(
      fc.constantFrom(3, 3, 4, 5),
      fc.constantFrom(
        'details[Label]{persona="BE-New"}',
        'note',
        'details[]{}',
        'tip[A *label*]',
        'details{.x persona=BE-Ops}',
      ),
      blocks,
      fc.constantFrom(0, 0, 0, 1, -1),
    )
    .map(([colons, name, lines, off]) => [':'.repeat(colons) + name, ...lines, ':'.repeat(Math.max(colons + off, 3))]);
  const details = fc
    .tuple(fc.constantFrom(' data-persona="BE-New"', '', " data-persona='BE-Ops BE-New' open"), blocks, fc.boolean())
    .map(([attributes, lines, roomy]) => {
      const gap = roomy ? [''] : [];
      return [`<details${attributes}>`, '<summary>Sum</summary>', ...gap, ...lines, ...gap, '</details>'];
    });
  return fc.oneof(lists, lists, quotes, fences, matching, directives, details);
}

const offBy = fc.constantFrom(0, 0, 0, 0, 1, -1, 2, -2, 4, -9);

/** Blocks under each other, with blank lines or none between. */
function series(block: fc.Arbitrary<Lines>, maxLength: number): fc.Arbitrary<Lines> {
  return fc
    .array(fc.tuple(block, fc.constantFrom([''], [''], [], ['', ''], ['  '])), {minLength: 1, maxLength})
    .map((blocks) => blocks.flatMap(([lines, gap]) => [...lines, ...gap]));
}

const cells = fc
  .array(fc.array(fc.oneof(inline, fc.constantFrom('|', '|', ' | ', '\\|')), {minLength: 1, maxLength: 6}), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rows) => rows.map((parts) => parts.join('')));
const tables: fc.Arbitrary<Lines> = fc
  .tuple(cells, fc.constantFrom(['|-|'], ['| - | - |'], ['-|-|-'], []))
  .map(([[first = '', ...rest], delimiter]) => [first, ...delimiter, ...rest]);

const leaf: fc.Arbitrary<Lines> = fc.oneof(
  {weight: 3, arbitrary: plain},
  {weight: 2, arbitrary: paragraph},
  {weight: 1, arbitrary: headings},
  {weight: 3, arbitrary: singles},
  {weight: 2, arbitrary: common},
  {weight: 1, arbitrary: tables},
);

const leafOfMdx: fc.Arbitrary<Lines> = fc.oneof(
  {weight: 4, arbitrary: plain},
  {weight: 4, arbitrary: jsx},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ['# A'],
      ['- a', '- [b](b.md)'],
      ['2. c'],
      ['> d'],
      ['```', '<e>', '```'],
      ['| f | g |', '|---|---|', '| `<h>` | {a.b} |'],
      [':::note', '', 'i', '', ':::'],
      ['[j]: j.md'],
      ['a', '---'],
    ),
  },
);

/** Pages made of such blocks, which may stand in one another, some indented at random, some with CRLF. */
function pages(leaves: fc.Arbitrary<Lines>): fc.Arbitrary<string> {
  const nested = series(
    fc.oneof({weight: 2, arbitrary: leaves}, {weight: 1, arbitrary: containers(series(leaves, 3))}),
    3,
  );
  const document = series(
    fc.oneof(
      {weight: 3, arbitrary: leaves},
      {weight: 2, arbitrary: containers(nested)},
      {weight: 1, arbitrary: containers(series(leaves, 3))},
    ),
    6,
  );
  return laidOut(document);
}

const laidOut = (document: fc.Arbitrary<Lines>): fc.Arbitrary<string> =>
  fc
    .tuple(
      document,
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom(' ', '  ', '   ', '    ', '     ')), {maxLength: 2}),
      fc.constantFrom('\n', '\n', '\n', '\r\n'),
    )
    .map(([lines, indents, newline]) => {
      const indented = [...lines];
      for (const [at, indent] of indents) if (indented[at]) indented[at] = indent + indented[at];
      return indented.flatMap((text) => text.split('\n')).join(newline);
    });

/** Markdown pages made of snippets, most of them odd. */
export const markdown = pages(leaf);

/** Pages in MDX, most of them valid, with what has a meaning in MDX alone. */
export const mdx = pages(leafOfMdx);
