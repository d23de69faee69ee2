import {describe, expect, it} from 'vitest';
import {findings, messages, tagged} from '../../site.ts';

const body = (text: string, file = 'docs/a.md') => ({
  format: 'detect' as const,
  pages: {[file]: tagged('BE-New', 'S-01', text)},
});
const details = (attributes: string) => `<details ${attributes}>\n<summary>More</summary>\n\nText\n\n</details>\n`;
const directive = (attributes: string) => `:::details[More]{${attributes}}\nText\n:::\n`;

describe('section-attribute-misspelt', () => {
  it('good: the right attribute, among others, or none', () => {
    for (const text of [
      details('class="persona" data-persona="BE-New" open'),
      details('open'),
      details('id=persona'),
      directive('persona="BE-New" open'),
      directive('#persona .data-persona'),
      ':::note{icon="x"}\nText\n:::\n',
      '<div class="x" data-role="persona">x</div>\n',
      '`<div data-persona="BE-New">`\n',
    ]) {
      expect(findings(body(text))).toEqual([]);
    }
  });

  it.each(['detect', 'mdx'] as const)('bad: on an element that is no <details>, read as %s', (format) => {
    const text =
      '<div data-persona="BE-New">x</div>\n\nText <b data-persona="X">y</b>\n\n- <p title="a" data-persona="">z</p>\n';
    expect(findings({...body(text), format})).toEqual([
      'error section-attribute-misspelt docs/a.md:5:6-5:18',
      'error section-attribute-misspelt docs/a.md:7:9-7:21',
      'error section-attribute-misspelt docs/a.md:9:16-9:28',
    ]);
    expect(messages({...body(text), format})[0]).toBe(
      'data-persona does nothing here: only <details> can be for a persona. Put this inside one, or remove the attribute.',
    );
  });

  it('what a component makes of the attribute is its own affair', () => {
    expect(findings({...body('<Card data-persona="BE-New">x</Card>\n'), format: 'mdx'})).toEqual([]);
  });

  const spaces = 'there are spaces before the name or a bracket';
  const label = 'the square brackets of its label do not close on the line that they open on';
  it.each([
    ['::: details[More]{persona="BE-New"}', '5:19-5:26', spaces],
    [':::details[More] {persona="BE-New"}', '5:19-5:26', spaces],
    [':::details [More]{persona=BE-New}', '5:19-5:26', spaces],
    ['  ::: details[More]{#more persona="BE-New"}', '5:27-5:34', spaces],
    [':::details [T]{presona="BE-Nwe"}', '5:16-5:23', spaces],
    [':::details [T]{personas="BE-Nwe"}', '5:16-5:24', spaces],
    [':::details {data-persona="BE-New"}', '5:13-5:25', spaces],
    ['- Text\n\n  ::: details[T]{persona="BE-New"}', '7:18-7:25', spaces],
    [':::details More {persona="BE-New"}', '5:18-5:25', 'its label stands in no square brackets'],
    [':::details[T\nx]{persona="BE-Nwe"}', '6:4-6:11', label],
    [':::details[T\r\nx]{personas="BE-Nwe"}', '6:4-6:12', label],
    [':::details[T [x]{persona="BE-Ops"}', '5:18-5:25', label],
    [':::details{persona="BE-New"}[T]', '5:12-5:19', 'its label stands behind the braces'],
    [':::details[T]{persona="BE-Ops}', '5:15-5:22', 'a quote is not closed'],
    [":::details[T]{open persona='BE-Ops title='x'}", '5:20-5:27', 'a quote is not closed'],
    [':::details[T]{persona="BE-Ops"', '5:15-5:22', 'its braces do not close on the line that they open on'],
    [':::details[T]{\n  persona="BE-Ops"}', '6:3-6:10', 'its braces do not close on the line that they open on'],
    [':::details[T]{persona="BE-Nwe"} more', '5:15-5:22', 'something stands behind the braces'],
    [':::details[T]{presona="BE-Nwe"} :::', '5:15-5:22', 'something stands behind the braces'],
    [':::details[T]{persona="BE-New", open}', '5:15-5:22', undefined],
    [':::details[T] of {persona="BE-New"}', '5:19-5:26', undefined],
    ['::: note {persona="BE-New"}', '5:11-5:18', spaces],
  ])('bad: %s, which is text and no directive', (line, place, cause) => {
    const text = `${line}\n\nText\n\n:::\n`;
    expect(findings(body(text))).toEqual([`error section-attribute-misspelt docs/a.md:${place}`]);
    expect(messages(body(text))).toEqual([
      `This line is read as text, so that there is no section${cause ? `: ${cause}` : ''}. Write :::details[What is in it]{persona="…"}.`,
    ]);
    expect(findings(body(text.replace(/\n\n(?! {2}:::)/g, '\n')))).toEqual(findings(body(text)));
  });

  it('bad: two in a row, each reported', () => {
    const text = '::: details[A]{persona="BE-New"}\n:::details[B\n::: details[C]{persona="BE-New"}\nText\n---\n';
    expect(findings(body(text)).map((found) => found.split(':')[1])).toEqual(['5', '7']);
  });

  it('good: text and code that speak of persona', () => {
    for (const text of [
      '::: details of the persona=x\n',
      '`:::details {persona="BE-New"}`\n',
      'a ::: {persona=b}\n',
      ':::details [T] is for a {persona}\n',
      '::: note {persons="3"}\n',
      ':::details [T]{open}\nText with {persona="BE-New"}.\n',
    ]) {
      expect(findings(body(text))).toEqual([]);
    }
  });

  it('names the attribute as it is written', () => {
    expect(messages(body(details('dataPersona="BE-New"')))).toEqual([
      'On <details> the attribute is data-persona, not dataPersona.',
    ]);
  });

  it('bad: reported at the attribute’s name, with the right one', () => {
    expect(findings(body(details('persona="BE-New"')))).toEqual([
      'error section-attribute-misspelt docs/a.md:5:10-5:17 → data-persona',
    ]);
    expect(findings(body(directive('data-persona="BE-New"')))).toEqual([
      'error section-attribute-misspelt docs/a.md:5:18-5:30 → persona',
    ]);
    expect(messages(body(details('persona="BE-New"')))).toEqual([
      'On <details> the attribute is data-persona, not persona.',
    ]);
    expect(messages(body(directive('data-persona="BE-New"')))).toEqual([
      'On :::details the attribute is persona, not data-persona.',
    ]);
  });

  it.each(['data-presona', 'data-personas', 'data_persona', 'datapersona', 'data-perosna', 'presona'])(
    'bad: %s',
    (name) => {
      expect(findings(body(details(`${name}="BE-New"`)))).toEqual([
        `error section-attribute-misspelt docs/a.md:5:10-5:${10 + name.length} → data-persona`,
      ]);
    },
  );

  it.each(['personas', 'presona', 'Persona', 'data-presona'])('bad: %s on a directive', (name) => {
    expect(findings(body(directive(`open ${name}="BE-New"`)))).toEqual([
      `error section-attribute-misspelt docs/a.md:5:23-5:${23 + name.length} → persona`,
    ]);
  });

  it.each(['data-persona=""', "data-persona=' '", 'data-persona'])('an empty value, %s', (attribute) => {
    expect(findings(body(details(`open ${attribute}`)))).toEqual([
      'error section-attribute-misspelt docs/a.md:5:15-5:27',
    ]);
    expect(messages(body(details(attribute)))).toEqual([
      'data-persona is empty. Name a persona, or remove the attribute.',
    ]);
  });

  it.each(['persona=""', 'persona'])('an empty value on a directive, %s', (attribute) => {
    expect(findings(body(directive(attribute)))).toEqual(['error section-attribute-misspelt docs/a.md:5:18-5:25']);
  });

  it('what it names is checked all the same', () => {
    expect(findings(body(details('persona="BE-Nwe"')))).toEqual([
      'error section-attribute-misspelt docs/a.md:5:10-5:17 → data-persona',
      'error section-persona-unknown docs/a.md:5:19-5:25 → BE-New',
    ]);
  });

  it('beside the right one it says nothing, and there is nothing to rename', () => {
    expect(findings(body(details('persona="BE-New" data-persona="BE-New"')))).toEqual([
      'error section-attribute-misspelt docs/a.md:5:10-5:17',
    ]);
  });

  it('a second one, since only one of the two counts', () => {
    for (const [text, place] of [
      [details('data-persona="BE-New" data-persona="BE-Nwe"'), '5:32-5:44'],
      [details("class=x data-persona='BE-New'\n  Data-Persona = BE-Ops"), '6:3-6:15'],
      [directive('persona="BE-New" persona="BE-New"'), '5:35-5:42'],
    ] as const) {
      expect(findings(body(text))).toEqual([`error section-attribute-misspelt docs/a.md:${place}`]);
    }
    expect(findings(body(details('data-persona="BE-New" data-persona="BE-New"'), 'docs/a.mdx'))).toEqual([
      'error section-attribute-misspelt docs/a.mdx:5:32-5:44',
    ]);
    expect(messages(body(details('data-persona="BE-New" data-persona="BE-Nwe"')))).toEqual([
      'data-persona stands here already, and only one of the two counts. Put all ids into one, with spaces between them.',
    ]);
    expect(findings(body(details('data-persona="BE-Nwe" data-persona="BE-Ops"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:30 → BE-New',
      'error section-attribute-misspelt docs/a.md:5:32-5:44',
    ]);
    expect(findings(body(details('class="a" class="b" data-persona="BE-New"')))).toEqual([]);
  });

  it.each([
    ['<details data-persona="BE-Nwe>\n<summary>x</summary>\n\nText\n\n</details>\n', '5:10-5:22'],
    ["<b>x</b> <details open data-persona='BE-New>\n\nText\n", undefined],
    ["<details open data-presona='BE-New>\n\nText\n", '5:15-5:27'],
    ['<div>\n<details data-persona="BE-New"\n', '6:10-6:22'],
    ['<details data-persona=BE-New class="a>\n\n<b class="x">y</b>\n', '5:10-5:22'],
    ['<details class="a>\n\nText\n', undefined],
    ['<!-- <details data-persona="BE-New> -->\n', undefined],
  ])('a tag that does not end, %j', (text, place) => {
    expect(findings(body(text))).toEqual(place ? [`error section-attribute-misspelt docs/a.md:${place}`] : []);
    if (place) {
      expect(messages(body(text))).toEqual([
        'This tag does not end before the next blank line, so that there is no section. Close its quotes, and end it with >.',
      ]);
    }
  });

  it('only details can be a section', () => {
    for (const text of [
      ':::note{persona="BE-New"}\nText\n:::\n',
      '::details{persona="BE-New"}\n',
      ':::tip[x]{data-persona=""}\n:::\n',
    ]) {
      const found = findings(body(text));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^error section-attribute-misspelt docs\/a\.md:5:/);
      expect(messages(body(text))).toEqual([
        'Only :::details, with three colons or more, can be for a persona. Put this inside one.',
      ]);
    }
  });

  it('in MDX: a value that is code cannot be read, and must be text', () => {
    const mdx = (attribute: string) =>
      body(`<details ${attribute}>\n<summary>s</summary>\nx\n</details>\n`, 'docs/a.mdx');
    for (const value of ["'BE-New' + x", '`$'.concat('{who}`'), '["BE-New"]', '1', 'null'])
      expect(findings(mdx(`data-persona={${value}}`))).toEqual([
        'error section-attribute-misspelt docs/a.mdx:5:10-5:22',
      ]);
    expect(messages(mdx('data-persona={who}'))).toEqual([
      'data-persona must be plain text in quotes, so that it can be read without running the page.',
    ]);
    expect(findings(mdx('dataPersona="BE-New"'))).toEqual([
      'error section-attribute-misspelt docs/a.mdx:5:10-5:21 → data-persona',
    ]);
    expect(findings(mdx('{...props}'))).toEqual([]);
    expect(findings(mdx('data-persona'))).toEqual(['error section-attribute-misspelt docs/a.mdx:5:10-5:22']);
  });

  it.each(['a :b[c]{d="e" (as persona="BE-New")}', 'a :b{(persona="BE-New")', 'a :b[c] {persona="BE-New"}'])(
    'is silent where %s is text: what stands behind the directive is none of its attributes',
    (body) => {
      expect(findings({format: 'detect', pages: {'docs/a.md': tagged('BE-New', 'S-01', `${body}\n`)}})).toEqual([]);
    },
  );
});
