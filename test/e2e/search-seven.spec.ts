import type {Page} from '@playwright/test';
import {expect, hydrated, test} from './site.ts';

test.use({site: 'seven'});

const groups = (page: Page) => page.locator('.persona-found [role="group"]');

/** Opens the search of a page and looks for something, until it says what it found. */
async function search(page: Page, path: string, query: string): Promise<void> {
  await page.goto(path);
  await hydrated(page);
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill(query);
  await expect(page.locator('.persona-search-dialog .persona-found')).toHaveAttribute('data-query', query);
}

test('seven personas with long names have a chip each, and a count that is what is shown', async ({page}) => {
  for (const width of [1280, 360]) {
    await page.setViewportSize({width, height: 740});
    await search(page, './docs/handbook/shared', 'handbook');
    const chips = page.locator('.persona-chip[data-persona]');
    await expect(chips).toHaveCount(8);
    for (const chip of await chips.all()) {
      await chip.click();
      const count = Number(await chip.locator('.persona-chip-count').innerText());
      await expect(groups(page)).toHaveCount(Math.min(count, 10));
      await expect(chip).toHaveAttribute('aria-pressed', 'true');
      // However many there are, the one that counts is in view.
      await expect(chip).toBeInViewport({ratio: 0.99});
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
});

test('the title of a page finds the page, and none of its sections', async ({page}) => {
  await search(page, './docs/long', 'long');
  await expect(groups(page)).toHaveCount(1);
});

test('each language has an index of its own, under the base URL', async ({page}) => {
  for (const [path, words] of [
    ['./docs/handbook/shared', /^Results for Everyone: \d+$/],
    ['./fr/docs/handbook/shared', /^Résultats pour /],
    ['./ar/docs/handbook/shared', /\d/],
  ] as const) {
    await search(page, path, 'handbook');
    await expect(page.locator('.persona-search-dialog').getByRole('status')).toHaveText(words);
    const prefix = new URL(page.url()).pathname.replace(/docs\/.*/, 'docs/');
    const hrefs = await page
      .locator('a[role="option"]:not(.persona-found-task)')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(hrefs.length).toBeGreaterThan(0);
    for (const href of hrefs) expect(href.startsWith(prefix)).toBe(true);
  }
});
