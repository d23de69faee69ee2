import {expect, test} from 'vitest';
import {parse} from 'yaml';
import {isYamlWord, yamlValue} from '../../src/registry/yaml-value.ts';

test.each([
  ['BE-Ops', 'BE-Ops'],
  ['Ship it: no', "'Ship it: no'"],
  ['Ship it:now', 'Ship it:now'],
  ['Ship it:', "'Ship it:'"],
  ['a #1', "'a #1'"],
  ['a#1', 'a#1'],
  ['ends with a space ', "'ends with a space '"],
  [' begins with one', "' begins with one'"],
  ['', "''"],
  ['1.0', "'1.0'"],
  ['- a', "'- a'"],
  ['*', "'*'"],
  ["it's", "it's"],
  ["'tis", "'''tis'"],
  ['yes', "'yes'"],
  ['No', "'No'"],
  ['y', "'y'"],
  ['NULL', "'NULL'"],
  ['off', "'off'"],
  ['yesterday', 'yesterday'],
  ['not', 'not'],
  ['ünder', 'ünder'],
  ['a, b [c] {d}', 'a, b [c] {d}'],
  ['a\nb', '"a\\nb"'],
  ['a\u2028b', '"a\u2028b"'],
])('%j is written as %j, and read back as it is', (text, written) => {
  expect(yamlValue(text)).toBe(written);
  expect(parse(`key: ${written}`)).toEqual({key: text});
});

test.each([
  ['a, b', "'a, b'"],
  ['a]', "'a]'"],
  ['a{', "'a{'"],
  ['a b', 'a b'],
])('between brackets, %j is written as %j', (text, written) => {
  expect(yamlValue(text, {inFlow: true})).toBe(written);
  expect(parse(`[${written}]`)).toEqual([text]);
});

test('within quotes that stand there, a text is escaped as they ask for, and gets no others', () => {
  expect(yamlValue('say "no" \\', {quote: '"'})).toBe('say \\"no\\" \\\\');
  expect(yamlValue("it's 1", {quote: "'"})).toBe("it''s 1");
  expect(yamlValue('yes', {quote: "'", inFlow: true})).toBe('yes');
});

test('a word that some reader of YAML takes for something else is known, whatever its case', () => {
  for (const word of ['null', 'True', 'FALSE', 'yes', 'no', 'On', 'off', 'y', 'N']) expect(isYamlWord(word)).toBe(true);
  for (const word of ['nullable', 'anno', 'yn', 'BE-Ops', '']) expect(isYamlWord(word)).toBe(false);
});
