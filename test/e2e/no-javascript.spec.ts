import {expect, pickerButton, sidebar, test} from './site.ts';
import {nameOf, pages, personaIds} from './written.ts';

test.use({javaScriptEnabled: false});

test('nothing is hidden, whatever the address asks for', async ({page}) => {
  await page.goto('./docs/performance-guide/?persona=be-new');
  await expect(page.locator('html')).not.toHaveAttribute('data-persona');
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  await expect(page.getByText('you are reading as').filter({visible: true})).toHaveCount(0);
  await expect(page.getByText(/for others/).filter({visible: true})).toHaveCount(0);
  await expect(page.getByRole('navigation', {name: 'Docs pages'})).toHaveCount(1);
});

test('every page of the docs can be reached from the sidebar', async ({page}) => {
  await page.goto('./docs/architecture/');
  const links = sidebar(page).getByRole('link');
  const hrefs = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
  for (const {path} of pages)
    expect(
      hrefs.some((href) => href?.endsWith(`/${path}`)),
      path,
    ).toBe(true);
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
  await expect(page.getByRole('heading', {level: 1})).toContainText(nameOf('BE-Maint'));
});

for (const path of ['', 'docs/architecture/', 'for/be-new/', 'scenarios/', 'scenarios/s-02/', 'docs/meta/personas/'])
  test(`/${path} is a full page`, async ({page}) => {
    await page.goto(`./${path}`);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    expect((await page.getByRole('main').innerText()).length).toBeGreaterThan(200);
    const hidden = await page
      .getByRole('main')
      .locator('[data-shown-for~="everyone"], ol, ul, table, dl')
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).visibility !== 'visible').length);
    expect(hidden).toBe(0);
  });
