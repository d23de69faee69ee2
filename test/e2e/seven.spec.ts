import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {Page} from '@playwright/test';
import {parse} from 'yaml';
import {root} from '../docusaurus.ts';
import {expect, hiddenLine, hydrated, openPicker, pick, pickerButton, shown, sidebar, test} from './site.ts';

test.use({site: 'seven'});

const personas: Record<string, {name: string; experience: string}> = parse(
  readFileSync(join(root, 'test/fixtures/seven/personas.yaml'), 'utf8'),
).personas;
const ids = Object.keys(personas);

/** The labels that the sidebar shows, from top to bottom. */
function labels(page: Page): Promise<string[]> {
  return sidebar(page).locator('a.menu__link:visible').allInnerTexts();
}

const handbook = 'Handbook & <more>';

test('names stay text wherever they stand', async ({page}) => {
  await page.goto('./docs/handbook/shared');
  for (const [id, {name}] of Object.entries(personas)) {
    await pick(page, id);
    await expect(pickerButton(page)).toHaveAccessibleName(`Reading as ${name}`);
    await expect(page.getByRole('status')).toContainText(`Reading as ${name}, `);
    await page.goto(`./for/${id.toLowerCase()}`);
    await expect(page).toHaveTitle(`For ${name} | Seven`);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(`For ${name}`);
    await page.goto('./docs/handbook/shared');
  }
  await page.goto('./for/sec-eng');
  await expect(page.getByRole('main')).toContainText(personas['Sec-Eng']?.experience as string);
  const description = page.locator('meta[name="description"]');
  await expect(description).toHaveAttribute('content', personas['Sec-Eng']?.experience as string);
  await page.goto('./scenarios/t-1');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('A "leak" & what to do <now>');
  await expect(page.getByRole('link', {name: 'Start: First & foremost'})).toHaveAttribute(
    'href',
    '/base/docs/handbook/shared#first--foremost',
  );
  expect(await page.evaluate(() => 'broken' in window)).toBe(false);
});

for (const locale of ['', 'ar/']) {
  test(`on a phone, a long name under the title is cut at its end, with dots, in ./${locale}`, async ({page}) => {
    await page.setViewportSize({width: 360, height: 740});
    await page.goto(`./${locale}docs/handbook/shared`);
    const name = page.locator('.persona-header:visible .persona-name').first();
    const isBeginningSeen = await name.evaluate((link) => {
      const first = document.createRange();
      first.setStart(link.firstChild as Node, 0);
      first.setEnd(link.firstChild as Node, 1);
      const [letter, box] = [first.getBoundingClientRect(), link.getBoundingClientRect()];
      return letter.left >= box.left && letter.right <= box.right;
    });
    expect(isBeginningSeen).toBe(true);
    const dotted = await name.screenshot();
    await page.addStyleTag({content: '.persona-name {text-overflow: clip !important}'});
    expect(dotted.equals(await name.screenshot())).toBe(false);
  });
}

