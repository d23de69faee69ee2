import {expect, test} from 'vitest';
import {addedPagesData} from '../../src/views/added-pages.ts';
import {listedPages} from '../../src/views/listed-page.ts';
import {registryData, registryDetails} from '../../src/views/registry-data.ts';
import {defaultRoutes, routeFor} from '../../src/views/site-routes.ts';
import {index, personasWith, tagged} from '../site.ts';

/** The views of a site whose pages are served in this order. */
function views(
  pages: Record<string, string>,
  {routes = defaultRoutes, baseUrl = '/', personas = personasWith('pages: {exempt: [docs/meta/*]}')} = {},
) {
  const site = index({pages, personas});
  const served = listedPages(
    site,
    Object.keys(pages).map((file) => ({
      file,
      source: file,
      title: `Title of ${file}`,
      description: '',
      href: `/${file}`,
      docs: `/${file.split('/')[0]}`,
    })),
  );
  return {
    data: addedPagesData(site, served, routes, baseUrl),
    details: registryDetails(site, served, routes, baseUrl),
  };
}

const pages = {
  'docs/z.md': tagged('BE-New', 'S-01'),
  'docs/README.md': tagged('BE-New', 'S-01', '# Docs\n## Quick Start\n'),
  'docs/backend.md': tagged('[BE-New, BE-Maint]', 'S-02', '# Backend\n## API Patterns\n'),
  'docs/ops.md': tagged('BE-Ops', 'S-03', '# Ops\n'),
  'docs/all.md': tagged('everyone', 'S-02'),
  'docs/unlisted.md': `---\npersona: BE-New\nscenario: S-01\nunlisted: true\n---\n`,
  'docs/meta/about.md': '# About these docs\n',
};

test('a home has her pages in reading order: no others, none that is unlisted, none about the docs', () => {
  const {data} = views(pages);
  const titles = Object.fromEntries(
    data.homes.map(({persona, pages: places}) => [persona.id, places.map((place) => data.pages[place]?.href)]),
  );
  expect(titles).toEqual({
    'BE-New': ['/docs/z.md', '/docs/README.md', '/docs/backend.md', '/docs/all.md'],
    'BE-Maint': ['/docs/backend.md', '/docs/all.md'],
    'BE-Ops': ['/docs/ops.md', '/docs/all.md'],
  });
  expect(data.homes.map(({persona, scenarios}) => [persona.id, scenarios.map(({id}) => id)])).toEqual([
    ['BE-New', ['S-01', 'S-02']],
    ['BE-Maint', ['S-02']],
    ['BE-Ops', ['S-03']],
  ]);
});

test('a home lists no page for want of a persona; these are counted by their docs, with the way to their list', () => {
  const untagged = Object.fromEntries(Array.from({length: 300}, (_, page) => [`docs/p${page}.md`, '# A page\n']));
  const site = {
    ...pages,
    ...untagged,
    'docs/scenario-only.md': '---\nscenario: S-01\n---\n',
    'docs/draft.md': '---\ndraft: true\n---\n',
    'docs/hidden.md': '---\nunlisted: true\n---\n',
    'api/a.md': '# A\n',
    'api/b.md': tagged('BE-Ops', 'S-03'),
  };
  const personas = personasWith('pages: {include: ["{docs,api}/**/*.md"], exempt: [docs/meta/*]}');
  const {data, details} = views(site, {personas});
  expect(data.homes.map(({pages: places}) => places.length)).toEqual([4, 2, 3]);
  expect(details.personas.map(({homePageCount}) => homePageCount)).toEqual([4, 2, 3]);
  // They are in every view.
  expect(details.personas.map(({pageCount: inView}) => inView)).toEqual([306, 304, 305]);
  expect(data.untagged).toEqual([
    {docs: '/docs', count: 301, list: '/docs/all-pages'},
    {docs: '/api', count: 1, list: '/api/all-pages'},
  ]);
  const without = views(site, {personas, routes: {...defaultRoutes, pages: false}}).data;
  expect(without.untagged.map(({list}) => list)).toEqual([undefined, undefined]);
  expect(views(pages).data.untagged).toEqual([]);
});

