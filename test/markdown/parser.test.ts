import {describe, expect, it} from 'vitest';
import {parseMarkdown} from '../../src/markdown/parser.ts';
import {UnreadableError} from '../../src/markdown/unreadable.ts';
import {described} from './described.ts';

describe('a fence that Docusaurus takes away', () => {
  it.each<string[]>([
    ['```mdx-code-block\n[a](a.md)\n```', 'link a.md at a.md'],
    ['````mdx-code-block\n[a](a.md)\n````\n\n[b](b.md)', 'link a.md at a.md', 'link b.md at b.md'],
    ['[a](a.md)\n\n``` mdx-code-block\n[b](b.md)\n```\n\n[c](c.md)', ...['a', 'b', 'c'].map(link)],
    ['[a](a.md)\n\n```mdx-code-block\n[b](b.md)\n```  \n\n[c](c.md)', link('a'), link('c')],
    ['[a](a.md)\r\n\r\n```mdx-code-block\r\n[b](b.md)\r\n```\r\n\r\n[c](c.md)', ...['a', 'b', 'c'].map(link)],
    ['- a\n\n  ```mdx-code-block\n  [b](b.md)\n  ```\n\n  [c](c.md)', 'link b.md at b.md', 'link c.md at c.md'],
    [
      '```mdx-code-block\n[a](a.md)\n```\n\nb\n\n```mdx-code-block\n[c](c.md)\n```',
      'link a.md at a.md',
      'link c.md at c.md',
    ],
    [
      '```mdx-code-block\n<details data-persona="A">\n```\n\n<details data-persona="B">\n\n</details>\n\n</details>',
      'section <details data-persona="A">, for A, no summary',
      'section <details data-persona="B">, in <details data-persona="A">, for B, no summary',
    ],
    ['```mdx-code-blocks\n[a](a.md)\n```'],
    ['``mdx-code-block\n[a](a.md)\n``'],
    ['```mdx-code-block\n[a](a.md)\n``` b'],
    ['a ```mdx-code-block\n[b](b.md)\n```', 'link b.md at b.md'],
  ])('leaves what it holds where it was: %j', (text, ...found) => {
    expect(described(text)).toEqual(found);
    expect(described(text, 'mdx')).toEqual(found);
  });
});

function link(name: string): string {
  return `link ${name}.md at ${name}.md`;
}

describe('MDX that is broken', () => {
  it.each<string[]>([
    ['<details>\n<b>\n</details>', 'broken'],
    ['<details data-persona="A">\n</b>', 'unclosed html <details data-persona="A">', 'broken'],
    ['a <details> b', 'unclosed html <details>', 'broken'],
    ['<b>\n<details>\n</b>', 'unclosed html <details>', 'broken'],
    ['<details>\n</details/>', 'broken'],
    ['<details>\n</details a>', 'broken'],
    ['<details>\n{a b}\n</details>', 'broken'],
    ['<>\na', 'broken'],
    ['</>', 'broken'],
  ])('says whether a section lacks its end: %j', (text, ...found) => {
    expect(described(text, 'mdx')).toEqual(found);
  });
});

describe('a page that nests deep', () => {
  it.each([
    ['quotations', `${'> '.repeat(101)}a`, true, true],
    ['braces', `a\n\n${'{'.repeat(101)}`, false, true],
    ['lists, which have two levels for each of their marks', `${'- '.repeat(52)}a`, true, true],
    ['a few quotations', `${'> '.repeat(20)}a`, false, false],
  ])('is not read: %s', (_, text, inMd, inMdx) => {
    const isRefused = (format: 'md' | 'mdx') => {
      try {
        parseMarkdown(text, format);
        return false;
      } catch (error) {
        return error instanceof UnreadableError;
      }
    };
    expect([isRefused('md'), isRefused('mdx')]).toEqual([inMd, inMdx]);
  });
});
