import type {Page} from '@playwright/test';
import {expect, hydrated, openPicker, pick, pickerButton, test} from './site.ts';

const kinds = [
  '',
  'docs/deployment-and-ops/',
  'docs/performance-guide/?persona=be-new',
  'docs/meta/personas/',
  'for/be-ops/',
  'scenarios/',
  'scenarios/s-05/',
];

/** What reaches over the edges of the window, but for what scrolls by itself. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const scrolls = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const {left, right, width: own, height} = element.getBoundingClientRect();
        if (own <= 1 || height <= 1 || getComputedStyle(element).visibility === 'hidden') return false;
        return (right > width + 1 || left < -1) && right > 0 && left < width && !scrolls(element.parentElement);
      })
      .map((element) => `${element.localName}.${element.className}`);
  });
}

async function expectToFit(page: Page): Promise<void> {
  expect(await tooWide(page)).toEqual([]);
  const [content, window] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(content).toBeLessThanOrEqual(window as number);
}

for (const [how, viewport] of [
  ['320 px, which is 1280 px at 400 %', {width: 320, height: 640}],
  ['360 px', {width: 360, height: 740}],
  ['640 px, which is 1280 px at 200 %', {width: 640, height: 400}],
] as const) {
  test.describe(`at ${how}`, () => {
    test.use({viewport});

    test('nothing is cut off and nothing scrolls sideways', async ({page}) => {
      for (const path of kinds) {
        await page.goto(`./${path}`);
        await hydrated(page);
        await expectToFit(page);
      }
      await openPicker(page);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeInViewport({ratio: 1});
      for (const choice of await dialog.locator('[data-persona-option], button').all()) {
        await choice.scrollIntoViewIfNeeded();
        // Whole, but for the part of a pixel that scrolling rounds away.
        await expect(choice).toBeInViewport({ratio: 0.95});
      }
      await expectToFit(page);
    });
  });
}

for (const width of [360, 1280]) {
  test.describe(`from right to left, at ${width} px`, () => {
    test.use({site: 'seven', viewport: {width, height: 740}});

    test('all is mirrored and nothing is cut off', async ({page}) => {
      for (const path of ['docs/long', 'docs/last?persona=fe', 'for/sec-eng', 'scenarios', 'scenarios/t-1']) {
        await page.goto(`./ar/${path}`);
        await hydrated(page);
        await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
        await expectToFit(page);
      }
      await page.goto('./ar/docs/long');
      await openPicker(page);
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeInViewport({ratio: 1});
      const box = await dialog.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0) / 2).toBeLessThan(width / 2 + 1);
      // The icon stands before the name.
      const [end, name] = await dialog
        .locator('[data-persona-option]')
        .first()
        .evaluate((choice) => [choice, ...choice.children].map((part) => part.getBoundingClientRect().right));
      expect((end as number) - (name as number)).toBeGreaterThan(20);
      await page.keyboard.press('Escape');
      const summary = page.locator('article details > summary').first();
      // A list item's own marker points along the line.
      const {display, direction} = await summary.evaluate((one) => getComputedStyle(one));
      expect([display, direction]).toEqual(['list-item', 'rtl']);
    });
  });
}

test.describe('with long names of seven personas', () => {
  test.use({site: 'seven'});

  for (const width of [320, 768, 1440]) {
    test(`nothing is cut off at ${width} px`, async ({page}) => {
      await page.setViewportSize({width, height: 740});
      for (const path of [
        'docs/long?persona=sec-eng',
        'docs/last?persona=sre',
        'for/sre',
        'scenarios',
        'scenarios/t-3',
      ]) {
        await page.goto(`./${path}`);
        await hydrated(page);
        await expectToFit(page);
      }
      await openPicker(page);
      await expectToFit(page);
      const [content, dialog] = await page.getByRole('dialog').evaluate((one) => [one.scrollWidth, one.clientWidth]);
      expect(content).toBeLessThanOrEqual(dialog as number);
    });
  }
});

test.describe('with forced colours', () => {
  test.use({contextOptions: {forcedColors: 'active'}});

  test('the choice, the button and the sections can be told apart without colours', async ({page}) => {
    await page.goto('./docs/deployment-and-ops/');
    await pick(page, 'BE-Ops');
    const border = await pickerButton(page).evaluate((button) => getComputedStyle(button).borderTopStyle);
    expect(border).toBe('solid');
    await pickerButton(page).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    const marks = await page
      .getByRole('radio')
      .evaluateAll((choices) => choices.map((choice) => /✓/.test(getComputedStyle(choice, '::after').content)));
    expect(marks.filter(Boolean)).toHaveLength(1);
    // Forced colours paint borders that are transparent elsewhere.
    const borders = await page
      .getByRole('radio')
      .evaluateAll((choices) => choices.map((choice) => getComputedStyle(choice).borderInlineStartWidth));
    expect(borders).toEqual(borders.map(() => '0px'));
    const focused = await page.locator(':focus').evaluate((choice) => getComputedStyle(choice).outlineStyle);
    expect(focused).not.toBe('none');
    const icons = await page
      .locator('[data-persona-option]')
      .evaluateAll((all) => all.map((choice) => getComputedStyle(choice, '::before').backgroundColor));
    expect(new Set(icons).size).toBe(1);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} mode`, () => {
    test.use({colorScheme});

    test('each persona has a colour of her own', async ({page}) => {
      await page.goto('./docs/backend-development/');
      await openPicker(page);
      const colors = await page
        .locator('[data-persona-option]')
        .evaluateAll((all) => all.map((choice) => getComputedStyle(choice, '::before').backgroundColor));
      expect(new Set(colors).size).toBe(colors.length);
    });
  });
}
