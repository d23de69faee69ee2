import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {mayHoldSections, possibleTargets} from '../../src/markdown/glance.ts';
import {isSurelyShallow} from '../../src/markdown/glance-depth.ts';
import {parseBody} from '../../src/markdown/parse-body.ts';
import type {MarkdownFormat} from '../../src/markdown/parser.ts';
import {markdown} from './markdown-arbitrary.ts';

/** Links that lead to no page of the site. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/|$)/i;

/** What a glance rules out is not there. */
function expectRight(text: string, format: MarkdownFormat): void {
  const {outline} = parseBody(text, 0, format);
  const {sections, unclosed, disables} = outline;
  if (!mayHoldSections(text, 0))
    expect({sections, unclosed, disables}).toEqual({sections: [], unclosed: [], disables: []});
  const possible = possibleTargets(text, 0, format);
  const leading = outline.links.map(({url}) => url).filter((url) => !elsewhere.test(url));
  if (possible) expect(leading.filter((url) => !possible.includes(url))).toEqual([]);
}

describe.each(['md', 'mdx'] as const)('a glance at a body, %s', (format) => {
  it('rules nothing out that the parser finds, for any Markdown', () => {
    fc.assert(
      fc.property(markdown, (text) => expectRight(text, format)),
      {numRuns: 500},
    );
  });

  it.each([
    ['[a](./a.md "t") and [b]( <b c.md> )', ['./a.md', 'b c.md']],
    ['[a](\n  a.md)', ['a.md']],
    ['[a](a\\_b.md) [c](c(d).md) [e](\\(e.md)', ['a_b.md', 'c(d).md', '(e.md']],
    ['[a]\n\n[a]:\n  a.md\n[b]: <b.md> "t"', ['a.md', 'b.md']],
    ['<a class="x" HREF = "a.md">a</a> <a href=b.md>b</a>', ['a.md', 'b.md']],
    ['[a](https://example.com/?a&amp;b) [b](#c) [d](//e/f)', []],
    ['No link at all.', []],
  ])('finds where links may lead in %j', (text, targets) => {
    expect(possibleTargets(text, 0, format)).toEqual(targets);
    if (format === 'md' || !text.includes('=b.md')) expectRight(text, format);
  });

  it.each([
    ['a character reference', '[a](a&#46;md)'],
    ['a target on the next line of a quotation', '> [a](\n> a.md)'],
    ['a target without an end in sight', `[a](${'a'.repeat(2000)})`],
  ])('leaves to a parser %s', (_, text) => {
    expect(possibleTargets(text, 0, format)).toBeUndefined();
  });

  it.each([
    ['a section', '<details data-persona="A">'],
    ['a section in capitals', '<DETAILS>'],
    ['a directive', ':::details[L]'],
    ['a directive with a space', '::: details'],
    ['an attribute on something else', ':::note{persona="A"}'],
    ['a comment of ours', '<!-- personas-disable-next-line persona-dead-end -->'],
  ])('does not rule out %s', (_, text) => {
    expect(mayHoldSections(text, 0)).toBe(true);
  });

  it('rules out sections where words are only like theirs, or stand in front matter', () => {
    expect(mayHoldSections('See the details: personal data.', 0)).toBe(false);
    const text = '---\npersona: A\n---\nText.\n';
    expect(mayHoldSections(text, text.indexOf('Text'))).toBe(false);
  });

  it.each([
    ['quotations', (size: number) => `${'> '.repeat(size)}a`],
    ['lists on one line', (size: number) => `${'- '.repeat(size)}a`],
    [
      'lists in one another',
      (size: number) => Array.from({length: size}, (_, at) => `${'  '.repeat(at)}- a`).join('\n'),
    ],
    ['footnotes', (size: number) => `${'[^1]: '.repeat(size)}a`],
    ['emphasis', (size: number) => `${'*a _b '.repeat(size)}${'c_ d* '.repeat(size)}`],
    ['labels', (size: number) => `${':a['.repeat(size)}b${']'.repeat(size)}`],
    ['brackets', (size: number) => `${'['.repeat(size)}a${']'.repeat(size)}`],
    ['directives', (size: number) => `${':'.repeat(size + 3)}a\n`.repeat(size)],
    ['elements', (size: number) => `${'<b>'.repeat(size)}a${'</b>'.repeat(size)}`],
    ['elements between blank lines', (size: number) => `${'<div>\n\n'.repeat(size)}a${'\n\n</div>'.repeat(size)}`],
    ['braces', (size: number) => `${'{'.repeat(size)}a${'}'.repeat(size)}`],
    ['sums', (size: number) => `{${'a + '.repeat(5 * size)}a}`],
    ['words', (size: number) => `{${'typeof '.repeat(5 * size)}a}`],
    ['modules', (size: number) => `export const a = ${'['.repeat(size)}${']'.repeat(size)};\n`],
    ['comments', (size: number) => '<!-- a --> '.repeat(20 * size)],
    ['instructions', (size: number) => `a ${'<?a '.repeat(20 * size)}`],
    ['stars', (size: number) => 'a*b'.repeat(20 * size)],
    ['underscores', (size: number) => 'a_b'.repeat(20 * size)],
  ])('is sure that a body is shallow only where the parser reads it: %s', (_, made) => {
    expect(isSurelyShallow(made(1), 0, format)).toBe(true);
    for (let size = 2; size <= 250; size += 31) {
      const text = made(size);
      if (isSurelyShallow(text, 0, format)) expect(() => parseBody(text, 0, format)).not.toThrow();
    }
  });
});

