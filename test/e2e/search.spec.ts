import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {parse} from 'yaml';
import {root} from '../docusaurus.ts';
import {expect, hydrated, shown, test} from './site.ts';

const page1 = './docs/glossary/';
const field = (page: Page) => page.getByRole('combobox');
const dialog = (page: Page) => page.getByRole('dialog', {name: 'Search'});
const options = (page: Page) => page.getByRole('option');
const chip = (page: Page, id: string) => page.locator(`.persona-chip[data-persona="${id}"]`);

/** Opens the search and looks for something, until it says what it found. */
async function search(page: Page, query: string): Promise<void> {
  await page.keyboard.press('/');
  await expect(field(page)).toBeFocused();
  await field(page).fill(query);
  await expect(page.locator('.persona-search-dialog .persona-found')).toHaveAttribute('data-query', query);
}

async function countOf(page: Page, id: string): Promise<number> {
  return Number(await chip(page, id).locator('.persona-chip-count').innerText());
}

test.describe('with a persona', () => {
  test.use({persona: 'BE-Ops'});

  test('the search begins with what is hers, by keyboard, and leads to it @built', async ({page, context}) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(page1);
    await hydrated(page);
    expect(asked.filter((url) => /personas-search/.test(url))).toEqual([]);
    await page.evaluate(() => {
      document.addEventListener('personas:search', (event) => {
        Object.assign(window, {searched: (event as CustomEvent).detail});
      });
    });
    await search(page, 'rotate secret');
    await expect(dialog(page)).toBeVisible();
    // The task first, then pages with their headings.
    await expect(options(page).first()).toContainText('Rotate a secret in staging');
    await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
    const active = await field(page).getAttribute('aria-activedescendant');
    await expect(options(page).first()).toHaveAttribute('id', active as string);
    await expect(chip(page, 'BE-Ops')).toHaveAttribute('aria-pressed', 'true');
    const [hers, all] = [await countOf(page, 'BE-Ops'), await countOf(page, '')];
    expect(hers).toBeGreaterThan(0);
    expect(all).toBeGreaterThan(hers);
    await expect(page.getByRole('option', {name: `${all - hers} more for other readers`})).toBeAttached();
    await expect(page.locator('.persona-found mark').first()).toBeVisible();
    await page.keyboard.press('Alt+Enter');
    await expect(chip(page, '')).toHaveAttribute('aria-pressed', 'true');
    await expect(page.getByRole('option', {name: /more for other readers/})).toHaveCount(0);
    // As many groups as the chip says, once all are shown.
    await chip(page, 'BE-Ops').click();
    // The list is drawn anew while the results come, so that what was to be clicked may be gone.
    await expect(async () => {
      const more = page.getByRole('option', {name: /Show more/});
      if ((await more.count()) > 0) await more.click({timeout: 2000});
      await expect(page.locator('.persona-found [role="group"]')).toHaveCount(hers, {timeout: 2000});
    }).toPass({timeout: 60_000});
    // A scenario limits what there is to what its chip says.
    const task = page.locator('.persona-chip[data-scenario="S-05"]');
    const ofTask = Number(await task.locator('.persona-chip-count').innerText());
    await task.click();
    await expect(task).toHaveAttribute('aria-pressed', 'true');
    expect(await countOf(page, 'BE-Ops')).toBe(ofTask);
    await task.click();
    await page.keyboard.press('ArrowDown');
    const second = options(page).nth(1);
    await expect(second).toHaveAttribute('aria-selected', 'true');
    const to = new URL((await second.getAttribute('href')) as string, page.url()).pathname;
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Control+Enter');
    const other = await opened;
    await other.waitForURL((url) => url.pathname === to);
    await other.close();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeHidden();
    await page.waitForURL((url) => url.pathname === to);
    expect(await page.evaluate(() => (window as unknown as {searched: object}).searched)).toMatchObject({
      query: 'rotate secret',
      persona: 'BE-Ops',
      results: hers,
    });
    expect(await shown(page)).toBe('BE-Ops');
    // What was searched for is offered again, and forgotten when asked to.
    await page.keyboard.press('Control+k');
    await field(page).fill('');
    await expect(options(page)).toHaveText(['rotate secret']);
    await page.getByRole('button', {name: 'Clear recent searches'}).click();
    await expect(options(page)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });

  test('nothing is nothing, whatever is chosen, and a section for others opens where it leads @built', async ({
    page,
    context,
  }) => {
    await page.goto(page1);
    await hydrated(page);
    await search(page, 'xyzzyplugh');
    for (const id of ['', 'BE-New', 'BE-Ops']) {
      await chip(page, id).click();
      expect(await countOf(page, id)).toBe(0);
      await expect(page.locator('.persona-found [role="group"]')).toHaveCount(0);
    }
    // What she comes to do is offered instead.
    await expect(options(page).first()).toContainText('Rotate a secret in staging');
    await field(page).fill('codes that cannot occur mapping constraints');
    await chip(page, 'BE-Maint').click();
    const section = options(page).filter({hasText: 'For maintainers: codes that cannot occur'}).first();
    await expect(section).toBeVisible();
    const opened = context.waitForEvent('page');
    await section.click({modifiers: ['ControlOrMeta']});
    const other = await opened;
    await expect(other.locator('details[data-persona="BE-Maint"]').first()).toHaveJSProperty('open', true);
    await other.close();
    await section.click();
    const details = page.locator('details[data-persona="BE-Maint"]').first();
    await expect(details).toHaveJSProperty('open', true);
    await expect(details.locator('summary').first()).toBeInViewport();
  });
});

