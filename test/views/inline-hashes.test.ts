import {createHash} from 'node:crypto';
import {expect, test} from 'vitest';
import {inlineHashes} from '../../src/views/inline-hashes.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('each script and style sheet that stands in a page counts once, whatever page it is on', () => {
  const head = '<SCRIPT data-a="a>b">one()</SCRIPT><script type=module>two()</script>';
  const pages = [`${head}<style>p{}</style>`, `${head}<script type="text/javascript">three()\r\n</script>`];
  expect(inlineHashes(pages)).toEqual({
    'script-src': [hash('one()'), hash('two()'), hash('three()\n')].sort(),
    'style-src': [hash('p{}')],
  });
});

test('data, files and empty elements need no hash', () => {
  const pages = [
    '<script type=application/ld+json>{"a": 1}</script>',
    '<script defer src=/a.js>never run</script><script src="/b.js"></script>',
    '<script></script><style></style><script-like>no()</script-like>',
  ];
  expect(inlineHashes(pages)).toEqual({'script-src': [], 'style-src': []});
});

test('a quotation mark that is never closed costs no more than the text is long', () => {
  expect(inlineHashes([`<script a="${'<script a="'.repeat(20_000)}`])).toEqual({'script-src': [], 'style-src': []});
});

/** The texts that get a hash, of a page that holds these elements. */
function hashed(html: string, texts: readonly string[]): string[] {
  const {'script-src': scripts, 'style-src': styles} = inlineHashes([html]);
  return texts.filter((text) => [...scripts, ...styles].includes(hash(text)));
}

test.each([
  ['a module', '<script type="module">a</script>', true],
  ['an import map', "<script type='importmap'>a</script>", true],
  ['speculation rules', '<script type=speculationrules>a</script>', true],
  ['an empty type', '<script type="">a</script>', true],
  ['a type in capitals, with spaces', '<script defer TYPE = " MODULE">a</script>', true],
  ['JavaScript by another name', '<script type=application/ecmascript>a</script>', true],
  ['a type on a line of its own', '<script\n  async\n  type="module"\n>a</script>', true],
  ['what only looks like a type', '<script data-type="text/plain">a</script>', true],
  ['what only looks like a file', '<script data-src="/a.js">a</script>', true],
  ['what only looks like the end of a tag', `<script data-a='>' data-b=">">a</script>`, true],
  ['a template', '<script type="text/x-template">a</script>', false],
  ['a type that only ends as one that is run', '<script type="x-module">a</script>', false],
  ['a type that only begins as one that is run', '<script type="modules">a</script>', false],
  ['a language that only begins as JavaScript', '<script type="text/javascript-like">a</script>', false],
  ['data with spaces about its type', '<script type = "text/plain">a</script>', false],
  ['a file', '<script SRC = "/a.js">a</script>', false],
  ['a file behind another attribute without a space', '<script id="b"src="/a.js">a</script>', false],
  ['a script that does not end', '<script>a', false],
  ['a tag that does not end', '<script ', false],
  ['a script before a style sheet that does not end', '<script>a</script><style>p{}', true],
  ['what is behind what only looks like an element', '<scripts></scripts><script/>a</script>', true],
  ['a style sheet in capitals', '<STYLE media="print">a</STYLE >', true],
  ['a style sheet that names a type', '<style type="text/plain" src="x">a</style>', true],
])('of %s there is a hash, or none', (_, html, isHashed) => {
  expect(hashed(html, ['a'])).toEqual(isHashed ? ['a'] : []);
});

test('a quotation mark that is never closed takes the rest of the page with it', () => {
  expect(inlineHashes(['<script a="></script><script>b</script>'])).toEqual({'script-src': [], 'style-src': []});
});

test('an element ends where its own name ends it, and what stands in it is none', () => {
  expect(hashed('<script>"<style>b</style>"</script>', ['"<style>b</style>"', 'b'])).toEqual(['"<style>b</style>"']);
  expect(hashed('<style>/*</script>*/</style><script>c</script>', ['/*</script>*/', 'c'])).toEqual([
    '/*</script>*/',
    'c',
  ]);
});

test.each([
  ['a carriage return alone', 'one\rtwo\r'],
  ['both', 'one\r\ntwo\r\n'],
])('a hash is that of the text with line feeds, where its lines end with %s', (_, text) => {
  expect(hashed(`<script>${text}</script>`, ['one\ntwo\n'])).toHaveLength(1);
});
