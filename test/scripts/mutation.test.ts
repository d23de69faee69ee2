import {expect, test} from 'vitest';
import {asked, score} from '../../scripts/mutation.mjs';

test('all rooms are mutated, or those and the files that somebody names', () => {
  expect([...asked([]).keys()]).toEqual(['registry', 'markdown', 'content', 'rules', 'check', 'edits', 'views']);
  expect([...asked(['views', 'src/content/ids.ts', 'src/content/page.ts:1-20'])]).toEqual([
    ['views', ['src/views/**/*.ts']],
    ['content', ['src/content/ids.ts', 'src/content/page.ts:1-20']],
  ]);
  expect(() => asked(['cli'])).toThrow('There is no room cli. Use registry, markdown, ');
});

test('the score leaves out what could not be run', () => {
  const statuses = ['Killed', 'Timeout', 'Survived', 'NoCoverage', 'Ignored', 'CompileError', 'RuntimeError'];
  expect(score(statuses.map((status) => ({status})))).toEqual({noticed: 2, all: 4, percent: 50});
  expect(score([]).percent).toBe(100);
});
