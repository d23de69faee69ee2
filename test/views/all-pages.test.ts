import {expect, test} from 'vitest';
import {allPages, type ListedSidebarItem} from '../../src/views/all-pages.ts';

/** A version whose pages are these, by id; what is given of a page stands instead of what it has anyhow. */
function version(ids: readonly string[], items: readonly ListedSidebarItem[], more: Record<string, object> = {}) {
  const docs = ids.map((id) => ({id, title: `Title of ${id}`, permalink: `/docs/${id}`, frontMatter: {}, ...more[id]}));
  return allPages({docs, sidebars: {docs: items}});
}

const page = (id: string, label?: string): ListedSidebarItem => ({type: 'doc', id, ...(label && {label})});
const category = (label: string, items: readonly ListedSidebarItem[], link?: ListedSidebarItem['link']) => ({
  type: 'category',
  label,
  items,
  ...(link && {link}),
});

test('pages go by what the sidebar calls them: front matter first, then the sidebars file, then the title', () => {
  const {data} = version(['a', 'b', 'c'], [page('a'), page('b', 'Written'), page('c', 'Written')], {
    c: {frontMatter: {sidebar_label: 'Own'}},
  });
  expect(data.sidebars).toEqual([
    {
      name: 'docs',
      items: [
        {label: 'Title of a', href: '/docs/a'},
        {label: 'Written', href: '/docs/b'},
        {label: 'Own', href: '/docs/c'},
      ],
    },
  ]);
});

test('categories keep their order and depth; one leads to its own page, or to the index that is made for it', () => {
  const {data, anchors} = version(
    ['own', 'deep', 'last'],
    [
      category('Outer', [category('Inner', [page('deep')], {type: 'generated-index', permalink: '/docs/made'})], {
        type: 'doc',
        id: 'own',
      }),
      page('last'),
    ],
  );
  expect(data.sidebars[0]?.items).toEqual([
    {
      label: 'Outer',
      href: '/docs/own',
      anchor: 'outer',
      items: [
        {
          label: 'Inner',
          href: '/docs/made',
          anchor: 'inner',
          items: [{label: 'Title of deep', href: '/docs/deep'}],
        },
      ],
    },
    {label: 'Title of last', href: '/docs/last'},
  ]);
  expect(anchors).toEqual(['outer', 'inner']);
});

test('unlisted pages are left out, and categories that have nothing else, without a change of the places of others', () => {
  const unlisted = {unlisted: true};
  const {data, anchors} = version(
    ['secret', 'shown', 'lost', 'hidden'],
    [
      category('Gone', [page('secret')], {type: 'doc', id: 'hidden'}),
      category('Stays', [page('shown'), page('secret')], {type: 'doc', id: 'hidden'}),
    ],
    {secret: unlisted, hidden: unlisted},
  );
  expect(data.sidebars[0]?.items).toEqual([
    {label: 'Stays', href: undefined, anchor: 'stays', items: [{label: 'Title of shown', href: '/docs/shown'}]},
  ]);
  expect(data.others).toEqual([{label: 'Title of lost', href: '/docs/lost'}]);
  expect(anchors).toEqual(['', 'stays']);
});

test('no two categories have one id, and a label need not have a letter', () => {
  const one = [page('a')];
  const labels = ['Guide', 'Guide', '🚀', '…', 'more', '手册'];
  const {anchors} = version(
    ['a'],
    labels.map((label) => category(label, one)),
  );
  expect(new Set(anchors).size).toBe(labels.length);
  for (const anchor of anchors) expect(anchor).toMatch(/^[\p{L}\p{N}-]*\p{L}[\p{L}\p{N}-]*$/u);
  expect(anchors).not.toContain('more');
});

test('what leads elsewhere is listed, and HTML is not; docs without sidebars are listed all the same', () => {
  const link = {type: 'link', label: 'Away', href: 'https://example.com'};
  expect(version([], [link, {type: 'html'}]).data.sidebars[0]?.items).toEqual([
    {label: 'Away', href: 'https://example.com'},
  ]);
  expect(version(['a'], []).data).toEqual({sidebars: [], others: [{label: 'Title of a', href: '/docs/a'}]});
});

test.each([
  ['a label without letters', '1', 'category'],
  ['a label that begins with a number', '1 start', '1-start'],
  ['a label of hyphens and digits', '-12', 'category'],
  ['a label that ends with a number', 'Part 2', 'part-2'],
])('%s gets an id with letters', (_, label, anchor) => {
  expect(version(['a'], [category(label, [page('a')])]).anchors).toEqual([anchor]);
});

test('an empty category stays where it leads to an index, or to its own page, and else goes with its sidebar', () => {
  const index = {type: 'generated-index', permalink: '/docs/made'};
  const items = [category('Made', [], index), category('Own', [], {type: 'doc', id: 'own'}), category('Bare', [])];
  const {data, anchors} = version(['own'], items);
  expect(data.sidebars).toEqual([
    {
      name: 'docs',
      items: [
        {label: 'Made', href: '/docs/made', anchor: 'made', items: []},
        {label: 'Own', href: '/docs/own', anchor: 'own', items: []},
      ],
    },
  ]);
  expect(data.others).toEqual([]);
  expect(anchors).toEqual(['made', 'own', '']);
  expect(version([], [category('Bare', [])]).data.sidebars).toEqual([]);
});

test('an item without a page, and one without a label, is left out; a category without a label has an id', () => {
  const items = [page('gone'), {type: 'link', href: '/a'}, {type: 'other', label: 'O'}, {items: [page('a')]}];
  const {data, anchors} = version(['a'], items);
  expect(data.sidebars[0]?.items).toEqual([
    {label: '', href: undefined, anchor: 'category', items: [{label: 'Title of a', href: '/docs/a'}]},
  ]);
  expect(anchors).toEqual(['category']);
});

test('several sidebars stand under their names, and a page in one of them is in no others', () => {
  const docs = ['a', 'b', 'c'].map((id) => ({id, title: id, permalink: `/${id}`, frontMatter: {sidebar_label: 7}}));
  const {data} = allPages({docs, sidebars: {first: [page('b')], second: [page('a')]}});
  expect(data).toEqual({
    sidebars: [
      {name: 'first', items: [{label: 'b', href: '/b'}]},
      {name: 'second', items: [{label: 'a', href: '/a'}]},
    ],
    others: [{label: 'c', href: '/c'}],
  });
});
