import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import type {Outline} from '../../src/markdown/outline.ts';

/** An outline in which each place is named by what stands there. */
function outline(text: string, file = 'docs/a.md') {
  const page = new Page(file, text, undefined, 'detect');
  const at = ([start, end]: readonly [number, number]) => text.slice(start, end);
  const {sections, links, disables}: Outline = page.outline;
  return {
    sections: sections.map(({opening, parent, personas, faults, hasSummary}) => ({
      opening: at(opening),
      ...(parent ? {in: at(parent.opening)} : {}),
      personas: personas.map(({span}) => at(span)),
      ...(faults.length > 0 ? {faults: faults.map(({kind, span}) => `${kind} ${at(span)}`)} : {}),
      hasSummary,
    })),
    links: links.map(({url, span, inSection}) => `${url} at ${at(span)}${inSection ? ' in a section' : ''}`),
    disables: disables.map(({rules}) => rules.map(({span}) => at(span))),
  };
}
const sections = (text: string, file?: string) => outline(text, file).sections;
const links = (text: string, file?: string) => outline(text, file).links;

describe('sections', () => {
  it('nest, in both spellings and mixed', () => {
    const text = `<details data-persona="A B">
<summary>1</summary>

::::details[2]{persona="A"}
:::details[3]{persona="C"}
<details data-persona="D"><summary>4</summary></details>
:::
::::

<details>
<summary>5</summary>

:::note
<details data-persona="E"></details>
:::

</details>
</details>

:::details[6]{persona="F"}
:::
`;
    expect(sections(text)).toEqual([
      {opening: '<details data-persona="A B">', personas: ['A', 'B'], hasSummary: true},
      {opening: '::::details[2]{persona="A"}', in: '<details data-persona="A B">', personas: ['A'], hasSummary: true},
      {opening: ':::details[3]{persona="C"}', in: '::::details[2]{persona="A"}', personas: ['C'], hasSummary: true},
      {opening: '<details data-persona="D">', in: ':::details[3]{persona="C"}', personas: ['D'], hasSummary: true},
      {opening: '<details data-persona="E">', in: '<details data-persona="A B">', personas: ['E'], hasSummary: false},
      {opening: ':::details[6]{persona="F"}', personas: ['F'], hasSummary: true},
    ]);
  });

  it('end with what holds them, closed or not', () => {
    const open = '<details data-persona="A"><summary>1</summary>';
    for (const text of [
      `- ${open}\n`,
      `> ${open}\n`,
      `:::note\n${open}\n:::\n`,
      `| a |\n| - |\n| ${open} |\n`,
      `[^1]\n\n[^1]: ${open}\n`,
    ]) {
      expect(sections(`${text}\n[x](x.md) <details data-persona="B">\n`)).toMatchObject([
        {personas: ['A']},
        {personas: ['B']},
      ]);
      expect(sections(`${text}\n[x](x.md) <details data-persona="B">\n`)[1]).not.toHaveProperty('in');
      expect(links(`${text}\n[x](x.md)\n`)).toEqual(['x.md at x.md']);
    }
  });

  it('are not ended by a stray closing tag', () => {
    const text = ':::details[1]{persona="A"}\n</details>\n\n[x](x.md)\n:::\n\n</details>\n\n[y](y.md)\n';
    expect(links(text)).toEqual(['x.md at x.md in a section', 'y.md at y.md']);
  });

  it.each([
    [`:::details[L]{persona="A B"}`, ['A', 'B']],
    [`:::details[L]{persona='A  B'}`, ['A', 'B']],
    [':::details[L]{persona=A}', ['A']],
    [':::details[L]{ persona = "A" }', ['A']],
    [':::details[L]{#id .class.other open persona="A" title="x} y"}', ['A']],
    [':::details[L]{title="persona=B" persona="A"}', ['A']],
    [':::details[L [M] \\] N]{persona="A"}', ['A']],
    [':::details[*L*]{persona="A"}', ['A']],
  ])('as a directive %s', (opening, personas) => {
    expect(sections(`${opening}\nText\n:::\n`)).toEqual([{opening, personas, hasSummary: true}]);
  });

  it.each([
    ['<details data-persona="A B">', ['A', 'B']],
    ["<details open data-persona='A\tB' class=x>", ['A', 'B']],
    ['<details data-persona=A>', ['A']],
    ['<details data-persona = "A">', ['A']],
    ['<DETAILS DATA-PERSONA="A">', ['A']],
    ['<details title="a > b" data-persona="A">', ['A']],
    ['<details\n  data-persona="A\n    B"\n>', ['A', 'B']],
  ])('as HTML %s', (opening, personas) => {
    expect(sections(`${opening}\n<summary>s</summary>\n\nText\n\n</details>\n`)).toEqual([
      {opening, personas, hasSummary: true},
    ]);
  });

  it.each([
    ['<details data-persona="A" open>', ['A']],
    ["<Details data-persona='A B'>", ['A', 'B']],
    ['<details {...props} data-persona="A">', ['A']],
    ['<details\n  data-persona="A"\n  onToggle={() => 1 > 0}\n>', ['A']],
  ])('as JSX %s', (opening, personas) => {
    const name = opening.slice(1, 8);
    expect(sections(`${opening}\n<summary>s</summary>\nText\n</${name}>\n`, 'docs/a.mdx')).toEqual([
      {opening, personas, hasSummary: true},
    ]);
  });

  it('in MDX end where they are closed', () => {
    const text = '<details data-persona="A">\n<summary>s</summary>\n[x](x.md)\n</details>\n\n[y](y.md)\n';
    expect(links(text, 'docs/a.mdx')).toEqual(['x.md at x.md in a section', 'y.md at y.md']);
  });

  it('have faults, each at the name', () => {
    expect(sections(':::details[L]{data-persona="A" persona=""}\n:::\n')).toEqual([
      {
        opening: ':::details[L]{data-persona="A" persona=""}',
        personas: [],
        faults: ['misspelt data-persona', 'empty persona'],
        hasSummary: true,
      },
    ]);
    expect(sections('Text :details[x]{persona="A"} text\n')).toMatchObject([
      {opening: ':details[x]{persona="A"}', personas: [], faults: ['wrong-element persona']},
    ]);
  });
});

