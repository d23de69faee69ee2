import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import type {Root} from 'mdast';
import {visit} from 'unist-util-visit';
import {describe, expect, it, test} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {buildIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {fileNameOf, newPageText, tidyTitle, titleOf} from '../../src/edits/new-page.ts';
import {foldersFor} from '../../src/edits/new-page-folders.ts';
import {parseMarkdown} from '../../src/markdown/parser.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {index, tagged} from '../site.ts';

const root = join(import.meta.dirname, '../..');
const registry = parseRegistry(
  readFileSync(join(root, 'personas.yaml'), 'utf8'),
  readFileSync(join(root, 'scenarios.yaml'), 'utf8'),
);
const ops = {id: 'BE-Ops', name: 'Ops'};
const secret = {id: 'S-05', trigger: 'Rotate secret in staging', outcome: 'Complete rotation with zero downtime'};

test('a page for one persona has front matter, its title and what it is for', () => {
  expect(newPageText({title: 'Rotate a secret', personas: [ops], scenarios: [secret], format: 'md'})).toBe(`---
title: Rotate a secret
description: Rotate secret in staging. Complete rotation with zero downtime.
persona: BE-Ops
scenario: S-05
---

# Rotate a secret

This case: Rotate secret in staging. When you are done: Complete rotation with zero downtime.

<!-- Write here what to do, step by step. -->
`);
});

test('long texts stand in lines of 120, and none of them begins anything else', () => {
  const words = Array.from({length: 60}, (_, at) => (at % 7 === 3 ? '-' : at % 11 === 5 ? '1.' : `word${at}`)).join(
    ' ',
  );
  const scenario = {id: 'S', trigger: words, outcome: '`a b` # done'};
  const text = newPageText({title: 'x', personas: [ops], scenarios: [scenario], format: 'md'});
  const body = text.slice(text.indexOf('# x'));
  expect(Math.max(...body.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
  const root = parseMarkdown(text.slice(text.indexOf('# x')), 'md');
  expect(root?.children.map(({type}) => type)).toEqual(['heading', 'paragraph', 'html']);
  expect(text).not.toContain('description:  ');
});

test.each(['md', 'mdx'] as const)('two colons are no emoji in %s', (format) => {
  const scenario = {id: 'S', trigger: 'The :lock: is red', outcome: 'It is :white_check_mark: again, at 10:30'};
  const text = newPageText({title: 'A :bug:', personas: [ops], scenarios: [scenario], format});
  const body = text.slice(text.indexOf('\n---\n') + 5);
  const texts: string[] = [];
  visit(parseMarkdown(body, format) as Root, 'text', ({value}) => {
    texts.push(value);
  });
  expect(texts.join('|')).not.toMatch(/:[\w-]+:/);
  expect(texts.join('')).toContain('The :lock: is red.');
});

test('each further persona gets a section, everyone none', () => {
  const personas = [{id: 'everyone', name: 'everyone'}, ops, {id: 'BE-New', name: 'New & <keen> {one}'}];
  const text = newPageText({title: 'x', personas, scenarios: [], format: 'mdx'});
  expect(text).toContain('persona: [everyone, BE-Ops, BE-New]\n---\n');
  expect(text.match(/<details.*/g)).toEqual(['<details data-persona="BE-Ops">', '<details data-persona="BE-New">']);
  expect(text).toContain('<summary>For New &amp; &lt;keen> &#123;one&#125;: say what is inside</summary>');
  expect(text).toContain('{/*\nWhat only this reader needs.\n*/}');
});

describe('for every persona and scenario of this repository', () => {
  const {personas, scenarios} = registry;
  const pairs = personas.flatMap((persona) => scenarios.map((scenario) => ({persona, scenario})));

  test.each(pairs)('$persona.id, $scenario.id', ({persona, scenario}) => {
    const text = newPageText({title: 'A page', personas: [persona], scenarios: [scenario], format: 'md'});
    const page = new Page('docs/a-page.md', text);
    const found = new Checker()
      .check(buildIndex(registry, [page]))
      .filter(({source, rule}) => source === page && rule !== 'without-effect');
    const rules = scenario.personas.includes(persona.id) ? [] : ['scenario-persona-mismatch'];
    expect(found.map(({rule}) => rule)).toEqual(rules);
  });

  it('nor is there anything to fix where a page is for all personas of all scenarios', () => {
    for (const format of ['md', 'mdx'] as const) {
      const page = new Page(`docs/all.${format}`, newPageText({title: 'All', personas, scenarios, format}));
      expect(
        new Checker()
          .check(buildIndex(registry, [page]))
          .filter(({source, rule}) => source === page && rule !== 'without-effect'),
      ).toEqual([]);
      expect(page.outline.sections.map(({hasSummary}) => hasSummary)).toEqual([true, true]);
    }
  });
});

test('whatever the title, it is read as it was written', () => {
  const title = fc.oneof(
    fc.string({unit: 'grapheme', minLength: 1, maxLength: 40}),
    fc.constantFrom(
      'no',
      'null',
      '2024-01-01',
      '1:30',
      'a: b',
      'a #b',
      '- x',
      '{a}',
      "it's",
      '"q"',
      'C #',
      '<b> {x}',
      '# x',
      'x:',
      '1_000',
      '@a',
      '%a',
      '`a',
      '*a*',
      '__a__',
      '[a](b)',
      'é',
      '!x',
      '&a',
      '~',
      '.inf',
      '0x1f',
    ),
  );
  fc.assert(
    fc.property(title.map(tidyTitle), fc.constantFrom('md', 'mdx'), (text, format) => {
      fc.pre(text !== '');
      const page = new Page(
        `docs/a.${format}`,
        newPageText({title: text, personas: [ops], scenarios: [secret], format: format as 'md'}),
      );
      expect(page.problems).toEqual([]);
      expect(page.frontMatter).toMatchObject({title: text, persona: 'BE-Ops', scenario: 'S-05'});
      expect(parseMarkdown(page.text.slice(page.bodyStart), format as 'md')?.children[0]).toMatchObject({
        type: 'heading',
        depth: 1,
      });
    }),
    {numRuns: 300},
  );
});

test.each([
  ['docs/ops/rotate-secret.md', 'Rotate secret'],
  ['docs/01-first_steps.mdx', 'First steps'],
  ['README.md', 'README'],
  ['docs/2024.md', '2024'],
])('a page in %s is called %s by default', (file, title) => {
  expect(titleOf(file)).toBe(title);
});

test.each([
  ['Rotate a secret', 'rotate-a-secret.md'],
  ['  Über: das “Größte”! ', 'uber-das-große.md'.replace('große', 'großte')],
  ['한국어 문서', '한국어-문서.md'],
  ['???', 'page.md'],
])('a page called %s goes to %s by default', (title, file) => {
  expect(fileNameOf(title)).toBe(file);
});

test('folders come in the order of what they have in common with the page', () => {
  const pages = {
    'docs/b/one.md': tagged('BE-Ops', 'S-03'),
    'docs/b/two.md': tagged('BE-Ops', 'S-03'),
    'docs/a/one.md': tagged('BE-New', 'S-01'),
  };
  expect(foldersFor(index({pages}), ['BE-Ops'], ['S-03'])).toEqual([
    {folder: 'docs/b', related: 2},
    {folder: 'docs', related: 1},
    {folder: 'docs/a', related: 0},
  ]);
});
