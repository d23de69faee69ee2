import {expect, test} from 'vitest';
import {markSidebarItems, type SidebarItem, setsInSidebars} from '../../src/views/marked-sidebar.ts';
import {sidebarMarks} from '../../src/views/sidebar-marks.ts';
import {index, personasWith} from '../site.ts';

const site = index({
  personas: personasWith('    formerly: [Run-Team]\npages: {exempt: [docs/meta/*]}'),
});

/** The item of one page whose front matter is this, without what no item of a page is without. */
function marked(frontMatter: Record<string, unknown>, className?: string, file = 'docs/a.md'): object | undefined {
  const marks = sidebarMarks(site, [{href: '/docs/a', file, frontMatter}]);
  const item = {type: 'link', href: '/docs/a', docId: 'a', ...(className === undefined ? {} : {className})};
  const [{type, href, docId, ...added}] = markSidebarItems([item], marks) as [SidebarItem];
  return added;
}

test.each([
  ['one persona', {persona: 'BE-New'}, {className: 'for-0'}],
  ['several', {persona: ['BE-Ops', 'BE-New'], scenario: ['S-01', 'S-03']}, {className: 'for-0-2'}],
  // Style sheets have nothing to hide there.
  ['all of them', {persona: ['BE-Maint', 'BE-Ops', 'BE-New']}, {own: [0, 1, 2]}],
  ['everyone', {persona: 'everyone', scenario: 'S-01'}, {}],
  ['everyone among others', {persona: ['BE-New', 'everyone']}, {}],
  ['no tags', {}, {}],
  ['a former id', {persona: 'Run-Team'}, {className: 'for-2'}],
  ['a former id beside the new one', {persona: ['Run-Team', 'BE-Ops']}, {className: 'for-2'}],
  ['an id that is near to one', {persona: 'be ops'}, {className: 'for-2'}],
  ['an id that is in no registry', {persona: 'Departed', scenario: 'S-99'}, {}],
  ['such an id beside another', {persona: ['Departed', 'BE-New']}, {className: 'for-0'}],
  ['what is no id', {persona: {a: 1}, scenario: 12}, {}],
  ['a list of what is no id', {persona: [null, ['BE-New'], true]}, {}],
])('the item of a page with %s', (_, frontMatter, expected) => {
  expect(marked(frontMatter)).toEqual(expected);
});

test('the item of an exempt page is for everybody', () => {
  expect(marked({persona: 'BE-Ops', scenario: 'S-03'}, undefined, 'docs/meta/a.md')).toEqual({});
});

test('an item keeps its own classes', () => {
  expect(marked({persona: 'BE-Ops'}, 'own persona-like')).toEqual({className: 'own persona-like for-2'});
});

test('links that somebody wrote, and HTML, stay as they are', () => {
  const marks = sidebarMarks(site, [{href: '/docs/a', file: 'docs/a.md', frontMatter: {persona: 'BE-Ops'}}]);
  const items = [
    {type: 'link', href: '/docs/a', label: 'By hand', className: 'for-1'},
    {type: 'html', value: '<hr>'},
  ];
  expect(markSidebarItems(items, marks)).toEqual(items);
});

test('a category is for all that is in it, and says whom its own page is for where that are others', () => {
  const page = (name: string, persona: string) => ({
    href: `/${name}`,
    file: `docs/${name}.md`,
    frontMatter: {persona},
  });
  const marks = sidebarMarks(site, [page('new', 'BE-New'), page('ops', 'BE-Ops'), page('all', 'everyone')]);
  const item = (name: string) => ({type: 'link', href: `/${name}`, docId: name});
  const category = (items: SidebarItem[], more: object = {}) => ({type: 'category', items, ...more});
  const items = [
    category([item('ops')], {href: '/new'}),
    category([item('ops')]),
    category([item('ops'), category([item('all')])]),
    category([item('ops')], {href: '/an-index'}),
  ];
  expect(markSidebarItems(items, marks).map(({items: _, type, ...rest}) => rest)).toEqual([
    {href: '/new', className: 'for-0-2', own: [0]},
    {className: 'for-2'},
    {},
    {href: '/an-index', className: 'for-2'},
  ]);
  // What is in them is marked, too.
  expect(markSidebarItems(items, marks).map(({items: inside}) => inside?.map(({className}) => className))).toEqual([
    ['for-2'],
    ['for-2'],
    ['for-2', undefined],
    ['for-2'],
  ]);
  // Each once, for the style sheet.
  expect(setsInSidebars(items, marks)).toEqual([[0, 2], [2]]);
});

test('a category whose own page is for everybody is for everybody, and one with nothing in it is, too', () => {
  const pages = [
    {href: '/all', file: 'docs/all.md', frontMatter: {}},
    {href: '/ops', file: 'docs/ops.md', frontMatter: {persona: 'BE-Ops'}},
  ];
  const items: SidebarItem[] = [
    {type: 'category', href: '/all', items: [{type: 'link', href: '/ops', docId: 'ops'}]},
    {type: 'category', className: ' own  class '},
    {type: 'category', href: '/ops'},
  ];
  const marked = markSidebarItems(items, sidebarMarks(site, pages));
  expect(marked).toEqual([
    {type: 'category', href: '/all', items: [{type: 'link', href: '/ops', docId: 'ops', className: 'for-2'}]},
    {type: 'category', className: 'own class', items: []},
    {type: 'category', href: '/ops', className: 'for-2', items: []},
  ]);
});

test('the sets in sidebars come in one order, whatever order their items are in', () => {
  const personas: unknown[] = ['BE-Ops', 'BE-New', ['BE-Ops', 'BE-New'], 'BE-Maint', 'BE-New'];
  const pages = personas.map((persona, at) => ({href: `/${at}`, file: `docs/${at}.md`, frontMatter: {persona}}));
  const items = pages.map(({href}) => ({type: 'link', href, docId: href}));
  const marks = sidebarMarks(site, pages);
  const sets = [[0], [0, 2], [1], [2]];
  expect(setsInSidebars(items, marks)).toEqual(sets);
  expect(setsInSidebars(items.toReversed(), marks)).toEqual(sets);
  expect(setsInSidebars([{type: 'category', items}], marks)).toEqual(sets);
});

test('a category is for its readers in the order of the registry, whatever order its items are in', () => {
  const pages = ['BE-Ops', 'BE-Maint'].map((persona) => ({
    href: `/${persona}`,
    file: `docs/${persona}.md`,
    frontMatter: {persona},
  }));
  const items = pages.map(({href}) => ({type: 'link', href, docId: href}));
  const [category] = markSidebarItems<SidebarItem>([{type: 'category', items}], sidebarMarks(site, pages));
  expect(category?.className).toBe('for-1-2');
});
