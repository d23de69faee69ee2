import {devices} from '@playwright/test';
import {expect, hydrated, pick, pickerButton, shown, test} from './site.ts';
import {nameOf} from './written.ts';

const {defaultBrowserType: _, ...phone} = devices['Pixel 7'];

test.use(phone);

test('the drawer has a picker of its own, and both show the same', async ({page}) => {
  await page.goto('./docs/error-handling/');
  await hydrated(page);
  await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
  const drawer = page.locator('.navbar-sidebar');
  const button = drawer.locator('[data-persona-picker] > button');
  await expect(button).toBeInViewport({ratio: 1});
  await button.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeInViewport({ratio: 1});
  await dialog.getByRole('radio').nth(2).click();
  await expect(dialog).toBeHidden();
  expect(await shown(page)).toBe('BE-Maint');
  await expect(button).toHaveAccessibleName(`Reading as ${nameOf('BE-Maint')}`);
  await expect(page.locator('[role="status"], [aria-live]')).toHaveCount(1);
  await expect(page.locator('[role="status"]')).toHaveText(/^Reading as Maintainer, .* pages$/);
  await drawer.getByRole('button', {name: 'Close navigation bar'}).click();
  await expect(pickerButton(page)).toHaveAccessibleName(`Reading as ${nameOf('BE-Maint')}`);
});

test('the choice stays in sight on the page', async ({page}) => {
  await page.goto('./docs/error-handling/');
  for (const persona of ['BE-New', 'BE-Ops']) {
    await pick(page, persona);
    await page.mouse.wheel(0, 2000);
    const name = pickerButton(page).getByText(nameOf(persona), {exact: true});
    await expect(name).toBeInViewport({ratio: 1});
    expect((await name.boundingBox())?.width).toBeGreaterThan(60);
    expect((await pickerButton(page).getByText('Reading as').boundingBox())?.width).toBeGreaterThan(40);
  }
});

test('the search of a site stands beside the picker, and not over it', async ({page}) => {
  await page.goto('./docs/error-handling/');
  await hydrated(page);
  // As the classic theme has it on a phone.
  await pickerButton(page).evaluate((button) => {
    const search =
      '<div class="navbarSearchContainer_x" style="position: absolute; right: 1rem"><button>Search</button></div>';
    button.closest('.navbar__items')?.insertAdjacentHTML('beforeend', search);
  });
  const search = page.locator('.navbarSearchContainer_x');
  await expect(search).toBeInViewport({ratio: 1});
  const [picker, beside] = [await pickerButton(page).boundingBox(), await search.boundingBox()];
  expect((picker?.x ?? 0) + (picker?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
});

test('the sidebar in the drawer holds what is for the persona', async ({page}) => {
  await page.goto('./docs/glossary/?persona=be-new');
  await hydrated(page);
  await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
  const drawer = page.locator('.navbar-sidebar');
  await expect(drawer.getByRole('link', {name: 'Glossary'})).toBeVisible();
  await expect(drawer.getByText('Performance guide')).toBeHidden();
});
