import {expect, test} from 'vitest';
import {searchTags, sectionPersonas} from '../../src/views/search-tags.ts';
import {index, personasWith} from '../site.ts';

const site = index({
  personas: personasWith('    formerly: [Run-Team]\npages: {exempt: [docs/meta/*]}'),
});
const all = ['BE-New', 'BE-Maint', 'BE-Ops'];

test.each([
  ['without tags', {}, 'docs/a.md', [all, [], false]],
  ['for one', {persona: 'BE-New', scenario: 'S-01'}, 'docs/a.md', [['BE-New'], ['S-01'], true]],
  [
    'for several, in the order of the registry',
    {persona: ['BE-Ops', 'BE-New'], scenario: ['S-02', 'S-99']},
    'docs/a.md',
    [['BE-New', 'BE-Ops'], ['S-02'], true],
  ],
  ['for everyone', {persona: ['everyone', 'BE-New']}, 'docs/a.md', [all, [], true]],
  ['with a former id', {persona: 'Run-Team'}, 'docs/a.md', [['BE-Ops'], [], true]],
  ['with an id that nobody knows', {persona: 'Nobody'}, 'docs/a.md', [all, [], false]],
  ['that is exempt', {persona: 'BE-New', scenario: 'S-01'}, 'docs/meta/a.md', [all, ['S-01'], false]],
])('the search finds a page %s', (_, frontMatter, file, [personas, scenarios, isTagged]) => {
  const tags = searchTags(site, [{href: '/docs/a', file, frontMatter}]);
  expect([...tags]).toEqual([['/docs/a', {personas, scenarios, isTagged}]]);
});

test.each([
  ['BE-New', ['BE-New']],
  ['BE-Ops  BE-New', ['BE-New', 'BE-Ops']],
  ['Run-Team', ['BE-Ops']],
  ['Nobody', []],
  ['', []],
])('a section with “%s” is for %j', (attribute, expected) => {
  expect(sectionPersonas(site)(attribute)).toEqual(expected);
});
