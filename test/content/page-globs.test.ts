import {describe, expect, it} from 'vitest';
import {
  globsByRoot,
  isNeverPage,
  neverPages,
  pageMatcher,
  pageRoots,
  pathMatcher,
} from '../../src/content/page-globs.ts';
import {defaultPages} from '../../src/registry/registry.ts';

describe('which files are pages', () => {
  const isPage = pageMatcher(defaultPages);

  it.each(['docs/a.md', 'docs/a.mdx', 'docs/deep/er/a.md', 'docs/a b.md', 'docs/a_b.md'])('%s is one', (file) => {
    expect(isPage(file)).toBe(true);
  });

  it.each([
    'README.md',
    'docs.md',
    'docs/a.txt',
    'docs/a.markdown',
    'docs/_a.md',
    'docs/_parts/a.md',
    'docs/deep/_parts/er/a.md',
    'docs/node_modules/x/README.md',
    'blog/a.md',
  ])('%s is none', (file) => {
    expect(isPage(file)).toBe(false);
  });

  it('is what personas.yaml says', () => {
    const guides = pageMatcher({include: ['guides/*.md', 'docs/**'], exempt: []});
    expect(['guides/a.md', 'guides/b/a.md', 'docs/x/y.mdx', 'guides/_a.md'].map(guides)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  it('never has names that begin with _, wherever the docs lie, and looks at no folder above them', () => {
    const beside = pageMatcher({include: ['../docs/**/*.{md,mdx}', '_site/docs/**/*.md', '../_all/*.md'], exempt: []});
    expect(['../docs/a.md', '../docs/sub/b.mdx', '_site/docs/a.md', '../_all/a.md'].map(beside)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    for (const file of [
      '../docs/_part.mdx',
      '../docs/sub/_frag/c.md',
      '../docs/.hidden/_c.md',
      '../docs/node_modules/x/README.md',
      '_site/docs/_a.md',
      '../_all/_a.md',
    ])
      expect(beside(file), file).toBe(false);
    const named = pageMatcher({include: ['docs/_a.md', 'docs/b.md'], exempt: []});
    expect(['docs/_a.md', 'docs/b.md'].map(named)).toEqual([false, true]);
  });

  it('a glob after ! takes away, in what is included as in what is exempt', () => {
    const guides = pageMatcher({include: ['!docs/old/**', 'docs/**/*.md'], exempt: []});
    expect(['docs/a.md', 'docs/old/a.md', 'x.md'].map(guides)).toEqual([true, false, false]);
    const exempt = pathMatcher(['docs/meta/**', '!docs/meta/a.md']);
    expect(['docs/meta/b.md', 'docs/meta/a.md', 'docs/a.md'].map(exempt)).toEqual([true, false, false]);
    expect(pathMatcher(['!docs/meta/a.md'])('docs/b.md')).toBe(false);
    expect(pageRoots({include: ['docs/**', '!docs/old/**'], exempt: []})).toEqual(['docs']);
  });

  it('paths match any of several globs, and none of no globs', () => {
    expect(['docs/meta/a.md', 'docs/a.md', 'x'].map(pathMatcher(['docs/meta/**', 'x']))).toEqual([true, false, true]);
    expect(pathMatcher([])('docs/a.md')).toBe(false);
  });

  it('the folders they lie under are what stands before the first wildcard', () => {
    expect(pageRoots({include: ['docs/**/*.md', 'guides/en/*.md', '**/*.md'], exempt: []})).toEqual([
      'docs',
      'guides/en',
      '',
    ]);
  });

  it('is looked for below each of these folders, by the rest of the globs', () => {
    const include = ['docs/**/*.md', 'docs/*.mdx', 'a.md', 'guides/en/start.md', '!docs/old/**', 'my \\[x\\]/*.md'];
    expect([...globsByRoot({include, exempt: []})]).toEqual([
      ['docs', ['**/*.md', '*.mdx']],
      ['', ['a.md']],
      ['guides/en', ['start.md']],
      ['my [x]', ['*.md']],
    ]);
  });

  it.each([
    ['_a.md', '', true],
    ['a/_b/c.md', '', true],
    ['node_modules/a.md', '', true],
    ['a/node_modules/b.md', '', true],
    ['a_b.md', '', false],
    ['a/b_/c.md', '', false],
    ['my_node_modules/a.md', '', false],
    ['node_modules.md', '', false],
    ['_docs/a.md', '_docs', false],
    ['_docs/_a.md', '_docs', true],
    ['_docs2/a.md', '_docs', true],
    ['x/_docs/a.md', '_docs', true],
  ])('never is %s below %j: %s', (file, root, never) => {
    expect(isNeverPage(file, root)).toBe(never);
    if (root === '') expect(pathMatcher(neverPages)(file)).toBe(never);
  });
});
