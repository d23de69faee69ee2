import type {Page} from '@playwright/test';
import {expect, follow, hydrated, openPicker, pick, shown, test} from './site.ts';

const docs = './docs/error-handling/';

/** What the browser has stored of ours: in the local storage, then in the session storage. */
function stored(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [localStorage, sessionStorage].map((storage) =>
      Object.keys(storage)
        .filter((key) => key.startsWith('persona'))
        .map((key) => storage.getItem(key) as string),
    ),
  );
}

test.describe('a reader who has picked BE-New', () => {
  test.use({persona: 'BE-New'});

  test('a link with ?persona=, in any case, counts for the tab and overwrites nothing', async ({page, context}) => {
    for (const written of ['BE-Maint', 'BE-MAINT', 'be-maint']) {
      await page.goto(`${docs}?persona=${written}`);
      expect(await shown(page)).toBe('BE-Maint');
      expect(await stored(page)).toEqual([['BE-New'], ['BE-Maint']]);
    }
    await hydrated(page);
    await follow(page, 'Architecture');
    await expect(page).toHaveURL(/\/docs\/architecture\/$/);
    expect(await shown(page)).toBe('BE-Maint');
    await page.goto('./docs/glossary/');
    expect(await shown(page)).toBe('BE-Maint');
    const other = await context.newPage();
    await other.goto(docs);
    expect(await shown(other)).toBe('BE-New');
  });

  test('?persona= means everyone, for the tab', async ({page}) => {
    await page.goto(`${docs}?persona=`);
    expect(await shown(page)).toBeNull();
    await page.goto('./docs/architecture/');
    expect(await shown(page)).toBeNull();
    expect((await stored(page))[0]).toEqual(['BE-New']);
  });

  test('what is no persona is ignored', async ({page}) => {
    const nonsense = ['BE-Nope', '__proto__', 'constructor', 'hasOwnProperty', 'BE-Maint%20', '%00', '%E0%A4%A'];
    const queries = [
      ...nonsense.map((persona) => `persona=${persona}`),
      'docusaurus-data-persona=BE-Nope',
      'docusaurus-data-PERSONA=BE-Nope',
    ];
    for (const query of queries) {
      await page.goto(`${docs}?${query}`, {waitUntil: 'domcontentloaded'});
      expect(await shown(page), query).toBe('BE-New');
      expect(await stored(page), query).toEqual([['BE-New'], []]);
    }
  });

  test('?docusaurus-data-persona= is held to real ids too, and says nothing when it is empty', async ({page}) => {
    await page.goto(`${docs}?docusaurus-data-persona=`);
    expect(await shown(page)).toBe('BE-New');
    await page.goto(`${docs}?docusaurus-data-persona=be-ops`);
    expect(await shown(page)).toBe('BE-Ops');
    await page.goto('./docs/architecture/');
    expect(await shown(page)).toBe('BE-Ops');
    expect((await stored(page))[0]).toEqual(['BE-New']);
  });

  test('markup in the query changes nothing', async ({page}) => {
    const markup = encodeURIComponent(`"><img src=x onerror="window.broken=1"><script>window.broken=1</script>`);
    for (const name of ['persona', 'docusaurus-data-persona']) {
      await page.goto(`${docs}?${name}=${markup}`);
      await hydrated(page);
      expect(await shown(page)).toBe('BE-New');
      expect(await page.evaluate(() => 'broken' in window)).toBe(false);
      expect(await page.locator('html').evaluate((html) => html.outerHTML.includes('onerror'))).toBe(false);
    }
  });

  test('the tab’s session counts before what was picked, and an id that is stale there counts as nothing', async ({
    page,
  }) => {
    await page.goto(`${docs}?persona=BE-Ops`);
    await page.goto(docs);
    expect(await shown(page)).toBe('BE-Ops');
    await page.evaluate(() => {
      for (const key of Object.keys(sessionStorage)) sessionStorage.setItem(key, 'BE-Gone');
    });
    await page.reload();
    expect(await shown(page)).toBe('BE-New');
  });

  test('picking replaces what a link brought, in the address bar too', async ({page}) => {
    await page.goto('./docs/glossary/');
    await page.goto(`${docs}?a=1&persona=be-maint&docusaurus-data-persona=BE-Ops&b=%26#the-pattern`);
    const entries = await page.evaluate(() => history.length);
    await pick(page, 'BE-Ops');
    await expect(page).toHaveURL(/\/docs\/error-handling\/\?a=1&b=%26#the-pattern$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await stored(page)).toEqual([['BE-Ops'], []]);
    await page.goto('./docs/architecture/');
    expect(await shown(page)).toBe('BE-Ops');
  });

  test('picking everyone replaces a link too', async ({page}) => {
    await page.goto(`${docs}?persona=be-maint`);
    await pick(page, '');
    await expect(page).toHaveURL(/\/docs\/error-handling\/$/);
    expect(await stored(page)).toEqual([[], []]);
    await page.reload();
    expect(await shown(page)).toBeNull();
  });

  test('going back to an address that names a persona shows hers', async ({page}) => {
    await page.goto(`${docs}?persona=be-maint`);
    await hydrated(page);
    await follow(page, 'Architecture');
    await expect(page).toHaveURL(/\/docs\/architecture\/$/);
    await pick(page, 'BE-New');
    await page.goBack();
    await expect(page.locator('html')).toHaveAttribute('data-persona', 'BE-Maint');
  });

  test('a page that comes back out of the browser’s cache looks again', async ({page}) => {
    await page.goto(docs);
    await hydrated(page);
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => name.startsWith('persona')) as string;
      localStorage.setItem(key, 'BE-Ops');
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    });
    expect(await shown(page)).toBe('BE-Ops');
  });
});

