import {expect, hrefsIn, pickerButton, sidebar, test} from './site.ts';
import {nameOf, pageAt, pages, personaIds, personas, scenarios} from './written.ts';

test.use({javaScriptEnabled: false});

test('nothing is hidden, whatever the address asks for', async ({page}) => {
  await page.goto('./docs/performance-guide/?persona=be-new');
  await expect(page.locator('html')).not.toHaveAttribute('data-persona');
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  await expect(page.getByText('you are reading as').filter({visible: true})).toHaveCount(0);
  await expect(page.getByText(/for others/).filter({visible: true})).toHaveCount(0);
  await expect(page.getByRole('navigation', {name: 'Docs pages'})).toHaveCount(1);
});

test('a closed category leads to its place in a list of all pages, and no page carries what is in it', async ({
  page,
}) => {
  await page.goto('./docs/architecture/');
  const category = sidebar(page).getByRole('link', {name: 'Reference', exact: true});
  const inside = {name: 'Database schema', exact: true};
  expect(await page.content()).not.toContain('Database schema');
  await category.click();
  await expect(page).toHaveURL(/\/docs\/all-pages\/#reference$/);
  await expect(page.getByRole('heading', {level: 1})).toHaveText('All pages');
  await expect(page.getByRole('heading', {level: 2, name: 'Reference'})).toBeInViewport();
  await page.getByRole('main').getByRole('link', inside).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Database schema');
  await expect(sidebar(page).getByRole('link', inside)).toBeVisible();
});

test('every page of the docs is in the list, in the order of the sidebar', async ({page}) => {
  await page.goto('./docs/all-pages/');
  const hrefs = await hrefsIn(page.locator('main li'));
  for (const {path} of pages) expect(hrefs.filter((href) => href.endsWith(`/${path}`))).toHaveLength(1);
  const first = hrefs.slice(0, 4).map((href) => pageAt(href).path);
  expect(first).toEqual(['docs/', 'docs/supabase-project/', 'docs/run-the-tests/', 'docs/backend-development/']);
});

test.describe('on a phone, which shows no sidebar', () => {
  test.use({viewport: {width: 360, height: 740}});

  test('the list of all pages is at the end of each page', async ({page}) => {
    await page.goto('./docs/architecture/');
    await expect(sidebar(page)).toBeHidden();
    await page.getByRole('main').getByRole('link', {name: 'All pages', exact: true}).click();
    await expect(page.getByRole('heading', {level: 1})).toHaveText('All pages');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
});

test('sections open by hand', async ({page}) => {
  await page.goto('./docs/deployment-and-ops/');
  const sections = page.locator('article details');
  await expect(sections.first()).not.toHaveAttribute('open');
  for (const section of await sections.all()) {
    const content = section.locator('> :not(summary)').first();
    await expect(content).toBeHidden();
    await section.locator('> summary').click();
    await expect(content).toBeVisible();
  }
});

test('a link to a heading in a closed section opens it', async ({page}) => {
  await page.goto('./docs/deployment-and-ops/#secrets-management');
  await expect(page.getByRole('heading', {name: 'Secrets Management'})).toBeInViewport();
});

test('no button is shown that would do nothing', async ({page}) => {
  for (const path of ['./', `./for/${personaIds[0]?.toLowerCase()}/`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByText('Shows your pages').filter({visible: true})).toHaveCount(0);
  }
});

test('the picker opens, and its choices are links to the homes', async ({page}) => {
  await page.goto('./docs/architecture/');
  await expect(pickerButton(page)).toHaveAccessibleName('Reading as Everyone');
  await pickerButton(page).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole('radio')).toHaveCount(0);
  await expect(dialog.getByRole('link')).toHaveCount(1 + personaIds.length);
  await expect(dialog.getByRole('link').first()).toHaveAttribute('href', /^\/(?!for)/);
  for (const id of personaIds)
    await expect(dialog.locator(`[data-persona-option="${id}"]`)).toHaveAttribute(
      'href',
      new RegExp(`/for/${id.toLowerCase()}/$`),
    );
  // Without scripts it would do nothing.
  await expect(dialog.getByRole('button')).toHaveCount(0);
  await dialog.getByRole('link').nth(2).click();
  await expect(page.getByRole('heading', {level: 1})).toContainText(personas['BE-Maint']?.name as string);
});

for (const path of [
  '',
  'docs/architecture/',
  'for/be-new/',
  'scenarios/',
  'scenarios/s-02/',
  'docs/meta/personas/',
  'docs/all-pages/',
])
  test(`/${path} is a full page`, async ({page}) => {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
    const hidden = await page
      .getByRole('main')
      .locator('[data-shown-for~="everyone"], ol, ul, table, dl')
      .evaluateAll(
        (all) => all.filter((one) => !one.closest('button') && getComputedStyle(one).visibility !== 'visible').length,
      );
    expect(hidden).toBe(0);
  });

test('a page that is not there leads to the tasks and to the homes', async ({page, faults}) => {
  await page.goto('./docs/none-such/');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Page Not Found');
  const tasks = page.getByRole('navigation', {name: 'What are you here to do?'});
  await expect(tasks.getByRole('heading', {level: 3}).filter({visible: true})).toHaveCount(
    Object.keys(scenarios).length,
  );
  const homes = page.getByRole('navigation', {name: 'Pages for each kind of reader'});
  await expect(homes.getByRole('link')).toHaveText(personaIds.map(nameOf));
  await tasks.getByRole('link').first().click();
  await expect(page).toHaveURL(/\/scenarios\/s-01\/$/);
  // The browser says what the server has answered.
  expect(faults.splice(0).filter((fault) => !/status of 404/.test(fault))).toEqual([]);
});
