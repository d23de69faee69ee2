import {expect, test} from 'vitest';
import {foldersFor} from '../../src/edits/new-page-folders.ts';
import {index, personasWith, tagged} from '../site.ts';

const site = index({
  personas: personasWith("pages: {include: ['docs/**/*.md', 'guides/*.md', '*.md'], exempt: [docs/meta/*]}"),
  pages: {
    'docs/b/a.md': tagged('BE-Ops', 'S-03'),
    'docs/a/a.md': tagged('BE-Ops', 'S-03'),
    'docs/a/b.md': tagged('BE-New', 'S-03'),
    'docs/meta/a.md': tagged('BE-Ops', 'S-03'),
  },
});

const folders = (personas: string[], scenarios: string[]) =>
  foldersFor(site, personas, scenarios).map(({folder, related}) => `${folder} ${related}`);

test('a new page may go to each folder that has pages, first where most is in common with it', () => {
  expect(folders(['BE-Ops'], ['S-03'])).toEqual(['docs/a 2', 'docs 1', 'docs/b 1', '. 0', 'docs/meta 0', 'guides 0']);
  expect(folders(['BE-New'], [])).toEqual(['docs 2', 'docs/a 1', '. 0', 'docs/b 0', 'docs/meta 0', 'guides 0']);
  expect(folders([], ['S-02'])).toEqual(['docs 1', '. 0', 'docs/a 0', 'docs/b 0', 'docs/meta 0', 'guides 0']);
  expect(folders([], [])).toEqual(['. 0', 'docs 0', 'docs/a 0', 'docs/b 0', 'docs/meta 0', 'guides 0']);
});