test('identifiers are found whole and by their parts, and an error that is pasted whole @built', async ({page}) => {
  await page.goto(page1);
  await hydrated(page);
  for (const [query, found] of [
    ['ENCRYPTION_KEY', 'ENCRYPTION_KEY'],
    ['encryption', 'ENCRYPTION_KEY'],
    ['migrate:up', 'migrate:up'],
    ['/health', '/health'],
    ['POST /api/v1/plaid/exchange-public-token', 'POST /api/v1/plaid/exchange-public-token'],
    ['error: could not create unique index "idx_users" at Parser.parseErrorMessage', 'could not create unique index'],
    ['migratoin', 'igration'],
  ] as const) {
    await search(page, query);
    await expect(page.locator('.persona-found [role="group"]').filter({hasText: found}).first(), query).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
});

test('its own page can be shared, and works without the dialog; a page that is not there searches for its address @built', async ({
  page,
  faults,
}) => {
  await page.goto('./search/?q=slow+query&persona=BE-Maint');
  await expect(options(page).first()).toContainText('Make a slow query fast');
  await expect(chip(page, 'BE-Maint')).toHaveAttribute('aria-pressed', 'true');
  await field(page).fill('pool size');
  await expect(page).toHaveURL(/persona=BE-Maint&q=pool\+size/);
  await page.goto('./docs/rotate-encryption-key/?persona=');
  await expect(page.locator('.persona-found').getByText('Rotate the encryption key').first()).toBeVisible();
  expect(faults.splice(0)).toEqual([expect.stringContaining('404')]);
});

test('what is asked for on top of what is there comes below it, and the reader stays where she is @built', async ({
  page,
}) => {
  await page.goto('./search/?q=secret&persona=');
  const more = page.locator('[data-act="more"]');
  await more.scrollIntoViewIfNeeded();
  const scrolled = await page.evaluate(() => window.scrollY);
  expect(scrolled).toBeGreaterThan(0);
  const count = await options(page).count();
  await more.click();
  await expect.poll(() => options(page).count()).toBeGreaterThan(count);
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);

  await page.goto(page1);
  await hydrated(page);
  await search(page, 'secret');
  await more.scrollIntoViewIfNeeded();
  const found = page.locator('.persona-search-dialog .persona-found');
  const before = await found.evaluate((list) => list.scrollTop);
  expect(before).toBeGreaterThan(0);
  await more.click();
  await expect.poll(() => options(page).count()).toBeGreaterThan(count);
  expect(await found.evaluate((list) => list.scrollTop)).toBe(before);
});

test('results that come scroll the page nowhere @built', async ({page, faults}) => {
  await page.setViewportSize({width: 360, height: 420});
  for (const path of ['search/?q=token', 'docs/token/']) {
    await page.goto(`./${path}`);
    await expect(page.locator('.persona-found')).toHaveAttribute('data-query', 'token');
    expect(await page.evaluate(() => window.scrollY), path).toBe(0);
  }
  faults.splice(0);
});

test.describe('in a browser that has nothing of the site yet', () => {
  test.use({fresh: true});

  test('nothing jumps while the search of a page and what it finds come @built', async ({page, faults}) => {
    await page.setViewportSize({width: 412, height: 823});
    await page.addInitScript(() => {
      const felt = Object.assign(window, {shift: 0});
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) felt.shift += entry.value;
      }).observe({type: 'layout-shift', buffered: true});
    });
    const tasks = page.getByRole('heading', {name: 'What are you here to do?'});
    for (const path of ['docs/token/', 'search/?q=token', 'search/']) {
      await page.goto(`./${path}`);
      await expect(tasks).toBeVisible();
      await expect(page.locator('.persona-search-first')).toHaveAttribute('data-settled');
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      expect(await page.evaluate(() => (window as unknown as {shift: number}).shift), path).toBeLessThan(0.01);
    }
    faults.splice(0);
  });

  test('what waits for a search comes without it, too @built', async ({page, faults}) => {
    await page.route('**/*.js', (route) => route.abort());
    await page.goto('./search/?q=token');
    await expect(page.getByRole('heading', {name: 'What are you here to do?'})).toBeVisible();
    faults.splice(0);
  });

  test('where the line is down the search says so, and goes on once it is back @built', async ({
    page,
    context,
    faults,
  }) => {
    await page.goto(page1);
    await hydrated(page);
    await page.evaluate(() => document.fonts.ready);
    await context.setOffline(true);
    await page.keyboard.press('/');
    await expect(page.locator('[data-persona-search][data-failed]').first()).toBeVisible();
    await context.setOffline(false);
    await search(page, 'pool size');
    await expect(page.locator('.persona-found [role="group"]').first()).toBeVisible();
    const state = page.locator('.persona-search-dialog .persona-search-state');
    await context.setOffline(true);
    // A part of the index that is not there yet, alone and beside one that is.
    for (const query of ['migration', 'pool migration']) {
      await field(page).fill(query);
      await expect(state).toHaveText(/offline/);
    }
    await context.setOffline(false);
    await field(page).fill('migration');
    await expect(page.locator('.persona-found [role="group"]').first()).toContainText(/migration/i);
    for (const fault of faults.splice(0)) expect(fault).toMatch(/DISCONNECTED|Failed to (?:fetch|load)/);
  });
});

