import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, hydrated, openPicker, pick, test} from './site.ts';

/** Every kind of page, and what can be opened on one. */
const kinds: readonly (readonly [path: string, open?: (page: Page) => Promise<void>])[] = [
  [''],
  ['docs/error-handling/'],
  ['docs/observability/'],
  ['docs/meta/personas/'],
  ['for/be-new/'],
  ['scenarios/'],
  ['scenarios/s-02/'],
  ['coverage/', (page) => page.getByRole('main').locator('summary').first().click()],
  ['no-such-page/', openPicker],
];

for (const [path, open] of kinds) {
  test(`axe, /${path}${open ? ', opened' : ''}, for everyone and for a persona, in both colour modes`, async ({
    page,
    faults,
  }) => {
    await page.goto(`./${path}`);
    await hydrated(page);
    for (const persona of ['', 'BE-New']) {
      if (persona) await pick(page, persona);
      await open?.(page);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({colorScheme});
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        // What has no colour is the same in both modes.
        const only = colorScheme === 'dark' ? ['color-contrast', 'link-in-text-block'] : undefined;
        expect(await violations(page, only), `${persona || 'everyone'}, ${colorScheme}`).toEqual([]);
      }
      await page.keyboard.press('Escape');
    }
    // The browser reports the page that is not there.
    if (path === 'no-such-page/') faults.splice(0);
  });
}

/**
 * What axe finds, the rule about the size of targets included, which it leaves out by itself.
 *
 * @param only the rules to look at; all when left out
 */
async function violations(page: Page, only?: string[]): Promise<string[]> {
  // Colours are looked at when they are what they will be.
  // One of what is folded meanwhile would never end by itself.
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const found = await new AxeBuilder({page})
    // There are no frames to look into, and nobody reads what passes: both take half of the time.
    .setLegacyMode()
    .options({
      ...(only ? {runOnly: {type: 'rule', values: only}} : {rules: {'target-size': {enabled: true}}}),
      resultTypes: ['violations'],
    })
    .analyze();
  const reported = found.violations.flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary}`),
  );
  return reported.slice(0, 5);
}

test('what gets the focus is not under the navbar', async ({page}) => {
  await page.goto('./docs/deployment-and-ops/?persona=be-ops');
  await hydrated(page);
  await page.getByRole('navigation', {name: 'Docs pages'}).getByRole('link').last().focus();
  const navbar = await page.locator('.navbar').evaluate((bar) => bar.getBoundingClientRect().bottom);
  const focused = page.locator('main :focus');
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Shift+Tab');
    const top = await focused.evaluate((element) => element.getBoundingClientRect().top);
    expect(top, await focused.evaluate((element) => element.outerHTML)).toBeGreaterThanOrEqual(navbar);
  }
});
