import {
  type BrowserContext,
  test as base,
  type ConsoleMessage,
  devices,
  expect,
  type Locator,
  type Page,
  type WebError,
} from '@playwright/test';

export {expect};

const {defaultBrowserType: _, ...desktop} = devices['Desktop Chrome'];

interface Options {
  /** The persona that the reader picked at an earlier visit; the empty string for none. */
  persona: string;
  /** Which site is looked at: this one, its development build, where React tells of hydration that fails, or the fixture. */
  site: 'this' | 'development' | 'seven';
  /** Whether a test needs a browser context of its own, that has nothing of the site in its cache, say. */
  fresh: boolean;
}

interface Fixtures {
  /** Fails the test when a page has an error on its console. A test that expects some takes them out. */
  faults: string[];
  /** Has a script run in every document from now on, until the test ends, before the scripts of the page. */
  runFirst: (script: () => void) => Promise<void>;
}

interface WorkerFixtures {
  /** Under which key of the local storage a site keeps what the reader picked. */
  keyOf: (url: string) => Promise<string>;
  /** The tab of a worker in which the pages at this address are looked at, with or without scripts, in test after test. */
  tabOf: (url: string, javaScriptEnabled: boolean) => Promise<Page>;
}

/** The test function of all browser tests: errors on the console of any page fail a test. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  persona: ['', {option: true}],
  site: ['this', {option: true}],
  fresh: [false, {option: true}],

  baseURL: async ({baseURL, site}, use) => {
    await use(site === 'this' ? baseURL : process.env[`PERSONAS_E2E_${site.toUpperCase()}`]);
  },

  keyOf: [
    async ({browser}, use) => {
      const known = new Map<string, string>();
      await use(async (url) => {
        const key = known.get(url) ?? (await pickAndFindKey(await browser.newPage(), url));
        known.set(url, key);
        return key;
      });
    },
    {scope: 'worker'},
  ],

  tabOf: [
    async ({browser}, use) => {
      const known = new Map<string, Page>();
      await use(async (baseURL, javaScriptEnabled) => {
        const key = `${baseURL} ${javaScriptEnabled}`;
        const tab = known.get(key);
        if (tab && !tab.isClosed()) return tab;
        const context = await browser.newContext({...desktop, baseURL, javaScriptEnabled});
        const opened = await context.newPage();
        // The browser keeps the style sheets and scripts it was given, and so would give them to the tests that follow.
        const refuse = () => {
          throw new Error(
            'A test that answers for the server, or adds a script to stay, needs `test.use({fresh: true})`.',
          );
        };
        Object.assign(opened, {route: refuse, addInitScript: refuse});
        known.set(key, opened);
        return opened;
      });
    },
    {scope: 'worker'},
  ],

  // A tab that has shown the site before shows it in less than half the time, so most tests share one. Each begins in it
  // as in a new one: with nothing stored, at the usual size, and with no other tab beside it.
  context: async (
    {
      browser,
      baseURL,
      persona,
      keyOf,
      tabOf,
      fresh,
      viewport,
      colorScheme,
      javaScriptEnabled,
      contextOptions,
      permissions,
      isMobile,
      site,
    },
    use,
  ) => {
    const url = baseURL as string;
    const picked = persona ? [{name: await keyOf(url), value: persona}] : [];
    const isPlain = !permissions && !isMobile && Object.keys(contextOptions).length === 0;
    if (fresh || !isPlain) {
      const context = await browser.newContext({
        storageState: {cookies: [], origins: [{origin: new URL(url).origin, localStorage: picked}]},
      });
      await use(context);
      await context.close();
      return;
    }
    const tab = await tabOf(url, javaScriptEnabled !== false);
    const context = tab.context();
    for (const other of context.pages()) if (other !== tab) await other.close();
    await tab.emulateMedia({colorScheme: colorScheme ?? 'light', media: null});
    await tab.setViewportSize(viewport ?? desktop.viewport);
    // What every server has as it is: for whatever `docusaurus start` lacks, it shows the whole site.
    await tab.goto(site === 'seven' ? './sitemap.xml' : './img/favicon.svg');
    await tab.evaluate((entries) => {
      sessionStorage.clear();
      localStorage.clear();
      for (const {name, value} of entries) localStorage.setItem(name, value);
    }, picked);
    await use(context);
    tab.removeAllListeners('response');
  },

  page: async ({context}, use) => {
    await use(context.pages()[0] ?? (await context.newPage()));
  },

  runFirst: async ({page}, use) => {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await use(async (script) => {
      await session.send('Page.addScriptToEvaluateOnNewDocument', {source: `(${script})()`});
    });
    // With the session goes what it has added.
    await session.detach();
  },

  faults: [
    async ({context}, use) => {
      const faults: string[] = [];
      const stop = watch(context, faults);
      await use(faults);
      stop();
      expect(faults, 'errors on the console').toEqual([]);
    },
    {auto: true},
  ],
});

/** Collects what goes wrong in any page of a context: exceptions, failed requests, React’s words about hydration. */
function watch(context: BrowserContext, faults: string[]): () => void {
  const onError = (error: WebError) => faults.push(String(error.error()));
  const onMessage = (message: ConsoleMessage) => {
    if (message.type() !== 'error') return;
    const {url} = message.location();
    // A development build of Docusaurus prefetches a file that it keeps in another. What is no page has no icon.
    if (!/\/(?:config---[\w-]+\.js|favicon\.ico)$/.test(url)) faults.push(`${message.text()} ${url}`);
  };
  context.on('weberror', onError).on('console', onMessage);
  return () => context.off('weberror', onError).off('console', onMessage);
}

