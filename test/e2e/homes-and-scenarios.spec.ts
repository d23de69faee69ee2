import {expect, hrefsIn, hydrated, pick, readingOrder, test} from './site.ts';
import {nameOf, pageAt, pages, personaIds, personas, scenarios} from './written.ts';

const titleOf = (id: string) => scenarios[id]?.title ?? (scenarios[id]?.trigger as string);

for (const id of personaIds) {
  test(`the home of ${id} tells who she is, what she comes to do, and all her pages in order`, async ({page}) => {
    const order = await readingOrder(page);
    await page.goto(`./for/${id.toLowerCase()}/`);
    const main = page.getByRole('main');
    const persona = personas[id] as (typeof personas)[string];
    await expect(main.getByRole('heading', {level: 1})).toContainText(persona.name);
    await expect(main).toContainText(persona.experience);
    for (const item of [...persona.goals, ...persona.pain_points])
      expect(await main.getByRole('listitem').allInnerTexts()).toContain(item);
    for (const [scenario, {trigger, outcome, personas: readers}] of Object.entries(scenarios)) {
      const item = main
        .getByRole('listitem')
        .filter({has: page.getByRole('link', {name: titleOf(scenario), exact: true})});
      await expect(item).toHaveCount(readers.includes(id) ? 1 : 0);
      if (!readers.includes(id)) continue;
      await expect(item).toContainText(trigger);
      await expect(item).toContainText(outcome);
      const hrefs = await hrefsIn(item);
      expect(hrefs.some((href) => href.endsWith(`/scenarios/${scenario.toLowerCase()}/`))).toBe(true);
      const entry = hrefs.find((href) => href.includes('/docs/')) as string;
      expect(pageAt(entry).path).toBe(pathOf(scenarios[scenario]?.entry_point.page as string));
    }
    const hers = order.filter((href) => pageAt(href).personas?.includes(id) ?? !href.includes('/docs/meta/'));
    const listed = (await hrefsIn(main.getByRole('list').last())).filter((href) => href.includes('/docs/'));
    expect(listed).toEqual(hers);
    await expect(page).toHaveTitle(new RegExp(`${nameOf(id).slice(0, 20).replace(/[()]/g, '\\$&')}`));
    await expect(page.locator('meta[name="description"]')).toHaveAttribute(
      'content',
      persona.description ?? persona.experience,
    );
  });
}

/** Where a page is served. */
function pathOf(file: string): string {
  return `${file.replace(/\.mdx?$/, '').replace(/(?:README|index)$/, '')}/`.replace(/\/\/$/, '/');
}

test('the list of scenarios asks what the reader is here to do, and leads to each', async ({page}) => {
  await page.goto('./scenarios/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', {level: 1, name: 'What are you here to do?'})).toBeVisible();
  const hrefs: string[] = [];
  for (const [id, {outcome, personas: readers}] of Object.entries(scenarios)) {
    const item = main.getByRole('listitem').filter({hasText: outcome});
    await expect(item.getByRole('link', {name: titleOf(id), exact: true})).toHaveAttribute(
      'href',
      new RegExp(`/scenarios/${id.toLowerCase()}/?$`),
    );
    for (const reader of readers) await expect(item).toContainText(nameOf(reader));
    // A row reads as one line.
    const tops = await item.evaluate((row) =>
      [...row.querySelectorAll('h2, p, li')].slice(0, 3).map((part) => part.getBoundingClientRect().top),
    );
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8);
    hrefs.push(...(await hrefsIn(item)).filter((href) => href.includes('/scenarios/')));
  }
  // In the order of the registry.
  const all = (await hrefsIn(main)).filter((href) => href.includes('/scenarios/'));
  expect(all).toEqual(hrefs);
});

