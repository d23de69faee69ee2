import type {Page} from '@playwright/test';
import {expect, hydrated, readingOrder, test} from './site.ts';
import {isFor, pages, personaIds} from './written.ts';

/** Where previous and next lead, as the reader sees them. */
async function neighbours(page: Page): Promise<(string | undefined)[]> {
  const links = page.locator('.pagination-nav__link').filter({visible: true});
  const found = await links.evaluateAll((all) =>
    all.map((link) => [link.className, (link as HTMLAnchorElement).href] as const),
  );
  return ['prev', 'next'].map((side) => {
    const hrefs = found.filter(([name]) => name.includes(`--${side}`)).map(([, href]) => href);
    expect(hrefs.length).toBeLessThanOrEqual(1);
    return hrefs[0];
  });
}

// What is said of the rules stands in one long row, of which the two ends will do.
const sample = pages.filter(({path}) => !path.includes('/meta/rules/') || /rules\/(\w+-unused)?\/?$/.test(path));

/** Looked up by the first test of each worker. */
let order: string[] | undefined;

for (const {path} of sample) {
  test(`previous and next of ${path} follow each persona’s way through the sidebar`, async ({page}) => {
    order ??= await readingOrder(page);
    await page.goto(`./${path}`);
    await hydrated(page);
    const here = page.url();
    expect(order).toContain(here);
    for (const persona of ['', ...personaIds]) {
      // One attribute does the filtering; what a choice does besides is tested elsewhere.
      if (persona) await page.evaluate((id) => document.documentElement.setAttribute('data-persona', id), persona);
      const way = order.filter((href) => href === here || persona === '' || isFor(href, persona));
      const at = way.indexOf(here);
      expect(await neighbours(page), persona).toEqual([way[at - 1], way[at + 1]]);
      const navigations = page.getByRole('navigation', {name: 'Docs pages'});
      await expect(navigations).toHaveCount(1);
    }
  });
}

test('next leads on along the persona’s way', async ({page}) => {
  await page.goto('./docs/?persona=be-maint');
  await hydrated(page);
  const next = page.locator('.pagination-nav__link--next').filter({visible: true});
  for (let step = 0; step < 4; step++) {
    const href = await next.evaluate((link) => (link as HTMLAnchorElement).href);
    expect(isFor(href, 'BE-Maint')).toBe(true);
    // Not with the mouse: a page that has just come may still scroll to its top.
    await next.press('Enter');
    await expect(page).toHaveURL(href);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  }
});
