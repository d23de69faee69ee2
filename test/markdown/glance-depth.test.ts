import {describe, expect, it} from 'vitest';
import {isSurelyShallow} from '../../src/markdown/glance-depth.ts';
import type {MarkdownFormat} from '../../src/markdown/parser.ts';
import {any, most, repeated} from './most.ts';

const sureOf = (made: (times: number) => string, format: MarkdownFormat) =>
  most(made, (text) => isSurelyShallow(text, 0, format));

describe('a glance at how deep a page may nest', () => {
  it.each([
    ['words', repeated('word Word é 1 '), any, any],
    ['lines', repeated('word\n'), any, any],
    ['lines with CRLF', repeated('word\r\n'), any, any],
    ['items', repeated('- a\n'), any, any],
    ['items that are nested once', repeated('- a\n  - b\n'), any, any],
    ['items with numbers', repeated('1. a\n10) b\n'), any, any],
    ['quotations', repeated('> a\n\n'), any, any],
    ['headings', repeated('# a\n\n'), any, any],
    ['stars in paragraphs', repeated('*a* _b_ ~c~\n\n'), any, any],
    ['stars in items', repeated('- *a* **b** ~~c~~\n'), any, any],
    ['stars in items with CRLF', repeated('* *a* **b** ~~c~~\r\n'), any, any],
    ['links in paragraphs', repeated('[a](b)\n\n'), any, any],
    ['links in items', repeated('+ [a](b)\n'), any, any],
    ['paragraphs that blank lines with spaces part', repeated('[a] *b* c_d :e[f]\n \t\n'), any, any],
    ['paragraphs that CRLF parts', repeated('[a] *b* c_d :e[f]\r\n\r\n'), any, any],
    ['paragraphs that carriage returns part', repeated('[a] *b* c_d :e[f]\r\r'), any, any],
    ['closing marks', repeated(') ] } > '), any, any],
    ['numbers that mark no item', repeated('1.a 1) 2'), any, any],
    ['stars that mark an item', repeated('* a\n'), any, any],
    ['marks without a number', repeated('. '), any, any],
    ['numbers without a mark', repeated('1a '), any, any],
    ['numbers with another mark', repeated('1: a.\n'), any, any],
    ['parentheses after words', (times: number) => `an import ${'('.repeat(times)}`, any, any],
  ])('is sure however many %s there are', (_, made, inMd, inMdx) => {
    expect([sureOf(made, 'md'), sureOf(made, 'mdx')]).toEqual([inMd, inMdx]);
  });

  it.each([
    ['quotations', repeated('> '), 28, 28],
    ['quotations without spaces', repeated('>'), 42, 42],
    ['lists on one line', repeated('- '), 28, 28],
    ['lists with stars', repeated('* '), 28, 28],
    ['lists with tabs', repeated('+\t'), 14, 14],
    ['numbered lists', repeated('1. '), 28, 28],
    ['long numbers', repeated('123456789) '), 28, 28],
    ['indented items', (times: number) => `${' '.repeat(times)}- a`, 82, 82],
    ['items indented by tabs', (times: number) => `${'\t'.repeat(times)}- a`, 20, 20],
    ['indented quotations', (times: number) => `${' '.repeat(times)}> a`, 82, 82],
    ['directives', repeated(':::a\n'), 85, 85],
    ['footnotes in one another', repeated('[^a]: '), 1, 1],
    ['indented footnotes', (times: number) => `${' '.repeat(times)}[^a]: b`, 83, 83],
    ['labels of directives', repeated(':a[ '), 85, 85],
    ['labels of names with signs', repeated(':a-['), 85, 85],
    ['labels of names that are no English', repeated(':é['), 85, 85],
    ['emphasis', repeated('*a '), 171, 171],
    ['emphasis with underscores', repeated('_a '), 171, 171],
    ['emphasis in lines', repeated('~a\n'), 171, 171],
    ['emphasis under items', repeated('  a *b\n'), 171, 171],
    ['emphasis between items without text', repeated('*a\n+\n'), 167, 167],
    ['emphasis between items with spaces alone', repeated('*a\n* \t\r\n'), 159, 159],
    ['emphasis over indented items', repeated('a*b\n    - c\n'), 159, 159],
    ['underscores in words', repeated('a_b'), 1000, 1000],
    ['underscores in numbers', repeated('1_2'), 1000, 1000],
    ['brackets', repeated('[ '), 100, 100],
    ['tags', repeated('<a>'), 85, 85],
    ['closing tags', repeated('</a>'), 500, 500],
    ['comments', repeated('<!-- '), 500, 500],
    ['tags of late letters', repeated('<z><Z>'), 42, 42],
    ['tags in directives', (times: number) => `${':::a\n'.repeat(40)}${'<a>'.repeat(times)}`, 85, 45],
    ['directives in items', (times: number) => `${'- '.repeat(10)}a\n${':::a\n'.repeat(times)}`, 55, 55],
    ['labels of names with underscores', repeated(':a_['), 57, 57],
    ['lists without a text', (times: number) => `${'- '.repeat(times)}-`, 27, 27],
    ['braces', repeated('{'), any, 99],
  ])('is sure of so many %s at most', (_, made, inMd, inMdx) => {
    expect([sureOf(made, 'md'), sureOf(made, 'mdx')]).toEqual([inMd, inMdx]);
  });

  it.each([
    ['parentheses', (times: number) => `{${'('.repeat(times)}`, 98],
    ['brackets', (times: number) => `{${'[ '.repeat(times)}`, 98],
    ['parentheses in modules', (times: number) => `import a\n${'('.repeat(times)}`, 99],
    ['exports', (times: number) => `a\nexport b ${'('.repeat(times)}`, 99],
    ['marks', (times: number) => `{a${' + a'.repeat(times)}}`, 945],
    ['marks beside brackets', (times: number) => `{${'('.repeat(89)}${' + a'.repeat(times)}`, 679],
    ['capitals and numbers', (times: number) => `{${'A1\tZ9'.repeat(times)}`, any],
    ['words that nest', (times: number) => `{${'typeof a '.repeat(times)}}`, 945],
    ['words that nest, of any kind', (times: number) => `{${'new void await in of as else '.repeat(times)}}`, 135],
  ])('is sure of so many %s in code of MDX at most', (_, made, inMdx) => {
    expect(sureOf(made, 'mdx')).toBe(inMdx);
  });

  it('begins where the body begins', () => {
    const text = `${'> '.repeat(300)}\n[^1]: > {\na`;
    expect(isSurelyShallow(text, 0, 'md')).toBe(false);
    expect(isSurelyShallow(text, text.length - 1, 'md')).toBe(true);
    const code = `{${'typeof '.repeat(990)}`;
    expect(isSurelyShallow(`${code}\na`, 0, 'mdx')).toBe(false);
    expect(isSurelyShallow(`${code}\na`, code.length, 'mdx')).toBe(true);
    expect(isSurelyShallow(`${'typeof '.repeat(990)}\n{a}`, 7 * 990, 'mdx')).toBe(true);
  });

  it.each(['[^1]: > a', '[^1]: - a', '[^1]:1. a', '[^1]:\t10) a', '[^1]: [^2]: a', '[^1]:+\ta'])(
    'is not sure of a footnote that begins with what may nest: %j',
    (text) => {
      expect(isSurelyShallow(`a\n\n${text}\n`, 0, 'md')).toBe(false);
      expect(isSurelyShallow(`a\n\n${text.replace(/:[ \t]*/, ': a ')}\n`, 0, 'md')).toBe(true);
    },
  );
});
