import {describe, expect, it} from 'vitest';
import {expectAgreement, expectScanned} from './agreement.ts';

// JavaScript on a page in MDX: the scan reads what is plain, and never takes for valid what the build refuses.

describe('expressions in braces', () => {
  it.each([
    'a',
    '$a_1',
    '_',
    ' a ',
    '\n  a\n',
    'a.b.c',
    'a.if',
    'a.b.c.d.e.f.g.h.i',
    'a()',
    'a(b, c)',
    'a( b ,)',
    'a.b(c).d(e)(f)',
    '0',
    '7',
    '10.25',
    '123456789',
    'true',
    'false',
    'null',
    '"a \' b"',
    "'a \" b'",
    '`a " b`',
    '``',
    '"a \\"b\\" \\\\ \\n \\u00e9 \\/"',
    "'it\\'s'",
    '-1',
    '[-1.5, "a\\tb"]',
    '[]',
    '[ ]',
    '[1, "a", b.c]',
    '[\n  1,\n  2,\n]',
    '[[[[[[[[[[0]]]]]]]]]]',
    `${'{a: ['.repeat(20)}"\\n"${']}'.repeat(20)}`,
    '{}',
    '{a}',
    '{a, b: 1}',
    '{ a : { b : [ c ] } , }',
    '{"a b": 1, \'c d\': 2, $e_1: 3}',
    '{if: a, true: b}',
    '/* a */',
    '/**/',
    ' /* a * b / c\n\n[no](no.md) */ ',
  ])('are read: %j', (code) => {
    expectScanned(`{${code}}\n\n[a](a.md)\n`, 'mdx');
  });

  it.each(['a', 'a.b("c", {d: [1]})', '/* [no] */', ' `a` ', '"}"', '{}'])('are read in text: %j', (code) => {
    expectScanned(`See {${code}}, then {${code}}.\n\n# {${code}} a\n\n[a](a.md)\n`, 'mdx');
  });

  it.each([
    '',
    'if',
    'new',
    'a b',
    'a.',
    'a.1',
    'a..b',
    'a(',
    'a)',
    'a(b c)',
    'a(,)',
    'a(b]',
    '01',
    '1a',
    '1$',
    '1.a',
    '1.2.3',
    '1..a',
    '"a',
    '"a\n"',
    "'a\\'",
    "'\\u'",
    '"\\u"',
    '"\\u00g0"',
    '"\\x1"',
    '"a\\\nb"',
    '"\\\\""',
    '-',
    '--1',
    '-a',
    '-01',
    '`a${`',
    '`\\u`',
    '[1 2]',
    '[1',
    '[}',
    '{if}',
    '{true}',
    '{null, a}',
    '{"a"}',
    '{1 2}',
    '{a b}',
    '{a: }',
    '{a: 1 b: 2}',
    '{a.b}',
    '{"__proto__": a, __proto__: b}',
    '/* a',
    '/* a */ */',
    '/* a */ b',
    'a /* b */',
    'a; b',
    '// a',
    '#a',
  ])('are judged by the parser where they may be invalid: %j', (code) => {
    expectAgreement(`{${code}}\n\n[a](a.md)\n`, 'mdx');
    expectAgreement(`a {${code}} b\n`, 'mdx');
    expectAgreement(`<A b={${code}} />\n`, 'mdx');
    expectAgreement(`export const a = ${code}\n\nb\n`, 'mdx');
  });

  it('may nest deeper than anybody can follow', () => {
    for (const [open, close] of ['[]', '{}', '()'].map((pair) => [
      `a: ${pair[0]}`.slice(pair === '{}' ? 0 : 3),
      pair[1],
    ]))
      expect(expectAgreement(`{a(${open?.repeat(60)}${close?.repeat(60)})}\n`, 'mdx')).toBe('gave up');
    expect(expectAgreement(`{a${'()'.repeat(60)}}\n`, 'mdx')).toBe('gave up');
  });
});

