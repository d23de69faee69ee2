import type {Locator, Page} from '@playwright/test';
import {expect, hydrated, pick, test} from './site.ts';

/** The pages with diagrams. */
const pages = ['./docs/architecture/', './docs/deployment-and-ops/', './docs/reference/database-schema/'];

/** The diagrams of a page, drawn or not. */
function diagrams(page: Page): Locator {
  return page.locator('article figure').getByRole('img');
}

/** Waits until each diagram of a page is drawn. */
async function drawn(page: Page): Promise<void> {
  await expect(diagrams(page)).not.toHaveCount(0);
  for (const diagram of await diagrams(page).all()) {
    await expect(diagram.locator('svg').locator('text, foreignObject').filter({visible: true})).not.toHaveCount(0);
  }
}

/** Adds up how far things shift, as the browser itself measures it. Runs in the page, before its scripts. */
function measure(): void {
  const shift = {sum: 0};
  Object.assign(window, {shift});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) shift.sum += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({colorScheme});

    for (const path of colorScheme === 'light' ? pages : pages.slice(0, 1)) {
      test(`${path}: diagrams are drawn where room was kept for them`, async ({page, runFirst}) => {
        await runFirst(measure);
        await page.goto(path);
        await drawn(page);
        expect(await page.evaluate(() => (window as unknown as {shift: {sum: number}}).shift.sum)).toBeLessThan(0.01);
        for (const diagram of await diagrams(page).all()) {
          const room = await diagram.boundingBox();
          const drawing = await diagram.locator('svg').first().boundingBox();
          expect(drawing?.width).toBeCloseTo(room?.width ?? 0, 0);
          expect(drawing?.height).toBeCloseTo(room?.height ?? 0, 0);
        }
      });
    }
  });
}

test('a diagram outlives changes of the colour mode, however quick', async ({page}) => {
  await page.goto('./docs/architecture/');
  await drawn(page);
  const toggle = page.getByRole('button', {name: /dark and light mode/}).first();
  for (let times = 0; times < 4; times++) await toggle.click();
  await drawn(page);
});

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  for (const path of pages) {
    test(`${path}: each diagram has its source, and a caption that points to its words`, async ({page}) => {
      await page.goto(path);
      const figures = page.locator('article figure');
      await expect(figures).not.toHaveCount(0);
      for (const figure of await figures.all()) {
        await expect(figure.locator('pre')).toContainText('accTitle: ');
        await expect(figure.locator('figcaption')).toContainText(/ (?:below|above) /);
        expect(await figure.locator('[role="img"]').getAttribute('aria-label')).toBeTruthy();
      }
    });
  }
});

test('a page says how long it takes its reader', async ({page}) => {
  await page.goto('./docs/architecture/');
  await hydrated(page);
  const time = page
    .getByRole('article')
    .getByText(/^\d+ min$/)
    .filter({visible: true});
  const minutes = async () => Number.parseInt(await time.innerText(), 10);
  const everyone = await minutes();
  await pick(page, 'BE-Maint');
  const maintainer = await minutes();
  await pick(page, 'BE-New');
  // The sections for maintainers are long.
  expect(await minutes()).toBeLessThan(maintainer);
  expect(maintainer).toBeLessThanOrEqual(everyone);
});
