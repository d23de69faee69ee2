import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import type {Locator} from '@playwright/test';
import type {Coverage} from '../../src/content/coverage-schema.ts';
import type {Journey} from '../../src/views/journey.ts';
import {root} from '../docusaurus.ts';
import {expect, hrefsIn, hydrated, test} from './site.ts';
import {pageAt, pages, personaIds, scenarios} from './written.ts';

/** What a command says of this site. */
function said<Found>(...args: string[]): Found {
  const command = [join(root, 'src/cli/personas.js'), ...args, '--format', 'json'];
  return JSON.parse(execFileSync(process.execPath, command, {cwd: root, encoding: 'utf8'}));
}

const coverage = said<Coverage>('coverage');

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({javaScriptEnabled});

    test('the page of the coverage has the figures of the command, and each opens its pages', async ({page}) => {
      await page.goto('./coverage/');
      const main = page.getByRole('main');
      const {expected, written} = coverage.totals;
      await expect(main).toContainText(`${written} of ${expected} expected cells are written`);
      for (const cell of coverage.cells) {
        const row = main
          .getByRole('row')
          .filter({has: page.locator('code', {hasText: new RegExp(`^${cell.scenario}$`)})});
        const column = coverage.personas.findIndex(({id}) => id === cell.persona);
        const shown = row.getByRole('cell').nth(column);
        await expect(shown.locator('summary')).toHaveText(String(cell.pages.length));
        await shown.locator('summary').click();
        await expect(shown.getByRole('listitem').first()).toBeVisible();
        const paths = (await hrefsIn(shown)).map((href) => pageAt(href).path);
        expect(paths.sort()).toEqual(cell.pages.map(pathOf).sort());
        await shown.locator('summary').click();
      }
    });
  });
}

test('on a phone the table scrolls in a region of its own, by keys, and what names its rows and columns stays', async ({
  page,
}) => {
  await page.setViewportSize({width: 360, height: 560});
  await page.goto('./coverage/');
  await hydrated(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  const region = page.getByRole('region', {name: 'Pages by scenario and persona'});
  await region.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  const scrolled = () => region.evaluate(({scrollLeft, scrollTop}) => scrollLeft > 0 && scrollTop > 0);
  await expect.poll(scrolled).toBe(true);
  const place = (of: Locator) => of.evaluate((element) => element.getBoundingClientRect().toJSON());
  const {left, top} = await place(region);
  expect((await place(region.getByRole('rowheader').last())).left).toBe(left);
  expect((await place(region.getByRole('columnheader').last())).top).toBe(top);
  const summary = region.locator('summary').first();
  // The keys scroll smoothly, and may go on doing so after the focus has come.
  await expect(async () => {
    await summary.evaluate((element) => {
      element.blur();
      element.focus();
    });
    const focused = await place(summary);
    expect(focused.left).toBeGreaterThanOrEqual((await place(region.getByRole('rowheader').first())).right);
    expect(focused.top).toBeGreaterThanOrEqual((await place(region.getByRole('columnheader').first())).bottom);
  }).toPass({timeout: 20_000});
});

for (const persona of personaIds) {
  test(`${persona} comes by clicks to each page of her scenarios, in as many as the command says`, async ({page}) => {
    const ways = new Map<string, number>();
    for (const [id, {personas}] of Object.entries(scenarios)) {
      if (!personas.includes(persona)) continue;
      const {steps, others} = said<Journey>('journey', persona, id);
      for (const {page: file, clicks} of [...steps, ...others])
        ways.set(pathOf(file), clicks ?? Number.POSITIVE_INFINITY);
    }
    expect(ways.size).toBeGreaterThan(0);
    await page.goto(`./for/${persona.toLowerCase()}/?persona=${persona}`);
    await hydrated(page);
    let level = [page.url()];
    const seen = new Map<string, number>();
    for (let clicks = 1; level.length > 0 && [...ways.keys()].some((path) => !seen.has(path)); clicks++) {
      const next: string[] = [];
      for (const address of level) {
        await page.goto(address);
        const links = page.getByRole('main').locator('a:visible');
        for (const href of await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))) {
          const {pathname, origin} = new URL(href);
          if (origin !== new URL(address).origin || seen.has(keyOf(pathname))) continue;
          seen.set(keyOf(pathname), clicks);
          next.push(href);
        }
      }
      level = next;
    }
    expect(Object.fromEntries([...ways.keys()].map((path) => [path, seen.get(path)]))).toEqual(
      Object.fromEntries(ways),
    );
  });
}

/** An address as pages are known by: that of a page in the docs is its path. */
function keyOf(pathname: string): string {
  return pages.find(({path}) => pathname.endsWith(`/${path}`))?.path ?? pathname;
}

/** Where a page is served. */
function pathOf(file: string): string {
  return `${file.replace(/\.mdx?$/, '').replace(/(?:README|index)$/, '')}/`.replace(/\/\/$/, '/');
}
