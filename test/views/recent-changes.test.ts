import {expect, test} from 'vitest';
import type {ListedPage} from '../../src/views/listed-page.ts';
import {recentChanges} from '../../src/views/recent-changes.ts';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const pages = names.map((file) => ({file})) as unknown as ListedPage[];
const days = new Map([
  ['a', '2026-11-01'],
  ['b', '2026-11-03'],
  ['c', '2026-08-01'],
  ['e', '2026-11-03'],
  ['f', '2026-09-01'],
  ['g', '2026-11-30'],
  ['h', '2026-10-01'],
]);

/** The names of the pages that changed lately, and the days. */
function changed(places: readonly number[], today: string | undefined = '2026-11-30', locale = 'en'): string[] {
  return recentChanges(pages, places, {days, today, locale}).map(({page, day}) => `${names[page]} ${day}`);
}

test('what changed in the last 90 days comes first by its day, and five of it at most', () => {
  expect(changed([0, 1, 2, 3, 4])).toEqual(['b 3 Nov 2026', 'e 3 Nov 2026', 'a 1 Nov 2026']);
  expect(changed([7, 6, 5, 4, 1, 0])).toEqual([
    'g 30 Nov 2026',
    'e 3 Nov 2026',
    'b 3 Nov 2026',
    'a 1 Nov 2026',
    'h 1 Oct 2026',
  ]);
  expect(changed([5])).toHaveLength(1);
  expect(changed([5], '2026-12-15')).toEqual([]);
});

test('the days are in the words of the locale; without a day of today nothing is of late', () => {
  expect(changed([1], '2026-11-30', 'fr')).toEqual(['b 3 nov. 2026']);
  expect(recentChanges(pages, [1, 99], {days, today: undefined, locale: 'en'})).toEqual([]);
  expect(changed([99])).toEqual([]);
});
