import {expect, test} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {namedFiles} from '../../src/edits/move/named-files.ts';

/** What a page names, each as it stands there. */
function named(body: string, format: 'mdx' | 'md' = 'mdx'): string[] {
  const page = new Page(`docs/a.${format}`, `---\ntitle: ./no.png\n---\n${body}`, undefined, 'detect');
  return namedFiles(page).map(({url, span}) => {
    expect(page.text.slice(...span)).toBe(url);
    return `${url} ${span[0] - page.bodyStart}`;
  });
}

test.each([
  ['an image', '![a](./a.png)', ['./a.png 5']],
  ['an image whose label reads like its target', '![./a.png](./a.png "./a.png")', ['./a.png 11']],
  ['an image in angle brackets', '![a](<my a.png>)', ['my a.png 6']],
  ['an image with an escape', '![a](a\\_b.png)', []],
  ['an empty image', '![a]()', []],
  ['a definition', '![a][b]\n\n[b]: ../b.svg', ['../b.svg 14']],
  ['an import', "import A from './_a.mdx';", ['./_a.mdx 15']],
  ['an import without spaces', "import {A} from'../a.js'", ['../a.js 16']],
  ['an import for its effects', 'import "./a.css"', ['./a.css 8']],
  ['an import of the site', "import A from '@site/src/a.js'", ['@site/src/a.js 15']],
  [
    'several imports',
    "import A from './a';\nimport B from './b';\nexport {C} from './c';",
    ['./a 15', './b 36', './c 59'],
  ],
  ['what is loaded when it is asked for', "export const A = () => import( './a.js' );", ['./a.js 32']],
  ['what is required', "<Img src={require( './a.png')} />", ['./a.png 20']],
  ['what is required in an expression', "{require('./a.png').default}", ['./a.png 10']],
  ['what is required in a line of text', "A {require('../a.png').default} b", ['../a.png 12']],
  ['an attribute', '<img alt="a" src="./a.png" />', ['./a.png 18']],
  ['an attribute in a line of text', "A <img src = '../a.png' /> b", ['../a.png 14']],
  ['several attributes', '<video src="./a.mp4" poster="@site/b.png"></video>', ['./a.mp4 12', '@site/b.png 29']],
  [
    'the attributes of an element with children',
    '<a href="./a.zip">\n\n![b](./b.png)\n\n</a>',
    ['./a.zip 9', './b.png 25'],
  ],
  ['nothing in the text of an element', '<p>src="./a.png" import "./b"</p>', []],
  ['nothing of a package', "import A from 'react';", []],
  ['nothing that is an address', '<img src="https://x.org/a.png" />', []],
  ['nothing in code', '`import "./a"`\n\n```js\nimport "./b";\n```', []],
  ['nothing with quotes that differ', '<img src="./a.png\' alt="b" />', []],
  ['nothing of another attribute', '<img data="./a.png" />', []],
  ['nothing of a page that will not be built', '<a>\n\n![a](./a.png)', []],
  ['nothing in text', 'Text from "./a" and import "./b"', []],
])('a page names %s', (_, body, expected) => {
  expect(named(body)).toEqual(expected);
});

test('in CommonMark a page names what its HTML names, and imports nothing', () => {
  expect(named('<img src="./a.png">\n\nA <img srcSet=\'../b.png\'> c\n\nimport "./c"\n', 'md')).toEqual([
    './a.png 10',
    '../b.png 36',
  ]);
});

test('a page that nests too deep names nothing', () => {
  expect(named(`${'> '.repeat(20_000)}![a](./a.png)`)).toEqual([]);
});
