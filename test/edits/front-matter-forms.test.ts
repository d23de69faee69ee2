import {expect, test} from 'vitest';
import {frontMatterChanges} from '../../src/edits/front-matter-changes.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';

/** Front matter of these lines once the ids under `persona` are others. */
function changed(lines: string, before: string[], after: string[], misspelt?: string, place?: 'start' | 'end'): string {
  const text = `---\n${lines}\n---\nbody\n`;
  const result = applyEdits(text, frontMatterChanges(text, [{key: 'persona', before, after, misspelt}], place));
  expect(result.endsWith('---\nbody\n')).toBe(true);
  return result.slice('---\n'.length, -'\n---\nbody\n'.length);
}

test.each([
  ['grows in brackets', 'persona: [A, B]', ['A', 'B'], ['A', 'B', 'C'], 'persona: [A, B, C]'],
  ['grows in brackets by two', 'persona: [ A ] # x', ['A'], ['A', 'B', 'C'], 'persona: [ A, B, C ] # x'],
  ['grows on lines', 'persona:\n  - A # x\nb: c', ['A'], ['A', 'B'], 'persona:\n  - A # x\n  - B\nb: c'],
  ['grows from one, which keeps its quotes', "persona: 'A' # x", ['A'], ['A', 'B'], "persona: ['A', B] # x"],
  ['grows from one over two lines', 'persona: "A\n  x"', ['A x'], ['A x', 'B'], 'persona: [A x, B]'],
  ['grows by what needs quotes', 'persona: [A]', ['A'], ['A', 'b, c'], "persona: [A, 'b, c']"],
  ['grows at another place than its end', 'persona: [A]', ['A'], ['B', 'A'], 'persona: [B, A]'],
  ['grows by what is first in a list on lines', 'persona:\n- A', ['A'], ['B', 'A'], 'persona:\n- B\n- A'],
  [
    'shrinks on lines',
    'persona:\n  - A # x\n  - B # y\n  - C',
    ['A', 'B', 'C'],
    ['A', 'C'],
    'persona:\n  - A # x\n  - C',
  ],
  ['shrinks at the end', 'persona:\n  - A\n  - B\nb: c', ['A', 'B'], ['A'], 'persona:\n  - A\nb: c'],
  ['shrinks in brackets', 'persona: [A, B, C]', ['A', 'B', 'C'], ['A', 'C'], 'persona: [A, C]'],
  ['shrinks to one', 'persona: [A, B] # x', ['A', 'B'], ['B'], 'persona: B # x'],
  ['is another on lines', 'persona:\n  - A\n  - B', ['A', 'B'], ['C', 'B'], 'persona:\n  - C\n  - B'],
  ['is another in double quotes', 'persona: "A"', ['A'], ['B'], 'persona: "B"'],
  ['is another in single quotes', "persona: 'A'", ['A'], ['B'], "persona: 'B'"],
  ['is several where one stood in quotes', 'persona: "A"', ['A'], ['B', 'C'], 'persona: [B, C]'],
  ['is given where there was none', 'persona:\nb: c', [], ['A'], 'persona: A\nb: c'],
  ['is given where there was none, before a comment', 'persona: # x', [], ['A', 'B'], 'persona: [A, B] # x'],
  ['is given to a key in quotes', '"persona":', [], ['A'], '"persona": A'],
  ['goes', 'a: b\npersona: A # x\nc: d', ['A'], [], 'a: b\nc: d'],
  ['goes from the end', 'a: b\npersona:\n  - A', ['A'], [], 'a: b'],
  ['goes with its lines', 'persona:\n  - A\n  - B\nc: d', ['A', 'B'], [], 'c: d'],
  ['goes from braces', '{a: b, persona: A}', ['A'], [], '{a: b, persona: []}'],
  ['is given in braces', '{a: b}', [], ['A', 'B'], '{a: b, persona: [A, B]}'],
  ['is given at the end', '  a: b\n  # x', [], ['A'], '  a: b\n  # x\n  persona: A'],
] as [string, string, string[], string[], string][])('a tag %s', (_, lines, before, after, expected) => {
  expect(changed(lines, before, after)).toBe(expected);
});

test('a tag is given at the start where that is wanted', () => {
  expect(changed('a: |+\n  b\n', [], ['A'], undefined, 'start')).toBe('persona: A\na: |+\n  b\n');
});

test.each([
  ['presona: A', 'persona: B'],
  ['"presona": [A, C]', '"persona": B'],
  ["'presona': 'A'", "'persona': 'B'"],
])('a misspelt key is fixed with its value: %s', (lines, expected) => {
  expect(changed(lines, ['A'], ['B'], 'presona')).toBe(expected);
});

test.each([
  ['# T\n', '---\npersona: A\nscenario: [S, T]\n---\n\n# T\n'],
  ['# T\r\n', '---\r\npersona: A\r\nscenario: [S, T]\r\n---\r\n\r\n# T\r\n'],
  ['\n# T\n', '---\npersona: A\nscenario: [S, T]\n---\n\n# T\n'],
  ['  \n# T\n', '---\npersona: A\nscenario: [S, T]\n---\n  \n# T\n'],
  ['', '---\npersona: A\nscenario: [S, T]\n---\n'],
])('a page without front matter, %j, gets some', (text, expected) => {
  const tags = [
    {key: 'persona', before: [], after: ['A']},
    {key: 'scenario', before: [], after: ['S', 'T']},
  ];
  expect(applyEdits(text, frontMatterChanges(text, tags))).toBe(expected);
});