test('a scenario begins with its entry page, wherever that is read, and says whom each step is for', () => {
  const {data} = views(pages);
  const steps = data.scenarios.map(({href, entry, steps}) => ({
    href,
    entry,
    steps: steps.map(({page, personas}) => [data.pages[page]?.href, personas]),
  }));
  expect(steps).toEqual([
    {
      href: '/docs/README.md#quick-start',
      entry: 'Quick Start',
      steps: [
        ['/docs/README.md', ['BE-New']],
        ['/docs/z.md', ['BE-New']],
      ],
    },
    {
      href: '/docs/backend.md#api-patterns',
      entry: 'API Patterns',
      steps: [
        ['/docs/backend.md', ['BE-New', 'BE-Maint']],
        ['/docs/all.md', ['BE-New', 'BE-Maint']],
      ],
    },
    {href: '/docs/ops.md', entry: 'Title of docs/ops.md', steps: [['/docs/ops.md', ['BE-Ops']]]},
  ]);
});

test('a step is for those of the personas of its scenario that its page is for; a planned scenario has steps as well', () => {
  const personas = 'personas: {A: {name: A}, B: {name: B}, C: {name: C}}';
  const scenarios = 'scenarios: {S-1: {trigger: T, personas: [B, A], planned: true}}';
  const site = index({
    personas,
    scenarios,
    pages: {'docs/a.md': tagged('[A, C]', 'S-1'), 'docs/b.md': tagged('everyone', 'S-1')},
  });
  const served = ['docs/b.md', 'docs/a.md'].map((file) => ({
    file,
    source: file,
    title: file,
    description: '',
    href: `/${file}`,
    docs: '/docs',
  }));
  const [scenario] = addedPagesData(site, listedPages(site, served), defaultRoutes, '/').scenarios;
  expect(scenario).toMatchObject({
    personas: ['B', 'A'],
    steps: [
      {page: 0, personas: ['B', 'A']},
      {page: 1, personas: ['A']},
    ],
  });
  expect([scenario?.href, scenario?.entry]).toEqual([undefined, undefined]);
});

test('a scenario leads to its heading, however its words are spaced', () => {
  const spaced = {...pages, 'docs/README.md': tagged('BE-New', 'S-01', '# Docs\n\nQuick\nStart  \n---\n')};
  expect(views(spaced).details.scenarios[0]?.href).toBe('/docs/README.md#quickstart');
});

test('addresses honour the base URL and the routes; where there is no route there is no address', () => {
  const moved = views(pages, {
    routes: {...defaultRoutes, personas: '/who', scenarios: 'tasks/'},
    baseUrl: '/base/',
  }).data;
  expect(moved.homes.map(({home}) => home)).toEqual(['/base/who/be-new', '/base/who/be-maint', '/base/who/be-ops']);
  expect(moved.scenarios.map(({page}) => page)).toEqual(['/base/tasks/s-01', '/base/tasks/s-02', '/base/tasks/s-03']);
  expect(moved.list).toBe('/base/tasks');
  const none = views(pages, {routes: {...defaultRoutes, personas: false, scenarios: false}, baseUrl: '/base/'});
  expect(none.data.homes.map(({home}) => home)).toEqual([undefined, undefined, undefined]);
  expect(none.data.list).toBeUndefined();
  // Then the name of a scenario leads to where it starts.
  expect(registryData(none.details).scenarios[0]?.page).toBe('/docs/README.md#quick-start');
});

