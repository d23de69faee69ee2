import {describe, expect, it} from 'vitest';
import {scanBody} from '../../src/markdown/scan.ts';
import {expectAgreement, expectBlockAgreement, expectBlockScanned} from './agreement.ts';

// Paragraphs, tables and headings, and what begins or ends between them.

const formats = ['md', 'mdx'] as const;

describe('a paragraph', () => {
  it.each([
    'a\nb [c](c.md)\n  d [e](e.md)',
    'a  \n[b](b.md)\\\nc',
    'a\n\nb',
    'a\n    [b](b.md)',
    'a\n\t[b](b.md)\n        [c](c.md)',
    '- a\n      [b](b.md)',
    '- a\nb\n    [c](c.md)',
    '[a\nb](c.md)',
    '`[a](b.md)\n` [c](c.md)',
    'a | b\nc [d](d.md)',
    '| a | b |\n| --- | :-: |\n| [c](c.md) | d |',
    '| a |\n|---|\n| [b](b.md) |\n\n[c](c.md)',
    '| a |\n|---|\n# b',
    'a\n# b\nc',
    'a [b](b.md)\n***\nc',
    '# a [b](b.md)\n\n[c](c.md)',
  ])('is read, in CommonMark as in MDX: %j', (text) => {
    expectBlockScanned(text);
  });

  it('may hold braces beside links in CommonMark', () => {
    expectBlockScanned('a {b [c](c.md)', ['md']);
    expectBlockScanned('a {b} [c](c.md)', ['md']);
  });

  it.each([
    'a\n===',
    'a\n---',
    'a\n=',
    'a\n-',
    'a\n-----  ',
    'a\nb\n   ===',
    'a [b](b.md)\n===\n[c](c.md)',
    '*a*\n---\n- b',
    '- a\n  ===\n\n  b',
    'a\n= =',
    'a\n==-',
    'a\n    ===',
    'a\n- -',
    '- a\n===',
    '- a\n---\n\n  b',
    '- a\nb\n===',
    '[a]: a.md\n===\n\n[a]',
    '[a]: a.md\n---\n    [b](b.md)',
    '[a]\n===',
    '[a] b\n---\n\n[a]: a.md',
    'a | b\n---',
    'a | b\n===\n    [b](b.md)',
    '| a |\n---\n    [b](b.md)',
    'a |\n-|\n    [no](no.md)',
    '> a\nb\n===',
    '> a\nb\n===\n    [c](c.md)',
    '- a\nb\n===\n    [c](c.md)',
    '[a]: b.md\n===\n    [c](c.md)',
    '[a]: b.md\n---\n    [c](c.md)',
    'a | b\n---\n    [c](c.md)',
    '| a |\n| - |\n===\n    [c](c.md)',
    '===\n[a](a.md)',
    '---\n[a](a.md)',
  ])('may be a heading by the line under it: %j', (text) => {
    expectBlockAgreement(text);
  });

  it.each(formats)('is a heading by the line under it, and holds links that are certain, in .%s', (format) => {
    const links = scanBody('a [b](b.md)\n===\n[c](c.md)\n\nd\n-\n', 0, format, () => expect.fail())?.outline.links;
    expect(links?.map(({url}) => url)).toEqual(['b.md', 'c.md']);
  });

  it.each([
    '| a |\n|---|\n    [no](no.md)',
    '| a |\n    [b](b.md)',
    'a | b\n    [c](c.md)\n===',
    'a\nb | c\n-|-\n    [d](d.md)',
    'a\nb | c\n    [d](d.md)',
    '| a |\n|---|\n2. b\n\n   [c](c.md)',
    '| a |\n|---|\n\n2. b\n\n   [c](c.md)',
    '| a |\n|---|\n- 2. # b',
    '| a |\n|---|\n# b\n2. c\n\n   [d](d.md)',
    '| a |\n|---|\n- b\n\n  [c](c.md)',
    '| a |\n|---|\n1. b\n\n   [c](c.md)',
    '| a |\n|---|\n> [b](b.md)',
    '| a |\n|---|\n```\n[no](no.md)\n```',
    '- a\n| b |\n|---|\n| [c](c.md) |',
    '- | a |\n  |---|\n| [b](b.md) |',
    '    a\n\n2. # b',
    '    a\n\n- b\n\n2) # c',
    '    a\n\nb\n\n2. # c',
    '    a\n\n1. b\n2. # c',
    '-     a\n\n2. # b',
    '- b\n\n      a\n\n7. # b',
  ])('may be a table, or stand where the parser is odd: %j', (text) => {
    expectBlockAgreement(text);
  });

  it.each([
    '[a]: a.md\n\n[a]',
    '[a]: a.md\n\n[a][] [b][a] [c](c.md)',
    '[a]\n\n[a]: <a b.md> "c"',
    '[a]: a.md\n[b]: b.md\n\n# [b]\n\n# c',
    '# [a]: b\n\n[a]',
    'a [b]: c\n\n[b]',
    '- [a]: a.md\n\n[a]',
    '[a]:\na.md\n\n[a]',
    '[a]: a.md "b\n\n[a]',
    '![a]\n\n[a]: a.md',
    '<details data-persona="A">\n\n[a]\n\n</details>\n\n[a]: a.md',
    '[^a]\n\n[^a]: [b](b.md)',
    '| [a] |\n|---|\n\n[a]: a.md',
  ])('may hold references and definitions: %j', (text) => {
    expectBlockAgreement(text);
  });

  it('is left to the parser where that takes long, and says so', () => {
    const given = (text: string) => scanBody(text, 0, 'md', () => expect.fail());
    for (const text of [
      '[a] '.repeat(800),
      'a* '.repeat(1600),
      'a < '.repeat(1000),
      `# ${'a'.repeat(1100)}`,
      '*a '.repeat(60),
    ])
      expect(given(text)).toBeUndefined();
    for (const text of [
      '[a] '.repeat(700),
      'a* '.repeat(1400),
      'a < '.repeat(800),
      `# ${'a'.repeat(900)}`,
      '*a* '.repeat(60),
    ])
      expect(given(text)).toBeDefined();
  });
});

