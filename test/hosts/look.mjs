// Opens a built site in a browser, and looks at what the package adds to it.
import {strict as assert} from 'node:assert';
import {chromium} from '@playwright/test';
import {ensureBrowser} from '../../scripts/browser.mjs';
import {serve} from '../bench/serve.mjs';

/** Pages of the template and of the package, all of which the browser must take without a word. */
const paths = [
  '/',
  '/docs/intro/',
  '/docs/rotate/',
  '/blog/',
  '/for/ops/',
  '/scenarios/',
  '/scenarios/s-02/',
  '/docs/all-pages/',
];

/**
 * Looks at a built site as everyone and as one persona.
 *
 * @param build the folder of the build
 * @param hasSearch whether the site lists pagefind, and so has the package's search
 * @returns what was seen to work, a line each
 * @throws AssertionError that says what was not
 */
export async function look(build, hasSearch) {
  const site = await serve(build);
  const browser = await chromium.launch({executablePath: ensureBrowser(), args: ['--no-sandbox']});
  try {
    const page = await browser.newPage({viewport: {width: 1280, height: 900}});
    // Pictures of the template's blog come from elsewhere.
    await page.route(
      ({origin}) => origin !== site.address,
      (route) => route.fulfill({status: 204}),
    );
    const complaints = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
    const open = async (path) => {
      const answer = await page.goto(site.address + path);
      assert.equal(answer.status(), 200, `${path} is there`);
      await page.waitForSelector('html[data-has-hydrated="true"]');
    };
    for (const path of paths) await open(path);
    await asEveryone(page, open);
    await asPersona(page, open);
    if (hasSearch) await search(page, open);
    else assert.equal(await page.locator('[data-persona-search]').count(), 0, 'without pagefind there is no search');
    assert.deepEqual(complaints, [], 'the console stays empty');
    return [
      `${paths.length} pages hydrate, with an empty console`,
      'picker, section, sidebar, header and home answer a pick, and everyone sees all',
      hasSearch ? 'the search finds a page' : 'without pagefind there is no search',
    ];
  } finally {
    await browser.close();
    site.close();
  }
}

const section = 'details[data-persona="Ops"]';
const sidebarItem = '.theme-doc-sidebar-menu a[href="/docs/rotate/"], .theme-doc-sidebar-menu a[href="/docs/rotate"]';

async function pick(page, persona) {
  await page.locator('.navbar [data-persona-picker]').first().locator('button, summary').first().click();
  await page.locator(`[data-persona-option="${persona}"]:visible`).first().click();
}

async function asEveryone(page, open) {
  await open('/docs/operate/');
  assert.equal(await page.locator('html').getAttribute('data-persona'), null, 'nobody has picked yet');
  assert.ok(await page.locator(sidebarItem).isVisible(), 'the sidebar has all pages for everyone');
  assert.ok(await page.locator(section).isVisible(), 'a section is on the page for everyone');
}

async function asPersona(page, open) {
  await pick(page, 'Newcomer');
  await page.waitForSelector('html[data-persona="Newcomer"]');
  assert.ok(!(await page.locator(sidebarItem).isVisible()), "the sidebar leaves out another persona's page");
  assert.ok(!(await isOpen(page)), "another persona's section is closed");
  await pick(page, 'Ops');
  await page.waitForSelector('html[data-persona="Ops"]');
  assert.ok(await page.locator(sidebarItem).isVisible(), "the sidebar has the persona's page");
  assert.ok(await isOpen(page), "the persona's section is open");
  await open('/docs/operate/');
  assert.equal(await page.locator('html').getAttribute('data-persona'), 'Ops', 'a pick is remembered');
  await open('/for/ops/');
  assert.match(await page.locator('main').innerText(), /secret has leaked/, 'a home has its scenario');
}

async function search(page, open) {
  await open('/docs/operate/');
  await page.locator('[data-persona-search]').click();
  await page.getByRole('combobox').fill('vault');
  await page
    .getByRole('option', {name: /Rotate a secret/})
    .first()
    .waitFor();
}

function isOpen(page) {
  return page.locator(section).evaluate((element) => element.open);
}
