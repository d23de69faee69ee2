import {expect, hrefsIn, hydrated, pick, shown, test} from './site.ts';
import {nameOf, pages, personaIds, scenarios} from './written.ts';

// The first page of each combination of personas and scenarios: what a header says follows from these alone.
const combinations = new Map<string, (typeof pages)[number]>();
for (const page of pages) {
  const combination = `${page.personas} ${page.scenarios}`;
  if (page.personas && !combinations.has(combination)) combinations.set(combination, page);
}

for (const [number, {path, personas, scenarios: ids}] of [...combinations.values()].entries()) {
  // Under `docusaurus start` a few will do.
  const where = number < 3 ? {} : {tag: '@built'};
  test(`${path} says whom it is for and what it serves, and offers others a way on`, where, async ({page}) => {
    await page.goto(`./${path}`);
    await hydrated(page);
    const article = page.getByRole('article');
    for (const id of personas ?? []) {
      const home = article.getByRole('link', {name: nameOf(id), exact: true});
      await expect(home).toHaveAttribute('href', new RegExp(`/for/${id.toLowerCase()}/?$`));
    }
    for (const id of ids) {
      const scenario = scenarios[id];
      const link = article.getByRole('link', {name: scenario?.title ?? (scenario?.trigger as string), exact: true});
      await expect(link.first()).toHaveAttribute('href', new RegExp(`/scenarios/${id.toLowerCase()}/?$`));
    }

    // Diagrams are drawn in their own time, and so is the line that says which step of a task this is.
    const written = article
      .locator('xpath=.//*[self::p or self::li or self::td or self::h2 or self::h3][not(ancestor::figure)]')
      .and(page.locator(':not(.persona-journey)'))
      .filter({visible: true});
    const whole = await written.count();
    const notice = article.getByRole('complementary').filter({hasText: 'you are reading as'});
    await expect(notice).toHaveCount(0);
    for (const reader of personaIds) {
      await pick(page, reader);
      if (personas?.includes(reader)) {
        await expect(notice).toHaveCount(0);
        continue;
      }
      const names = personaIds.filter((id) => personas?.includes(id)).map(nameOf);
      const words = async () => (await notice.innerText()).replaceAll(/\s+/g, ' ');
      await expect.poll(words).toContain(`Written for ${names.join(', ')}; you are reading as ${nameOf(reader)}.`);
      // Her own pages for the same task stand on the page of the scenario.
      const hers = ids.filter((id) => scenarios[id]?.personas.includes(reader));
      const led = (await hrefsIn(notice)).map((href) => new URL(href).pathname);
      expect(led).toEqual(hers.map((id) => `/scenarios/${id.toLowerCase()}/`));
      expect(new URL(page.url()).pathname).toContain(`/${path}`);
      expect(await written.count()).toBeGreaterThan(whole / 2);
      await notice.getByRole('button', {name: 'Read as everyone'}).click();
      await expect.poll(() => shown(page)).toBeNull();
      await expect(notice).toHaveCount(0);
      await expect(written).toHaveCount(whole);
    }
  });
}

test('a page for everyone says so, and is off for nobody', async ({page}) => {
  const path = pages.find(({personas, path}) => personas === undefined && !path.includes('/meta/'))?.path;
  await page.goto(`./${path}`);
  await hydrated(page);
  const article = page.getByRole('article');
  await expect(article.getByText('For Everyone', {exact: true})).toHaveCount(1);
  for (const reader of personaIds) {
    await pick(page, reader);
    await expect(article.getByText('you are reading as').filter({visible: true})).toHaveCount(0);
  }
});

for (const [width, most] of [
  [1440, 200],
  [360, 200],
] as const) {
  test(`the title comes first, and one quiet line under it, at ${width} px`, async ({page}) => {
    await page.setViewportSize({width, height: 800});
    await page.goto('./docs/backend-development/');
    await hydrated(page);
    const title = page.getByRole('heading', {level: 1});
    const line = page.locator('.persona-header').filter({visible: true});
    const box = async (part: typeof title) => (await part.boundingBox()) as {y: number; height: number};
    const [above, below] = [await box(title), await box(line)];
    expect(above.y - 60).toBeLessThan(most);
    expect(below.y).toBeGreaterThanOrEqual(above.y + above.height);
    const lines = below.height / (await line.evaluate((one) => Number.parseFloat(getComputedStyle(one).lineHeight)));
    expect(Math.round(lines)).toBeLessThanOrEqual(width < 577 ? 2 : 1);
    // In the page it comes in this order, too.
    const before = await line.evaluate(
      (one) => one.parentElement?.previousElementSibling?.querySelector('h1')?.textContent,
    );
    expect(before).toBe(await title.textContent());
    await page.goto('./docs/backend-development/?persona=be-ops');
    await hydrated(page);
    await expect(line).toHaveCount(1);
    await expect(line).toContainText('you are reading as Operations');
  });
}

test('a link in the line leads on without loading the site anew, unless it is to open elsewhere', async ({
  page,
  context,
}) => {
  await page.goto('./docs/backend-development/');
  await hydrated(page);
  await page.evaluate(() => Object.assign(window, {isSame: true}));
  const link = page.locator('.persona-serves').getByRole('link').first();
  const href = (await link.getAttribute('href')) as string;
  const another = context.waitForEvent('page');
  await link.click({modifiers: ['ControlOrMeta']});
  await (await another).close();
  await expect(page).toHaveURL(/backend-development/);
  await link.click();
  await expect(page).toHaveURL((url) => url.pathname === href);
  await expect(page.getByRole('heading', {level: 1})).toBeVisible();
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
});