describe('imports and exports', () => {
  it.each([
    "import a from 'b'",
    'import a from "b";',
    "import 'a.css'",
    'import"a.css"',
    "import {} from 'a'",
    "import {a} from 'b'",
    "import {a,} from 'b'",
    "import {abc as  def, ghi} from 'j'",
    "import  abc,  * as  def from 'g'",
    "import { a , $b as _c } from 'd' ;",
    "import {if as a} from 'b'",
    "import {\n  a,\n  b,\n} from 'c';",
    "import * as a from 'b'",
    "import *as a from 'b'",
    "import a, {b} from 'c'",
    "import a ,* as b from 'c'",
    "import a from 'b' // c",
    "import a from 'b'; // c",
    "import a from './\\_b.mdx'",
    'import a from "./\\_b.mdx"',
    "import a from 'b'; import c from 'd'",
    "import a from 'b'\nimport c from 'd'\n// e\nimport f from 'g'",
    "import a from 'b'; export const c = a",
    'export const a = 1',
    'export let a = "b";',
    'export var a = {b: [c.d(e)]} // f',
    'export const a =\n  [\n    1,\n  ]',
    'export const a=b',
    'export  let  abc = def',
    "import from from 'a'",
    "import a,{b}from'c'",
    'export const a = true; export const b = null',
  ])('are read: %j', (code) => {
    for (const text of [code, `${code}\n\n[a](a.md)\n`, `${code}\n \t\n[a](a.md)\n`, `# A\n${code}\n  `])
      expectScanned(text, 'mdx');
    expectScanned(`${code}\n\n[a](a.md)\n`.replaceAll('\n', '\r\n'), 'mdx');
  });

  it.each([
    "import a from 'b' import c from 'd'",
    "import a from 'b'; c",
    "import a from 'b' c",
    "import a from 'b';; import c from 'd'",
    "import a from 'b'\nc",
    "import a {b} from 'c'",
    "import a, from 'b'",
    "import a, 'b'",
    "import a 'b'",
    "import a * as b from 'c'",
    "import from 'a'",
    "import afrom 'b'",
    "import a$from 'b'",
    "import * as afrom 'b'",
    "import {a b} from 'c'",
    "import {a as} from 'b'",
    "import {a, , b} from 'c'",
    "import {,} from 'c'",
    "import {if as a b} from 'c'",
    "import {1 if as a} from 'c'",
    "import from\n  'a'",
    "import {a,,} from 'c'",
    "import {1} from 'a'",
    "import {1a} from 'a'",
    "import {if} from 'a'",
    "import {a as if} from 'b'",
    "import {true} from 'a'",
    "import null from 'a'",
    "import * as new from 'a'",
    "import {a, a} from 'b'",
    "import {a as b, c as b} from 'd'",
    "import a, {a} from 'b'",
    "import * as a from 'b'\nimport a from 'c'",
    "import a from './\\u'",
    'import a from "b\n"',
    "import a from 'b",
    "import 'a' from 'b'",
    'import 7',
    'export const a',
    'export const if = 1',
    'export const a = 1\nexport let a = 2',
    "import a from 'b'; export const a = 1",
    'export const = 1',
    'export const a = b c',
    'export const a = 1, b = 2 c',
    'export default',
    'export a',
    'exports a',
    'import',
    '// a',
  ])('are judged by the parser where they may be invalid: %j', (code) => {
    for (const text of [`${code}\n`, `${code}\n\n[a](a.md)\n`, `${code}\n\nimport a from 'b'\n`])
      expectAgreement(text, 'mdx');
  });

  it.each([
    ['under a paragraph', "a\nimport b from 'c'\n"],
    ['under a list', "- a\n\nimport b from 'c'\n\n  d\n"],
    ['in a list', "- import b from 'c'\n"],
    ['indented', "  import b from 'c'\n"],
    ['in a directive', ":::note\n\nimport b from 'c'\n\n:::\n"],
    ['in a directive, without a blank line', ":::note\nimport b from 'c'\n:::\n"],
    ['under a quotation', "> a\nimport b from 'c'\n"],
    ['under a table', "| a |\n|---|\nimport b from 'c'\n"],
    ['under a heading', "# a\nimport b from 'c'\n"],
    ['in an element', "<b>\n\nimport c from 'd'\n\n</b>\n"],
  ])('are what the parser takes for them %s', (_, text) => {
    expectAgreement(text, 'mdx');
    expectAgreement(`${text}\n[a](a.md)\n`, 'mdx');
  });
});
