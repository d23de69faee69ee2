import {expect, it} from 'vitest';
// @ts-expect-error A script without types.
import {countBrowserTests} from '../../scripts/test.mjs';

it('counts what passes at a second try as passed, and names it', () => {
  const spec = (title: string, status: string) => ({file: 'a.spec.ts', line: 3, title, tests: [{status}]});
  const suites = [{specs: [spec('a', 'expected')], suites: [{specs: [spec('b', 'flaky'), spec('c', 'unexpected')]}]}];
  expect(countBrowserTests({stats: {expected: 1, flaky: 1, unexpected: 1, skipped: 0}, suites})).toEqual({
    passed: 2,
    failed: 1,
    skipped: 0,
    again: ['a.spec.ts:3 b'],
  });
});
