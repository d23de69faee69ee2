import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, it} from 'vitest';
import journeyLoader from '../../src/plugin/journey-loader.ts';
import {journeyFile} from '../../src/plugin/journeys.ts';
import {notedJourney} from '../../src/shared/noted-journeys.ts';

/** Has the loader look at a page. @returns what it makes of its text, and on which files that depends */
function load(siteDir: string, page: string) {
  const dependencies: string[] = [];
  const context = {
    resourcePath: join(siteDir, page),
    getOptions: () => ({siteDir, folder: join(siteDir, 'journeys')}),
    addDependency: (file: string) => dependencies.push(file),
  };
  return {text: journeyLoader.call(context, '# Title\n'), dependencies};
}

it('notes where a page stands for who compiles it, depends on that, and leaves the page alone', async () => {
  const places = [
    {scenario: 'S-01', readers: ['everyone'], at: '2–3', of: 4, next: {title: '"Next"', href: '/docs/b'}},
  ];
  const file = `journeys/${journeyFile('docs/a.md')}`;
  await using site = await createFixture({[file]: JSON.stringify({'docs/a.md': places})});
  expect(load(site.path, 'docs/a.md')).toEqual({text: '# Title\n', dependencies: [site.getPath(file)]});
  expect(notedJourney(site.getPath('docs/a.md'))).toEqual(places);
  // It stands nowhere any longer.
  await site.writeFile(file, JSON.stringify({'docs/a.md': []}));
  expect(load(site.path, 'docs/a.md').dependencies).toEqual([site.getPath(file)]);
  expect(notedJourney(site.getPath('docs/a.md'))).toEqual([]);
});

it('depends on nothing where a page is none of the docs', async () => {
  await using site = await createFixture({});
  expect(load(site.path, 'src/pages/a.md')).toEqual({text: '# Title\n', dependencies: []});
  expect(notedJourney(site.getPath('src/pages/a.md'))).toEqual([]);
});