test.each([
  ['/', '/who', 'A-B', '/who/a-b'],
  ['/base/', 'who', 'A-B', '/base/who/a-b'],
  ['/base/', '/a/b/', undefined, '/base/a/b'],
  ['/a/b/', '/who', 'x', '/a/b/who/x'],
  ['/docs', '/all-pages', undefined, '/docs/all-pages'],
  ['/', false, 'x', undefined],
] as const)('below %s and in the folder %s, the page of %s is at %s', (baseUrl, folder, id, expected) => {
  expect(routeFor(folder, baseUrl, id)).toBe(expected);
});

test('a site says where its added pages are, or has them at these addresses, and none for the coverage', () => {
  expect(defaultRoutes).toEqual({
    personas: '/for',
    scenarios: '/scenarios',
    pages: '/all-pages',
    search: '/search',
    coverage: false,
  });
});

test('the site knows all of its registries, and each page of them what it may need', () => {
  const personas = personasWith('    short_name: Ops\n    formerly: [Run-Team]');
  const {details} = views({'docs/README.md': tagged('BE-New', 'S-01')}, {personas});
  expect(details).toMatchObject({version: '0.1', scope: 'Backend contributors only', pageCount: 1});
  expect(details.personas[2]).toMatchObject({name: 'Backend DevOps Hybrid', goals: ['manage secrets']});
  expect(details.scenarios[0]).toMatchObject({trigger: 'New hire clones repo', href: '/docs/README.md'});
  const {personas: read, scenarios} = registryData(details);
  expect(read.slice(1)).toEqual([
    {
      id: 'BE-Maint',
      name: 'Maintainer',
      description: '6+ months on project',
      home: '/for/be-maint',
      pageCount: 0,
      formerly: undefined,
    },
    {
      id: 'BE-Ops',
      name: 'Ops',
      description: 'Familiar with CI/CD',
      home: '/for/be-ops',
      pageCount: 0,
      formerly: ['Run-Team'],
    },
  ]);
  expect(scenarios[0]).toEqual({
    id: 'S-01',
    title: 'New hire clones repo',
    personas: ['BE-New'],
    page: '/scenarios/s-01',
  });
});

test('a home has of each scenario what it shows', () => {
  const {data} = views({'docs/README.md': tagged('BE-New', 'S-01', '# Docs\n\n## Quick Start\n')});
  expect(data.homes[0]?.scenarios[0]).toEqual({
    id: 'S-01',
    title: 'New hire clones repo',
    trigger: 'New hire clones repo',
    outcome: 'All containers healthy',
    href: '/docs/README.md#quick-start',
    page: '/scenarios/s-01',
  });
  expect(data.homes[2]?.scenarios[0]?.href).toBeUndefined();
  expect(data.pages[0]).toEqual({title: 'Title of docs/README.md', description: '', href: '/docs/README.md'});
});

test('a persona is told as many pages as her home lists, everywhere; pages about the docs count in no view', () => {
  const {data, details} = views(pages);
  expect(details.personas.map(({homePageCount}) => homePageCount)).toEqual(data.homes.map(({pages}) => pages.length));
  expect(details.personas.map(({pageCount, homePageCount}) => pageCount - homePageCount)).toEqual([0, 0, 0]);
  expect(registryData(details).personas.map(({pageCount}) => pageCount)).toEqual([4, 2, 2]);
  expect(registryData(details).pageCount).toBe(5);
});

test('what every page loads of the registries is as long for many pages as for few', () => {
  const few = views(pages).details;
  const many = views({
    ...pages,
    ...Object.fromEntries(Array.from({length: 50}, (_, page) => [`docs/p${page}.md`, tagged('BE-Ops', 'S-03')])),
  }).details;
  expect(few.personas.map(({pageCount}) => pageCount)).toEqual([4, 2, 2]);
  expect(few.pageCount).toBe(5);
  expect(many.pageCount).toBe(55);
  const length = (details: typeof few) => JSON.stringify(registryData(details)).replaceAll(/\d+/g, '').length;
  expect(length(many)).toBe(length(few));
});