test.describe('a reader whose persona is gone from the registry', () => {
  test.use({persona: 'BE-Gone'});

  test('reads as everyone', async ({page}) => {
    await page.goto(docs);
    expect(await shown(page)).toBeNull();
    await openPicker(page);
    await expect(page.getByRole('radio', {checked: true})).toHaveAttribute('data-persona-option', '');
  });
});

test('other tabs follow a choice, but not one that a link has chosen for', async ({page, context}) => {
  const [follower, shared] = [await context.newPage(), await context.newPage()];
  await follower.goto('./docs/deployment-and-ops/');
  await shared.goto('./docs/deployment-and-ops/?persona=be-new');
  await hydrated(follower);
  await hydrated(shared);
  await page.goto(docs);
  await pick(page, 'BE-Ops');
  await expect(follower.locator('html')).toHaveAttribute('data-persona', 'BE-Ops');
  await expect(follower.locator('details[data-persona="BE-New"]')).toHaveJSProperty('open', false);
  await expect(follower.locator('details[data-persona="BE-Ops"]').first()).toHaveJSProperty('open', true);
  await openPicker(follower);
  await expect(follower.getByRole('radio', {checked: true})).toHaveAttribute('data-persona-option', 'BE-Ops');
  await pick(page, '');
  await expect(follower.locator('html')).not.toHaveAttribute('data-persona');
  await pick(page, 'BE-Maint');
  await expect(follower.locator('html')).toHaveAttribute('data-persona', 'BE-Maint');
  expect(await shown(shared)).toBe('BE-New');
  await page.evaluate(() => localStorage.clear());
  await expect(follower.locator('html')).not.toHaveAttribute('data-persona');
});

test.describe('copy link', () => {
  test.use({permissions: ['clipboard-read', 'clipboard-write']});

  test('copies an address that shows others the same view', async ({page, context}) => {
    await page.goto(`${docs}?a=1#the-pattern`);
    const copied = async () => {
      await openPicker(page);
      await page.getByRole('button', {name: 'Copy link to this view'}).click();
      await expect(page.getByRole('status')).toHaveText('Link copied');
      await expect(page.getByRole('dialog').getByRole('button')).toHaveText('Link copied');
      await page.keyboard.press('Escape');
      const address = new URL(await page.evaluate(() => navigator.clipboard.readText()));
      expect(address.pathname).toBe(new URL(page.url()).pathname);
      expect(address.hash).toBe('#the-pattern');
      expect(address.searchParams.get('a')).toBe('1');
      return address;
    };
    await pick(page, 'BE-Maint');
    const forMaintainers = await copied();
    expect(forMaintainers.searchParams.getAll('persona')).toEqual(['BE-Maint']);
    await pick(page, '');
    expect((await copied()).searchParams.getAll('persona')).toEqual(['']);
    const colleague = await context.newPage();
    await colleague.goto(forMaintainers.href);
    expect(await shown(colleague)).toBe('BE-Maint');
  });
});

test('where the clipboard is closed to scripts, the link is shown to be copied by hand', async ({page}) => {
  await page.goto(`${docs}?persona=be-ops`);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', {value: undefined}));
  const asked = page.waitForEvent('dialog').then(async (dialog) => {
    const value = dialog.defaultValue();
    await dialog.dismiss();
    return value;
  });
  await openPicker(page);
  await page.getByRole('button', {name: 'Copy link to this view'}).click();
  expect(await asked).toMatch(/\/docs\/error-handling\/\?persona=BE-Ops$/);
});