for (const [id, scenario] of Object.entries(scenarios)) {
  test(`the page of ${id} has trigger, outcome, personas, its entry point and its steps`, async ({page}) => {
    const order = await readingOrder(page);
    await page.goto(`./scenarios/${id.toLowerCase()}/`);
    await hydrated(page);
    const main = page.getByRole('main');
    await expect(main.getByRole('heading', {level: 1})).toHaveText(titleOf(id));
    await expect(main).toContainText(scenario.trigger);
    await expect(main).toContainText(scenario.outcome);
    for (const reader of scenario.personas)
      await expect(main.getByRole('link', {name: nameOf(reader), exact: true}).first()).toHaveAttribute(
        'href',
        new RegExp(`/for/${reader.toLowerCase()}/?$`),
      );

    const entryPath = pathOf(scenario.entry_point.page);
    const serving = order.filter((href) => pageAt(href).scenarios.includes(id));
    const isEntry = (href: string) => pageAt(href).path === entryPath;
    const steps = [...serving.filter(isEntry), ...serving.filter((href) => !isEntry(href))];
    const listed = async () =>
      (await hrefsIn(main.locator('ol').filter({visible: true}))).filter((href) => href.includes('/docs/'));
    expect(await listed()).toEqual(steps);
    for (const reader of personaIds) {
      await pick(page, reader);
      const hers = steps.filter((href) => pageAt(href).personas?.includes(reader) ?? true);
      expect(await listed(), reader).toEqual(scenario.personas.includes(reader) ? hers : steps);
    }

    const entry = main.locator('.button--primary');
    await expect(entry).toContainText(scenario.entry_point.heading ?? '');
    await entry.click();
    await expect(page).toHaveURL((url) => url.pathname.endsWith(`/${entryPath}`));
    const {heading} = scenario.entry_point;
    const target = heading
      ? page.getByRole('article').getByRole('heading', {name: heading}).first()
      : page.getByRole('heading', {level: 1});
    await expect(target).toBeInViewport();
    await expect(page).toHaveTitle(/./);
  });
}

test('titles and descriptions are all different, and the bare address is canonical', async ({page}) => {
  const paths = [
    ...personaIds.map((id) => `for/${id.toLowerCase()}/`),
    'scenarios/',
    ...Object.keys(scenarios).map((id) => `scenarios/${id.toLowerCase()}/`),
    'docs/architecture/',
  ];
  const told = new Set<string>();
  for (const path of paths) {
    await page.goto(`./${path}?persona=be-new`);
    await hydrated(page);
    const title = await page.title();
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(description?.length).toBeGreaterThan(10);
    told.add(title).add(description as string);
    for (const [selector, name] of [
      ['link[rel="canonical"]', 'href'],
      ['meta[property="og:url"]', 'content'],
    ] as const) {
      const address = await page.locator(selector).getAttribute(name);
      expect(address?.endsWith(`/${path}`), `${selector} of ${path}: ${address}`).toBe(true);
    }
  }
  expect(told.size).toBe(2 * paths.length);
});

test('homes and scenarios are in the sitemap, and are whole in the HTML', async ({page, baseURL}) => {
  const sitemap = await (await page.request.get(`${baseURL}sitemap.xml`)).text();
  for (const path of [
    ...personaIds.map((id) => `for/${id.toLowerCase()}/`),
    'scenarios/',
    ...Object.keys(scenarios).map((id) => `scenarios/${id.toLowerCase()}/`),
  ]) {
    expect(sitemap).toContain(`/${path}</loc>`);
    const html = await (await page.request.get(`${baseURL}${path}`)).text();
    expect(html).toMatch(/<main[\s\S]*\/docs\/[\s\S]*<\/main>|<main[\s\S]*\/scenarios\/s-/);
  }
  expect(sitemap).not.toContain('persona=');
});

test('the front page leads to the scenarios, each to its entry point, and to the personas', async ({page}) => {
  await page.goto('./');
  await expect(page.getByRole('banner').or(page.locator('.navbar')).getByRole('link').nth(1)).toHaveAttribute(
    'href',
    /\/scenarios\/?$/,
  );
  const main = page.getByRole('main');
  for (const [id, {entry_point}] of Object.entries(scenarios)) {
    const link = main.getByRole('link', {name: titleOf(id), exact: true}).first();
    const href = await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href);
    expect(pageAt(href).path).toBe(pathOf(entry_point.page));
    if (entry_point.heading) expect(new URL(href).hash.length).toBeGreaterThan(1);
  }
  for (const id of personaIds) {
    await expect(main.getByRole('link', {name: nameOf(id), exact: true}).first()).toHaveAttribute(
      'href',
      new RegExp(`/for/${id.toLowerCase()}/?$`),
    );
    // As many as are listed where that leads.
    const hers = pages.filter(({path, personas: ids}) => ids?.includes(id) ?? !path.includes('docs/meta/'));
    await expect(main.getByText(`${id} · ${hers.length} pages`, {exact: true})).toBeVisible();
  }
});
