import type {Locator, Page} from '@playwright/test';
import {expect, follow, hydrated, openPicker, pick, shown, sidebar, test} from './site.ts';

const docs = './docs/error-handling/';

/** What must hold under `docusaurus start` too, where the router works otherwise. */
const inHistory = {tag: '@history'};

/** What the browser has stored of ours: in the local storage, then in the session storage. */
function stored(page: Page): Promise<string[][]> {
  return page.evaluate(() =>
    [localStorage, sessionStorage].map((storage) =>
      Object.keys(storage)
        .filter((key) => /^persona(?!-met|-picked)/.test(key))
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
    await follow(page, 'Backend development');
    await expect(page).toHaveURL(/\/docs\/backend-development\/$/);
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
    await page.goto('./docs/backend-development/');
    expect(await shown(page)).toBeNull();
    expect((await stored(page))[0]).toEqual(['BE-New']);
  });

  test('what is no persona is ignored', async ({page}) => {
    for (const query of ['persona=__proto__', 'persona=%E0%A4%A', 'docusaurus-data-PERSONA=BE-Nope']) {
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
    await page.goto('./docs/backend-development/');
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

  test('picking replaces what a link brought, in the address bar too', inHistory, async ({page}) => {
    await page.goto('./docs/glossary/');
    await page.goto(`${docs}?a=1&persona=be-maint&docusaurus-data-persona=BE-Ops&b=%26#the-pattern`);
    const entries = await page.evaluate(() => history.length);
    await pick(page, 'BE-Ops');
    await expect(page).toHaveURL(/\/docs\/error-handling\/\?a=1&b=%26#the-pattern$/);
    expect(await page.evaluate(() => history.length)).toBe(entries);
    expect(await stored(page)).toEqual([['BE-Ops'], []]);
    await page.goto('./docs/backend-development/');
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

  test('going back to an address that names a persona shows hers', inHistory, async ({page}) => {
    await page.goto(`${docs}?persona=be-maint`);
    await page.goto(`${docs}?persona=be-ops`);
    await page.goBack();
    expect(await shown(page)).toBe('BE-Maint');
    await page.goForward();
    expect(await shown(page)).toBe('BE-Ops');
  });

  const atOnce = (page: Page) => follow(page, 'Backend development');
  const byLoad = (page: Page) => page.goto('./docs/backend-development/');
  const back = (page: Page) => page.goBack();
  const fromCache = async (page: Page) => {
    await page.goBack();
    await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true})));
  };
  for (const [how, pickedLater, leave, goBack] of [
    ['within the page', 'BE-New', atOnce, back],
    ['within the page', '', atOnce, back],
    ['by a load', 'BE-Ops', byLoad, back],
    ['by a load, and back out of the browser’s cache', 'BE-New', byLoad, fromCache],
  ] as const)
    test(
      `a pick of “${pickedLater}” counts from then on, whatever link was opened before, ${how}`,
      inHistory,
      async ({page}) => {
        const persona = pickedLater || null;
        await page.goto(`${docs}?a=1&persona=be-maint`);
        await hydrated(page);
        expect(await shown(page)).toBe('BE-Maint');
        await leave(page);
        await pick(page, pickedLater);
        expect(await shown(page)).toBe(persona);
        await goBack(page);
        await expect(page.getByRole('heading', {level: 1, name: 'Error handling'})).toBeVisible();
        // Not what the address says.
        await expect(page).toHaveURL(/\/docs\/error-handling\/\?a=1$/);
        expect(await shown(page)).toBe(persona);
        await page.reload();
        expect(await shown(page)).toBe(persona);
        await page.goForward();
        await expect(page.getByRole('heading', {level: 1, name: 'Backend development'})).toBeVisible();
        expect(await shown(page)).toBe(persona);
        const other = await page.context().newPage();
        await other.goto(docs);
        expect(await shown(other)).toBe(persona);
        // Until a link is opened again.
        await page.goto(`${docs}?persona=be-maint`);
        expect(await shown(page)).toBe('BE-Maint');
        await page.reload();
        expect(await shown(page)).toBe('BE-Maint');
      },
    );

  test('a link with punctuation glued to the id leads to it, and `everyone` to everyone', async ({page}) => {
    for (const glued of ['.', '”']) {
      await page.goto(`${docs}?persona=be-ops${glued}`, {waitUntil: 'domcontentloaded'});
      expect(await shown(page), glued).toBe('BE-Ops');
      await page.goto(`${docs}?persona=everyone${glued}`, {waitUntil: 'domcontentloaded'});
      expect(await shown(page), glued).toBeNull();
    }
    await page.goto('./docs/backend-development/');
    expect(await shown(page)).toBeNull();
    expect((await stored(page))[0]).toEqual(['BE-New']);
  });

  test('a page that comes back out of the browser’s cache looks again', async ({page}) => {
    await page.goto(docs);
    await hydrated(page);
    await page.evaluate(() => {
      const key = Object.keys(localStorage).find((name) => /^persona(?!-met|-picked)/.test(name)) as string;
      localStorage.setItem(key, 'BE-Ops');
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    });
    expect(await shown(page)).toBe('BE-Ops');
  });
});

/** Ways to open a link in another tab. */
const inAnotherTab: Readonly<Record<string, (link: Locator) => Promise<void>>> = {
  'Ctrl+click': (link) => link.click({modifiers: ['Control']}),
  'a middle click': (link) => link.click({button: 'middle'}),
  'Shift+click': (link) => link.click({modifiers: ['Shift']}),
  'Ctrl+Enter': (link) => link.press('Control+Enter'),
};

test.describe('from a page that a link has chosen the persona of', () => {
  test.use({persona: 'BE-New'});

  /** Opens a link in another tab, and gives that. */
  async function opened(page: Page, open: () => Promise<void>): Promise<Page> {
    const other = page.context().waitForEvent('page');
    await open();
    const tab = await other;
    await tab.waitForLoadState('domcontentloaded');
    return tab;
  }

  for (const [how, open] of Object.entries(inAnotherTab))
    test(`${how} opens another tab with the same view`, async ({page}) => {
      const link = sidebar(page).getByRole('link', {name: 'Backend development', exact: true});
      await page.goto('./docs/backend-development/?persona=be-maint', {waitUntil: 'networkidle'});
      await follow(page, 'Error handling');
      const href = await link.getAttribute('href');
      const tab = await opened(page, () => open(link));
      await expect(tab).toHaveURL(/\/docs\/backend-development\/\?persona=BE-Maint$/);
      expect(await shown(tab)).toBe('BE-Maint');
      // The link leads where it did.
      await expect(link).toHaveAttribute('href', href as string);
      await tab.close();
      await pick(page, '');
      const after = await opened(page, () => open(link));
      await expect(after).toHaveURL(/\/docs\/backend-development\/$/);
      expect(await shown(after)).toBeNull();
    });

  test('the menu of a link has the view in its address, and no other site has', async ({page}) => {
    await page.goto(`${docs}?persona=`, {waitUntil: 'networkidle'});
    /** Where a link leads as the browser makes its menu. */
    const inMenu = (link: Locator) =>
      link.evaluate((element) => {
        const asked = new Promise<string>((resolve) => {
          const look = () => resolve((element as HTMLAnchorElement).href);
          element.addEventListener('contextmenu', look, {once: true});
        });
        element.dispatchEvent(new MouseEvent('contextmenu', {bubbles: true}));
        return asked;
      });
    const link = sidebar(page).getByRole('link', {name: 'Backend development', exact: true});
    expect(await inMenu(link)).toMatch(/\/docs\/backend-development\/\?persona=$/);
    await expect(link).toHaveJSProperty('search', '');
    await link.evaluate((element) => element.setAttribute('href', 'https://example.org/?a=1'));
    expect(await inMenu(link)).toBe('https://example.org/?a=1');
  });

  test('a link that is followed in the tab leads where it did', async ({page}) => {
    await page.goto(`${docs}?persona=be-maint`, {waitUntil: 'networkidle'});
    await follow(page, 'Backend development');
    await expect(page).toHaveURL(/\/docs\/backend-development\/$/);
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
