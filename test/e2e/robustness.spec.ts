import {expect, follow, hydrated, pick, pickerButton, shown, sidebar, test} from './site.ts';

const docs = './docs/error-handling/';

/** Ways in which a browser's storage fails, as scripts that run before the page's own. */
const broken: Readonly<Record<string, () => void>> = {
  'is denied': () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
  },
  'is null': () => {
    for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, {value: null});
  },
  'is full': () => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
  'cannot be read': () => {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const)
      Storage.prototype[name] = () => {
        throw new Error('broken');
      };
  },
};

for (const [how, script] of Object.entries(broken)) {
  test.describe(`storage that ${how}`, () => {
    test.beforeEach(({runFirst}) => runFirst(script));
    // Docusaurus says of its own keys that they cannot be read.
    test.afterEach(({faults}) => {
      const ours = faults.filter((fault) => !/^Docusaurus storage error, can't \w+ key=(?!persona)/.test(fault));
      faults.splice(0, faults.length, ...ours);
    });

    test('ends as everyone, and a choice counts until the page is left', async ({page}) => {
      await page.goto(docs);
      expect(await shown(page)).toBeNull();
      await pick(page, 'BE-Maint');
      expect(await shown(page)).toBe('BE-Maint');
      await follow(page, 'Architecture');
      await expect(page).toHaveURL(/\/docs\/architecture\/$/);
      expect(await shown(page)).toBe('BE-Maint');
      await pick(page, '');
      expect(await shown(page)).toBeNull();
    });

    test('still heeds a link', async ({page}) => {
      await page.goto(`${docs}?persona=be-ops`);
      expect(await shown(page)).toBe('BE-Ops');
      await hydrated(page);
      await sidebar(page).getByRole('link').first().click();
      await expect(page).not.toHaveURL(/persona/);
      expect(await shown(page)).toBe('BE-Ops');
      // A pick counts from then on, on the way back, too.
      await pick(page, 'BE-New');
      await page.goBack();
      await expect(page).toHaveURL(/\/docs\/error-handling\/$/);
      expect(await shown(page)).toBe('BE-New');
    });
  });
}

test.describe('a reader who had picked BE-New before her storage was full', () => {
  test.use({persona: 'BE-New'});

  test('does not get the old choice back after another one', async ({page, runFirst}) => {
    await page.goto(docs);
    await runFirst(broken['is full'] as () => void);
    await page.reload();
    expect(await shown(page)).toBe('BE-New');
    await pick(page, 'BE-Ops');
    expect(await shown(page)).toBe('BE-Ops');
    await page.reload();
    expect(await shown(page)).toBeNull();
  });
});

test('an address with a hash that is no text does no harm', async ({page}) => {
  await page.goto(`${docs}#%E0%A4%A`);
  await hydrated(page);
  await page.goto(`${docs}#`);
  await page.goto(`${docs}?persona=be-new#nowhere`);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
});

test.describe('a line that goes down once the page has loaded', () => {
  test.use({fresh: true});

  test('leaves choices that lead to the homes, and they are picked again when it is back', async ({
    page,
    context,
    faults,
  }) => {
    await page.goto(docs, {waitUntil: 'networkidle'});
    await context.setOffline(true);
    await pickerButton(page).click();
    const choice = page.locator('[data-persona-option="BE-Ops"]');
    await expect(choice).toBeVisible();
    const left = page.waitForRequest((request) => request.isNavigationRequest());
    await choice.click({noWaitAfter: true});
    expect((await left).url()).toMatch(/\/for\/be-ops\/$/);
    await context.setOffline(false);
    await page.goto(docs);
    await pick(page, 'BE-Ops');
    expect(await shown(page)).toBe('BE-Ops');
    // Docusaurus loads what the links under the mouse lead to, and says it aloud when it cannot.
    expect(faults.filter((fault) => !/ERR_INTERNET_DISCONNECTED|ChunkLoadError/.test(fault))).toEqual([]);
    faults.splice(0);
  });
});
