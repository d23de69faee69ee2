import {expect, test} from 'vitest';
import {Page} from '../../src/content/page.ts';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {fixes} from '../../src/edits/fix.ts';
import {replacedScalar, scalarsByOffset} from '../../src/edits/replaced-scalar.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';

/** A text once each of some words is to be what is suggested for it. A word is looked for where it stands first. */
function fixed(text: string, suggestions: readonly (readonly [written: string, suggestion: string])[], isPage = false) {
  const source = isPage ? new Page('docs/a.md', text) : new TextSource('personas.yaml', text);
  const found = suggestions.map(([written, suggestion]): Diagnostic => {
    const start = text.indexOf(written);
    const span = [start, start + written.length] as const;
    return {source, span, suggestion, message: 'm', rule: 'persona-unknown', severity: 'error'};
  });
  return applyEdits(text, fixes(found));
}

test.each([
  ['a value', 'a: b\n', [['b', 'c']], 'a: c\n'],
  ['a value that needs quotes', 'a: b\n', [['b', 'c: d']], "a: 'c: d'\n"],
  ['a value in double quotes', 'a: "b"\n', [['b', 'c "d"']], 'a: "c \\"d\\""\n'],
  ['a value in single quotes', "a: 'b'\n", [['b', "c'd"]], "a: 'c''d'\n"],
  ['a word of YAML', 'a: b\n', [['b', 'yes']], "a: 'yes'\n"],
  ['a key', 'a: b\n', [['a', 'c']], 'c: b\n'],
  [
    'two values',
    'a: b\nc: d\n',
    [
      ['b', 'longer'],
      ['d', 'e'],
    ],
    'a: longer\nc: e\n',
  ],
  [
    'two values, given backwards',
    'a: b\nc: d\n',
    [
      ['d', 'e'],
      ['b', 'longer'],
    ],
    'a: longer\nc: e\n',
  ],
  [
    'two that overlap, the first of them',
    'a: b-c\n',
    [
      ['b-c', 'd'],
      ['c', 'e'],
    ],
    'a: d\n',
  ],
  [
    'two of which the second ends in the first',
    'a: b-c\n',
    [
      ['c', 'e'],
      ['b-c', 'd'],
    ],
    'a: b-c\n',
  ],
  [
    'two neighbours',
    'a: bc\n',
    [
      ['b', 'd'],
      ['c', 'e'],
    ],
    'a: bc\n',
  ],
  [
    'the one that does no harm',
    'a: b\nc: d\n',
    [
      ['a', 'c'],
      ['d', 'e'],
    ],
    'a: b\nc: e\n',
  ],
  [
    'the others of many',
    'a: 1\nb: 2\nc: 3\nd: 4\n',
    [
      ['1', 'w'],
      ['b', 'd'],
      ['3', 'xyz'],
      ['4', 'z'],
    ],
    'a: w\nb: 2\nc: xyz\nd: z\n',
  ],
  ['a word in a comment', '# b\na: c\n', [['b', 'd']], '# d\na: c\n'],
  ['a word in a comment that is indented', 'a:\n  # b\n  c: e\n', [['b', 'd']], 'a:\n  # d\n  c: e\n'],
  ['no word behind a value, which is no line of its own', 'a: c # b\n', [['b', 'd']], 'a: c # b\n'],
  ['nothing that is empty', 'a: \n', [['', 'd']], 'a: \n'],
  ['nothing over two lines', 'a: b\n  c\n', [['b\n  c', 'd']], 'a: b\n  c\n'],
  ['nothing in a file that is no YAML', 'a: [b\n', [['b', 'd']], 'a: [b\n'],
  ['nothing that would be no YAML', 'a: &b c\n', [['b', 'd e']], 'a: &b c\n'],
] as [string, string, [string, string][], string][])('of a registry is fixed: %s', (_, text, suggestions, expected) => {
  expect(fixed(text, suggestions)).toBe(expected);
});

test.each([
  [
    'front matter and body',
    '---\na: b\n---\n<x c="e">\n',
    [
      ['b', 'd'],
      ['e', 'f'],
    ],
    '---\na: d\n---\n<x c="f">\n',
  ],
  [
    'the body of a page whose front matter is broken',
    '---\na: [b\n---\n<x c="e">\n',
    [
      ['b', 'd'],
      ['e', 'f'],
    ],
    '---\na: [b\n---\n<x c="f">\n',
  ],
  ['no word that would end an attribute', '<x c="e">\n', [['e', 'f g']], '<x c="e">\n'],
  ['no word that is written with a reference', '<x c="e&amp;">\n', [['e&amp;', 'f']], '<x c="e&amp;">\n'],
  [
    'a page with other line ends',
    '---\r\na: b\r\nc: d\r\n---\r\n',
    [
      ['b', 'xyz'],
      ['d', 'e'],
    ],
    '---\r\na: xyz\r\nc: e\r\n---\r\n',
  ],
  ['a comment in front matter', '---\r\n# b\r\na: c\r\n---\r\n', [['b', 'd']], '---\r\n# d\r\na: c\r\n---\r\n'],
  [
    'nothing that would be a wrong tag',
    '---\npersona: b\n---\n',
    [['persona: b', 'persona']],
    '---\npersona: b\n---\n',
  ],
] as [string, string, [string, string][], string][])('of a page is fixed: %s', (_, text, suggestions, expected) => {
  expect(fixed(text, suggestions, true)).toBe(expected);
});

test.each([
  ['b', 'c', 'c'],
  ['b', 'null', "'null'"],
  ['b', 'c, d', "'c, d'"],
  ['b', 'c}', "'c}'"],
  ['b', 'c: 1', "'c: 1'"],
  ['b', 'c #d', "'c #d'"],
  ['b', '1', "'1'"],
  ['b', "it's: x", "'it''s: x'"],
  ['b', 'c\nd', '"c\\nd"'],
  ['b', 'two words', 'two words'],
  ["'b'", 'c\nd', undefined],
  ["'b'", "it's", "it''s"],
  ['"b"', 'c\nd', 'c\\nd'],
  ['"b\'', 'c', 'c'],
])('in the place of b in %j, %j is written as %j', (written, value, expected) => {
  const text = `a: ${written}`;
  const at = text.indexOf('b');
  expect(replacedScalar(text, [at, at + 1], value)).toBe(expected);
});

test('the scalars of a text are known by where they begin, unless a key stands twice or it is no YAML', () => {
  expect(scalarsByOffset('a: 1\n"b": [c]\n')).toEqual(
    new Map([
      [0, 'a'],
      [3, '1'],
      [5, 'b'],
      [11, 'c'],
    ]),
  );
  for (const yaml of ['a: 1\na: 2\n', '{b: {c: 1, c: 2}}', 'a: [', 'a: 1\nb:\n  x: 1\n  x: 2\nc: 3\n'])
    expect(scalarsByOffset(yaml)).toBeUndefined();
  expect(scalarsByOffset('? [a]\n: b\n? [c]\n: d\n')?.size).toBe(4);
});