test('a page reads the same whether the server has written it or the browser has drawn it', async ({page}) => {
  await page.goto('./docs/?persona=be-maint');
  await hydrated(page);
  const read = async () => {
    // Diagrams are drawn in their own time.
    const words = page.locator('article, aside.theme-doc-sidebar-container').locator('visible=true');
    return (await words.allInnerTexts()).join('\n').replaceAll(/\s+/g, ' ');
  };
  const next = page.locator('.pagination-nav__link--next').filter({visible: true});
  for (let step = 0; step < 3; step++) {
    const href = await next.evaluate((link) => (link as HTMLAnchorElement).href);
    const title = page.getByRole('heading', {level: 1});
    const before = (await title.textContent()) as string;
    await next.press('Enter');
    await expect(page).toHaveURL(href);
    // The address is there first.
    await expect(title).not.toHaveText(before);
    const drawn = await read();
    await page.reload();
    await hydrated(page);
    await expect.poll(read).toBe(drawn);
    await page.goBack();
    await page.goForward();
    await expect(page).toHaveURL(href);
  }
});

test('where a site shows links in its text as words only, the line is as before', async ({page}) => {
  await page.goto('./docs/backend-development/');
  await hydrated(page);
  const line = page.locator('.persona-header').filter({visible: true});
  /** Where the links are and how wide, and how far each is from the middle of the line. */
  const links = () =>
    line.evaluate((whole) => {
      const middle = ({top, bottom}: DOMRect) => (top + bottom) / 2;
      return [...whole.querySelectorAll('a')].map((link) => {
        const box = link.getBoundingClientRect();
        const isOff = Math.abs(middle(box) - middle(whole.getBoundingClientRect())) > 2;
        return [Math.round(box.left), Math.round(box.width), isOff];
      });
    });
  const before = await links();
  expect(before.length).toBeGreaterThan(1);
  await page.addStyleTag({content: '.markdown a {display: initial; line-height: 20px}'});
  expect(await links()).toEqual(before);
});

test('the next page has its line from its first moment on, however slow the line to the server is @built', async ({
  page,
}) => {
  await page.goto('./docs/', {waitUntil: 'networkidle'});
  await hydrated(page);
  // What draws it comes with the first thing that its reader does: until then nobody goes on.
  const hasCome = () =>
    page.evaluate(() => {
      const name = Object.keys(window).find((key) => key.startsWith('webpackChunk')) ?? '';
      const chunks = Reflect.get(window, name) as [unknown, Record<string, unknown>][];
      return chunks.some(([, modules]) =>
        Object.values(modules).some((code) => String(code).includes('persona-serves')),
      );
    });
  expect(await hasCome()).toBe(false);
  await page.keyboard.press('Tab');
  await expect.poll(hasCome).toBe(true);
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 1000,
    downloadThroughput: -1,
    uploadThroughput: -1,
  });
  // With the keyboard: nothing comes near to the link before.
  await page.evaluate(() => {
    const without: string[] = [];
    Object.assign(window, {without});
    new MutationObserver(() => {
      const title = document.querySelector('h1')?.textContent;
      if (title && !document.querySelector('.persona-header')) without.push(title);
    }).observe(document, {childList: true, subtree: true});
    [...document.querySelectorAll<HTMLElement>('.theme-doc-sidebar-menu a')]
      .find(({textContent}) => textContent === 'Backend development')
      ?.click();
  });
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Backend development');
  await expect(page.locator('.persona-header').first()).toBeAttached();
  expect(await page.evaluate(() => Reflect.get(window, 'without'))).toEqual([]);
  await client.detach();
});

test('going back to everyone from the notice takes the persona out of the address', async ({page}) => {
  await page.goto('./docs/performance-guide/?persona=be-new');
  await hydrated(page);
  await page.getByRole('button', {name: 'Read as everyone'}).filter({visible: true}).click();
  await expect.poll(() => shown(page)).toBeNull();
  await page.reload();
  expect(await shown(page)).toBeNull();
});

test('a page ends with the commit that it holds for and a link to its source, and the navbar leads to the repository', async ({
  page,
}) => {
  const holds = page.getByRole('article').getByText(/^Holds for/);
  const edit = page.getByRole('link', {name: 'Edit this page'});
  await page.goto('./docs/secrets/plaid-secret/');
  await expect(holds).toHaveText(/webudget2025 at [0-9a-f]{7}, \d{4}-\d{2}-\d{2}\.$/);
  await expect(edit).toHaveAttribute('href', /\/edit\/main\/docs\/secrets\/plaid-secret\.md$/);
  const repository = page.locator('.navbar').getByRole('link', {name: 'Repository'});
  await expect(repository).toHaveAttribute('href', /^https:\/\/github\.com\//);
  // About the docs themselves there is no such commit.
  await page.goto('./docs/meta/style-guide/');
  await expect(edit).toHaveAttribute('href', /\/docs\/meta\/style-guide\.md$/);
  await expect(holds).toHaveCount(0);
});
