import {describe, expect, it} from 'vitest';
import {expectAgreement, expectBlockAgreement, expectBlockScanned} from './agreement.ts';

// What a line is by its own text. An indented line below shows it: text goes on with it, or is code.

describe('lines that begin a block', () => {
  it.each([
    '***',
    '___',
    '* * *',
    '*\t*\t *  ',
    '- - -',
    '_ _ _ _',
    '_\t_  _',
    '   ***',
    '#',
    '######',
    '# a',
    '#\ta',
    '###### a [b](b.md)',
    '   # a',
    '# a #',
    '# a#',
    '# # #',
    '## `a` *b*\t##  ',
    '```\n[no](no.md)\n```',
    '~~~\n[no](no.md)\n~~~',
    '```` a\n```\n[no](no.md)\n````',
    '~~~ a`b\n[no](no.md)\n~~~~',
    '   ```\n[no](no.md)\n   ```',
    '``` a\u2028b\n[no](no.md)\n```',
  ])('do so where a parser sees one: %j', (line) => {
    expectBlockScanned(line);
    expectBlockScanned(`a\n${line}`);
    expectBlockScanned(`${line}\n    [b](b.md)`);
    expectBlockScanned(`- a\n${line}\n\n  [b](b.md)`);
  });

  it.each([
    '**',
    '--',
    '----',
    '--a',
    '__',
    '*-*',
    '***a',
    '*a*',
    '* *a',
    '#a',
    '####### a',
    '#\u00a0a',
    '``',
    '``` a`b',
    '`a`',
    '~~',
    '~~a~~',
    '+a',
    '-a',
    '1.a',
    '1234567890. a',
    'a. b',
    '-1. a',
    '1: a',
    '\u00a0- a',
    '\u00a0',
    'Z',
    'z',
    'A',
    '@',
    '[',
    '`',
    '{#',
    'é',
  ])('are none, or depend on what stands above: %j', (line) => {
    expectBlockAgreement(line);
    expectBlockAgreement(`a\n${line}`);
    expectBlockAgreement(`${line}\n    [b](b.md)`, ['md']);
    expectBlockAgreement(`${line} [b](b.md)\n===`, ['md']);
  });

  it.each(['-', '+ ', '*\t', '1.', '1) ', '12.', '123456789.', '10)   '])('are left to the parser: %j', (line) => {
    for (const text of [line, `${line}\n\n    [b](b.md)`, `a\n${line}\n    [b](b.md)`, `- a\n${line}`, `${line}\n  b`])
      for (const format of ['md', 'mdx'] as const) expectAgreement(`${text}\n\n    [z](z.md)\n`, format);
  });

  it.each(['[^a]:', '[^a]: b', '[^a b]: c', '[^]: a', '[^a\\]: b', '[^abc]: d'])('begin a footnote: %j', (line) => {
    for (const text of [line, `${line}\n\n    # b`, `a\n${line}\n    # b`, `- a\n${line}\n\n    # b`, `${line}\n  b`])
      for (const format of ['md', 'mdx'] as const) expectAgreement(`a[^a]\n\n${text}\n`, format);
  });
});

describe('items of lists', () => {
  it.each([
    '- a',
    '+ a',
    '* a',
    '1. a',
    '1) a',
    '0. a',
    '01. a',
    '7. a',
    '10. a',
    '123456789) a',
    '-  a',
    '-    a',
    '-\ta',
    '1.\ta',
    '- \ta',
    '   - a',
    '  7) a',
    '- - a',
    '1. - a',
    '- 1. a',
    '- # a',
    '- ```',
    '- ***',
    '- a\n- b',
    '- a\n+ b',
    '- a\n  - b\n    - c',
    '- a\n\n  - b\n\n    c',
  ])('hold what is indented far enough below: %j', (item) => {
    expectBlockScanned(item);
    const spaces = Array.from({length: 13}, (_, length) => ' '.repeat(length));
    for (const indent of [...spaces, '\t', ' \t', '  \t ', '\t\t'])
      for (const format of ['md', 'mdx'] as const)
        expectAgreement(`${item}\n\n${indent}[b](b.md)\n${indent}- [c](c.md)\n`, format);
  });

  it.each([
    '-     [no](no.md)',
    '-      [no](no.md)',
    '1.      [no](no.md)',
    '- a\n-     [no](no.md)',
    '-     a\n\n  [b](b.md)',
    '-\t\t[no](no.md)',
    '- -     [no](no.md)',
    '    [no](no.md)',
    '\t[no](no.md)',
    '   \t[no](no.md)',
    'a\n\n    [no](no.md)\n\n    [no](no.md)\n[b](b.md)',
    '- a\n\n      [no](no.md)',
    '- a\n\n\t\t[no](no.md)',
    '1. a\n\n       [no](no.md)\n\n   [b](b.md)',
  ])('and code are told apart by their indents: %j', (text) => {
    expectBlockScanned(text, ['md']);
    expectBlockAgreement(text, ['mdx']);
  });

  it.each([
    'a\n- [b](b.md)',
    'a\n1. [b](b.md)',
    'a\n2. [b](b.md)',
    'a\n10) b\n\n        [no](no.md)',
    '- a\n2. b\n\n   [c](c.md)',
    '- a\n  2. b\n\n     [c](c.md)',
    '- a\nb\n2. c',
    '- a\nb [c](c.md)',
    '- a\n\nb [c](c.md)',
    '- a\n b\n  c\n    d [e](e.md)',
    '- a\n    - b\n\n      c [d](d.md)',
    '- [ ] a\n- [x] [b](b.md)',
    '* a\n* * *\n* b',
    '- a\n\n---\n[b](b.md)',
  ])('begin under a paragraph as the parser sees it: %j', (text) => {
    expectBlockScanned(text, ['md']);
    expectBlockAgreement(text, ['mdx']);
  });

  it('may nest deeper than anybody can follow', () => {
    const nested = (depth: number) => `${'- '.repeat(depth)}a\n`;
    expectBlockScanned(nested(20));
    expect(() => expectBlockAgreement(nested(40))).not.toThrow();
  });
});
