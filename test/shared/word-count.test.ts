import fc from 'fast-check';
import {expect, it} from 'vitest';
import {wordsIn} from '../../src/shared/word-count.ts';

it.each([
  ['', 0],
  ['  one\ttwo\nthree ', 3],
  ['a-b c_d, 1.5 %', 3],
  ['- * | … —', 0],
  ['über straße', 2],
  ['文字列です', 3],
])('%j has %i words', (text, words) => {
  expect(wordsIn(text)).toBe(words);
});

it('a plain text has as many words as one with a letter of another alphabet, but for that', () => {
  const plain = fc
    .array(fc.integer({min: 0, max: 127}).map((code) => String.fromCharCode(code)))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(plain, (text) => {
      expect(wordsIn(text)).toBe(wordsIn(`${text} é`) - 1);
    }),
  );
});
