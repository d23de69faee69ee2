import {describe, expect, it} from 'vitest';
import {type YamlPath, YamlText} from '../../src/registry/yaml.ts';

/** What stands at a path of a text. */
function at(text: string, part: 'key' | 'value', path: YamlPath, offset = 0): string | undefined {
  const span = new YamlText(text, offset)[part](path);
  return span && text.slice(span[0] - offset, span[1] - offset);
}

/** What each error of a text points at, and what it says. */
function errors(text: string): [string, string][] {
  return new YamlText(text).errors.map(({span, message}) => [text.slice(...span), message]);
}

describe('the places in YAML', () => {
  const text = `a: 1
"b": 'two'
'c':
  - x
  - "y"   # comment
  - {d: e}
f: |
  lines
  more
g: &anchor
  h: i
j: *anchor
5: number
k:
l: >-
  folded
`;

  it.each<[YamlPath, string, string]>([
    [['a'], 'a', '1'],
    [['b'], 'b', 'two'],
    [['c'], 'c', '- x\n  - "y"   # comment\n  - {d: e}'],
    [['c', 0], 'x', 'x'],
    [['c', 1], 'y', 'y'],
    [['c', 2], '{d: e}', '{d: e}'],
    [['c', 2, 'd'], 'd', 'e'],
    [['f'], 'f', '|\n  lines\n  more'],
    [['g', 'h'], 'h', 'i'],
    [['j'], 'j', '*anchor'],
    [['5'], '5', 'number'],
    [['k'], 'k', ''],
    [['l'], 'l', '>-\n  folded'],
  ])('of %j: key %j, value %j', (path, key, value) => {
    expect(at(text, 'key', path)).toBe(key);
    expect(at(text, 'value', path)).toBe(value);
  });

  it('see through an alias', () => {
    expect(at(text, 'value', ['j', 'h'])).toBe('i');
  });

  it('see through merge keys, and what stands beside one counts first', () => {
    const merged = 'a: &a {x: 1, y: 2}\nb: &b {x: 3}\nc:\n  <<: [*b, *a]\n  z: 5\nd: {<<: *a, x: 4}\n';
    expect(at(merged, 'value', ['c', 'x'])).toBe('3');
    expect(at(merged, 'value', ['c', 'y'])).toBe('2');
    expect(at(merged, 'key', ['c', 'z'])).toBe('z');
    expect(at(merged, 'value', ['d', 'x'])).toBe('4');
    expect(new YamlText(merged).toJS()).toMatchObject({c: {x: 3, y: 2, z: 5}, d: {x: 4, y: 2}});
  });

  it('know a key that is empty', () => {
    expect(at('null: 1', 'key', [''])).toBe('null');
    expect(at('"": 1', 'value', [''])).toBe('1');
  });

  it.each<[YamlPath]>([[['z']], [['a', 'b']], [['c', 9]], [['c', 'x']], [['k', 'x']]])('are none for %j', (path) => {
    expect(at(text, 'value', path)).toBeUndefined();
    expect(at(text, 'key', path)).toBeUndefined();
  });

  it('are those of the whole document for an empty path', () => {
    expect(at('- a\n', 'value', [])).toBe('- a');
  });

  it('count from where the YAML begins in its file', () => {
    expect(new YamlText('a: 1', 10).value(['a'])).toEqual([13, 14]);
    expect(new YamlText('a: @', 10).errors[0]?.span[0]).toBe(13);
    expect(new YamlText('a: 1\na: 2', 10).errors[0]?.span).toEqual([15, 16]);
  });

  it('a key that stands twice counts where it stands last', () => {
    expect(at('a: 1\na: 2\n', 'value', ['a'])).toBe('2');
    expect(new YamlText('a: 1\na: 2\n').toJS()).toEqual({a: 2});
  });
});

const conflict = 'a merge conflict is left here; keep one side and remove the marks';
const blank = 'what stands after the colon looks like a space and is none';
const wide = 'the colon here is the full-width character \uFF1A; write : and a space';

