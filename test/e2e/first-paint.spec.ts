import type {Page} from '@playwright/test';
import {expect, hydrated, test} from './site.ts';

test.use({fresh: true});

/**
 * What a frame showed: whether what had come of the page could be seen, the entries of the sidebar, the sections with
 * their states, and what stands once per persona.
 */
interface Frame {
  readonly isVisible: boolean;
  readonly persona: string | null;
  readonly sidebar: readonly string[];
  readonly sections: readonly string[];
  readonly shown: readonly string[];
}

interface Recording {
  readonly frames: Frame[];
  shift: number;
}

/** Records each frame until the page is left, and how far anything has shifted. Runs in the page, before its scripts. */
function record(): void {
  const recording: Recording = {frames: [], shift: 0};
  Object.assign(window, {recording});
  const isVisible = (element: Element) => element.checkVisibility({visibilityProperty: true});
  const look = () => {
    // Until then there is nothing to see.
    const navbar = document.querySelector('#__docusaurus > .navbar');
    if (navbar) {
      const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
      recording.frames.push({
        isVisible: isVisible(navbar),
        persona: document.documentElement.getAttribute('data-persona'),
        sidebar: all('.theme-doc-sidebar-menu .menu__link')
          .filter(isVisible)
          .map((link) => link.textContent ?? ''),
        // One whose summary has not come yet shows nothing.
        sections: all('article details:has(> summary + *)').map(
          (one) => `${one.querySelector('summary')?.textContent}: ${(one as HTMLDetailsElement).open}`,
        ),
        shown: all('article aside, article .pagination-nav__link, .navbar [data-persona-picker] > button > *')
          .filter(isVisible)
          .map((one) => one.textContent ?? ''),
      });
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & {value: number})[]) recording.shift += entry.value;
  }).observe({type: 'layout-shift', buffered: true});
}

/** The texts of a frame that are not in the last one. In between, a text may have come only in part. */
function notIn(last: readonly string[], texts: readonly string[]): string[] {
  return texts.filter((text) => !last.some((whole) => whole.startsWith(text)));
}

/** Makes the machine four times as slow, and the line as slow as a bad phone's, so that a page comes in many frames. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 40,
    downloadThroughput: 400_000,
    uploadThroughput: 400_000,
  });
  await session.send('Emulation.setCPUThrottlingRate', {rate: 4});
}

for (const [persona, pages] of [
  ['BE-New', ['docs/deployment-and-ops/', 'for/be-new/']],
  ['BE-Ops', ['docs/performance-guide/', 'scenarios/s-02/']],
] as const) {
  test.describe(`with ${persona} stored, on a slow machine`, () => {
    test.use({persona});
    test.slow();

    for (const path of pages) {
      test(`every frame of /${path} shows what has come, as her view, and nothing shifts`, async ({page}) => {
        await page.addInitScript(record);
        await slowDown(page);
        await page.goto(`./${path}`);
        await hydrated(page);
        // Two more frames: what hydration changed is painted by then.
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const {frames, shift} = await page.evaluate(() => (window as unknown as {recording: Recording}).recording);
        const last = frames.at(-1) as Frame;
        expect(frames.length).toBeGreaterThan(3);
        expect(last.persona).toBe(persona);
        for (const frame of frames) {
          expect(frame.isVisible).toBe(true);
          expect(frame.persona).toBe(persona);
          expect(notIn(last.sidebar, frame.sidebar)).toEqual([]);
          expect(frame.sections.filter((state) => !last.sections.includes(state))).toEqual([]);
          expect(notIn(last.shown, frame.shown)).toEqual([]);
        }
        // A page comes in pieces, and each may push another a little further. Up to 0.1 counts as good; no reader notices a
        // tenth of that.
        expect(shift).toBeLessThan(0.01);
      });
    }
  });
}

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('a page that breaks off is shown as far as it came', async ({page}) => {
    await page.route('**/docs/glossary/', async (route) => {
      const response = await route.fetch();
      const whole = await response.text();
      await route.fulfill({response, body: whole.slice(0, whole.length / 2)});
    });
    await page.goto('./docs/glossary/');
    await expect(page.locator('.pagination-nav')).toHaveCount(0);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  });
});

test('the attribute is set once, before anything of the body is there', async ({page}) => {
  await page.addInitScript(() => {
    const seen: [string | null, number][] = [];
    Object.assign(window, {seen});
    new MutationObserver(() => {
      const value = document.documentElement.getAttribute('data-persona');
      if (seen.at(-1)?.[0] !== value) seen.push([value, document.querySelectorAll('#__docusaurus *').length]);
    }).observe(document, {attributes: true, childList: true, subtree: true, attributeFilter: ['data-persona']});
  });
  await page.goto('./docs/architecture/?persona=be-maint');
  await hydrated(page);
  const seen = await page.evaluate(() => (window as unknown as {seen: [string | null, number][]}).seen);
  expect(seen.filter(([value]) => value !== null).map(([value]) => value)).toEqual(['BE-Maint']);
  expect(seen.at(-1)?.[1]).toBe(0);
});

test('switching is a change of one attribute, without a layout shift that the reader did not ask for', async ({
  page,
}) => {
  await page.addInitScript(record);
  await page.goto('./docs/architecture/');
  await hydrated(page);
  const before = await page.evaluate(() => document.documentElement.getAttributeNames());
  await page.evaluate(() => document.documentElement.setAttribute('data-persona', 'BE-Maint'));
  expect(await page.evaluate(() => document.documentElement.getAttributeNames())).toEqual([...before, 'data-persona']);
});
