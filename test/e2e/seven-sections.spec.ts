import type {Locator, Page} from '@playwright/test';
import {expect, hydrated, pick, test} from './site.ts';

test.use({site: 'seven'});

const long = './docs/long';

const section = (page: Page, summary: string) =>
  page.locator('article details').filter({has: page.locator(`> summary:has-text("${summary}")`)});

const inner = (page: Page) => page.getByRole('heading', {name: 'Inner heading'});

/** Expects a heading where a reader looks: below the navbar, in the upper part of the window, and nothing moving. */
async function expectReached(page: Page, heading: Locator): Promise<void> {
  await expect(section(page, 'Outer section')).toHaveJSProperty('open', true);
  await expect(section(page, 'Inner section')).toHaveJSProperty('open', true);
  const navbar = await page.locator('.navbar').evaluate((bar) => bar.getBoundingClientRect().bottom);
  const top = () => heading.evaluate((one) => one.getBoundingClientRect().top);
  await expect.poll(top).toBeGreaterThanOrEqual(navbar - 1);
  await expect.poll(top).toBeLessThan(navbar + 120);
}

for (const persona of ['', 'fe', 'qa']) {
  test.describe(`a link to a heading in nested sections, for ${persona || 'everyone'}`, () => {
    const query = `?persona=${persona}`;

    test('opens them all and scrolls, on load', async ({page}) => {
      await page.goto(`${long}${query}#inner-heading`);
      await hydrated(page);
      await expectReached(page, inner(page));
    });

    test('… from another page', async ({page}) => {
      await page.goto(`./docs/own-way${query}`);
      await hydrated(page);
      await page.getByRole('link', {name: 'inside of the inner section'}).click();
      await expect(page).toHaveURL(/long#inner-heading$/);
      await expectReached(page, inner(page));
    });

    test('… from the table of contents, and a second time', async ({page}) => {
      await page.goto(`${long}${query}`);
      await hydrated(page);
      const entry = page.locator('.table-of-contents').getByRole('link', {name: 'Inner heading'});
      for (let time = 0; time < 2; time++) {
        await entry.click();
        await expectReached(page, inner(page));
        const outer = section(page, 'Outer section');
        await outer.locator('> summary').click();
        await expect(outer).toHaveJSProperty('open', false);
        await expect.poll(() => outer.evaluate((one) => one.getAnimations({subtree: true}).length)).toBe(0);
      }
    });
  });
}

test('picking leaves the reader where she is, wherever a link has led her before', async ({page}) => {
  await page.goto(`${long}?persona=pm#inner-heading`);
  await hydrated(page);
  await expectReached(page, inner(page));
  await page.evaluate(() => window.scrollTo({top: 0, behavior: 'instant'}));
  await pick(page, 'Data');
  await expect(page).toHaveURL(/long#inner-heading$/);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  await expect(section(page, 'Outer section')).toHaveJSProperty('open', false);
});

test('sections open as the persona asks, and for everyone as the author left them', async ({page}) => {
  await page.goto(long);
  await hydrated(page);
  const open = () =>
    page.locator('article details').evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
  const states = {'': [false, false, true, false], 'Sec-Eng': [true, false, false, false]};
  const more = {QA: [true, true, false, false], FE: [false, false, true, false], Legal: [false, false, false, false]};
  for (const [persona, expected] of Object.entries({...states, ...more, '': states['']})) {
    if (persona) await pick(page, persona);
    expect(await open(), persona).toEqual(expected);
  }
  await pick(page, '');
  expect(await open()).toEqual(states['']);
});

test('what is folded and names no persona is what Docusaurus makes of it', async ({page}) => {
  await page.goto(`${long}?persona=qa`);
  await hydrated(page);
  const aside = section(page, 'An ordinary aside');
  await expect(aside).toHaveAttribute('data-collapsed', 'true');
  await aside.locator('> summary').click();
  await expect(aside.getByText('Nobody in particular.')).toBeVisible();
  await aside.locator('> summary').click();
  await expect(aside).toHaveAttribute('data-collapsed', 'true');
  await page.emulateMedia({media: 'print'});
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(section(page, 'Open for everyone')).toHaveJSProperty('open', true);
  await expect(aside).not.toHaveAttribute('open');
});

test('a section for several personas names them all', async ({page}) => {
  await page.goto(long);
  await expect(section(page, 'Outer section').locator('> summary')).toContainText(
    'For Security engineer for "red & blue" <incident response>, on call for the platform and for everything that runs on it, Quality assurance',
  );
});

test('the table of contents marks headings in sections that are closed', async ({page}) => {
  await page.goto(long);
  await hydrated(page);
  await expect.poll(() => folded(page)).toEqual(['Outer heading', 'Inner heading']);
  await pick(page, 'Sec-Eng');
  await expect.poll(() => folded(page)).toEqual(['Inner heading', 'Left open']);
  await section(page, 'Inner section').locator('> summary').click();
  await expect.poll(() => folded(page)).toEqual(['Left open']);
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 360, height: 740}});

  test('the table of contents marks them too', async ({page}) => {
    await page.goto(long);
    await hydrated(page);
    await page.getByRole('button', {name: 'On this page'}).click();
    await expect.poll(() => folded(page)).toEqual(['Outer heading', 'Inner heading']);
  });
});

/** The entries of the table of contents that carry a mark. */
function folded(page: Page): Promise<string[]> {
  return page
    .locator('a.table-of-contents__link, .table-of-contents a, .theme-doc-toc-mobile a')
    .evaluateAll((links) =>
      links
        .filter((link) => getComputedStyle(link, '::before').content.includes('▸'))
        .map((link) => (link as HTMLElement).innerText),
    );
}

test('find-in-page opens nested sections', async ({page}) => {
  await page.goto(`${long}#:~:text=where%20the%20marmalade%20is`);
  await expect(section(page, 'Outer section')).toHaveJSProperty('open', true);
  await expect(section(page, 'Inner section')).toHaveJSProperty('open', true);
  await expect(page.getByText('where the marmalade is').first()).toBeInViewport();
});

test('a section opens and closes without the keyboard losing it', async ({page}) => {
  await page.goto(long);
  await hydrated(page);
  const summary = section(page, 'Outer section').locator('> summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(section(page, 'Outer section')).toHaveJSProperty('open', true);
  await expect(summary).toBeFocused();
  await page.keyboard.press('Space');
  await expect(section(page, 'Outer section')).toHaveJSProperty('open', false);
});