describe('the errors of YAML', () => {
  it('are none where something only looks like a mark of a conflict', () => {
    expect(errors('a: x<<<<<<< y\nb: <<<<<<<\n')).toEqual([]);
    expect(errors('a: |\n  <<<<<<< ours\nb: 1\n')).toEqual([]);
    expect(errors('<<<<<<<<: 2\n')).toEqual([]);
  });

  it('can be fixed where a full-width colon stands for a colon', () => {
    expect(new YamlText('a: 1\nb\uFF1Ac\n', 10).errors[0]?.fix).toEqual({span: [16, 17], text: ': '});
    expect(errors('a: b\uFF1Ac\n')).toEqual([]);
  });

  it('can be fixed where something stands after a colon that only looks like a space', () => {
    expect(new YamlText('a: 1\nb:\u00A0c\n', 10).errors[0]?.fix).toEqual({span: [17, 18], text: ' '});
    expect(errors('a: b:\u00A0c\n')).toEqual([]);
  });

  it('are none where there is nothing wrong', () => {
    expect(errors('a: 1\nb: [c, d]\n')).toEqual([]);
    expect(errors('')).toEqual([]);
  });

  it('are every key that stands twice, in any mapping', () => {
    const text = 'a: 1\n"a": 2\nb:\n  c: 1\n  c: 2\na: 3\n? [x]\n: y\n';
    const spans = new YamlText(text).errors.map(({span}) => text.slice(span[0], text.indexOf('\n', span[0])));
    expect(spans.sort()).toEqual(['a": 2', 'a: 3', 'c: 2']);
    expect(errors('{a: 1, a: 2}')).toEqual([['a', 'this key stands twice']]);
  });

  it.each([
    ['a: b: c', 'b', 'a colon stands where none can; quote a value that contains ": "'],
    ['a: b\n c: d', 'b', 'what follows this line is indented too far'],
    ['a\nb: c', 'a', 'this key has no colon after it'],
    ['a: [b\nc: d', 'c', 'the closing ] is missing, for the [ on line 1'],
    ['a: [b]\nc: [d, [e]\nf: [g]\n', 'f', 'the closing ] is missing, for the [ on line 2'],
    ['a: "b"\nc: "d\n', '', 'the closing " is missing, for the " on line 2'],
    ['a:b\nc: d', 'a:b', 'a space is missing after the colon'],
    ['a: b\nc:d', 'c:d', 'a space is missing after the colon'],
    ['a:\n-b\n- c\n', '-b', 'a space is missing after the hyphen'],
    ['a: *b', '*b', 'no &b stands before this *b'],
    ['a: {b: c', '', 'the closing } is missing'],
    ["a: 'b", '', "the closing ' is missing"],
    ['a: `b`', '`', 'a value cannot begin with `; put it in quotes'],
    ['a:\n    b: 1\n  c: 2', ' ', 'the indentation is wrong'],
    ['a:\n\t- b: 1\n\t- c: 2', '\t', 'a tab is used to indent; use spaces'],
    ['a: "b" c', 'c', 'this does not belong to the value before it; put the whole value in quotes'],
    ['a: {\n  b:\n    c: d\n', 'c: d', 'a bracket or brace that opens above is not closed'],
    ['a: {b: c d: e}', 'd', 'a comma is missing before this, or a value that contains ": " is not in quotes'],
    ['a: {b: "c: d" e: f}', 'e', 'a comma is missing before this, or a value that contains ": " is not in quotes'],
    ['a: {b: c d: e f: g}', 'd', 'a comma is missing before this, or a value that contains ": " is not in quotes'],
    [
      'a: {\n  b: c\n  d e: f\n  }',
      'd e',
      'a comma is missing before this, or a value that contains ": " is not in quotes',
    ],
    ['a: [b: c: d]', 'c: d', 'a colon stands where none can; quote a value that contains ": "'],
    ['a: ["b" "c"]', '"', 'a comma is missing before this'],
    ['a: {"b" c: d}', 'c', 'a comma is missing before this'],
    ['a: {b: {c: d} e: f}', 'e', 'a comma is missing before this'],
    ['a: [b,,c]', ',', 'this , is one too many'],
    ['a: [b]]', ']', 'this ] is one too many'],
    ['a: [- b]', '-', 'an item in brackets has no hyphen before it; remove it'],
    ['a: 1\n---\nb: 2', '---', 'a second document begins here; keep one'],
    ['a: "\\q"', '\\', 'Invalid escape sequence \\q'],
    ['a: 1\n<<<<<<< ours\nb: 2\n=======\n', '<<<<<<< ours', conflict],
    ['<<<<<<<\na: 1\n', '<<<<<<<', conflict],
    ['a: 1\r\n<<<<<<< HEAD\r\nb: [\r\n', '<<<<<<< HEAD', conflict],
    ['a\uFF1Ab\nc: d', '\uFF1A', wide],
    ['a: b\nc \uFF1A  d\n', ' \uFF1A  ', wide],
    ['a:\u00A0b\nc: d\n', '\u00A0', `${blank} (\\u{A0}); write an ordinary space`],
    ['a: b\nc-d:\u2003\u202Fe\n', '\u2003\u202F', `${blank} (\\u{202F}); write an ordinary space`],
    ['a: 1\nc d:\u00A0e\n', 'c d:\u00A0e', 'this key has no colon after it'],
    ['a: 1\nc d\uFF1Ae\n', 'c d\uFF1Ae', 'this key has no colon after it'],
    ["a: '[b'\nc: [d\n", '', 'the closing ] is missing, for the [ on line 2'],
    ['a: [b]\nc: {d\n', '', 'the closing } is missing, for the { on line 2'],
    ['a: !<b', '!<b', 'a value cannot begin with !<b; remove that, or put the whole value in quotes'],
    ['a: !b!c d', '!b!c', 'a value cannot begin with !b!c; remove that, or put the whole value in quotes'],
    ['a: @b', '@', 'a value cannot begin with @; put it in quotes'],
    ['a: %b', '%', 'a value cannot begin with %; put it in quotes'],
    ['a: [b\n', '', 'the closing ] is missing, for the [ on line 1'],
    ['a: {b: [c}\n', '}', 'the closing ] is missing'],
    ['a: "b\nc: d\ne: f\n', '', 'the closing " is missing, for the " on line 1'],
    ['a: b\n- c\n', '-', 'this does not belong to the value before it; put the whole value in quotes'],
  ])('%j: one, in plain words, on one line', (text, place, message) => {
    expect(errors(text)).toEqual([[place, message]]);
  });

  it('are one where one typo upsets all that follows', () => {
    expect(errors('scenarios:\n  S-01\n    trigger: x\n    outcome: y\n  S-02:\n    trigger: z\n')).toEqual([
      ['S-01', 'this key has no colon after it'],
    ]);
  });
});
