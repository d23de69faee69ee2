import {pdfText} from './pdf-text.ts';
import {expect, hydrated, test} from './site.ts';
import {nameOf} from './written.ts';

const bare = (text: string) => text.normalize('NFKC').replace(/\s/g, '');

for (const persona of ['', 'BE-New']) {
  test(`on paper all sections are open, and the page says as whom it was read: ${nameOf(persona)}`, async ({page}) => {
    await page.goto(`./docs/deployment-and-ops/?persona=${persona}`);
    await hydrated(page);
    const sections = page.locator('article details');
    const states = () => sections.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open));
    const before = await states();
    const words = await sections.evaluateAll((all) =>
      all.map((one) => [...one.querySelectorAll('p, li')].at(-1)?.textContent ?? ''),
    );
    const text = pdfText(await page.pdf());
    expect(text.length).toBeGreaterThan(1000);
    for (const word of words) expect(text.includes(bare(word).slice(0, 60)), word).toBe(true);
    const top = text.slice(0, 300);
    expect(top).toContain(bare(`Reading as ${nameOf(persona)}`));
    // What only a screen can use stays away.
    for (const word of ['Copy link to this view', 'Read as everyone', 'Pages for others'])
      expect(text.includes(bare(word)), word).toBe(false);
    await expect.poll(states).toEqual(before);
  });
}

test('on paper, which is white, names have the colours of the light mode', async ({page}) => {
  await page.goto('./docs/architecture/');
  await hydrated(page);
  const colors = () =>
    page
      .locator('.persona-header .persona-name')
      .evaluateAll((names) => names.map((name) => getComputedStyle(name).color));
  const light = await colors();
  await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'));
  await expect.poll(colors).not.toEqual(light);
  await page.emulateMedia({media: 'print'});
  await expect.poll(colors).toEqual(light);
});

test('on paper a home has no button', async ({page}) => {
  await page.goto('./for/be-ops/');
  await hydrated(page);
  const text = pdfText(await page.pdf());
  expect(text).toContain(bare('What you come to do'));
  for (const word of ['Read as', 'takes it back']) expect(text.includes(bare(word)), word).toBe(false);
});

test('on screen the line for the paper is hidden', async ({page}) => {
  await page.goto('./docs/architecture/?persona=be-new');
  await expect(page.getByRole('article').getByText('Reading as').filter({visible: true})).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('sections are printed open, too', async ({page}) => {
    await page.goto('./docs/deployment-and-ops/');
    const text = pdfText(await page.pdf());
    expect(text.slice(0, 300)).toContain(bare('Reading as Everyone'));
    const words = await page.locator('article details').allInnerTexts();
    expect(words.length).toBeGreaterThan(2);
    await page.emulateMedia({media: 'print'});
    for (const section of await page.locator('article details').all())
      expect((await section.boundingBox())?.height).toBeGreaterThan(100);
  });
});
