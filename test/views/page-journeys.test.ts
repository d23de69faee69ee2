import {expect, test} from 'vitest';
import {listedPages} from '../../src/views/listed-page.ts';
import {pageJourneys} from '../../src/views/page-journeys.ts';
import {index, tagged} from '../site.ts';

const pages = {
  'docs/a.md': tagged('[BE-New, BE-Maint]', '[S-01, S-02]', '# A\n\n## One\n\n## Two\n\n## Three\n'),
  'docs/b.md': tagged('BE-New', 'S-01', '# B\n\n## Part\n'),
  'docs/c.md': tagged('[BE-New, BE-Maint]', 'S-01', '# C\n'),
  'docs/d.md': tagged('BE-Ops', 'S-03', '# D\n'),
};

/** Where each page stands when the first scenario has these steps. */
function journeys(steps: string) {
  const scenarios = `scenarios:
  S-01: {trigger: t, personas: [BE-New, BE-Maint], outcome: all well, entry_point: {page: docs/a.md}${steps}}
  S-02: {trigger: u, personas: [BE-Maint], entry_point: {page: docs/a.md}}
  S-03: {trigger: w, personas: [BE-Ops], planned: true}
`;
  const site = index({pages, scenarios});
  const served = Object.keys(pages).map((file) => {
    const name = file.slice(5, 6);
    return {file, source: `i18n/${file}`, title: name.toUpperCase(), description: '', href: `/${name}`, docs: '/'};
  });
  return Object.fromEntries(
    [...pageJourneys(site, listedPages(site, served))].map(([source, places]) => [
      source.slice(10, 11),
      places.map(({scenario, readers, at, of, next, outcome}) =>
        [scenario, readers.join(' '), `${at}/${of}`, next?.href ?? '', outcome ?? ''].join(', '),
      ),
    ]),
  );
}

test('a page has its place on each way, with what comes next, once for all whose way it is', () => {
  expect(journeys('')).toEqual({
    a: ['S-01, everyone BE-New, 1/3, /b, ', 'S-01, BE-Maint, 1/2, /c, ', 'S-02, everyone BE-Maint, 1/1, , '],
    b: ['S-01, everyone BE-New, 2/3, /c, '],
    c: ['S-01, everyone BE-New, 3/3, , all well', 'S-01, BE-Maint, 2/2, , all well'],
    d: ['S-03, everyone BE-Ops, 1/1, , '],
  });
});

test('steps in a row on the same page are one place, and a page that is come back to has two', () => {
  expect(journeys(', steps: ["docs/a.md#One", "docs/a.md#Two", "docs/b.md#Part", "docs/a.md#Three"]').a).toEqual([
    'S-01, everyone BE-New, 1–2/4, /b#part, ',
    'S-01, everyone BE-New, 4/4, , all well',
    'S-01, BE-Maint, 1–3/3, , all well',
    'S-02, everyone BE-Maint, 1/1, , ',
  ]);
});
