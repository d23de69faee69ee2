import {expect, test} from 'vitest';
import {idsInLinks} from '../../src/content/home-links.ts';
import {entryWithId} from '../../src/content/registry-entry.ts';
import {LinkResolver} from '../../src/content/routes.ts';
import {index, personasWith, scenariosYaml} from '../site.ts';

/** The places of an id in links, each as the target with the id between bars. */
function named(id: string, body: string): string[] {
  const site = index({
    personas: personasWith('    formerly: [Run-Team]'),
    scenarios: `${scenariosYaml}    formerly: [S-30]\n`,
    pages: {'docs/a.md': body, 'docs/for/be-new.md': ''},
  });
  const page = site.byFile.get('docs/a.md')?.page;
  const entry = entryWithId(site, id);
  if (!page || !entry) throw new Error('There is no such page or id.');
  return idsInLinks(page, entry, new LinkResolver(site)).map(([start, end]) => {
    const [before, after] = [page.text.slice(0, start), page.text.slice(end)];
    return `${before.slice(before.lastIndexOf('(') + 1)}|${page.text.slice(start, end)}|${after.slice(0, after.indexOf(')'))}`;
  });
}

test.each([
  ['/for/be-ops', '/for/|be-ops|'],
  ['/for/BE-Ops/', '/for/|BE-Ops|/'],
  ['/be-ops', '/|be-ops|'],
  ['/base/for/be-ops#goals', '/base/for/|be-ops|#goals'],
  ['/for/be-ops?a=b', '/for/|be-ops|?a=b'],
  ['https://example.com/for/be-ops', 'https://example.com/for/|be-ops|'],
  ['/for/run-team', '/for/|run-team|'],
  ['?persona=BE-Ops', '?persona=|BE-Ops|'],
  ['/docs/a?x=y&persona=Run-Team&z', '/docs/a?x=y&persona=|Run-Team|&z'],
  ['backend.md?persona=be-ops#top', 'backend.md?persona=|be-ops|#top'],
])('a link to %s names a persona', (url, place) => {
  expect(named('BE-Ops', `[a](${url})\n`)).toEqual([place]);
});

test.each([
  ['/for/be-ops/more'],
  ['/for/not-be-ops'],
  ['/for/be-ops-too'],
  ['be-ops'],
  ['./for/be-ops'],
  ['/for?be-ops'],
  ['/for#/be-ops'],
  ['?persona=BE-Ops-Too'],
  ['?mypersona=BE-Ops'],
  ['?who=BE-Ops'],
  ['mailto:be-ops'],
])('a link to %s names no persona', (url) => {
  expect(named('BE-Ops', `[a](${url})\n`)).toEqual([]);
});

test('a page of this address is no home, though its address may choose a persona', () => {
  expect(named('BE-New', '[a](/docs/for/be-new) [b](/for/be-new) [c](/docs/for/be-new?persona=BE-New)\n')).toEqual([
    '/for/|be-new|',
    '/docs/for/be-new?persona=|BE-New|',
  ]);
});

test('a link names a scenario by its page alone', () => {
  expect(named('S-03', '[a](/scenarios/s-03) [b](/scenarios/S-30) [c](?persona=S-03)\n')).toEqual([
    '/scenarios/|s-03|',
    '/scenarios/|S-30|',
  ]);
});

test('what is no link names nothing, and what is written with escapes has no place', () => {
  expect(named('BE-Ops', 'BE-Ops, `/for/be-ops`\n')).toEqual([]);
  expect(named('BE-Ops', '[a](/for/be\\-ops) [b](/x&amp;y/be-ops) [c](/for/be-ops)\n')).toEqual(['/for/|be-ops|']);
});
