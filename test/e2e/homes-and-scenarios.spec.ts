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
    for (const [scenario, {outcome, personas: readers}] of Object.entries(scenarios)) {
      const item = main
        .locator('.persona-rows > li')
        .filter({has: page.getByRole('link', {name: titleOf(scenario), exact: true})});
      await expect(item).toHaveCount(readers.includes(id) ? 1 : 0);
      if (!readers.includes(id)) continue;
      await expect(item).toContainText(outcome);
      const hrefs = await hrefsIn(item);
      expect(hrefs.some((href) => href.endsWith(`/scenarios/${scenario.toLowerCase()}/`))).toBe(true);
      const entry = hrefs.find((href) => href.includes('/docs/')) as string;
      expect(pageAt(entry).path).toBe(pathOf(scenarios[scenario]?.entry_point.page as string));
    }
    const hers = order.filter((href) => pageAt(href).personas?.includes(id) ?? !href.includes('/docs/meta/'));
    const listed = (await hrefsIn(main.getByRole('list').last())).filter((href) => href.includes('/docs/'));
    expect(listed).toEqual(hers);
    await expect(page).toHaveTitle(new RegExp(`${(personas[id]?.name ?? '').slice(0, 20).replace(/[()]/g, '\\$&')}`));
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
    const named = (scenario.steps ?? []).map((step) => pathOf(step.replace(/#.*/, '')));
    const at = (path: string) => order.find((href) => pageAt(href).path === path) as string;
    // Those that scenarios.yaml names come first, and the others below.
    const steps =
      named.length > 0
        ? [...named.map(at), ...serving.filter((href) => !named.includes(pageAt(href).path))]
        : [...serving.filter(isEntry), ...serving.filter((href) => !isEntry(href))];
    const listed = async () =>
      (await hrefsIn(main.locator('ol').filter({visible: true})))
        .filter((href) => href.includes('/docs/'))
        .map((href) => href.replace(/#.*/, ''));
    expect(await listed()).toEqual(steps);
    await expect(main).toContainText('You are done when');
    await expect(
      main
        .locator('dd')
        .getByText(/^\d+ min to read$/)
        .filter({visible: true}),
    ).toHaveCount(1);
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
  const reported = new Set<string>();
  for (const path of paths) {
    await page.goto(`./${path}?persona=be-new`);
    await hydrated(page);
    const title = await page.title();
    const description = await page.locator('meta[name="description"]').getAttribute('content');
    expect(description?.length).toBeGreaterThan(10);
    reported.add(title).add(description as string);
    for (const [selector, name] of [
      ['link[rel="canonical"]', 'href'],
      ['meta[property="og:url"]', 'content'],
    ] as const) {
      const address = await page.locator(selector).getAttribute(name);
      expect(address?.endsWith(`/${path}`), `${selector} of ${path}: ${address}`).toBe(true);
    }
  }
  expect(reported.size).toBe(2 * paths.length);
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

test('the front page leads to the scenarios and to the personas', async ({page}) => {
  await page.goto('./');
  const tasks = page.locator('.navbar').getByRole('link', {name: 'What are you here to do?'});
  await expect(tasks).toHaveAttribute('href', /\/scenarios\/?$/);
  const main = page.getByRole('main');
  // As on the list of scenarios.
  for (const id of Object.keys(scenarios)) {
    const link = main.getByRole('link', {name: titleOf(id), exact: true}).first();
    await expect(link).toHaveAttribute('href', new RegExp(`/scenarios/${id.toLowerCase()}/?$`));
  }
  for (const id of personaIds) {
    await expect(main.getByRole('link', {name: personas[id]?.name as string, exact: true}).first()).toHaveAttribute(
      'href',
      new RegExp(`/for/${id.toLowerCase()}/?$`),
    );
    // As many as are listed where that leads.
    const hers = pages.filter(({path, personas: ids}) => ids?.includes(id) ?? !path.includes('docs/meta/'));
    await expect(main.getByText(`Pages: ${hers.length}`, {exact: true}).first()).toBeVisible();
  }
});

/** What a style sheet does that takes every element's own look away before it gives some its own. */
const reset = `
  *, ::before, ::after { box-sizing: border-box; border: 0 solid; }
  blockquote, dl, dd, h1, h2, h3, h4, h5, h6, hr, figure, p, pre { margin: 0; }
  h1, h2, h3, h4, h5, h6 { font-size: inherit; font-weight: inherit; }
  a { color: inherit; text-decoration: inherit; transition: none !important; }
  button, input { margin: 0; padding: 0; color: inherit; font: inherit; background: transparent; }
  ol, ul, menu { margin: 0; padding: 0; list-style: none; }
  img, svg, video { display: block; vertical-align: middle; }
`;

for (const path of ['for/be-new', 'scenarios', 'scenarios/s-02', 'docs/all-pages']) {
  test(`/${path} looks the same on a site that resets all styles`, async ({page}) => {
    await page.goto(`./${path}/`);
    await hydrated(page);
    const looks = () =>
      page.locator('main.persona-page *').evaluateAll((elements) =>
        elements.map((element) => {
          const {margin, padding, listStyleType, fontSize, fontWeight, color, textDecorationLine} =
            getComputedStyle(element);
          const looks = [margin, padding, listStyleType, fontSize, fontWeight, color, textDecorationLine];
          return [element.tagName, element.className, ...looks].join(' | ');
        }),
      );
    const before = await looks();
    await page.addStyleTag({content: reset});
    expect(await looks()).toEqual(before);
  });
}

test('picking shows: her tasks come first, and a home lets her read as its persona', async ({page}) => {
  await page.goto('./scenarios/?persona=');
  await hydrated(page);
  await pick(page, 'BE-Ops');
  const rows = page.locator('.persona-rows > li').filter({visible: true});
  await expect(rows).toHaveCount(Object.keys(scenarios).length);
  const marks = await rows.evaluateAll((all) => all.map((row) => row.classList.contains('persona-others')));
  const hers = Object.values(scenarios).filter(({personas: readers}) => readers.includes('BE-Ops')).length;
  expect(marks).toEqual(marks.map((_, at) => at >= hers));
  await pick(page, '');
  await expect(page.locator('.persona-others').filter({visible: true})).toHaveCount(0);
  await page.goto('./for/be-maint/');
  await hydrated(page);
  await page.getByRole('button', {name: 'Read as Maintainer'}).dblclick();
  await expect(page.locator('html')).toHaveAttribute('data-persona', 'BE-Maint');
  await expect(page.getByText('You read as this persona')).toBeVisible();
  // The same button takes it back, and keeps the focus.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', {name: 'Read as Maintainer'})).toBeFocused();
  await expect(page.locator('html')).not.toHaveAttribute('data-persona');
  await expect(page.getByText('You read as this persona')).toBeHidden();
});

test('tasks of others stand out by their size alone: a background would take contrast from the colour of links', async ({
  page,
}) => {
  await page.goto('./scenarios/?persona=be-ops');
  await hydrated(page);
  const backgrounds = await page
    .locator('.persona-rows > li')
    .filter({visible: true})
    .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor));
  expect(new Set(backgrounds).size).toBe(1);
});

test('the button of a home is in the letters of the page', async ({page}) => {
  await page.goto('./for/be-maint/');
  const family = (selector: string) => page.locator(selector).evaluate((one) => getComputedStyle(one).fontFamily);
  expect(await family('.persona-pick button')).toBe(await family('.persona-pick'));
});

for (const path of ['none-such/', 'docs/none-such/'])
  test(`where ${path} is not, the tasks and the homes are, hers first, and the router follows them`, async ({
    page,
    faults,
  }) => {
    await page.goto(`./${path}?persona=be-ops`);
    await hydrated(page);
    const main = page.locator('#__docusaurus');
    await expect(main.getByRole('heading', {level: 1})).toHaveText('Page Not Found');
    const tasks = page.getByRole('navigation', {name: 'What are you here to do?'});
    await expect(tasks).toHaveCount(1);
    await expect(tasks.getByRole('listitem').filter({visible: true}).first()).toContainText(nameOf('BE-Ops'));
    await expect(
      page
        .getByRole('link', {name: nameOf('BE-Maint')})
        .filter({visible: true})
        .last(),
    ).toHaveAttribute('href', /\/for\/be-maint\/$/);
    // Without a load: the page is the same one.
    await page.evaluate(() => Object.assign(window, {same: true}));
    await tasks.getByRole('link').filter({visible: true}).first().click();
    await expect(page).toHaveURL(/\/scenarios\/s-\d+\/$/);
    expect(await page.evaluate(() => 'same' in window)).toBe(true);
    // The browser says what the server has answered.
    expect(faults.splice(0).filter((fault) => !/status of 404/.test(fault))).toEqual([]);
  });
