import {expect, follow, hydrated, pick, shown, sidebar, test} from './site.ts';

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

test('a browser without the popover API shows no page broken', async ({page, runFirst}) => {
  await runFirst(() => {
    for (const name of ['popover', 'showPopover', 'hidePopover', 'togglePopover'])
      Reflect.deleteProperty(HTMLElement.prototype, name);
  });
  await page.goto(docs);
  await hydrated(page);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
});

test('an address with a hash that is no text does no harm', async ({page}) => {
  await page.goto(`${docs}#%E0%A4%A`);
  await hydrated(page);
  await page.goto(`${docs}#`);
  await page.goto(`${docs}?persona=be-new#nowhere`);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
});
