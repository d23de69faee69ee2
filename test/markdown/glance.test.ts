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
