import type {Page} from '@playwright/test';
import {expect, hydrated, pick, test} from './site.ts';

/** The line at the end of a page that says which step it is, as far as the reader sees it. */
function journey(page: Page) {
  return page.getByRole('article').locator('.persona-journey').filter({visible: true});
}

/** What the scenario's page ticks. */
function ticks(page: Page) {
  return page.locator('.persona-read').filter({visible: true});
}

/** Opens a page and reads it to its end, which is remembered. */
async function read(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await journey(page).scrollIntoViewIfNeeded();
  await expect.poll(() => kept(page)).toHaveLength(1);
}

/** The keys under which the browser keeps what was read. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('persona-read')));
}

test('the steps of a task lead from one to the next, to how it ends', async ({page}) => {
  await page.goto('./scenarios/s-03/?persona=be-new');
  await hydrated(page);
  await page.getByRole('link', {name: 'Start: Troubleshooting DB'}).click();
  await expect(journey(page)).toHaveText('Step 1 of 3: Get past a migration that failsNext: Migrations');
  await journey(page).getByRole('link', {name: 'Migrations'}).click();
  await expect(journey(page)).toContainText('Step 2 of 3');
  await journey(page).getByRole('link', {name: 'Database schema'}).click();
  await expect(journey(page)).toHaveText(/^Step 3 of 3: .*You are done when: Identify cause and apply fix$/);
  await journey(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/scenarios\/s-03\/$/);
});

test('a page that is a step of several tasks leads along the one that was followed last in this tab, or the first', async ({
  page,
}) => {
  await page.goto('./docs/deployment-and-ops/?persona=');
  await hydrated(page);
  await expect(journey(page)).toContainText('Step 1 of 3: Get past a migration that fails');
  await page.goto('./docs/deployment-and-ops/?persona=be-ops');
  await expect(journey(page)).toContainText('Step 1 of 2: Rotate a secret in staging');
  await page.goto('./scenarios/s-05/?persona=');
  await hydrated(page);
  await page.getByRole('link', {name: 'Start: Secrets Management'}).click();
  await expect(journey(page)).toContainText('Step 1 of 2: Rotate a secret in staging');
  await page.reload();
  await expect(journey(page)).toContainText('Step 1 of 2: Rotate a secret in staging');
  // It is not hers.
  await pick(page, 'BE-New');
  await expect(journey(page)).toContainText('Step 1 of 3: Get past a migration that fails');
});

test('who is not meant by a task is on no step of it', async ({page}) => {
  await page.goto('./docs/performance-guide/?persona=be-maint');
  await expect(journey(page)).toHaveCount(1);
  await page.goto('./docs/performance-guide/?persona=be-ops');
  await hydrated(page);
  await expect(journey(page)).toHaveCount(0);
});

test('what was read to its end is ticked, on this device only, until it is cleared', async ({page}) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).host}`));
  await page.goto('./scenarios/s-02/');
  await hydrated(page);
  await expect(
    page
      .getByRole('main')
      .locator('ol')
      .first()
      .getByText(/^\d+ min$/)
      .first(),
  ).toBeVisible();
  await expect(ticks(page)).toHaveCount(0);
  await page.goto('./docs/error-handling/');
  await hydrated(page);
  await page.goto('./scenarios/s-02/');
  // It was opened, and not read.
  await expect(ticks(page)).toHaveCount(0);
  await read(page, './docs/error-handling/');
  await page.goto('./scenarios/s-02/');
  await expect(ticks(page)).toHaveCount(1);
  const item = page.getByRole('listitem').filter({has: ticks(page)});
  await expect(item.getByRole('link').first()).toHaveText('Error handling');
  await page.getByRole('button', {name: 'Clear all ticks'}).click();
  await expect(ticks(page)).toHaveCount(0);
  await expect(page.getByText('All ticks are cleared.')).toBeVisible();
  expect(await kept(page)).toEqual([]);
  expect(new Set(requests)).toEqual(new Set([`GET ${new URL(page.url()).host}`]));
});

test('a tick on any page of a task can be cleared there, and the focus stays with what is said of it', async ({
  page,
}) => {
  await read(page, './docs/migrations/?persona=be-new');
  await page.goto('./scenarios/s-02/');
  // It is a step of another task.
  await expect(ticks(page)).toHaveCount(1);
  await page.getByRole('button', {name: 'Clear all ticks'}).focus();
  await page.keyboard.press('Enter');
  await expect(ticks(page)).toHaveCount(0);
  await expect(page.getByText('All ticks are cleared.')).toBeFocused();
});

test.describe('where nothing can be stored', () => {
  test.use({fresh: true});

  test('steps lead on, and nothing breaks', async ({page}) => {
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage'] as const)
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('refused', 'SecurityError');
          },
        });
    });
    await page.goto('./scenarios/s-02/');
    await hydrated(page);
    await page.getByRole('link', {name: 'Error handling', exact: true}).first().click();
    await journey(page).scrollIntoViewIfNeeded();
    await expect(journey(page)).toContainText('Step 2 of 3');
    await page.goto('./scenarios/s-02/');
    await hydrated(page);
    await expect(ticks(page)).toHaveCount(0);
  });
});

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('the steps are a plain list, and a page says which one it is', async ({page}) => {
    await page.goto('./scenarios/s-02/');
    const steps = page.getByRole('main').locator('ol').first().getByRole('listitem');
    await expect(steps).toHaveCount(3);
    await expect(steps.nth(1)).toContainText(/Error handling.*\d+ min/s);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await page.goto('./docs/error-handling/');
    await expect(journey(page)).toContainText('Step 2 of 3');
  });
});

test('nothing shifts at the end of a page that is a step', async ({page}) => {
  await page.goto('./docs/error-handling/');
  await hydrated(page);
  await page.evaluate(() => {
    Object.assign(window, {shift: 0});
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[])
        (window as unknown as {shift: number}).shift += entry.value;
    }).observe({type: 'layout-shift'});
  });
  await journey(page).scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await page.evaluate(() => (window as unknown as {shift: number}).shift)).toBe(0);
});
