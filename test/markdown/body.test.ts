import {expect, it} from 'vitest';
import {readBody} from '../../src/markdown/body.ts';

it.each([
  ['nests deep', 0, `${'> '.repeat(101)}a\n`, 1],
  ['nests deep further down', 4, `---\n\na\n\n${'> '.repeat(101)}a\n`, 5],
])('a body that %s has nothing but the reason why it is not read', (_, bodyStart, text, line) => {
  expect(readBody(text, bodyStart, 'md')).toEqual({
    outline: {sections: [], unclosed: [], links: [], disables: []},
    headings: [],
    isBroken: true,
    unreadable: `it nests more than 100 levels deep around line ${line}. Use fewer levels`,
  });
});

it.each([
  ['# a\n\n[b](b.md)\n', 'scanned'],
  ['# a\n\n[^1]: c\n\n[b](b.md)\n', 'parsed'],
])('a body is read from where it begins: %j', (text) => {
  const {outline, headings, isBroken, unreadable} = readBody(`[no](no.md)\n${text}`, 12, 'md');
  expect(outline.links.map(({url, span}) => [url, span[0]])).toEqual([['b.md', 12 + text.indexOf('b.md')]]);
  expect(headings).toEqual([{text: 'a', id: 'a', depth: 1}]);
  expect([isBroken, unreadable]).toEqual([undefined, undefined]);
});
