import {describe, expect, it} from 'vitest';
import {readingTimeOf} from '../../src/markdown/estimate-minutes.ts';

/** How many words of a text are read: 200 of them take a minute. Two more make sure that none is a number, too. */
function words(text: string): Record<string, number> {
  const {all, shared, sections} = readingTimeOf(`${text}\n\ntwo words\n`.repeat(200));
  return Object.fromEntries(Object.entries({all, shared, ...sections}).map(([name, minutes]) => [name, minutes - 2]));
}

describe('the words of a page that take time', () => {
  it.each([
    ['a b  c', 3],
    ['# a b', 2],
    ['- a\n> b', 2],
    ['[a b](c d)', 2],
    ['[a](b(c d)e) f', 2],
    ['[a](b) [c](d e)', 2],
    ['[a][b c] d', 2],
    ['[a] [b]', 2],
    ['![a b](c.png) d', 1],
    ['![a b][c] d', 1],
    ['![a b] c', 1],
    ['![](a.png)![b](c.png) d', 1],
    ['[a b]: c d e', 0],
    ['  [a b]: c d', 0],
    ['a [b]: c', 3],
    ['[a]:b', 2],
    ['<https://a.b/c> d', 2],
    ['<http://a.b>', 1],
    ['<b c="d e">f</b> g', 2],
    ['<b/>a<br>b', 2],
    ['</b>a', 1],
    ['a < b > c', 3],
    ['a <!-- b c --> d <!-- e --> f', 3],
    ['a {/* b c */} d {/* e */} f', 3],
    ['# a {#b c} d', 2],
    ['a {#b} {#c}', 1],
    ['| a | b |\n| - | - |', 2],
    ['a|b', 2],
    ['<!--\na b\n\nc\n-->\nd', 1],
    ['<!-- a\nb --> c\nd', 1],
    ['```js a="b"\nc d\n```', 2],
    ['```\na <b> [c](d e)\n```', 4],
    ['~~~\na\n~~~', 1],
    ['````\n```\na\n````', 1],
    ['```\n~~~\na\n```', 1],
    ['```\na\n``` b\nc\n```', 3],
    ['```\na\n````', 1],
    ['> ```\n> a\n> ```', 1],
    ['  ```\n  a\n  ```', 1],
    ['```mermaid\na b\n```\nc', 1],
    ['~~~ mermaid\na b\n~~~\nc', 1],
    ['```\n<!-- a\n```\nb', 2],
    ['```\n:::note\n```', 1],
    ['``a`` b', 2],
    [':::note\na\n:::', 1],
    [':::note[a b]\nc\n:::', 3],
    [':::note a b\nc\n:::', 3],
    ['::: note\na\n:::', 1],
    [':::details[a]{b="c d"}  \ne\n:::', 2],
    ['  :::note[a]{b}\nc\n  :::', 2],
    ['::a', 1],
  ])('in %j', (text, count) => {
    expect(words(text)).toEqual({all: count, shared: count});
  });

  it.each([
    ['a\n<details data-persona="A">\nb\n</details>', {all: 2, shared: 1, A: 2}],
    ['<details data-persona="A B">\na b\n</details>\nc', {all: 3, shared: 1, A: 3, B: 3}],
    ["<details open data-persona='A'>\na\n</details>", {all: 1, shared: 0, A: 1}],
    ['<details data-persona={"A"}>\na\n</details>', {all: 1, shared: 0, A: 1}],
    ['<details data-persona={`A`}>\na\n</details>', {all: 1, shared: 0, A: 1}],
    ['<details data-persona=A>\na\n</details>', {all: 1, shared: 0, A: 1}],
    ['<details data-persona=A open>\na\n</details>', {all: 1, shared: 0, A: 1}],
    ['<details data-persona="">\na\n</details>', {all: 1, shared: 1}],
    ['<details>\na\n</details>', {all: 1, shared: 1}],
    ['<details persona="A">\na\n</details>', {all: 1, shared: 1}],
    ['<details data-persona="A">\n<details>\na\n</details>\nb\n</details>\nc', {all: 3, shared: 1, A: 3}],
    [
      '<details data-persona="A B">\n<details data-persona="B C">\na\n</details>\nb\n</details>',
      {all: 2, shared: 0, A: 1, B: 2},
    ],
    ['<details data-persona="A"><summary>a</summary></details> b', {all: 2, shared: 2}],
    ['<detailsx data-persona="A">\na\n', {all: 1, shared: 1}],
    [':::details[a]{persona="A"}\nb\n:::\nc', {all: 3, shared: 1, A: 3}],
    [':::details[a]{persona="A B"}\nb\n:::', {all: 2, shared: 0, A: 2, B: 2}],
    [':::details[a]{data-persona="A"}\nb\n:::', {all: 2, shared: 0, A: 2}],
    [':::details[a]{data-persona="A" persona="B"}\nb\n:::', {all: 2, shared: 0, B: 2}],
    [':::details[a]{persona="" data-persona="A"}\nb\n:::', {all: 2, shared: 0, A: 2}],
    [':::details[a]{my-persona="A"}\nb\n:::', {all: 2, shared: 2}],
    [':::details[a]{persona=A persona=B}\nb\n:::', {all: 2, shared: 0, B: 2}],
    [':::details[persona=A]{persona="B"}\nb\n:::', {all: 2, shared: 0, B: 2}],
    [':::note[a]{persona="A"}\nb\n:::', {all: 2, shared: 2}],
    ['<details my-data-persona="A">\na\n</details>', {all: 1, shared: 1}],
    ['::::note\n:::details[a]{persona="A"}\nb\n:::\nc\n::::\nd', {all: 4, shared: 2, A: 4}],
    ['::::details[a]{persona="A"}\n:::note\nb\n:::\nc\n::::\nd', {all: 4, shared: 1, A: 4}],
    ['::::details[a]{persona="A"}\n:::note\nb\n::::\nc', {all: 3, shared: 1, A: 3}],
    [':::note\n:::details[a]{persona="A"}\nb\n:::\nc', {all: 3, shared: 1, A: 3}],
    [':::details[a]{persona="A"}\n<details>\nb\n:::\nc', {all: 3, shared: 1, A: 3}],
    ['</details>\n:::\na', {all: 1, shared: 1}],
  ])('are those of its readers: %j', (text, counts) => {
    expect(words(text)).toEqual(counts);
  });
});
