import {expect, test} from 'vitest';
import {addedPagesData} from '../../src/views/added-pages.ts';
import {registryData, registryDetails} from '../../src/views/registry-data.ts';
import {listedPages} from '../../src/views/site-page.ts';
import {defaultRoutes} from '../../src/views/site-routes.ts';
import {index, personasWith, tagged} from '../site.ts';

/** The views of a site whose pages are served in this order. */
function views(pages: Record<string, string>, {routes = defaultRoutes, baseUrl = '/'} = {}) {
  const site = index({pages, personas: personasWith('pages: {exempt: [docs/meta/*]}')});
  const served = listedPages(
    site,
    Object.keys(pages).map((file) => ({
      file,
      source: file,
      title: `Title of ${file}`,
      description: '',
      href: `/${file}`,
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

test('a scenario leads to its heading, however its words are spaced', () => {
  const spaced = {...pages, 'docs/README.md': tagged('BE-New', 'S-01', '# Docs\n\nQuick\nStart  \n---\n')};
  expect(views(spaced).details.scenarios[0]?.href).toBe('/docs/README.md#quickstart');
});

test('addresses honour the base URL and the routes; where there is no route there is no address', () => {
  const moved = views(pages, {routes: {personas: '/who', scenarios: 'tasks/'}, baseUrl: '/base/'}).data;
  expect(moved.homes.map(({home}) => home)).toEqual(['/base/who/be-new', '/base/who/be-maint', '/base/who/be-ops']);
  expect(moved.scenarios.map(({page}) => page)).toEqual(['/base/tasks/s-01', '/base/tasks/s-02', '/base/tasks/s-03']);
  expect(moved.list).toBe('/base/tasks');
  const none = views(pages, {routes: {personas: false, scenarios: false}, baseUrl: '/base/'});
  expect(none.data.homes.map(({home}) => home)).toEqual([undefined, undefined, undefined]);
  expect(none.data.list).toBeUndefined();
  // Then the name of a scenario leads to where it starts.
  expect(registryData(none.details).scenarios[0]?.page).toBe('/docs/README.md#quick-start');
});

test('a persona is told as many pages as her home lists, and the picker as many as are in her view', () => {
  const {data, details} = views(pages);
  expect(details.personas.map(({homePages}) => homePages)).toEqual(data.homes.map(({pages}) => pages.length));
  // The page about the docs themselves is in every sidebar.
  expect(details.personas.map(({pages, homePages}) => pages - homePages)).toEqual([1, 1, 1]);
});

test('what every page loads of the registries is as long for many pages as for few', () => {
  const few = views(pages).details;
  const many = views({
    ...pages,
    ...Object.fromEntries(Array.from({length: 50}, (_, page) => [`docs/p${page}.md`, tagged('BE-Ops', 'S-03')])),
  }).details;
  expect(few.personas.map(({pages}) => pages)).toEqual([5, 3, 3]);
  expect(few.pages).toBe(6);
  expect(many.pages).toBe(56);
  expect(registryData(many)).toEqual(registryData(few));
});
