import {describe, expect, it} from 'vitest';
import {collapsed, explicitIdIn, mayShowAs} from '../../src/markdown/heading-text.ts';
import {headingNamed, headingsOn} from '../../src/markdown/headings.ts';
import {parseBody} from '../../src/markdown/parse-body.ts';

/** The headings of a page, each with its text and its id. */
function headings(text: string, format: 'md' | 'mdx' = 'md'): string[] {
  const found = parseBody(text, 0, format).headings;
  const lines = text.split('\n').filter((line) => /^#/.test(line));
  // A heading of one line is the same without its page.
  if (lines.length === 1 && text === `${lines[0]}\n`) expect(headingsOn(lines, format)).toEqual(found);
  return found.map(({text: shown, id, depth}) => `${depth} ${shown} | ${id}`);
}

describe('a heading', () => {
  it.each([
    ['# A b', '1 A b | a-b'],
    ['###### A  b\tc ', '6 A b c | a--bc'],
    ['# a #', '1 a | a'],
    ['# a ##  ', '1 a | a'],
    ['# a#', '1 a# | a'],
    ['# a b#', '1 a b# | a-b'],
    ['# \\*', '1 * | '],
    ['# #', '1  | '],
    ['#', '1  | '],
    ['# `a` *b* **c** ~~d~~', '1 a b c d | a-b-c-d'],
    ['# [a](b.md) ![c](d.png)', '1 a c | a-c'],
    ['# a<br>b<br/>c<BR />d', '1 a b c d | abcd'],
    ['# a<brx>b', '1 ab | ab'],
    ['# a<i title="<br >">b</i>', '1 ab | ab'],
    ['# a <b>c</b>', '1 a c | a-c'],
    ['# a&nbsp;b &amp; c', '1 a b & c | ab--c'],
    ['# :a[b] c', '1 b c | b-c'],
    ['# :a c', '1 :a c | -c'],
    ['# :a{b=c} d', '1 d | -d'],
    ['# a {#b}', '1 a | b'],
    ['# a {#b c}', '1 a | b c'],
    ['# a{#b}', '1 a | b'],
    ['# a   {#b}', '1 a | b'],
    ['# {#a}', '1  | a'],
    ['# a {#}', '1 a {#} | a-'],
    ['# a {#b} {#c}', '1 a {#b} | c'],
    ['# *a {#b}*', '1 a {#b} | b'],
    ['# a *b* {#c}', '1 a b | c'],
    ['# a *b {#c}*', '1 a | c'],
    ['# *a*   bc {#d}', '1 a bc | d'],
    ['# a {b}', '1 a {b} | a-b'],
    ['# a `{#b}`', '1 a | b'],
    ['# a <!-- b -->', '1 a | a-'],
    ['# a <!-- #b -->', '1 a | b'],
    ['# a *b* <!-- #c -->', '1 a b | c'],
    ['# a <!-- #b c -->', '1 a | b'],
    ['# a <!-- b #c -->', '1 a | a-'],
    ['# a <!-- # -->', '1 a | a-'],
    ['# a <!-- #b --> c', '1 a c | a--c'],
  ])('in CommonMark: %j', (line, expected) => {
    expect(headings(`${line}\n`)).toEqual([expected]);
  });
  it.each([
    ['# a {/* b */}', '1 a | a--b-'],
    ['# a {/* #b */}', '1 a | b'],
    ['# a {/* #b c */}', '1 a | b'],
    ['# a {b} c', '1 a b c | a-b-c'],
    ['# a {/* b */ /* c */} d', '1 a d | a--b---c--d'],
    ['# a { /* #b */ }', '1 a | b'],
    ['# a<br/>b', '1 a b | ab'],
    ['# a <br/> b', '1 a b | a--b'],
    ['# a {#b}<!-- c -->', '1 a | b'],
    ['# <B>a</B> b', '1 a b | a-b'],
    ['# a <!-- b -->', '1 a | a-'],
    ['# a {#b}', '1 a | b'],
  ])('in MDX: %j', (line, expected) => {
    expect(headings(`${line}\n`, 'mdx')).toEqual([expected]);
  });
  it('has a number in its id where others are called alike', () => {
    expect(headings('# A\n# a\n# A {#b}\n# A\n# B\n')).toEqual([
      '1 A | a',
      '1 a | a-1',
      '1 A | b',
      '1 A | a-2',
      '1 B | b',
    ]);
  });
  it('may be underlined, and go over lines', () => {
    expect(headings('A\nb\\\nc  \nd\n===\n\ne\n---\n')).toEqual(['1 A b c d | abcd', '2 e | e']);
  });
  it('is found by its text, or else by how its emoji look', () => {
    const all = [{text: ':a: b'}, {text: 'b'}, {text: 'b'}, {text: '🚀 b'}];
    expect(headingNamed(all, ' b ')).toBe(all[1]);
    expect(headingNamed(all, '🚀  b')).toBe(all[3]);
    expect(headingNamed(all, '🎉 b')).toBe(all[0]);
    expect(headingNamed(all, 'c')).toBeUndefined();
  });
});

describe('a text', () => {
  it.each([
    ['a {#b}', 'b'],
    ['a {# b }', 'b'],
    ['{#b}', 'b'],
    ['a {#b} ', undefined],
    ['a {#b} c', undefined],
    ['a {#}', undefined],
    ['a {#b} {#c}', 'c'],
    ['a {#b{c}', 'b{c'],
    ['a {#b}}', undefined],
    ['a #b}', undefined],
    ['a {b}', undefined],
  ])('%j ends with the id %j', (text, id) => {
    expect(explicitIdIn(text)).toBe(id);
  });
  it.each([
    [':rocket: A', '🚀 A', true],
    [':+1: A', '👍🏽 A', true],
    [':a-b_1: A', '❤️ A', true],
    ['A :flag: :key:', 'A 🇩🇪 1️⃣', true],
    ['A :key:', 'A 1\u20e3', true],
    [':family: A', '👨‍👩‍👧 A', true],
    [':england: A', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 A', true],
    ['🚀 :a:', '🚀 🎉', true],
    [':rocket: A', 'A', false],
    [':rocket: A', '🚀 B', false],
    [':rocket:', '🚀🚀', false],
    ['A', 'A', false],
    ['🚀 A', '🎉 A', false],
    ['12:30: A', '12🙂 A', true],
    [': a: A', '🙂 A', false],
    ['::', '🙂', false],
  ])('%j may show as %j: %j', (heading, name, may) => {
    expect(mayShowAs(heading, name)).toBe(may);
  });
  it('is shown without spaces around it, and with one at a time in it', () => {
    expect(collapsed(' \n a \u00a0\t b\r\nc ')).toBe('a b c');
  });
});
