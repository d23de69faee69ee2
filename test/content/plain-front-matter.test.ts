import {expect, it} from 'vitest';
import {parse} from 'yaml';
import {plainFrontMatter} from '../../src/content/plain-front-matter.ts';

it.each([
  ['', {}],
  ['a: b', {a: 'b'}],
  ['a: b\n', {a: 'b'}],
  ['a: b\r\nc: d\r\n', {a: 'b', c: 'd'}],
  ['_a-b1: x', {'_a-b1': 'x'}],
  ['title: /docs/a.md, (b); c/d it\'s "f"!', {title: '/docs/a.md, (b); c/d it\'s "f"!'}],
  ['title: a+b=c *d &e %f @g |h -i', {title: 'a+b=c *d &e %f @g |h -i'}],
  ['title: a?', {title: 'a?'}],
  ['title: "a: b # c"', {title: 'a: b # c'}],
  ['title: \'a: "b" # \\c\'', {title: 'a: "b" # \\c'}],
  ['title: ""', {title: ''}],
  ["title: ''", {title: ''}],
  ['a: 0\nb: 7\nc: 123456789', {a: 0, b: 7, c: 123_456_789}],
  ['a: true\nb: false', {a: true, b: false}],
  ['a: [b]\nc: [d, e-f,g]', {a: ['b'], c: ['d', 'e-f', 'g']}],
  ['trueish: truer', {trueish: 'truer'}],
  ['a: "true"', {a: 'true'}],
  ['a: x__proto__', {a: 'x__proto__'}],
])('%j is plain', (yaml, expected) => {
  expect(plainFrontMatter(yaml)).toEqual(expected);
  expect(parse(yaml) ?? {}).toEqual(expected);
});

it.each([
  // No pair of a key and a value on a line.
  'a',
  'a:b',
  'a:',
  'a: ',
  ' a: b',
  'a:  b',
  'a: b ',
  '\na: b',
  'a: b\n\nc: d',
  '# a: b',
  '1a: b',
  'a b: c',
  `${'a'.repeat(101)}: b`,
  // A key that stands twice, or is none of a plain object.
  'a: b\na: c',
  '__proto__: a',
  'true: a',
  'No: a',
  // What YAML may take for something else than a text.
  'a: True',
  'a: null',
  'a: NULL',
  'a: yes',
  'a: off',
  'a: y',
  'a: N',
  'a: ~',
  'a: 01',
  'a: 1234567890',
  'a: -1',
  'a: 1.5',
  'a: 2026-11-30',
  'a: 0x1f',
  'a: [true]',
  'a: [b, no]',
  'a: [1]',
  'a: [b,  c]',
  'a: []',
  'a: [b, ]',
  // What means something in YAML.
  'a: b: c',
  'a: b # c',
  'a: b:',
  'a: &b c',
  'a: *b',
  'a: |',
  'a: - b',
  'a: {b: c}',
  'a: "b\\n"',
  'a: "b" c',
  "a: 'b''c'",
  'a: "b',
  'a: `b`',
  'a: bé',
  'a: b\tc',
])('%j is for a parser', (yaml) => {
  expect(plainFrontMatter(yaml)).toBeUndefined();
});
