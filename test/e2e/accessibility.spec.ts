import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect, hydrated, openPicker, test} from './site.ts';

/** Every kind of page, and what can be opened on one. */
const kinds: readonly (readonly [path: string, open?: (page: Page) => Promise<void>])[] = [
  [''],
  ['docs/deployment-and-ops/'],
  ['docs/performance-guide/'],
  ['docs/meta/personas/'],
  ['for/be-new/'],
  ['scenarios/'],
  ['scenarios/s-02/'],
  ['no-such-page/'],
  ['docs/glossary/', openPicker],
];

for (const [colorScheme, persona] of [
  ['light', 'BE-New'],
  ['dark', ''],
] as const) {
  test.describe(`axe, ${colorScheme}, ${persona || 'everyone'}`, () => {
    test.use({colorScheme, persona});

    for (const [path, open] of kinds) {
      test(`/${path}${open ? ', opened' : ''}`, async ({page, faults}) => {
        await page.goto(`./${path}`);
        await hydrated(page);
        await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
        await open?.(page);
        // Colours are looked at when they are what they will be.
        await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({finished}) => finished)));
        const {violations} = await new AxeBuilder({page}).analyze();
        const told = violations.flatMap(({id, nodes}) =>
          nodes.map(({html, failureSummary}) => `${id}: ${html}\n${failureSummary}`),
        );
        expect(told.slice(0, 5)).toEqual([]);
        // The browser tells of the page that is not there.
        if (path === 'no-such-page/') faults.splice(0);
      });
    }
  });
}