describe('where a link may lead', () => {
  it.each([
    ['[a](b.md)', ['b.md']],
    ['[a]( \t\r\n\t b.md)', ['b.md']],
    ['[a](\rb.md)', ['b.md']],
    ['[a](\n\nb.md)', []],
    ['[a](b.md', ['b.md']],
    ['[a](b c.md)', ['b']],
    ['[a](b(c(d)).md)e', ['b(c(d)).md']],
    ['[a](b\\)\\(c\\\\.md)', ['b)(c\\.md']],
    ['[a](b\\c.md)', ['b\\c.md']],
    ['[a](<b\\>c.md>)', ['b\\']],
    ['[a](<b>)', ['b']],
    ['[a](<b\nc>)', []],
    ['[a](<>)', []],
    ['[a]()', []],
    ['[a]: b.md\n[c]:<d.md>', ['b.md', 'd.md']],
    ['](b.md)', ['b.md']],
    ['a(b.md) a:b.md', []],
    ['[a](http://b.c/d.md)', []],
    ['[a](mailto:b)', []],
    ['[a](//b.md)', []],
    ['[a](#b)', []],
    ['[a](/b.md#c)', ['/b.md#c']],
    ['<a href="b.md">', ['b.md']],
    ["<a href = 'b.md'>", ['b.md']],
    ['<a\nHREF\n=\n"b.md">', ['b.md']],
    ['<a href="">', []],
    ['<Link to={"b.md"}>', ['b.md']],
    ["<Link to={ 'b.md' }>", ['b.md']],
    ['<Link to={`b.md`}>', ['b.md']],
    ['<a data-href="b.md" hrefs="c.md" into="d.md">', ['b.md']],
    ['<a href=b.md>', ['b.md']],
    ['href="b.md', []],
  ])('%j', (text, targets) => {
    for (const format of ['md', 'mdx'] as const) {
      expect(possibleTargets(text, 0, format)).toEqual(targets);
      expect(possibleTargets(`[z](z.md)${text}`, 9, format)).toEqual(targets);
    }
  });

  it.each([
    ['<Link to={a}>', undefined, ['']],
    ['<Link to={ $a }>', undefined, ['']],
    ['<Link to={"a\\"b"}>', undefined, undefined],
    ['<Link to={[a]}>', undefined, undefined],
    ['<a href=>b</a>', undefined, undefined],
    ['[a](>', undefined, undefined],
    ['[a](\n> b)', undefined, undefined],
    ['[a](b&c)', undefined, undefined],
    ['<a href="b&amp;c">', undefined, undefined],
    ['<a href="https://a.b?c&amp;d">', [], []],
  ])('%j is told by the parser alone, or not', (text, inMd, inMdx) => {
    expect(possibleTargets(text, 0, 'md')).toEqual(inMd);
    expect(possibleTargets(text, 0, 'mdx')).toEqual(inMdx?.filter((target) => target !== ''));
  });

  it('is told of addresses as long as a page may have', () => {
    expect(possibleTargets(`[a](${'b'.repeat(1000)})`, 0, 'md')).toEqual(['b'.repeat(1000)]);
    expect(possibleTargets(`[a](${'b'.repeat(1001)})`, 0, 'md')).toBeUndefined();
    expect(possibleTargets(`<a href="${'b'.repeat(1001)}">`, 0, 'md')).toBeUndefined();
  });
});

describe('where sections may stand', () => {
  it.each([
    ['<details', true],
    [':details', true],
    [': \tdetails', true],
    ['persona', true],
    ['data-persona="a"', true],
    ['PERSONA=', true],
    ['personal', false],
    ['details', false],
    ['< details', false],
    ['persona-disable', true],
    ['personas-disable', true],
    ['personas', false],
    ['', false],
  ])('%j: %j', (text, may) => {
    expect(mayHoldSections(text, 0)).toBe(may);
    expect(mayHoldSections(`persona ${text}`, 8)).toBe(may);
  });
});
