import {describe, expect, it} from 'vitest';
import {described} from './described.ts';

describe('the parser', () => {
  it.each<string[]>([
    ['[a](<b c.md>)', 'link b c.md at b c.md'],
    ['[a]( <b.md> )', 'link b.md at b.md'],
    ['[a](\n  b.md\n  "c")', 'link b.md at b.md'],
    ['[a [b] ](c(d).md)', 'link c(d).md at c(d).md'],
    ['[`](`](b.md)', 'link b.md at b.md'],
    ['[![a](b.png)](c.md)', 'link c.md at c.md'],
    ['[](b.md)', 'link b.md at b.md'],
    ['[a\\](](b.md)', 'link b.md at b.md'],
    ['# [a](b.md)', 'link b.md at b.md'],
    ['[a](b\\)c.md)', 'link b)c.md at b\\)c.md'],
    ['<https://a.b> [c](d.md)', 'link https://a.b at <https://a.b>', 'link d.md at d.md'],
    ['[a](b.md) [a](b.md)', 'link b.md at b.md', 'link b.md at b.md'],
    ['[a]\n\n[a]: b.md', 'link b.md at b.md'],
    ['[a][] [c][A]\n\n[A]:   <b.md>\n[a]: c.md', 'link b.md at b.md'],
    [
      '[a]\n\n<details data-persona="A">\n\n[b] [a]\n\n</details>\n\n[a]: a.md\n[b]: b.md',
      'section <details data-persona="A">, for A, no summary',
      'link a.md at a.md',
    ],
    ['[a]:\n  b.md\n\n[a]', 'link b.md at b.md'],
    ['[a] [b]\n\n[b]: b(c).md\n[a]: a.md', 'link a.md at a.md', 'link b(c).md at b(c).md'],
    ['[^a]\n\n[^a]: [b](b.md)', 'link b.md at b.md'],
    ['> [a]: b.md\n\n[a]', 'link b.md at b.md'],
  ])('finds links where their targets are written: %j', (text, ...found) => {
    expect(described(text)).toEqual(found);
    expect(described(`# A\n\n${text}\n\nb\n`)).toEqual(found);
  });

  it.each<string[]>([
    [
      ':::details[a]{persona="A"}  \n[b](b.md)\n:::\n[c](c.md)',
      'section :::details[a]{persona="A"}, for A',
      'link b.md at b.md in a section',
      'link c.md at c.md',
    ],
    [
      ':::details[a]{persona="A"}\r\n[b](b.md)\r\n:::\r\n[c](c.md)',
      'section :::details[a]{persona="A"}, for A',
      'link b.md at b.md in a section',
      'link c.md at c.md',
    ],
    ['a :details[b]{persona="A"} c', 'section :details[b]{persona="A"}, wrong-element persona, no summary'],
    [
      'a :b[c]{persona="A"} [d](d.md)',
      'section :b[c]{persona="A"}, wrong-element persona, no summary',
      'link d.md at d.md',
    ],
    [
      '::details[a]{persona="A"}\n[b](b.md)',
      'section ::details[a]{persona="A"}, wrong-element persona, no summary',
      'link b.md at b.md',
    ],
    ['::a[[b](b.md)]{c}', 'link b.md at b.md'],
    [
      '::::details[a]{persona="A"}\n:::b[c]{persona="B"}\n[d](d.md)\n:::\n::::',
      'section ::::details[a]{persona="A"}, for A',
      'section :::b[c]{persona="B"}, in ::::details[a]{persona="A"}, wrong-element persona, no summary',
      'link d.md at d.md in a section',
    ],
    [
      ':::details[[a](a.md)]{persona="A"}\n:::',
      'section :::details[[a](a.md)]{persona="A"}, for A',
      'link a.md at a.md in a section',
    ],
    [':::details{persona="A"}\na\n:::', 'section :::details{persona="A"}, for A, no summary'],
    [
      ':::details[a]{persona="A"}\nb',
      'section :::details[a]{persona="A"}, for A, unclosed',
      'unclosed directive :::details[a]{persona="A"}',
    ],
    [
      ':::note\n:::details[a]{persona="A"}\nb\n:::\nc',
      'section :::details[a]{persona="A"}, for A, unclosed',
      'unclosed directive :::details[a]{persona="A"}',
    ],
    [
      '- :::details[a]{persona="A"}\n  b\n  :::\n\n[c](c.md)',
      'section :::details[a]{persona="A"}, for A',
      'link c.md at c.md',
    ],
    [':::details [a]{persona="A"}\nb\n:::', 'section :::details [a]{persona="A"}, no-directive persona'],
    ['a\n:::details[b]{persona="A\n---', 'section :::details[b]{persona="A, no-directive persona'],
    [
      ':::details[a]{persona="A"} b\n:::details[a]{persona="B"',
      'section :::details[a]{persona="A"} b, no-directive persona',
      'section :::details[a]{persona="B", no-directive persona',
    ],
    ['    :::details[a]{persona="A"}'],
    ['- :::details(a){persona="A"}', 'section :::details(a){persona="A"}, no-directive persona'],
  ])('finds directives, and what was to be one: %j', (text, ...found) => {
    expect(described(text)).toEqual(found);
    expect(described(`# A\n\n${text}\n\nb\n`)).toEqual(found);
  });

  it.each<string[]>([
    [
      '<details data-persona="A">\n\n[a](a.md)\n\n</details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary',
      'link a.md at a.md in a section',
      'link b.md at b.md',
    ],
    [
      '<details data-persona={"A"} open>\na\n</details>',
      'section <details data-persona={"A"} open>, for A, no summary',
    ],
    [
      "<details data-persona={'A B'}>\na\n</details>",
      "section <details data-persona={'A B'}>, for A, for B, no summary",
    ],
    ['<details data-persona={`A`}>\na\n</details>', 'section <details data-persona={`A`}>, for A, no summary'],
    [
      '<details data-persona={a}>\na\n</details>',
      'section <details data-persona={a}>, no-text data-persona, no summary',
    ],
    [
      '<details {...a} data-persona="A">\na\n</details>',
      'section <details {...a} data-persona="A">, for A, no summary',
    ],
    [
      '<details data-persona={\n  "A"\n}>\na\n</details>',
      'section <details data-persona={\n  "A"\n}>, for A, no summary',
    ],
    [
      '<Details data-persona="A">\n[a](a.md)\n</Details>',
      'section <Details data-persona="A">, for A, no summary',
      'link a.md at a.md in a section',
    ],
    [
      '<details data-persona="A" b={c > d}>\na\n</details>',
      'section <details data-persona="A" b={c > d}>, for A, no summary',
    ],
    ['<details data-persona="A" />', 'section <details data-persona="A" />, for A, no summary'],
    ['<details\n  data-persona="A">\n<summary>a</summary>\n</details>', 'section <details\n  data-persona="A">, for A'],
    ['<details data-persona="A"><summary>{a}</summary></details>', 'section <details data-persona="A">, for A'],
    [
      '<details data-persona="A"><summary>{/* a */}</summary></details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    ['<details data-persona="A"><summary><B /></summary></details>', 'section <details data-persona="A">, for A'],
    [
      '<details data-persona="A"><summary><b> </b></summary></details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    [
      '<details data-persona="A"><summary><img alt={a}/></summary></details>',
      'section <details data-persona="A">, for A',
    ],
    ['<details data-persona="A"><summary><b.c/></summary></details>', 'section <details data-persona="A">, for A'],
    [
      '<details data-persona="A">\n<details>\n<summary>a</summary>\n</details>\n</details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    [
      'a <details data-persona="A">b</details> [c](c.md)',
      'section <details data-persona="A">, for A, no summary',
      'link c.md at c.md',
    ],
    ['<b data-persona="A">\na\n</b>', 'section <b data-persona="A">\na\n</b>, wrong-element data-persona'],
    ['<B data-persona="A">\na\n</B>'],
    [
      '<details-a data-persona="A">\na\n</details-a>',
      'section <details-a data-persona="A">\na\n</details-a>, wrong-element data-persona',
    ],
    [
      '<a href="a.md">b</a> <a href={\'c.md\'}>d</a> <a href={e}>f</a> <a>g</a> <a href>h</a>',
      'link a.md at a.md',
      'link c.md at c.md',
    ],
    [
      '<Link to="a.md">b</Link> <Link href={`c.md`}>d</Link> <Button to="e.md">f</Button> <a.b href="g.md"/>',
      'link a.md at a.md',
      'link c.md at c.md',
    ],
    ['<a to="a.md">b</a> <Link class="a" to="b.md"/>', 'link a.md at a.md', 'link b.md at b.md'],
    [
      '{/* personas-disable-next-line a */}\n\nb {/*personas-disable-next-line c,d*/}',
      'personas-disable-next-line up to */}, a',
      'personas-disable-next-line up to */}, c, d',
    ],
    ['{1 /* personas-disable-next-line a */}'],
    [
      '<!-- personas-disable-next-line a -->\n\nb <!-- personas-disable-next-line c --> d',
      'personas-disable-next-line up to -->, a',
      'personas-disable-next-line up to -->, c',
    ],
    ['<details data-persona="A">\n\n[a](a.md)', 'unclosed html <details data-persona="A">', 'broken'],
    ['<details>\na', 'unclosed html <details>', 'broken'],
    ['<b>\na', 'broken'],
    ['a {b', 'broken'],
    ['</details>', 'broken'],
    ['<Details>\n', 'unclosed html <Details>', 'broken'],
    ['a\n<details data-persona="A">\n\n</details>', 'section <details data-persona="A">, for A, no summary'],
    ['<b><details data-persona="A">c', 'unclosed html <details data-persona="A">', 'broken'],
    [
      '<details data-persona="A" persona="B">\na\n</details>',
      'section <details data-persona="A" persona="B">, for A, misspelt persona beside data-persona, no summary',
    ],
    [
      '<details data-persona="A&amp;B">\na\n</details>',
      'section <details data-persona="A&amp;B">, for A&B at A&amp;B, no summary',
    ],
    [
      'import a from \'b\'\n\n<details data-persona="A">\n\na {/* personas-disable-next-line c */}\n\n</details>',
      'section <details data-persona="A">, for A, no summary',
      'personas-disable-next-line up to */}, c',
    ],
  ])('finds what stands in MDX: %j', (text, ...found) => {
    expect(described(text, 'mdx')).toEqual(found);
    expect(described(`# A\n\n${text}\n\nb\n`, 'mdx')).toEqual(found);
  });
});
