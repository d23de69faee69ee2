import {expect, test} from 'vitest';
import {type PageFilter, pageList} from '../../src/views/page-list.ts';
import {index, personasWith, scenariosYaml} from '../site.ts';

const site = index({
  personas: personasWith(
    "    formerly: [Run-Team]\npages: {exempt: [docs/meta/*], defaults: [{files: ['docs/given/*', 'docs/gift/*'], persona: BE-Ops}, {files: docs/bar*, scenario: S-01}]}",
  ),
  scenarios: `${scenariosYaml}  S-04: {trigger: Later, personas: [BE-Ops], planned: true}\n`,
  pages: {
    'docs/all.md': '---\ntitle: For all\npersona: everyone\n---\n# Another heading\n',
    'docs/bare.md': '# Bare\n\n## Second\n',
    'docs/draft.md': '---\ntitle: "  "\ndraft: true\npersona: BE-Ops\nscenario: S-03\n---\n# Draft\n',
    'docs/given/a.md': '---\nscenario: S-04\n---\n',
    'docs/half.md': '---\ntitle: 7\npersona: [BE-Ops, Run-Team, Nobody]\n---\n',
    'docs/meta/a.md': '---\nunlisted: true\n---\nNo heading.\n',
    'docs/none.md': '---\nscenario: S-04\n---\n',
  },
});

const entry = ['docs/README.md', 'docs/backend.md', 'docs/ops.md'] as const;
const [readme, backend, ops] = entry;
const files = (filter?: PageFilter) => pageList(site, filter).map(({file}) => file);

test.each<[string, PageFilter, string[]]>([
  ['is for a persona, by name or with everyone', {personas: ['BE-Maint']}, ['docs/all.md', backend]],
  ['is for one of several', {personas: ['BE-Maint', 'BE-New']}, [readme, 'docs/all.md', backend]],
  ['is tagged with a scenario', {scenarios: ['S-03']}, ['docs/draft.md', ops]],
  ['is tagged with one of several', {scenarios: ['S-01', 'S-02']}, [readme, backend, 'docs/bare.md']],
  ['is for one persona alone', {only: true}, [readme, 'docs/draft.md', 'docs/given/a.md', 'docs/half.md', ops]],
  ['is for this persona alone', {only: true, personas: ['BE-New']}, [readme]],
  ['is for one of these alone', {only: true, personas: ['BE-Maint', 'BE-New']}, [readme]],
  ['has a planned scenario', {planned: true}, ['docs/given/a.md', 'docs/none.md']],
  ['lacks a tag', {untagged: true}, ['docs/bare.md', 'docs/half.md', 'docs/none.md']],
  ['is a draft', {drafts: true}, ['docs/draft.md']],
  [
    'is in no sidebar',
    {notAmong: new Set([...entry, 'docs/all.md', 'docs/given/a.md'])},
    ['docs/bare.md', 'docs/draft.md', 'docs/half.md', 'docs/meta/a.md', 'docs/none.md'],
  ],
  ['is all of this', {personas: ['BE-Ops'], drafts: true, scenarios: ['S-03'], only: true}, ['docs/draft.md']],
  ['is never', {personas: ['BE-Maint'], drafts: true}, []],
])('a list holds what %s', (_, filter, expected) => {
  expect(files(filter)).toEqual(expected);
});

test('a list without a filter holds all pages, by file', () => {
  expect(files()).toEqual([
    readme,
    'docs/all.md',
    backend,
    'docs/bare.md',
    'docs/draft.md',
    'docs/given/a.md',
    'docs/half.md',
    'docs/meta/a.md',
    'docs/none.md',
    ops,
  ]);
});

test('a page is listed with its title, its ids as the registry has them, and what it is', () => {
  const listed = Object.fromEntries(pageList(site).map(({entry: _, file, ...rest}) => [file, rest]));
  const plain = {scenarios: [], draft: false, unlisted: false, exempt: false, inherited: {}, untagged: false};
  expect(listed).toMatchObject({
    'docs/all.md': {...plain, title: 'For all', personas: ['everyone']},
    'docs/bare.md': {
      ...plain,
      title: 'Bare',
      personas: [],
      scenarios: ['S-01'],
      inherited: {scenario: 'docs/bar*'},
      untagged: true,
    },
    'docs/draft.md': {...plain, title: 'Draft', personas: ['BE-Ops'], scenarios: ['S-03'], draft: true},
    'docs/given/a.md': {
      ...plain,
      title: '',
      personas: ['BE-Ops'],
      scenarios: ['S-04'],
      inherited: {persona: 'docs/given/*, docs/gift/*'},
    },
    'docs/half.md': {...plain, title: '', personas: ['BE-Ops', 'Nobody'], untagged: true},
    'docs/meta/a.md': {...plain, title: '', personas: [], unlisted: true, exempt: true},
  });
  expect(listed['docs/all.md']?.inherited).toEqual({});
});