test.describe('with forced colours', () => {
  test.use({contextOptions: {forcedColors: 'active'}});

  test('the sign of the search is seen, which is all there is of it on a phone @built', async ({page}) => {
    for (const width of [1440, 360]) {
      await page.setViewportSize({width, height: 740});
      await page.goto(page1);
      const link = page.locator('[data-persona-search]').first();
      const seen = await link.screenshot();
      await page.addStyleTag({content: '[data-persona-search]::before {visibility: hidden}'});
      expect(seen.equals(await link.screenshot())).toBe(false);
    }
  });

  test('it is seen which result and which persona are chosen @built', async ({page}) => {
    await page.goto(page1);
    await hydrated(page);
    await search(page, 'migration');
    await page.keyboard.press('ArrowDown');
    for (const [chosen, state] of [
      [page.getByRole('option', {selected: true}), 'aria-selected'],
      [chip(page, ''), 'aria-pressed'],
    ] as const) {
      const element = await chosen.elementHandle();
      const seen = await element?.screenshot();
      await element?.evaluate((one, name) => one.setAttribute(name, 'false'), state);
      expect(seen?.equals((await element?.screenshot()) as Buffer)).toBe(false);
    }
  });
});

test('the search gives way to the title of the site where a reader has large letters @built', async ({
  playwright,
  launchOptions,
  baseURL,
}) => {
  const args = [...(launchOptions.args ?? []), '--blink-settings=defaultFontSize=24'];
  const browser = await playwright.chromium.launch({...launchOptions, args});
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  await page.goto(new URL(page1, baseURL).href);
  const title = await page.locator('.navbar__title').evaluate((one) => one.clientWidth);
  await page.addStyleTag({content: '[data-persona-search] {display: none}'});
  const alone = await page.locator('.navbar__title').evaluate((one) => one.clientWidth);
  await browser.close();
  expect(alone - title).toBeLessThan(10);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the open dialog is accessible in ${colorScheme} mode @built`, async ({page}) => {
    await page.emulateMedia({colorScheme});
    for (const width of [1440, 360]) {
      await page.setViewportSize({width, height: 740});
      await page.goto(`${page1}?persona=BE-New`);
      await hydrated(page);
      await page.locator('[data-persona-search]').first().click();
      await field(page).fill('migration');
      await expect(page.locator('.persona-found [role="group"]').first()).toBeVisible();
      const {violations} = await new AxeBuilder({page}).include('.persona-search-dialog').analyze();
      expect(violations).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.getByRole('button', {name: 'Close'}).click();
      await expect(page.locator('[data-persona-search]').first()).toBeFocused();
    }
  });
}

interface Question {
  readonly persona: string;
  readonly ask: string;
  readonly page: string;
  readonly heading: readonly string[];
}

test('of 40 questions in the words of the personas, at least 38 are answered by the first three results @built', async ({
  page,
  baseURL,
}) => {
  const questions: Question[] = parse(readFileSync(join(root, 'test/e2e/questions.yaml'), 'utf8'));
  expect(questions).toHaveLength(40);
  await page.goto(page1);
  await hydrated(page);
  const missed: string[] = [];
  for (const {persona, ask, page: path, heading} of questions) {
    await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused();
    await field(page).fill(ask);
    await expect(page.locator('.persona-found')).toHaveAttribute('data-query', ask);
    await chip(page, persona).click();
    await expect(chip(page, persona)).toHaveAttribute('aria-pressed', 'true');
    const first = await page
      .locator('a[role="option"]:not(.persona-found-task)')
      .evaluateAll((links) =>
        links
          .slice(0, 3)
          .map((link) => [
            new URL((link as HTMLAnchorElement).href).pathname,
            link.querySelector('.persona-found-title')?.textContent ?? '',
          ]),
      );
    const wanted = new URL(`.${path}`, baseURL).pathname;
    if (!first.some(([at, title]) => at === wanted && heading.includes(title as string)))
      missed.push(`${persona}: ${ask}`);
  }
  console.log(`search: ${questions.length - missed.length} of ${questions.length} questions are answered`, missed);
  expect(questions.length - missed.length).toBeGreaterThanOrEqual(38);
});
