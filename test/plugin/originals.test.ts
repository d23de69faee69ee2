import {expect, test} from 'vitest';
import {docsPageOf, originalOf, withInheritedTags} from '../../src/plugin/originals.ts';

const docs = {
  siteDir: '/site',
  localizationDir: '/site/i18n/fr',
  folders: {default: './docs/', guides: '/site/content/guides', kept: 'kept_versioned_docs/version-1'},
};

test.each([
  ['docs/a.md', undefined, 'docs/a.md'],
  ['i18n/fr/docusaurus-plugin-content-docs/current/b/a.md', 'docs/b/a.md', 'docs/b/a.md'],
  ['i18n/fr/docusaurus-plugin-content-docs/version-1.0/a.md', 'versioned_docs/version-1.0/a.md', 'docs/a.md'],
  ['versioned_docs/version-1.0/b/a.md', 'docs/b/a.md', 'docs/b/a.md'],
  ['i18n/fr/docusaurus-plugin-content-docs-guides/current/a.md', 'content/guides/a.md', 'content/guides/a.md'],
  [
    'i18n/fr/docusaurus-plugin-content-docs-guides/version-2/a.md',
    'guides_versioned_docs/version-2/a.md',
    'content/guides/a.md',
  ],
  ['kept_versioned_docs/version-1/a.md', undefined, 'kept_versioned_docs/version-1/a.md'],
  [
    'i18n/fr/docusaurus-plugin-content-docs/current.json',
    undefined,
    'i18n/fr/docusaurus-plugin-content-docs/current.json',
  ],
  ['versioned_docs/version-1.0/_part.mdx', undefined, 'versioned_docs/version-1.0/_part.mdx'],
  ['versioned_docs/version-1.0/_in/a.md', undefined, 'versioned_docs/version-1.0/_in/a.md'],
  [
    'i18n/fr/docusaurus-plugin-content-docs/current/b/_part.mdx',
    undefined,
    'i18n/fr/docusaurus-plugin-content-docs/current/b/_part.mdx',
  ],
  ['i18n/fr/docusaurus-plugin-content-blog/a.md', undefined, 'i18n/fr/docusaurus-plugin-content-blog/a.md'],
  ['blog/versioned_docs/version-1/a.md', undefined, 'blog/versioned_docs/version-1/a.md'],
])('%s stands for %s, and in the docs folder for %s', (file, original, inDocs) => {
  expect(originalOf(file, docs)).toBe(original);
  expect(docsPageOf(file, docs)).toBe(inDocs);
});

test.each([
  ['nothing of being for everyone as long as it says nothing', {}, {persona: 'everyone'}, {}],
  [
    'that it is for everyone where it says what it serves',
    {scenario: 'S'},
    {persona: 'everyone'},
    {persona: 'everyone', scenario: 'S'},
  ],
  [
    'that it is for everyone where it inherits what it serves',
    {},
    {persona: 'everyone', scenario: 'S'},
    {persona: 'everyone', scenario: 'S'},
  ],
  ['for whom it is', {}, {persona: 'P'}, {persona: 'P'}],
  ['what it serves', {persona: 'P'}, {persona: 'Q', scenario: 'S'}, {persona: 'P', scenario: 'S'}],
  [
    'nothing where it says all',
    {persona: 'P', scenario: 'T'},
    {persona: 'Q', scenario: 'S'},
    {persona: 'P', scenario: 'T'},
  ],
])('a page inherits %s', (_, own, inherited, served) => {
  expect(withInheritedTags(own, '/site/docs/a.md', docs, () => inherited)).toEqual(served);
});
