import {realpathSync} from 'node:fs';
import {join, relative} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, test} from 'vitest';
import {sitesBelow} from '../../src/lsp/site-folders.ts';

test('the sites below a folder are those that people write: none in another site, in a package or in a dot folder', async () => {
  const site = (folder: string) => ({[`${folder}/personas.yaml`]: '', [`${folder}/scenarios.yaml`]: ''});
  await using fixture = await createFixture({
    ...site('web/site'),
    ...site('other'),
    'half/scenarios.yaml': '',
    ...site('other/test/fixtures/inner'),
    ...site('node_modules/package'),
    ...site('web/node_modules/package'),
    ...site('.cache/e2e/site'),
    ...site('web/.docusaurus/site'),
    'elsewhere/.personas.yaml': '',
  });
  const found = (await sitesBelow(fixture.path)).map((dir) => relative(fixture.path, dir).replaceAll('\\', '/'));
  expect(found.sort()).toEqual(['half', 'other', 'web/site']);
});

test('a folder that is a dot folder itself is looked into', async () => {
  await using fixture = await createFixture({'.notes/docs/personas.yaml': ''});
  const folder = join(realpathSync(fixture.path), '.notes');
  expect(await sitesBelow(folder)).toEqual([join(folder, 'docs')]);
});