describe('links', () => {
  it('stand with their targets as written', () => {
    const text =
      '[a](a.md) ![b](b.md) [c](<c d.md> "t") `[e](e.md)` [f][f] [g] <a href="h.md">h</a> [i](i.md#&amp;) [](j.md)\n\n[f]: f.md\n[g]: <g.md>\n[z]: z.md\n';
    expect(links(text)).toEqual([
      'a.md at a.md',
      'c%20d.md at c d.md'.replace('%20', ' '),
      'h.md at h.md',
      'i.md#& at i.md#&amp;',
      'j.md at j.md',
      'f.md at f.md',
      'g.md at g.md',
    ]);
  });

  it('may have parentheses, escapes and line breaks in their targets', () => {
    expect(links('[a](a_(b).md) [c](c\\).md) [d](\nd.md\n"t")\n')).toEqual([
      'a_(b).md at a_(b).md',
      'c).md at c\\).md',
      'd.md at d.md',
    ]);
  });

  it('of a definition that stands twice are those of the first', () => {
    expect(links('[a]\n\n[a]: a.md\n[A]: b.md\n')).toEqual(['a.md at a.md']);
    expect(links('[gone]\n')).toEqual([]);
  });

  it('without a target are none', () => {
    expect(links('<a>x</a> <a href="">y</a> <a name="x.md">z</a>\n')).toEqual([]);
  });

  it('are whole where their target cannot be told apart', () => {
    // The expression has the parser read it: the scan passes over links that lead to no page.
    expect(links('www.example.com and https://example.com/x. {1 + 1}\n', 'docs/a.mdx')).toEqual([
      'http://www.example.com at www.example.com',
      'https://example.com/x at https://example.com/x',
    ]);
  });
});

describe('comments', () => {
  it('name the rules that they silence, or none where their first word is another', () => {
    const text = `<!-- personas-disable-next-line persona-dead-end -->
x <!--personas-disable-next-line a, b  c--> y

<!--
personas-disable-next-line d
-->

<!-- personas-disable-next-line -->
<!-- personas-disable-next-lines e -->
<!-- please personas-disable-next-line f -->
`;
    expect(outline(text).disables).toEqual([['persona-dead-end'], ['a', 'b', 'c'], ['d'], [], []]);
  });

  it('in MDX stand in braces', () => {
    const text =
      '{/* personas-disable-next-line a */}\n\nx {/* personas-disable-next-line b */}\n\n{1 /* personas-disable-next-line c */}\n';
    expect(outline(text, 'docs/a.mdx').disables).toEqual([['a'], ['b']]);
  });

  it('are none in code', () => {
    const comment = '<!-- personas-disable-next-line a -->';
    expect(outline(`\`${comment}\`\n\n\`\`\`\n${comment}\n\`\`\`\n\n    ${comment}\n`).disables).toEqual([]);
  });
});
