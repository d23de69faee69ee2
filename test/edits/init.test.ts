import {expect, test} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {firstEntryPage, firstPersonasYaml, firstScenariosYaml} from '../../src/edits/init.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {findings, tagged} from '../site.ts';

test('with a tagged page there is nothing to fix', () => {
  const page = {'docs/intro.md': tagged('Newcomer', 'S-01')};
  const others = {'docs/README.md': null, 'docs/backend.md': null, 'docs/ops.md': null};
  const texts = {personas: firstPersonasYaml('docs', 'mdx'), scenarios: firstScenariosYaml('docs/intro.md')};
  expect(findings({...texts, pages: {...others, ...page}})).toEqual([]);
});

test.each([
  ['docs', 'docs/**/*.{md,mdx}'],
  ['', '**/*.{md,mdx}'],
  ['my docs/[en]', 'my docs/\\[en\\]/**/*.{md,mdx}'],
  ['2024: docs', '2024: docs/**/*.{md,mdx}'],
])('the pages in %j are %s', (docs, glob) => {
  const registry = parseRegistry(firstPersonasYaml(docs, 'detect'), firstScenariosYaml(undefined));
  expect(registry.problems).toEqual([]);
  expect(registry.pageSettings).toEqual({include: [glob], exempt: [], format: 'detect', defaults: []});
});

test('without a page the scenario is planned', () => {
  expect(parseRegistry(firstPersonasYaml('docs', 'mdx'), firstScenariosYaml(undefined)).scenarios[0]).toMatchObject({
    planned: true,
    entryPoint: undefined,
  });
});

test.each([
  [['docs/a.md', 'docs/intro.md', 'docs/README.md'], 'docs/README.md'],
  [['docs/a.md', 'docs/intro.mdx', 'docs/x/README.md'], 'docs/intro.mdx'],
  [['docs/a/a.md', 'docs/b.md', 'docs/c.md'], 'docs/b.md'],
  [[], undefined],
])('of %j a first scenario starts at %s', (files, expected) => {
  const pages = files.map((file) => new Page(file, ''));
  expect(firstEntryPage(pages, 'docs')?.file).toBe(expected);
});

test('no scenario starts at a draft', () => {
  expect(firstEntryPage([new Page('docs/index.md', '---\ndraft: true\n---\n')], 'docs')).toBeUndefined();
});

test('the page at the root of the docs is the first one, and a file for agents never is', () => {
  const pages = [
    new Page('docs/CLAUDE.md', '# Claude\n'),
    new Page('docs/intro.md', '# Intro\n'),
    new Page('docs/z/start.md', '---\nslug: /\n---\n'),
  ];
  expect(firstEntryPage(pages, 'docs')?.file).toBe('docs/z/start.md');
  expect(firstEntryPage(pages.slice(0, 1), 'docs')).toBeUndefined();
});
