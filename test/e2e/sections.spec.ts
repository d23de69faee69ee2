import type {Locator, Page} from '@playwright/test';
import {expect, follow, hydrated, pick, test} from './site.ts';
import {nameOf} from './written.ts';

const ops = './docs/deployment-and-ops/';

/** Of every persona section of a page: whom it is for, and whether it is open. */
function sections(page: Page): Promise<[string, boolean][]> {
  return page
    .locator('article details[data-persona]')
    .evaluateAll((all) => all.map((one) => [one.dataset.persona as string, (one as HTMLDetailsElement).open]));
}

test('open for the chosen persona, closed for others, as the author left them for everyone', async ({page}) => {
  await page.goto(ops);
  await hydrated(page);
  const written = await sections(page);
  expect(written.map(([, open]) => open)).toEqual(written.map(() => false));
  expect(new Set(written.map(([persona]) => persona))).toEqual(new Set(['BE-Ops', 'BE-New']));
  for (const persona of ['BE-Ops', 'BE-New', 'BE-Maint', '']) {
    await pick(page, persona);
    expect(await sections(page)).toEqual(written.map(([ids]) => [ids, ids === persona]));
  }
});

test('the summary names whom a section is for', async ({page}) => {
  await page.goto(ops);
  const names = await page.locator('article details[data-persona] > summary').allInnerTexts();
  const ids = (await sections(page)).map(([persona]) => persona);
  for (const [index, name] of names.entries()) expect(name).toContain(`For ${nameOf(ids[index] as string)}`);
});

test('both spellings look alike, and what is closed is never out of the page', async ({page}) => {
  await page.goto('./docs/architecture/?persona=be-ops');
  await hydrated(page);
  const both = page.locator('article details[data-persona="BE-Maint"]');
  // Two are written as HTML, the last one as a directive.
  await expect(both).toHaveCount(3);
  const [raw, , directive] = await both.evaluateAll((all) =>
    all.map((one) => {
      const {className, firstElementChild} = one;
      return {className, first: firstElementChild?.localName, open: (one as HTMLDetailsElement).open};
    }),
  );
  expect(raw).toEqual(directive);
  expect(raw).toMatchObject({first: 'summary', open: false});
  const displays = await both.evaluateAll((all) =>
    all.flatMap((one) => [one, ...one.querySelectorAll('*')]).map((element) => getComputedStyle(element).display),
  );
  expect(displays).not.toContain('none');
});

test('what the reader opens or closes by hand stays so while she is on the page', async ({page}) => {
  await page.goto(ops);
  await hydrated(page);
  const [first, second] = [0, 1].map((index) => page.locator('details[data-persona="BE-Ops"]').nth(index)) as [
    Locator,
    Locator,
  ];
  await first.locator('summary').click();
  await expect(first).toHaveJSProperty('open', true);
  await pick(page, 'BE-New');
  await expect(first).toHaveJSProperty('open', true);
  await pick(page, 'BE-Ops');
  await second.locator('summary').press('Enter');
  await expect(second).toHaveJSProperty('open', false);
  await pick(page, '');
  await pick(page, 'BE-Ops');
  await expect(second).toHaveJSProperty('open', false);
  await follow(page, 'Observability');
  await expect(page).toHaveURL(/observability\/$/);
  await follow(page, 'Deployment and operations');
  await expect(second).toHaveJSProperty('open', true);
});

test('a page that comes by client-side navigation is drawn as the persona asks', async ({page}) => {
  await page.goto('./docs/architecture/?persona=be-maint');
  await hydrated(page);
  await page.evaluate(() => {
    const states: boolean[] = [];
    Object.assign(window, {states});
    const look = () => {
      for (const section of document.querySelectorAll<HTMLDetailsElement>('details[data-persona="BE-Maint"]'))
        states.push(section.open);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await follow(page, 'Error handling');
  await expect(page).toHaveURL(/error-handling\/$/);
  await expect(page.locator('details[data-persona]').first()).toHaveJSProperty('open', true);
  expect(await page.evaluate(() => (window as unknown as {states: boolean[]}).states)).not.toContain(false);
});

test('an ordinary aside is left alone', async ({page}) => {
  await page.goto('./docs/?persona=be-new');
  await hydrated(page);
  const aside = page.locator('article details:not([data-persona])').first();
  await expect(aside).toHaveJSProperty('open', false);
  await aside.locator('summary').click();
  await expect(aside).toHaveJSProperty('open', true);
  await pick(page, 'BE-Ops');
  await expect(aside).toHaveJSProperty('open', true);
});

test('find-in-page opens the section that holds the words', async ({page}) => {
  await page.goto(ops);
  const section = page.locator('details[data-persona="BE-Ops"]').first();
  const words = await section.evaluate((one) => {
    const text = [...one.querySelectorAll('p')].map((paragraph) => paragraph.textContent ?? '').join(' ');
    return text.trim().split(/\s+/).slice(0, 6).join(' ');
  });
  // Text in an address is looked for as Ctrl+F looks: the browser opens what it must to show it. It looks for a moment
  // only, and not where it is asked again and again meanwhile; on a busy machine `docusaurus start` may write the page later.
  await expect(async () => {
    await page.goto('about:blank');
    await page.goto(`${ops}#:~:text=${encodeURIComponent(words).replaceAll('-', '%2D')}`);
    const isOpen = () => document.querySelector<HTMLDetailsElement>('details[data-persona="BE-Ops"]')?.open;
    await page.waitForFunction(isOpen, undefined, {timeout: 3000});
  }).toPass();
  await expect(section.locator('p').first()).toBeInViewport();
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(`with ${reducedMotion === 'reduce' ? 'less' : 'usual'} motion`, () => {
    test.use({contextOptions: {reducedMotion}});

    test('a section opens smoothly, or at once', async ({page}) => {
      await page.goto(ops);
      await hydrated(page);
      const section = page.locator('details[data-persona="BE-Ops"]').first();
      const heights = await section.evaluate(async (one) => {
        const seen = new Set<number>();
        // As the click of a reader does.
        one.querySelector('summary')?.focus();
        one.querySelector('summary')?.click();
        const started = performance.now();
        while (performance.now() - started < 600) {
          await new Promise(requestAnimationFrame);
          seen.add(one.getBoundingClientRect().height);
        }
        return seen.size;
      });
      if (reducedMotion === 'reduce') expect(heights).toBe(1);
      else expect(heights).toBeGreaterThan(1);
    });
  });
}
