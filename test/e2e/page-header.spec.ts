import {expect, hrefsIn, hydrated, pick, readingOrder, shown, test} from './site.ts';
import {nameOf, pageAt, pages, personaIds, scenarios} from './written.ts';

for (const {path, personas, scenarios: ids} of pages.filter(({personas}) => personas)) {
  test(`${path} says whom it is for and what it serves, and offers others a way on`, async ({page}) => {
    const order = await readingOrder(page);
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
      await expect(article).toContainText(scenario?.outcome as string);
    }

    // Diagrams are drawn in their own time.
    const written = article
      .locator('xpath=.//*[self::p or self::li or self::td or self::h2 or self::h3][not(ancestor::figure)]')
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
      await expect(notice).toContainText(`Written for ${names.join(', ')}; you are reading as ${nameOf(reader)}.`);
      const instead = order.filter((href) => {
        const other = pageAt(href);
        return other.personas?.includes(reader) && other.scenarios.some((id) => ids.includes(id));
      });
      expect(await hrefsIn(notice)).toEqual(instead);
      expect(new URL(page.url()).pathname).toContain(`/${path}`);
      expect(await written.count()).toBeGreaterThan(whole / 2);
      await notice.getByRole('button', {name: 'Read as everyone'}).click();
      expect(await shown(page)).toBeNull();
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
  await expect(article.getByRole('definition').filter({hasText: 'Everyone'})).toHaveCount(1);
  for (const reader of personaIds) {
    await pick(page, reader);
    await expect(article.getByText('you are reading as').filter({visible: true})).toHaveCount(0);
  }
});

test('going back to everyone from the notice takes the persona out of the address', async ({page}) => {
  await page.goto('./docs/performance-guide/?persona=be-new');
  await hydrated(page);
  await page.getByRole('button', {name: 'Read as everyone'}).filter({visible: true}).click();
  expect(await shown(page)).toBeNull();
  await page.reload();
  expect(await shown(page)).toBeNull();
});
