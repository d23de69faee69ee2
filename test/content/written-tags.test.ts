import {expect, test} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {pagesBefore} from '../../src/content/pages-before.ts';

/** What a page says under persona, and what is wrong with it, each at what it points at. */
function personaOf(lines: string) {
  const page = new Page('docs/a.md', `---\n${lines}\n---\n`);
  const {key, misspelt, values} = page.personas;
  const problems = page.problems.map(({span, message}) => `${page.text.slice(...span)}: ${message}`);
  return {key, misspelt, values: values.map(({written, path}) => [written, ...path].join(' ')), problems};
}

const item = 'Each item of persona is one id, as text.';
const one = 'persona is one id or a list of ids.';

test.each([
  ['persona: A', ['A persona'], []],
  ['persona: [A, B]', ['A persona 0', 'B persona 1'], []],
  ['persona:', [], []],
  ['persona: "  "', [], []],
  ['persona: ~', [], []],
  ['persona: []', [], []],
  ['persona: [~, ""]', [], []],
  ['persona: [A, ""]', [], [`: ${item} Remove the empty item.`]],
  ['persona: [A, ~]', [], [`~: ${item} Remove the empty item.`]],
  ['persona: [A, [B]]', [], [`[B]: ${item} Write the ids in one list.`]],
  [
    'persona: [1, A, 2.5]',
    [],
    [
      `1: ${item} 1 is a number, and no id: an id begins with a letter, as in S-01.`,
      `2.5: ${item} 2.5 is a number, and no id: an id begins with a letter, as in S-01.`,
    ],
  ],
  ['persona: 5', [], [`5: ${one} 5 is a number, and no id: an id begins with a letter, as in S-01.`]],
  ['persona: {a: b}', [], [`{a: b}: ${one} Write only the id, without a colon or braces.`]],
  ['persona: [{a: b}]', [], [`{a: b}: ${item} Write only the id, without a colon or braces.`]],
  ['persona: true', [], [`true: ${one} Put it in quotes if it is an id.`]],
  ['persona: 2026-11-28', [], [`2026-11-28: ${one} Put it in quotes if it is an id.`]],
])('front matter with %s', (lines, values, problems) => {
  expect(personaOf(lines)).toEqual({key: 'persona', misspelt: [], values, problems});
});

test.each([
  ['title: T', undefined, [], []],
  ['presona: A', 'presona', ['presona'], ['A presona']],
  ['Persona: A', 'Persona', ['Persona'], ['A Persona']],
  ['personas: [A]\npesona: B', 'personas', ['personas', 'pesona'], ['A personas 0']],
  ['persona: A\npersonas: B', 'persona', ['personas'], ['A persona']],
  ['scenarios: S\nauthor: P', undefined, [], []],
])('the key of %j', (lines, key, misspelt, values) => {
  expect(personaOf(lines)).toEqual({key, misspelt, values, problems: []});
});

test.each([
  [undefined, [], []],
  [null, [], []],
  ['', [], []],
  ['docs/a.md', ['docs/a.md after'], []],
  ['docs/a.md\n', ['docs/a.md after'], []],
  [['docs/a.md', 'docs/b.md '], ['docs/a.md after 0', 'docs/b.md after 1'], []],
  [[], [], []],
  [['docs/a.md', ' ', 5], ['docs/a.md after 0'], ['after 1', 'after 2']],
  [5, [], ['after']],
  ['  ', [], ['after']],
  [{a: 'b'}, [], ['after']],
])('what comes before a page whose after is %j', (after, values, wrongTypes) => {
  const read = pagesBefore(after === undefined ? {} : {after});
  expect(read.values.map(({written, path}) => [written, ...path].join(' '))).toEqual(values);
  expect(read.wrongTypes.map(({path}) => path.join(' '))).toEqual(wrongTypes);
});
