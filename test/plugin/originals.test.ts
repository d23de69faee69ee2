import {expect, test} from 'vitest';
import {docsPageOf, originalOf} from '../../src/plugin/originals.ts';

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
