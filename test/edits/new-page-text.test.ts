import {expect, test} from 'vitest';
import {fileNameOf, type NewPage, newPageText, tidyTitle, titleOf} from '../../src/edits/new-page.ts';

const ops = {id: 'BE-Ops', name: 'Ops'};
const scenario = (trigger: string, outcome = '') => ({id: 'S-1', trigger, outcome});

function text(page: Partial<NewPage>): string {
  return newPageText({title: 'A title', personas: [ops], scenarios: [], format: 'md', ...page});
}

/** The paragraph that says what a page is for. */
const introduction = (trigger: string, outcome = '', format: NewPage['format'] = 'md') =>
  text({scenarios: [scenario(trigger, outcome)], format}).split('\n\n')[2];

/** The description in its front matter. */
const description = (...scenarios: NewPage['scenarios']) => /^description: (.*)$/m.exec(text({scenarios}))?.[1];

test('a page without scenarios, in both formats', () => {
  expect(text({personas: [ops, {id: 'everyone', name: 'all'}, {id: 'A', name: 'Al'}]})).toBe(`---
title: A title
persona: [BE-Ops, everyone, A]
---

# A title

In one sentence: what this page says, and when you need it.

<!-- Write here what all readers of this page need. What only one of them needs goes into a section below. -->

<details data-persona="A">
<summary>For Al: say what is inside</summary>

<!-- What only this reader needs. -->

</details>
`);
  expect(text({format: 'mdx', personas: [], headings: ['A title', 'Start *here*', 'End']})).toBe(`---
title: A title
---

# A title

In one sentence: what this page says, and when you need it.

## Start \\*here\\*

## End

{/*
Write here what to do, step by step.
*/}
`);
});

test('a description says what it can in 160 characters', () => {
  const long = 'x'.repeat(100);
  expect(description(scenario('When', 'Done'))).toBe('When. Done.');
  expect(description(scenario('When?', 'Done!'), scenario('Then…', ''))).toBe('When? Done! Then….'.replace('….', '…'));
  expect(description(scenario('When'))).toBe('When.');
  expect(description(scenario(long, long))).toBe(`${long}.`);
  expect(description(scenario(long, 'Done'), scenario(long, 'Gone'))).toBe('Done. Gone.');
  expect(description(scenario(long, ''), scenario(long, ''))).toBeUndefined();
  expect(description(scenario('a'.repeat(159)))).toBe(`${'a'.repeat(159)}.`);
  expect(description(scenario('a'.repeat(160)))).toBeUndefined();
  expect(description(scenario(long, long), scenario(long, long))).toBe(`${long}.`);
});

test.each([
  ['a text', 'This case: a text.'],
  ['Does it end?', 'This case: Does it end?'],
  ['e.g. this', 'This case: e.g. this.'],
  ['snake_case and _em_', 'This case: snake_case and \\_em\\_.'],
  ['*a* [b] <c> \\d', 'This case: \\*a\\* \\[b\\] \\<c> \\\\d.'],
  ['{a}', 'This case: {a}.'],
  ['run `a_b *c*` now', 'This case: run `a_b *c*` now.'],
  ['see https://x.org/a_b.', 'This case: see <https://x.org/a_b>.'],
  ['see www.x.org', 'This case: see [www.x.org](<https://www.x.org>).'],
  ['ask me@x.org', 'This case: ask <me@x.org>.'],
  ['C #', 'This case: C #.'],
  [':a: b', 'This case: :<!-- -->a: b.'],
])('%j is introduced as %j', (trigger, expected) => {
  expect(introduction(trigger)).toBe(expected);
});

test.each([
  ['{a}', 'This case: \\{a}.'],
  ['see https://x.org/a_b.', 'This case: see [https://x.org/a_b](<https://x.org/a_b>).'],
  ['see http://x.org', 'This case: see [http://x.org](<http://x.org>).'],
  ['see www.x.org', 'This case: see [www.x.org](<https://www.x.org>).'],
  ['ask me@x.org', 'This case: ask [me@x.org](<mailto:me@x.org>).'],
  [':a: b', "This case: :{''}a: b."],
])('in MDX, %j is introduced as %j', (trigger, expected) => {
  expect(introduction(trigger, '', 'mdx')).toBe(expected);
});

test('several scenarios are several cases, each with its outcome', () => {
  expect(text({scenarios: [scenario('A', 'B'), scenario('C')]})).toContain(
    '\nThese cases: A. When you are done: B. C.\n',
  );
});

test.each([
  ['Hash #', 'Hash \\#'],
  ['Hash ##', 'Hash \\##'],
  ['C#', 'C#'],
  ['# a', '# a'],
])('the title %j stands as the heading %j', (title, heading) => {
  expect(text({title})).toContain(`\n# ${heading}\n`);
});

test('a line has up to 120 characters, breaks in no code, and begins with nothing that would be something else', () => {
  const lines = (trigger: string) => introduction(trigger)?.split('\n') ?? [];
  const fill = (length: number) => 'x'.repeat(length - 'This case: '.length);
  expect(lines(`${fill(118)} b`)[0]).toBe(`This case: ${fill(118)}`);
  expect(lines(`${fill(117)} b`)).toEqual([`This case: ${fill(117)} b.`]);
  for (const word of ['-', '+', '1.', '12)', '#', '>', '=', '~', ':', '|', 'import', 'export']) {
    expect([word, lines(`${fill(119)} ${word} b c`)[0]]).toEqual([word, `This case: ${fill(119)}`.replace(/ x+$/, '')]);
  }
  expect(lines(`${fill(110)} \`code that goes on\` b`)).toEqual([`This case: ${fill(110)}`, '`code that goes on` b.']);
  expect(lines(`${fill(119)} exports b`)[1]).toBe('exports b.');
});

test.each([
  ['  A \t title\n', 'A title'],
  ['A\u0007\uFFFEb', 'Ab'],
  ['A title.', 'A title'],
  ['A title, ', 'A title'],
  ['A title;', 'A title'],
  ['Note:', 'Note'],
  ['And so on...', 'And so on...'],
  ['Why?', 'Why?'],
  ['.', '.'],
  ['a. b', 'a. b'],
])('the title %j is tidied to %j', (title, tidy) => {
  expect(tidyTitle(title)).toBe(tidy);
});

test.each([
  ['docs/deep/connection-pool.md', 'Connection pool'],
  ['01-get_started.mdx', 'Get started'],
  ['docs/2. Set up.md', 'Set up'],
  ['docs/3--a__b.md', 'A b'],
  ['docs/2024.md', '2024'],
  ['docs/a.mdx.md', 'A.mdx'],
  ['docs/a-.md', 'A'],
  ['docs/v2-1.md', 'V2 1'],
])('the file %j is about %j', (file, title) => {
  expect(titleOf(file)).toBe(title);
});

test.each([
  ['Connection pool', 'connection-pool.md'],
  ['  Über: Größe & Co. ', 'uber-große-co.md'],
  ['手册', '手册.md'],
  ['?!', 'page.md'],
  ['1.5 -- a', '1-5-a.md'],
])('the title %j makes the file %j', (title, file) => {
  expect(fileNameOf(title)).toBe(file);
});