/** Picks a persona as a reader would, and looks under which key it was stored. */
async function pickAndFindKey(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await pickFirst(page);
  const keys = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => /^persona(?!-met|-picked)/.test(key)),
  );
  await page.close();
  expect(keys).toHaveLength(1);
  return keys[0] as string;
}

async function pickFirst(page: Page): Promise<void> {
  await openPicker(page);
  await page.locator('[data-persona-option]:not([data-persona-option=""])').first().click();
  await expect(page.locator('html')).toHaveAttribute('data-persona');
}

/** The button of the picker in the navbar. */
export function pickerButton(page: Page): Locator {
  return page.locator('.navbar [data-persona-picker] > button').first();
}

/** Opens the picker in the navbar, whose choices scripts make radio buttons. */
export async function openPicker(page: Page): Promise<void> {
  await hydrated(page);
  await pickerButton(page).click();
  await expect(page.getByRole('dialog').getByRole('radio').first()).toBeVisible();
}

/** Picks a persona, or with the empty string everyone, in the navbar. */
export async function pick(page: Page, persona: string): Promise<void> {
  await openPicker(page);
  await page.locator(`[data-persona-option="${persona}"]`).first().click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Waits until React has taken over the page. */
export async function hydrated(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-has-hydrated', 'true');
}

/** The persona that a page shows: the attribute's value, null for everyone. */
export function shown(page: Page): Promise<string | null> {
  return page.locator('html').getAttribute('data-persona');
}

/** The sidebar beside a page. */
export function sidebar(page: Page): Locator {
  return page.getByRole('navigation', {name: 'Docs sidebar'});
}

/** Goes to another page by its link in the sidebar, without a load, and waits until it stands there. */
export async function follow(page: Page, label: string): Promise<void> {
  await sidebar(page).getByRole('link', {name: label}).click();
  await expect(page.getByRole('heading', {level: 1})).toHaveText(label);
}

/** The line at the end of the sidebar that says how many pages the view leaves out. */
export function hiddenLine(page: Page): Locator {
  return sidebar(page)
    .getByText(/pages (?:for others|pour d’autres)/i)
    .filter({visible: true});
}

/** Opens every category of the sidebar. */
export async function unfold(page: Page): Promise<void> {
  const categories = sidebar(page).locator('li:has(> * > [aria-expanded])').filter({visible: true});
  for (let at = 0; at < (await categories.count()); at++) {
    const category = categories.nth(at);
    const closed = category.locator('> * > [aria-expanded="false"]');
    // Not with the mouse, since what has been opened above it moves it for a while.
    if ((await closed.count()) > 0) await closed.dispatchEvent('click');
    // What is in a category comes a moment after it has opened, and there may be more categories in it.
    await expect(category.locator('> ul > li').filter({visible: true}).first()).toBeVisible();
  }
}

/** The addresses that the links in a part of a page lead to, from top to bottom, as far as a reader sees them. */
export function hrefsIn(part: Locator): Promise<string[]> {
  return part.getByRole('link').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
}

const knownOrders = new Map<string, string[]>();

/** The addresses of all pages in the order that everyone reads them in, looked up once for each site. */
export async function readingOrder(page: Page): Promise<string[]> {
  const {origin} = new URL(page.url());
  const order = knownOrders.get(origin) ?? (await findReadingOrder(page));
  knownOrders.set(origin, order);
  return order;
}

async function findReadingOrder(page: Page): Promise<string[]> {
  await page.goto('./docs/glossary/?persona=');
  await hydrated(page);
  await unfold(page);
  return hrefsIn(sidebar(page));
}
