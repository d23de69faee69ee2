import type {Page} from '@playwright/test';
import {expect, hiddenLine, hrefsIn, hydrated, pick, sidebar, test, unfold} from './site.ts';
import {isFor, personaIds} from './written.ts';

const addresses = (page: Page) => hrefsIn(sidebar(page));

for (const persona of personaIds) {
  test(`holds what is for ${persona}, says how much is hidden, and shows it at a click`, async ({page}) => {
    await page.goto('./docs/glossary/');
    await hydrated(page);
    await unfold(page);
    const all = await addresses(page);
    const hers = all.filter((href) => isFor(href, persona));
    expect(hers.length).toBeLessThan(all.length);
    await expect(hiddenLine(page)).toHaveCount(0);

    await pick(page, persona);
    expect(await addresses(page)).toEqual(hers);
    const hidden = all.length - hers.length;
    const line = hiddenLine(page);
    await expect(line).toContainText(`Pages for others: ${hidden}`);
    await line.getByRole('button', {name: 'Show'}).click();
    expect(await addresses(page)).toEqual(all);
    await line.getByRole('button', {name: 'Hide'}).click();
    expect(await addresses(page)).toEqual(hers);
  });
}

test('what was shown is hidden again for the next persona', async ({page}) => {
  await page.goto('./docs/glossary/?persona=be-ops');
  await hydrated(page);
  await sidebar(page).getByRole('button', {name: 'Show'}).click();
  await expect(sidebar(page).getByRole('link', {name: 'Performance guide'})).toBeVisible();
  await pick(page, 'BE-New');
  await expect(sidebar(page).getByRole('link', {name: 'Performance guide'})).toBeHidden();
  await expect(sidebar(page).getByRole('button', {name: 'Show'})).toBeVisible();
});

test('the page that is read is always in it, and one number is told of the view everywhere', async ({page}) => {
  await page.goto('./docs/glossary/?persona=be-new');
  await hydrated(page);
  const hidden = async () => Number(/\d+/.exec(await hiddenLine(page).innerText())?.[0]);
  const others = await hidden();
  const current = sidebar(page).getByRole('link', {name: 'Performance guide'});
  await expect(current).toBeHidden();
  await page.goto('./docs/performance-guide/');
  await hydrated(page);
  await expect(current).toBeVisible();
  await expect(current).toHaveAttribute('aria-current', 'page');
  expect(await hidden()).toBe(others);
  // The picker says the same of the view.
  await pick(page, 'BE-Ops');
  await pick(page, 'BE-New');
  const status = page.getByRole('status');
  await expect(status).toHaveText(/^Reading as New engineer, /);
  const [some, all] = ((await status.innerText()).match(/\d+/g) ?? []).map(Number) as [number, number];
  expect(all - some).toBe(others);
});

for (const persona of ['', 'BE-Maint']) {
  test(`categories fold and unfold for ${persona || 'everyone'}`, async ({page}) => {
    await page.goto(`./docs/backend-development/?persona=${persona}`);
    await hydrated(page);
    const category = sidebar(page).getByRole('button', {name: 'Reference', exact: true});
    const item = sidebar(page).getByRole('link', {name: 'Database schema'});
    const state = async () => [await category.getAttribute('aria-expanded'), await item.isVisible()];
    const before = await state();
    await category.click();
    await expect.poll(state).not.toEqual(before);
    await category.press('Enter');
    await expect.poll(state).toEqual(before);
  });
}

test('the filter is one attribute: nothing of the sidebar is drawn anew', async ({page}) => {
  await page.goto('./docs/backend-development/');
  await hydrated(page);
  // Where no server has written it, this comes a moment later.
  await expect(sidebar(page).locator('.persona-hidden').first()).toBeAttached();
  await sidebar(page).evaluate((nav) => {
    const changes: string[] = [];
    Object.assign(window, {changes});
    new MutationObserver((records) => changes.push(...records.map(({type}) => type))).observe(nav, {
      childList: true,
      attributes: true,
      characterData: true,
      subtree: true,
    });
  });
  await pick(page, 'BE-Ops');
  expect(await page.evaluate(() => (window as unknown as {changes: string[]}).changes)).toEqual([]);
});

test('icons that a site has of its own in the sidebar stay as they are', async ({page}) => {
  await page.goto('./docs/glossary/');
  await hydrated(page);
  const looks = () =>
    sidebar(page)
      .locator('.menu__link')
      .evaluateAll((links) =>
        links.map((link) => {
          const {content, width, clipPath, backgroundColor} = getComputedStyle(link, '::before');
          return [content, width, clipPath, backgroundColor].join(' ');
        }),
      );
  await page.addStyleTag({content: '.menu__link::before { content: "§"; width: 7px; display: inline-block; }'});
  const own = '"§" 7px none rgba(0, 0, 0, 0)';
  expect(new Set(await looks())).toEqual(new Set([own]));
  await pick(page, 'BE-Ops');
  expect(new Set(await looks())).toEqual(new Set([own]));
  // What is for others is marked while it is shown; hers is as it was.
  await hiddenLine(page).getByRole('button', {name: 'Show'}).click();
  expect(await looks()).toContain(own);
  expect(new Set(await looks()).size).toBeGreaterThan(1);
});
