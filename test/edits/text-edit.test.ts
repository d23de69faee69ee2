import {expect, test} from 'vitest';
import {applyEdits} from '../../src/edits/text-edit.ts';

test.each([
  ['none', [], 'abcdef'],
  ['one', [[1, 2, 'X']], 'aXcdef'],
  [
    'several, in any order',
    [
      [4, 5, 'Y'],
      [1, 2, 'X'],
    ],
    'aXcdYf',
  ],
  [
    'insertions, in the order in which they are given',
    [
      [2, 2, 'X'],
      [2, 2, 'Y'],
    ],
    'abXYcdef',
  ],
  [
    'an insertion before what is replaced',
    [
      [2, 3, 'Y'],
      [2, 2, 'X'],
    ],
    'abXYdef',
  ],
  [
    'neighbours',
    [
      [1, 2, 'X'],
      [2, 3, 'Y'],
    ],
    'aXYdef',
  ],
  [
    'of two that overlap, the one that begins first',
    [
      [2, 4, 'Y'],
      [1, 3, 'X'],
    ],
    'aXdef',
  ],
  [
    'of two that begin together, the shorter one',
    [
      [1, 4, 'Y'],
      [1, 2, 'X'],
    ],
    'aXcdef',
  ],
  [
    'what is taken away',
    [
      [0, 2, ''],
      [5, 6, ''],
    ],
    'cde',
  ],
] as [string, [number, number, string][], string][])('edits of a text: %s', (_, edits, expected) => {
  expect(
    applyEdits(
      'abcdef',
      edits.map(([start, end, text]) => ({span: [start, end] as const, text})),
    ),
  ).toBe(expected);
});