test('everything is under the base URL, without slashes at the end', async ({page, baseURL}) => {
  expect(new URL(baseURL as string).pathname).toBe('/base/');
  for (const path of ['./', './docs/long', './for/fe', './scenarios', './scenarios/t-1']) {
    await page.goto(path);
    const hrefs = await page
      .locator('a[href]')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') as string));
    for (const href of hrefs.filter((href) => !/^(#|https?:)/.test(href))) {
      expect(href).toMatch(/^\/base(\/|$)/);
      expect(href).not.toMatch(/^\/base\/base|.\/(#|$)(?<!^\/base\/(fr\/|ar\/)?)/);
    }
    const canonical = await page.locator('link[rel="canonical"]').getAttribute('href');
    expect(canonical).toBe(`https://example.org${new URL(page.url()).pathname}`);
  }
});

test('former ids lead to the new one, in any case, also through docusaurus-data-persona', async ({page}) => {
  for (const query of ['persona=SecOps', 'persona=red-team', 'docusaurus-data-persona=SECOPS']) {
    await page.goto(`./docs/intro?${query}`);
    expect(await shown(page)).toBe('Sec-Eng');
  }
});

test.describe('a reader who picked a persona under its former id', () => {
  test.use({persona: 'secops'});

  test('keeps it under the new one', async ({page}) => {
    await page.goto('./docs/intro');
    expect(await shown(page)).toBe('Sec-Eng');
  });
});

test('a category with nothing left goes, and one whose own page is for others leads to a page for the reader', async ({
  page,
}) => {
  await page.goto('./docs/intro');
  await hydrated(page);
  const handbookLink = sidebar(page).getByRole('link', {name: handbook, exact: true});
  await expect(handbookLink).toHaveAttribute('href', '/base/docs/handbook/overview');
  await pick(page, 'FE');
  expect(await labels(page)).toEqual(['Introduction', handbook, 'A long page', 'Tasks', 'Notes about these docs']);
  await expect(handbookLink).toHaveAttribute('href', '/base/docs/handbook/shared');
  await handbookLink.click();
  await expect(page).toHaveURL(/\/docs\/handbook\/shared$/);
  await expect(sidebar(page).locator('[aria-current="page"]')).toHaveText('Shared');
  await pick(page, 'Data');
  expect(await labels(page)).toContain('Tools');
  await pick(page, 'Sec-Eng');
  await expect(handbookLink).toHaveAttribute('href', '/base/docs/handbook/overview');
  expect(await labels(page)).not.toContain('Tools');
});

test('showing what is hidden gives a category its own page back', async ({page}) => {
  await page.goto('./docs/intro?persona=fe');
  await hydrated(page);
  // Overview, two tools, own way, the last page: the index of a category is no page that somebody wrote.
  await expect(hiddenLine(page)).toContainText('Pages for others: 5');
  await sidebar(page).getByRole('button', {name: 'Show'}).click();
  const handbookLink = sidebar(page).getByRole('link', {name: handbook, exact: true});
  await expect(handbookLink).toHaveAttribute('href', '/base/docs/handbook/overview');
  expect(await labels(page)).toContain('Tools');
  await sidebar(page).getByRole('button', {name: 'Hide'}).click();
  await expect(handbookLink).toHaveAttribute('href', '/base/docs/handbook/shared');
});

test('the page of a category that is read stays in the sidebar, and is marked there', async ({page}) => {
  await page.goto('./docs/handbook/overview?persona=fe');
  await hydrated(page);
  await expect(sidebar(page).locator('[aria-current="page"]')).toHaveText(handbook);
  await expect(hiddenLine(page)).toContainText('Pages for others: 5');
  await page.goto('./docs/category/tools?persona=fe');
  await hydrated(page);
  await expect(sidebar(page).locator('[aria-current="page"]')).toHaveText('Tools');
});

test('the index of a category shows the cards of all its pages, whomever they are for', async ({page}) => {
  await page.goto('./docs/category/tools?persona=fe');
  await hydrated(page);
  const cards = page.getByRole('main').locator('.card:visible');
  await expect(cards).toHaveCount(2);
  await expect(sidebar(page).getByRole('link', {name: 'Tool one'})).toBeHidden();
});

test('from the index of a category, too, previous and next follow the persona’s way', async ({page}) => {
  await page.goto('./docs/category/tools?persona=fe');
  await hydrated(page);
  const neighbours = page.locator('.pagination-nav__link:visible');
  const hrefs = () => neighbours.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(await hrefs()).toEqual(['/base/docs/handbook/for-fe', '/base/docs/long']);
  await pick(page, '');
  expect(await hrefs()).toEqual(['/base/docs/handbook/for-fe', '/base/docs/tools/one']);
});

test('what is no page, and unlisted pages, are in no view: not counted, not next, not previous', async ({page}) => {
  await page.goto('./docs/long?persona=fe');
  await hydrated(page);
  const next = page.locator('.pagination-nav__link--next:visible');
  await expect(next).toHaveAttribute('href', '/base/docs/meta/notes');
  expect(await labels(page)).not.toContain('Unlisted');
  await page.goto('./docs/intro?persona=pm');
  await hydrated(page);
  // Overview, shared, for the front end, two tools, own way, long.
  await expect(hiddenLine(page)).toContainText('Pages for others: 7');
});

test('an exempt page is in every view, whatever its tags say', async ({page}) => {
  for (const persona of ['FE', 'Legal', 'QA']) {
    await page.goto(`./docs/intro?persona=${persona}`);
    await hydrated(page);
    expect(await labels(page)).toContain('Notes about these docs');
  }
});

test('an autogenerated sidebar filters as a written one does', async ({page}) => {
  await page.goto('./docs/guide');
  await hydrated(page);
  await pick(page, 'Legal');
  await expect(sidebar(page).getByRole('button', {name: 'Deep & <deeper>', exact: true})).toBeVisible();
  await sidebar(page).getByRole('button', {name: 'Deep & <deeper>', exact: true}).click();
  expect(await labels(page)).toEqual(['Deep & <deeper>', 'Rising', 'First steps', 'Guide']);
  await pick(page, 'Data');
  expect(await labels(page)).toEqual(['Guide']);
});

test('a page that says itself what comes next is left to it', async ({page}) => {
  await page.goto('./docs/own-way?persona=qa');
  await expect(page.locator('.pagination-nav__link--next:visible')).toHaveAttribute('href', '/base/docs/intro');
});

test('previous and next go by the titles of pages, whoever reads', async ({page}) => {
  await page.goto('./docs/handbook/shared');
  await hydrated(page);
  const previous = page.locator('.pagination-nav__link--prev .pagination-nav__label').filter({visible: true});
  for (const persona of ['', 'Sec-Eng']) {
    await pick(page, persona);
    await expect(previous).toHaveText('Overview');
  }
});

test('a page in no sidebar shows its tags and its notice all the same', async ({page}) => {
  await page.goto('./docs/loose?persona=fe');
  await hydrated(page);
  const notice = page.getByText('Written for "Product" manager; you are reading as').filter({visible: true});
  await expect(notice).toHaveCount(1);
});

test('a notice leads to the task, where her own pages are', async ({page}) => {
  await page.goto('./docs/many/start?persona=fe');
  const notice = page.getByRole('complementary').filter({hasText: 'you are reading as'});
  await notice.getByRole('link').click();
  await expect(page).toHaveURL(/\/scenarios\/t-1$/);
  const steps = page.locator('main ol').filter({visible: true}).getByRole('listitem');
  await expect(steps.filter({hasText: /^step-/})).toHaveCount(13);
});

test('a planned scenario has a page, which says so', async ({page}) => {
  await page.goto('./scenarios/t-5');
  await expect(page.getByRole('heading', {level: 1})).toHaveText('Something for later');
  await expect(page.getByText('It is planned; there are no pages yet.')).toBeVisible();
  await page.goto('./for/pm');
  await expect(page.getByRole('main').getByRole('link', {name: 'Something for later'})).toHaveAttribute(
    'href',
    '/base/scenarios/t-5',
  );
});

test('each persona has a colour that can be read in both modes, and an icon', async ({page}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({colorScheme});
    await page.goto('./docs/intro');
    await openPicker(page);
    const icons = await page.locator('[data-persona-option]').evaluateAll((choices) =>
      choices.map((choice) => {
        const {backgroundColor, clipPath} = getComputedStyle(choice, '::before');
        return [backgroundColor, clipPath] as const;
      }),
    );
    expect(new Set(icons.slice(1).map(([color]) => color)).size).toBe(7);
    expect(new Set(icons.map(([, shape]) => shape)).size).toBe(8);
    // Images would have to be made before anything is painted, and policies may refuse them.
    expect(icons.every(([, shape]) => shape.startsWith('path('))).toBe(true);
  }
});

test('French pages speak French', async ({page}) => {
  await page.goto('./fr/docs/handbook/shared?persona=qa');
  await hydrated(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr');
  await expect(pickerButton(page)).toHaveAccessibleName('Lire en tant que Quality assurance');
  await expect(hiddenLine(page)).toContainText('Pages pour d’autres : 6');
  await expect(sidebar(page).getByRole('button', {name: 'Afficher'})).toBeVisible();
  await expect(page.getByText('vous lisez en tant que Quality assurance').filter({visible: true})).toHaveCount(1);
  await pick(page, '');
  await expect(page.getByRole('status')).toHaveText(/^Vous lisez en tant que Tout le monde, \d+ pages sur \d+$/);
  await page.goto('./fr/for/fe');
  await expect(page.getByRole('heading', {name: 'Objectifs'})).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', {name: 'Shared'})).toHaveAttribute(
    'href',
    '/base/fr/docs/handbook/shared',
  );
  await page.goto('./fr/scenarios/t-1');
  await expect(page.getByRole('link', {name: 'Commencer : First & foremost'})).toBeVisible();
  const english =
    /\b(Reading as|Written for|Goals|What gets in your way|Outcome|Everyone|All tasks|Copy link|Show|Hide)\b/;
  for (const path of ['docs/intro', 'docs/long', 'for/qa', 'scenarios', 'scenarios/t-1']) {
    await page.goto(`./fr/${path}`);
    await openPicker(page);
    expect(await page.locator('body').innerText()).not.toMatch(english);
  }
});

test('the sitemap of each language lists homes and scenarios', async ({page, baseURL}) => {
  for (const language of ['', 'fr/', 'ar/']) {
    const response = await page.request.get(`${baseURL}${language}sitemap.xml`);
    const xml = await response.text();
    const paths = [...ids.map((id) => `for/${id.toLowerCase()}`), 'scenarios', 'scenarios/t-1', 'scenarios/t-5'];
    for (const path of paths) expect(xml).toContain(`<loc>https://example.org/base/${language}${path}</loc>`);
  }
});

test('no page list is in what every page loads', async ({page}) => {
  const scripts: string[] = [];
  page.on('response', async (response) => {
    if (/\/(main|runtime)[^/]*\.js$/.test(response.url())) scripts.push(await response.text());
  });
  await page.goto('./');
  await hydrated(page);
  await expect.poll(() => scripts.length).toBeGreaterThan(0);
  const loaded = scripts.join('\n');
  expect(loaded).toContain('keeper of the');
  for (const title of ['For the front end', 'A long page', 'The last page', 'One foot, then the other'])
    expect(loaded).not.toContain(title);
});
