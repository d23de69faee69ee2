import type {Page} from '@playwright/test';
import {expect, hydrated, pick, test} from './site.ts';
import {nameOf, personaIds, personas, scenarios} from './written.ts';

const titleOf = (id: string) => scenarios[id]?.title ?? (scenarios[id]?.trigger as string);

/** The cards of tasks, as far as the reader sees them. */
function tasks(page: Page) {
  return page.locator('.persona-card:not(.persona-door)').filter({visible: true});
}

test('the first answer is within five tabs, and the skip link leads past the navbar', async ({page}) => {
  await page.goto('./');
  await hydrated(page);
  const focused = page.locator(':focus');
  const hrefs: string[] = [];
  for (let tab = 0; tab < 5; tab++) {
    await page.keyboard.press('Tab');
    hrefs.push((await focused.getAttribute('href')) ?? '');
  }
  expect(hrefs.some((href) => /\/docs\/#quick-start$/.test(href))).toBe(true);
  await page.reload();
  await hydrated(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator(':focus')).toHaveText(`Start: ${titleOf('S-01')}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/docs\/#quick-start$/);
});

test('each task is a card with its outcome, its readers and its time, and all of it leads to its page', async ({
  page,
}) => {
  await page.goto('./');
  await hydrated(page);
  await expect(tasks(page)).toHaveCount(Object.keys(scenarios).length);
  for (const [id, {outcome, personas: readers}] of Object.entries(scenarios)) {
    const card = tasks(page).filter({has: page.getByRole('link', {name: titleOf(id), exact: true})});
    await expect(card).toContainText(outcome);
    await expect(card.getByText(/^\d+ min to read$/).filter({visible: true})).toHaveCount(1);
    for (const reader of readers) await expect(card.getByRole('link', {name: nameOf(reader)})).toBeVisible();
  }
  // What is clicked there is the title's link, which covers the card.
  await tasks(page)
    .nth(3)
    .click({position: {x: 8, y: 8}});
  await expect(page).toHaveURL(/\/scenarios\/s-04\/$/);
});

test('a pick puts her tasks first under a heading of their own, marks her card, and takes nothing away', async ({
  page,
}) => {
  await page.goto('./?persona=');
  await hydrated(page);
  const start = page.getByRole('main').getByRole('link').filter({visible: true}).first();
  for (const reader of personaIds) {
    await pick(page, reader);
    const own = Object.keys(scenarios).filter((id) => scenarios[id]?.personas.includes(reader));
    const others = Object.keys(scenarios).filter((id) => !own.includes(id));
    await expect(tasks(page).getByRole('heading')).toHaveText([...own, ...others].map(titleOf));
    await expect(page.getByText('Your tasks', {exact: true}).filter({visible: true})).toHaveCount(1);
    const quieter = tasks(page).locator('xpath=self::*[parent::*[contains(@class, "persona-others")]]');
    await expect(quieter).toHaveCount(others.length);
    await expect(start).toHaveText(`Start: ${titleOf(own[0] as string)}`);
    const marked = page.locator('.persona-door').filter({hasText: 'You read as this persona', visible: true});
    await expect(
      marked.filter({has: page.getByText('You read as this persona').filter({visible: true})}),
    ).toContainText(personas[reader]?.name as string);
  }
});

test('the card of a persona lets the reader read as her', async ({page}) => {
  await page.goto('./');
  await hydrated(page);
  await page.getByRole('button', {name: 'Read as Operations'}).click();
  await expect(page.locator('html')).toHaveAttribute('data-persona', 'BE-Ops');
  await expect(page.getByText('You read as this persona').filter({visible: true})).toHaveCount(1);
});

for (const [width, height] of [
  [1280, 900],
  [360, 740],
] as const)
  test(`the button that picks stays where it is pressed, at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height});
    await page.goto('./');
    await hydrated(page);
    for (const name of ['BE-New', 'BE-Ops', 'BE-Maint']) {
      const button = page.locator(`[data-persona-pick="${name}"]`);
      await button.focus();
      const top = () => button.evaluate((one) => Math.round(one.getBoundingClientRect().top));
      const before = await top();
      await page.keyboard.press('Enter');
      await expect(page.locator('.persona-door').filter({has: button})).toContainText('You read as');
      await expect.poll(top, name).toBeGreaterThanOrEqual(before - 1);
      expect(await top(), name).toBeLessThanOrEqual(before + 1);
    }
  });

test('links of one name lead to one place', async ({page}) => {
  await page.goto('./');
  const links = await page
    .getByRole('link', {name: 'All pages', exact: true})
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(links.length).toBeGreaterThan(1);
  expect(new Set(links).size).toBe(1);
});

test('where a reader has letters twice as large, nothing is wider than a phone', async ({page}) => {
  await page.setViewportSize({width: 412, height: 800});
  await page.goto('./');
  await hydrated(page);
  await page.addStyleTag({content: 'html {font-size: 200%}'});
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(412);
});

for (const width of [360, 768, 1440]) {
  test(`nothing is wider than the window, and the first task is in sight, at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 800});
    await page.goto('./');
    await hydrated(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    await expect(page.getByRole('heading', {level: 1})).toBeInViewport();
    await expect(page.getByRole('heading', {level: 2}).first()).toBeInViewport();
  });
}

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('all tasks and all ways in are there, and no button that does nothing', async ({page}) => {
    await page.goto('./');
    await expect(tasks(page)).toHaveCount(Object.keys(scenarios).length);
    await expect(page.locator('.persona-door').getByRole('link')).toHaveCount(personaIds.length);
    await expect(page.getByRole('main').getByRole('button').filter({visible: true})).toHaveCount(0);
  });
});