describe('a page', () => {
  it.each([
    ['a byte order mark', '\ufeffa'],
    ['a lone carriage return', 'a\r[b](b.md)'],
    ['lone carriage returns beside others', 'a\r\n[b](b.md)\r- c'],
    ['a comment of ours', '<!-- personas-disable-next-line a -->\n[b](b.md)'],
    ['a comment that is nearly ours', '<!-- persona-disable a -->\n[b](b.md)'],
    ['a comment of ours, in MDX', '{/* personas-disable-next-line a */}\n[b](b.md)'],
    ['code that Docusaurus unwraps', '```mdx-code-block\n[a](a.md)\n```'],
  ])('is left to the parser where it holds %s', (_, text) => {
    for (const format of formats) expect(expectAgreement(text, format)).toBe('gave up');
  });

  it.each(['', '\n', '\n\n\n', '  \n\t\n', 'a', '# a', '- a', '\n# a'])('may be as short as %j', (text) => {
    expectBlockScanned(text);
  });

  it('has its links in the order of the text, with their places', () => {
    const text =
      '<p>\n<a href="a.md">a</a>\n</p>\n\n[b](b.md)\n\n<a href="c.md">\n</a>\n\n| [d](d.md) |\n|---|\n| [e](<e.md>) |\n';
    const links = scanBody(text, 0, 'md', () => expect.fail())?.outline.links ?? [];
    expect(links.map(({url}) => url)).toEqual(['a.md', 'b.md', 'c.md', 'd.md', 'e.md']);
    for (const {url, span} of links) expect(text.slice(...span)).toBe(url);
  });

  it('asks the parser once, and for what is in doubt alone', () => {
    let asked = 0;
    const body = scanBody('[a]\n\n# b\n\n[a]: a.md\n', 0, 'md', () => {
      asked++;
      return {outline: {sections: [], unclosed: [], disables: [], links: []}, headings: []};
    });
    expect(body?.headings).toEqual([{text: 'b', id: 'b', depth: 1}]);
    expect(asked).toBe(0);
    expect([body?.outline.links, body?.outline.links]).toEqual([[], []]);
    expect(asked).toBe(1);
  });
});
