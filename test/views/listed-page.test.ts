import {expect, test} from 'vitest';
import {isFor, isOnHome, linkTo, listedPages} from '../../src/views/listed-page.ts';
import {index, personasWith, tagged} from '../site.ts';

const personas = personasWith(
  "pages: {exempt: [docs/meta/*], defaults: [{files: 'docs/given.md', persona: BE-Maint, scenario: S-02}]}",
);

/** A page as it is listed where the site serves it, and maybe another text in its place. */
function listed(file: string, text: string | null, variant?: string) {
  const served = {
    file,
    source: `served/${file}`,
    title: 'Title',
    description: 'About',
    href: '/docs/a',
    docs: '/docs',
  };
  const variants = variant === undefined ? undefined : index({personas, pages: {[file]: variant}}).byFile;
  return listedPages(index({personas, pages: {[file]: text}}), [served], variants)[0];
}

const readersOf = (page: ReturnType<typeof listed>) =>
  page && [[...page.indexed.readers].join(), [...page.indexed.scenarios.ids].join()];

test.each([
  ['has the tags of its original where it has none', tagged('BE-Ops', 'S-03'), '# B\n', ['BE-Ops', 'S-03']],
  ['has its own tags', tagged('BE-Ops', 'S-03'), tagged('BE-New', 'S-01'), ['BE-New', 'S-01']],
  ['has the other tag of its original', tagged('BE-Ops', 'S-03'), '---\npersona: BE-New\n---\n', ['BE-New', 'S-03']],
  ['has the persona of its original', tagged('BE-Ops', 'S-03'), '---\nscenario: S-01\n---\n', ['BE-Ops', 'S-01']],
  ['is as it is where it has no original', null, tagged('BE-New', 'S-01'), ['BE-New', 'S-01']],
])('what is served in place of a page %s', (_, original, variant, expected) => {
  expect(readersOf(listed('docs/a.md', original, variant))).toEqual(expected);
});

test('what is served in place of a page inherits nothing that its original does not', () => {
  expect(readersOf(listed('docs/given.md', tagged('BE-Ops', 'S-03'), '# B\n'))).toEqual(['BE-Ops', 'S-03']);
  expect(readersOf(listed('docs/given.md', '# A\n', '# B\n'))).toEqual(['BE-Maint', 'S-02']);
});

test('a page has an original only where another is served in its place', () => {
  expect(listed('docs/a.md', '# A\n')?.original).toBeUndefined();
  expect(listed('docs/a.md', '# A\n', '# B\n')?.original?.text).toBe('# A\n');
  expect(listed('docs/a.md', null, '# B\n')?.original).toBeUndefined();
});

test.each([
  ['a draft', '---\ndraft: true\n---\n', undefined],
  ['unlisted', '---\nunlisted: true\n---\n', undefined],
  ['not to be read', '---\na: [\n---\n', undefined],
  ['not there', null, undefined],
  ['translated as a draft', '# A\n', '---\ndraft: true\n---\n'],
  ['unlisted in its translation', '# A\n', '---\nunlisted: true\n---\n'],
])('no view has a page that is %s', (_, text, variant) => {
  expect(listed('docs/a.md', text, variant)).toBeUndefined();
});

test.each([
  ['hers', 'docs/a.md', tagged('BE-Ops', 'S-03'), true, true],
  ['for another', 'docs/a.md', tagged('BE-New', 'S-01'), false, false],
  ['for everyone', 'docs/a.md', tagged('everyone', 'S-01'), true, true],
  ['without a persona', 'docs/a.md', '# A\n', true, false],
  ['exempt', 'docs/meta/a.md', '# A\n', true, false],
  ['exempt and for another', 'docs/meta/a.md', tagged('BE-New', 'S-01'), true, true],
])('a page that is %s', (_, file, text, inView, onHome) => {
  const page = listed(file, text);
  expect(page && [isFor(page, 'BE-Ops'), isOnHome(page, 'BE-Ops')]).toEqual([inView, onHome]);
});

test('a link has what a page is served with', () => {
  const page = listed('docs/a.md', '# A\n');
  expect(page && linkTo(page)).toEqual({title: 'Title', description: 'About', href: '/docs/a'});
});
