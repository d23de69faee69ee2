import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import {describe, expect, it} from 'vitest';
import {countForOthers, placesOf} from '../../src/client/link-table.ts';
import {pathKey} from '../../src/client/same-path.ts';
import {isFor, isMarked, linksIn, readersOf} from '../../src/client/sidebar-links.ts';

const page = (href: string, className = '', more: object = {}) =>
  ({type: 'link', href, label: href, docId: href, className, ...more}) as unknown as PropSidebarItem;
const category = (items: PropSidebarItem[], more: object = {}) =>
  ({type: 'category', label: 'c', items, ...more}) as unknown as PropSidebarItem;

const items = [
  page('/a', 'for-0'),
  category([page('/b/x', 'for-0-2')], {href: '/b', className: 'for-0-2', own: [2]}),
  category([page('/c'), page('/hidden', '', {unlisted: true})], {href: '/u', linkUnlisted: true}),
  {type: 'html', value: '<hr>'} as unknown as PropSidebarItem,
  page('https://example.com', '', {docId: undefined}),
  page('/A/', 'other for-2'),
  category([page('/i/x', 'for-1')], {href: '/i', className: 'for-1'}),
];
const links = linksIn(items);

describe('the links of a sidebar', () => {
  it('are its pages from top to bottom, without what is unlisted and what is no page', () => {
    expect(links.map(({href}) => href)).toEqual(['/a', '/b', '/b/x', '/c', '/A/', '/i', '/i/x']);
    expect(linksIn(items)).toBe(links);
  });

  it('are for whom their classes say, a category by its own page', () => {
    const readers = links.map((link) => [0, 1, 2].filter((place) => isFor(link.readers, place)).join());
    expect(readers).toEqual(['0', '2', '0,2', '0,1,2', '2', '1', '1']);
    expect(links.map((link) => link.readers === undefined)).toEqual([false, false, false, true, false, false, false]);
    expect([isMarked(items), isMarked([page('/c'), category([page('/d')])])]).toEqual([true, false]);
    expect(readersOf({})).toBeUndefined();
    expect(readersOf({className: 'for-all a-for-1 for-2-x'})).toBeUndefined();
    expect(readersOf({className: 'own for-1-10 more'})).toEqual([1, 10]);
  });

  it('have the places of a page, however its path is written', () => {
    expect(placesOf(links, '/a')).toEqual([0, 4]);
    expect(placesOf(links, '/B/X/')).toEqual([2]);
    expect(placesOf(links, '/none')).toEqual([]);
    expect(pathKey('/A')).toBe(pathKey('/a/'));
  });

  it('are counted for others: each page once, and no index of a category', () => {
    expect([0, 1, 2, 9].map((place) => countForOthers(links, place))).toEqual([2, 3, 2, 4]);
  });
});
