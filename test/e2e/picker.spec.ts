import {expect, hydrated, openPicker, pick, pickerButton, shown, test} from './site.ts';
import {nameOf, personaIds, personas} from './written.ts';

const page1 = './docs/error-handling/';

for (const width of [360, 768, 1440]) {
  test.describe(`at ${width} px`, () => {
    test.use({viewport: {width, height: 800}});

    test('the navbar says as whom one reads, and lets choose', async ({page}) => {
      await page.goto(page1);
      for (const persona of ['', ...personaIds]) {
        if (persona) await pick(page, persona);
        const button = pickerButton(page);
        await expect(button).toBeInViewport({ratio: 1});
        await expect(button).toHaveAccessibleName(`Reading as ${nameOf(persona)}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await openPicker(page);
      await expect(page.getByRole('dialog')).toBeInViewport({ratio: 1});
    });
  });
}

test('each choice is a radio button with a name and one line about it', async ({page}) => {
  await page.goto(page1);
  await openPicker(page);
  const group = page.getByRole('dialog').getByRole('radiogroup', {name: 'Who are you reading as?'});
  const choices = group.getByRole('radio');
  await expect(choices).toHaveCount(1 + personaIds.length);
  await expect(choices.first()).toHaveAccessibleName(/^Everyone/);
  await expect(choices.first()).toBeChecked();
  for (const [index, id] of personaIds.entries()) {
    const choice = choices.nth(index + 1);
    await expect(choice).toHaveAttribute('data-persona-option', id);
    await expect(choice).toContainText(nameOf(id));
    await expect(choice).toContainText(personas[id]?.description ?? personas[id]?.experience ?? '');
    await expect(choice).not.toBeChecked();
  }
});

test('what is picked counts at once, after a reload, and on the next page', async ({page}) => {
  await page.goto(page1);
  await pick(page, 'BE-Maint');
  expect(await shown(page)).toBe('BE-Maint');
  await page.reload();
  expect(await shown(page)).toBe('BE-Maint');
  await openPicker(page);
  await expect(page.getByRole('radio', {checked: true})).toHaveAttribute('data-persona-option', 'BE-Maint');
  await page.keyboard.press('Escape');
  await page.getByRole('link', {name: 'Architecture'}).first().click();
  await expect(page.getByRole('heading', {level: 1, name: 'Architecture'})).toBeVisible();
  expect(await shown(page)).toBe('BE-Maint');
  await pick(page, '');
  expect(await shown(page)).toBeNull();
  await page.reload();
  expect(await shown(page)).toBeNull();
});

test('the keyboard alone is enough, and arrows alone choose nothing', async ({page}) => {
  await page.goto(page1);
  await hydrated(page);
  const focused = page.locator(':focus');
  const checked = page.getByRole('radio', {checked: true});
  for (let tabs = 0; tabs < 20 && !(await pickerButton(page).evaluate((button) => button.matches(':focus'))); tabs++)
    await page.keyboard.press('Tab');
  await expect(pickerButton(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('data-persona-option', '');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-persona-option', 'BE-New');
  await page.keyboard.press('ArrowRight');
  await expect(focused).toHaveAttribute('data-persona-option', 'BE-Maint');
  expect(await shown(page)).toBeNull();
  await expect(checked).toHaveAttribute('data-persona-option', '');
  await page.keyboard.press('Space');
  expect(await shown(page)).toBe('BE-Maint');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(pickerButton(page)).toBeFocused();

  await page.keyboard.press('Space');
  await expect(focused).toHaveAttribute('data-persona-option', 'BE-Maint');
  await page.keyboard.press('End');
  await expect(focused).toHaveAttribute('data-persona-option', 'BE-Ops');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toHaveAttribute('data-persona-option', '');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await expect(focused).toHaveAttribute('data-persona-option', '');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toHaveAttribute('data-persona-option', 'BE-Maint');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await shown(page)).toBe('BE-New');
  await expect(pickerButton(page)).toBeFocused();

  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(pickerButton(page)).toBeFocused();
  expect(await shown(page)).toBe('BE-New');

  // Whoever goes on sees where she is: the choices lie over the page.
  await page.keyboard.press('Enter');
  await expect(focused).toHaveAttribute('data-persona-option', 'BE-New');
  await page.keyboard.press('Tab');
  await expect(focused).toHaveText('Copy link to this view');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(focused).not.toHaveAttribute('aria-haspopup');
});

test('a choice is announced politely, with the number of pages, through one region that was there before', async ({
  page,
}) => {
  await page.goto('./');
  await hydrated(page);
  const region = page.locator('[role="status"], [aria-live]');
  await expect(region).toHaveCount(1);
  await expect(region).toHaveText('');
  await expect(region).not.toHaveAttribute('aria-live', 'assertive');
  const counts: string[] = [];
  for (const id of personaIds) {
    await pick(page, id);
    await expect(region).toHaveText(/^Reading as .*, \d+ of \d+ pages$/);
    const said = await region.innerText();
    expect(said).toContain(`Reading as ${nameOf(id)}, `);
    counts.push(/(\d+ of \d+) pages$/.exec(said)?.[1] as string);
  }
  const [some, all] = (counts[0] as string).split(' of ').map(Number) as [number, number];
  expect(some).toBeLessThan(all);
  await pick(page, '');
  await expect(region).toHaveText(`Reading as Everyone, ${all} of ${all} pages`);
});

for (const [where, down] of [
  ['under the navbar', 70],
  ['under a section that opens and closes', 160],
] as const) {
  test(`focus and scroll position stay where they are, with a heading ${where}`, async ({page}) => {
    await page.goto('./docs/deployment-and-ops/');
    await hydrated(page);
    const heading = page.getByRole('heading', {name: 'Debugging staging'});
    const top = () => heading.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    await page.evaluate((by) => window.scrollBy({top: by, behavior: 'instant'}), (await top()) - down);
    expect(await top()).toBe(down);
    for (const persona of ['BE-Ops', 'BE-New', '']) {
      await pick(page, persona);
      await expect.poll(async () => Math.abs((await top()) - down)).toBeLessThanOrEqual(2);
      await expect(pickerButton(page)).toBeFocused();
    }
  });
}

test('a choice made with the button held leaves the page alone; one with Control opens the home', async ({
  page,
  context,
}) => {
  await page.goto(page1);
  await openPicker(page);
  const opened = context.waitForEvent('page');
  await page
    .locator('[data-persona-option="BE-Ops"]')
    .first()
    .click({modifiers: ['Control']});
  await expect(await opened).toHaveURL(/\/for\/be-ops\/$/);
  expect(await shown(page)).toBeNull();
});
