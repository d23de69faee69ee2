import {expect, hydrated, shown, test} from './site.ts';

test.use({site: 'development'});

const kinds = [
  '',
  'docs/',
  'docs/deployment-and-ops/',
  'docs/reference/database-schema/',
  'docs/meta/personas/',
  'for/be-ops/',
  'scenarios/',
  'scenarios/s-05/',
];

for (const persona of ['', 'BE-Ops', 'BE-New']) {
  test.describe(`for ${persona || 'everyone'}`, () => {
    test.use({persona});

    test('React finds every kind of page as it would render it itself', async ({page}) => {
      for (const path of kinds) {
        await page.goto(`./${path}`);
        await hydrated(page);
        expect(await shown(page)).toBe(persona || null);
      }
    });
  });
}
