import {describe, expect, it} from 'vitest';
import {described} from './described.ts';

describe('raw HTML on a page', () => {
  it.each<string[]>([
    ['<details data-persona="A">a</details> [b](b.md)', 'section <details data-persona="A">, for A, no summary'],
    [
      'a <details data-persona="A"> [b](b.md) </details> [c](c.md)',
      'section <details data-persona="A">, for A, no summary',
      'link b.md at b.md in a section',
      'link c.md at c.md',
    ],
    [
      '<details data-persona="A">\n\n[a](a.md)\n\n</details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary',
      'link a.md at a.md in a section',
      'link b.md at b.md',
    ],
    [
      '<details data-persona="A">\n\n- [a](a.md)\n  </details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary',
      'link a.md at a.md in a section',
      'link b.md at b.md',
    ],
    [
      '<details data-persona="A">\n\n> </details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary',
      'link b.md at b.md',
    ],
    [
      '- <details data-persona="A">\n\n[b](b.md)\n\n</details>',
      'section <details data-persona="A">, for A, no summary, unclosed',
      'unclosed html <details data-persona="A">',
      'link b.md at b.md',
    ],
    [
      '| <details data-persona="A"> |\n|---|\n| [a](a.md) |\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary, unclosed',
      'unclosed html <details data-persona="A">',
      'link a.md at a.md',
      'link b.md at b.md',
    ],
    [
      '<details data-persona="A">\n\n:::note\n\n</details>\n\n[a](a.md)\n\n:::\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary, unclosed',
      'unclosed html <details data-persona="A">',
      'link a.md at a.md in a section',
      'link b.md at b.md in a section',
    ],
    [
      '<details data-persona="A">\n\n<details data-persona="B">\n\n</details>\n\n[a](a.md)\n\n</details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary',
      'section <details data-persona="B">, in <details data-persona="A">, for B, no summary',
      'link a.md at a.md in a section',
      'link b.md at b.md',
    ],
    [
      '<details>\n<details data-persona="B">\n</details>\n[b](b.md)\n</details>\n\n[c](c.md)',
      'section <details data-persona="B">, for B, no summary',
      'link c.md at c.md',
    ],
    [
      '<div data-persona="A">\n\n[a](a.md)\n\n</div>',
      'section <div data-persona="A">, wrong-element data-persona',
      'link a.md at a.md',
    ],
    ['<p data-persona>a</p>', 'section <p data-persona>, wrong-element data-persona'],
    [
      '<details data-persona="A" data-persona="B">\n</details>',
      'section <details data-persona="A" data-persona="B">, for A, repeated data-persona, no summary',
    ],
    [
      '<details persona="A" data-persona="B C">\n</details>',
      'section <details persona="A" data-persona="B C">, for B, for C, misspelt persona beside data-persona, no summary',
    ],
    [
      '<details data-persona="A" persona="B">\n</details>',
      'section <details data-persona="A" persona="B">, for A, misspelt persona beside data-persona, no summary',
    ],
    ['<details data-persona="">\n</details>', 'section <details data-persona="">, empty data-persona, no summary'],
    ['<details data-persona>\n</details>', 'section <details data-persona>, empty data-persona, no summary'],
    [
      '<details data-persona=" A  &amp;B C">\n</details>',
      'section <details data-persona=" A  &amp;B C">, for A, for &B at  A  &amp;B C, for C, no summary',
    ],
    ['<details data-persona="A A">\n</details>', 'section <details data-persona="A A">, for A, for A, no summary'],
    [
      '<details data-persona="A>\n\n[a](a.md)',
      'section <details data-persona="A>, unclosed data-persona',
      'link a.md at a.md',
    ],
    ["<details data-persona='A\n<b>", "section <details data-persona='A\n<b>, unclosed data-persona"],
    ['<details open\n\na'],
    ['<script>\n<details data-persona="A\n</script>'],
    ['<summary>a</summary>'],
    ['<b href="a.md">b</b> </a> <abbr href="c.md">'],
    [
      '<details data-persona="A"><summary></summary>a</summary></details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    [
      '<details data-persona="A">\n\n<details>\n\n- </details>\n\n  <summary>a</summary>\n\n</details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A',
      'link b.md at b.md',
    ],
    [
      ':::details[a]{persona="A"}\n</details>\n\n</details>\n\n[b](b.md)\n:::',
      'section :::details[a]{persona="A"}, for A',
      'link b.md at b.md in a section',
    ],
    [
      ':::note\n<details data-persona="A">\n\n[a](a.md)\n\n</details>\n\n[b](b.md)\n:::',
      'section <details data-persona="A">, for A, no summary',
      'link a.md at a.md in a section',
      'link b.md at b.md',
    ],
    [
      '<details data-persona="A">\n\n::note[<b>]\n\n</details>\n\n[b](b.md)',
      'section <details data-persona="A">, for A, no summary',
      'link b.md at b.md',
    ],
    [
      '<details data-persona="A"><summary></summary></details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    [
      '<details data-persona="A"><summary><img alt="a"></summary></details>',
      'section <details data-persona="A">, for A',
    ],
    [
      '<details data-persona="A">\n<summary>\n\na\n\n</summary>\n\n</details>',
      'section <details data-persona="A">, for A',
    ],
    [
      '<details data-persona="A">\n<summary>\n\n&nbsp;\n\n</summary>\n\n</details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    ['<details data-persona="A"><summary>a</details>', 'section <details data-persona="A">, for A, no summary'],
    [
      '<details data-persona="A"><summary><b>a</b>',
      'section <details data-persona="A">, for A, no summary, unclosed',
      'unclosed html <details data-persona="A">',
    ],
    [
      '<details data-persona="A"><details><summary>a</summary></details></details>',
      'section <details data-persona="A">, for A, no summary',
    ],
    [
      '<a href="a.md">b</a> <a href=c.md></a> <a name="d"> <A HREF=\'e.md\'> </a href="f.md">',
      'link a.md at a.md',
      'link c.md at c.md',
      'link e.md at e.md',
    ],
    ['<p><a\n  class="b"\n  href="a.md">b</a></p>', 'link a.md at a.md'],
  ])('holds sections, summaries and links: %j', (text, ...found) => {
    expect(described(text)).toEqual(found);
    expect(described(`# A\n\n${text}\n\nb\n`)).toEqual(found);
  });

  it.each<string[]>([
    [
      '<!-- personas-disable-next-line a, b -->\n\nc <!-- personas-disable-next-line a --> d',
      'personas-disable-next-line up to -->, a, b',
      'personas-disable-next-line up to -->, a',
    ],
    ['<!-- persona-disable-next-line a -->', 'persona-disable-next-line misspelt up to -->'],
    ['<!-- personas-disable -->\n', 'personas-disable misspelt up to -->'],
    ['<!-- a personas-disable-next-line b -->'],
    ['<!-- personas-disable-next-lines a -->', 'personas-disable-next-lines misspelt up to -->'],
    ['`<!-- personas-disable-next-line a -->`'],
  ])('holds comments that silence rules: %j', (text, ...found) => {
    expect(described(text)).toEqual(found);
    expect(described(`# A\n\n${text}\n\nb\n`)).toEqual(found);
  });
});
