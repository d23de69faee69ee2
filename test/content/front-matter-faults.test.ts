import {expect, test} from 'vitest';
import {hasStrayFrontMatter, namesAnotherLanguage, readFrontMatter} from '../../src/content/front-matter.ts';

/** What keeps front matter from being read, each as `what it points at: why`. */
function faults(text: string): string[] {
  return readFrontMatter(text).problems.map(({span, message}) => `${text.slice(...span)}: ${message}`);
}

const never = 'Front matter is YAML and is never run.';
const deep = 'This front matter nests more than 100 levels deep, or holds itself. Use fewer levels.';
const keys = 'Front matter is keys with values, such as persona: BE-New, each on a line of its own.';
const invalid = 'This front matter is not valid YAML:';
const lists = (levels: number) => `a: ${'['.repeat(levels)}${']'.repeat(levels)}`;

test.each([
  ['---js\nx\n---\n', [`---js: ${never} Begin it with --- alone.`]],
  ['--- toml \nx\n---\n', [`--- toml: ${never} Begin it with --- alone.`]],
  [
    '---\ra: 1\r---\r',
    [`---\ra: 1\r---: ${never} A carriage return alone ends no line here: end each line with a line feed.`],
  ],
  ['---\na: 1\nbody\n', ['---: This front matter does not end. Add a line with --- after its last key.']],
  ['---\ntext\n---\nb', [`text: ${keys}`]],
  ['---\n- a\n- b\n---\nb', [`- a\n- b: ${keys}`]],
  ['---\n2026-11-28\n---\nb', [`2026-11-28: ${keys}`]],
  ['---\n5\n---\nb', [`5: ${keys}`]],
  [
    '---\na: [\n---\nb',
    [`: ${invalid} the closing ] is missing, for the [ on line 1.`.replace(', for the [ on line 1', '')],
  ],
  ['---\na: 1\nb: 2\na: 3\n---\nb', [`a: ${invalid} this key stands twice.`]],
  [
    '---\na: !foo b\n---\nb',
    [`!foo: ${invalid} a value cannot begin with !foo; remove that, or put the whole value in quotes.`],
  ],
  [
    '---\nb: "!foo"\na: !foo b\n---\nb',
    [`!foo: ${invalid} a value cannot begin with !foo; remove that, or put the whole value in quotes.`],
  ],
  [
    '---\na: !!js/regexp b\n---\nb',
    [`!!js/regexp: ${invalid} a value cannot begin with !!js/regexp; remove that, or put the whole value in quotes.`],
  ],
  [
    '---\na: !<x:y> b\n---\nb',
    [`!<x:y>: ${invalid} a value cannot begin with !<x:y>; remove that, or put the whole value in quotes.`],
  ],
  [
    '---\na: "b\u0007c"\n---\nd\u0007',
    [`\u0007: ${invalid} a character that nobody sees, U+0007, stands here; remove it.`],
  ],
  ['---\na: b\uFFFF\n---\nd', [`\uFFFF: ${invalid} a character that nobody sees, U+FFFF, stands here; remove it.`]],
])('of %j it is said why it cannot be read', (text, expected) => {
  expect(faults(text)).toEqual(expected);
  const {data, bodyStart} = readFrontMatter(text);
  expect(data).toEqual({});
  expect(['', 'b', 'd', '\nb', '\nd', '\nd\u0007', '\n']).toContain(text.slice(bodyStart));
});

test.each(['\n', '\r\n', '   \n', '\u2028'])('it has no %j so often that gray-matter takes minutes for it', (line) => {
  const page = (lines: number) => `---\na: b\n${line.repeat(lines)}c: d\n---\ne`;
  expect(readFrontMatter(page(1000))).toMatchObject({problems: []});
  expect(faults(page(60_000))).toEqual([
    `\n${line.repeat(60_000)}: There are so many blank lines here that this front matter would be read for minutes. Take them out.`,
  ]);
  expect(readFrontMatter(page(60_000)).bodyStart).toBe(page(60_000).length - '\ne'.length);
});

test('it may nest a hundred levels deep, and may not hold itself', () => {
  expect(faults(`---\n${lists(99)}\n---\n`)).toEqual([]);
  expect(faults(`---\n${lists(101)}\n---\n`)).toEqual([`\n${lists(101)}: ${deep}`]);
  expect(faults('---\na: &a {b: *a}\n---\n')).toEqual([expect.stringContaining(deep)]);
});

test('it may not nest so deep that a parser gives up', () => {
  expect(faults(`---\n${lists(20_000)}\n---\n`)).toHaveLength(1);
});

test('its lines are those between the hyphens, whatever the line ends', () => {
  const blockOf = (text: string) => text.slice(...(readFrontMatter(text).block ?? []));
  expect(blockOf('---\na: 1\n---\nb')).toBe('\na: 1');
  expect(blockOf('---\r\na: 1\r\n---\r\nb')).toBe('\r\na: 1');
  expect(blockOf('--- yaml\na: 1\n---\nb')).toBe('\na: 1');
  expect(blockOf('---\n---\n')).toBe('');
});

test.each([
  ['\n---\ntitle: a\n---\n', true],
  ['  ---\ntitle: a\n', true],
  ['+++\ntitle = "a"\n+++\n', true],
  ['----\n "title" : a\n', true],
  ["\n---  \r\n\t'title': a\r\n", true],
  ['<!-- A licence -->\n---\ntitle: a\n', true],
  ['\n<!-- A\nlicence --> \n\n---\ntitle: a\n', true],
  ['{/* A licence */}\n---\ntitle: a\n', true],
  ['--\ntitle: a\n', false],
  ['++\ntitle = a\n', false],
  ['# A\n\n---\ntitle: a\n', false],
  ['\n---\nA sentence: with a colon\n', false],
  ['\n---\n\ntitle: a\n', false],
  ['\n--- a\ntitle: a\n', false],
  ['\n---\n5: a\n', false],
  ['\n---\ntitle\n', false],
  ['<!-- A licence that does not end\n---\ntitle: a\n', false],
  ['Text <!-- -->\n---\ntitle: a\n', false],
  ['', false],
])('%j begins with what was to be front matter: %s', (text, isStray) => {
  expect(hasStrayFrontMatter(text)).toBe(isStray);
});

test.each([
  ['---js\n', true],
  ['\uFEFF---js\n', true],
  ['---YAML\n', false],
  ['--- yml \n', false],
  ['---yamls\n', true],
  ['---xyaml\n', true],
  ['text ---js\n', false],
])('%j names another language: %s', (text, isOther) => {
  expect(namesAnotherLanguage(text)).toBe(isOther);
});
