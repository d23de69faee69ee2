import {expect, test} from 'vitest';
import {markSidebarItems, sidebarMarks} from '../../src/views/sidebar.ts';
import {index, personasWith} from '../site.ts';

const site = index({
  personas: personasWith('    formerly: [Run-Team]\npages: {exempt: [docs/meta/*]}'),
});

/** The classes of the item of one page whose front matter is this. */
function classes(frontMatter: Record<string, unknown>, className?: string, file = 'docs/a.md'): string | undefined {
  const marks = sidebarMarks(site, [{href: '/docs/a', file, frontMatter}]);
  const [item] = markSidebarItems(
    [{type: 'link', href: '/docs/a', docId: 'a', ...(className === undefined ? {} : {className})}],
    marks,
  );
  return item?.className;
}

test.each([
  ['one persona', {persona: 'BE-New'}, 'persona-only persona-BE-New'],
  [
    'several, and scenarios',
    {persona: ['BE-New', 'BE-Ops'], scenario: ['S-01', 'S-03']},
    'persona-only persona-BE-New persona-BE-Ops scenario-S-01 scenario-S-03',
  ],
  ['everyone', {persona: 'everyone', scenario: 'S-01'}, 'scenario-S-01'],
  ['everyone among others', {persona: ['BE-New', 'everyone']}, undefined],
  ['no tags', {}, undefined],
  ['a former id', {persona: 'Run-Team'}, 'persona-only persona-BE-Ops'],
  ['a former id beside the new one', {persona: ['Run-Team', 'BE-Ops']}, 'persona-only persona-BE-Ops'],
  ['an id that is near to one', {persona: 'be ops'}, 'persona-only persona-BE-Ops'],
  ['an id that is in no registry', {persona: 'Departed', scenario: 'S-99'}, undefined],
  ['such an id beside another', {persona: ['Departed', 'BE-New']}, 'persona-only persona-BE-New'],
  ['what is no id', {persona: {a: 1}, scenario: 12}, undefined],
  ['a list of what is no id', {persona: [null, ['BE-New'], true]}, undefined],
])('the item of a page with %s', (_, frontMatter, expected) => {
  expect(classes(frontMatter)).toBe(expected);
});

test('the item of an exempt page is for everybody', () => {
  expect(classes({persona: 'BE-Ops', scenario: 'S-03'}, undefined, 'docs/meta/a.md')).toBeUndefined();
});

test('an item keeps its own classes, and no marks of former days', () => {
  expect(classes({persona: 'BE-Ops'}, 'own persona-like')).toBe('own persona-like persona-only persona-BE-Ops');
  expect(classes({}, 'own persona-only persona-Departed persona-linked-BE-New')).toBe('own');
  expect(classes({}, 'persona-only persona-Departed')).toBeUndefined();
});

test('links that somebody wrote, and HTML, stay as they are', () => {
  const marks = sidebarMarks(site, [{href: '/docs/a', file: 'docs/a.md', frontMatter: {persona: 'BE-Ops'}}]);
  const items = [
    {type: 'link', href: '/docs/a', label: 'By hand', className: 'persona-only persona-BE-New'},
    {type: 'html', value: '<hr>'},
  ];
  expect(markSidebarItems(items, marks)).toEqual(items);
});
