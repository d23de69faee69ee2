import type {Locator, Page} from '@playwright/test';
import {expect, follow, hydrated, openPicker, pick, pickerButton, shown, test} from './site.ts';
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
        await expect(button).toHaveAccessibleName(`${persona ? 'Reading as' : 'Pick who you are'} ${nameOf(persona)}`);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      }
      await openPicker(page);
      await expect(page.getByRole('dialog')).toBeInViewport({ratio: 1});
    });
  });
}

/** Gives the navbar another title and more items, as a site may have them. */
function fillNavbar(page: Page, title: string, more: number): Promise<void> {
  return page.evaluate(
    ([title, more]) => {
      (document.querySelector('.navbar__title') as HTMLElement).textContent = title;
      const item = document.querySelector('.navbar__items .navbar__item') as HTMLElement;
      for (const side of ['.navbar__items', '.navbar__items--right'])
        for (let at = 0; at < more; at++) {
          const copy = item.cloneNode() as HTMLElement;
          copy.textContent = `Item ${at}`;
          (document.querySelector(`${side} .navbar__item, ${side} [data-persona-picker]`) as HTMLElement).before(copy);
        }
    },
    [title, more] as const,
  );
}

/** Of many tests of looks, which style sheets decide, a few will do under `docusaurus start`. */
const few = (number: number) => (number < 2 ? {} : {tag: '@built'});

for (const [number, [width, title, more]] of (
  [
    [360, 'Acme Corporation Platform Documentation', 0],
    [1000, 'Acme Corporation Docs', 1],
    [360, 'Acme', 0],
    [360, 'Acme Corporation', 0],
    [800, 'Acme Corporation Platform Documentation', 3],
    [1000, 'Acme Corporation Platform Documentation', 2],
    [1280, 'Acme Corporation Platform Documentation', 4],
  ] as const
).entries()) {
  const what = `the picker gives way before the title "${title}" does, at ${width} px beside ${more} more items`;
  test(what, few(number), async ({page}) => {
    await page.setViewportSize({width, height: 800});
    await page.goto(`${page1}?persona=${personaIds.reduce((a, b) => (nameOf(a).length > nameOf(b).length ? a : b))}`);
    await hydrated(page);
    // Where no server has written it, it comes a moment later.
    await expect(pickerButton(page)).toBeVisible();
    await fillNavbar(page, title, more);
    const {isCut, picker, height, words} = await page.evaluate(() => {
      const [title, picker, right] = ['.navbar__title', '[data-persona-picker]', '.navbar__items--right'].map(
        (selector) => document.querySelector(`.navbar ${selector}`) as HTMLElement,
      ) as [HTMLElement, HTMLElement, HTMLElement];
      return {
        isCut: title.scrollWidth > title.clientWidth,
        picker: picker.offsetWidth / Number.parseFloat(getComputedStyle(picker).minWidth),
        height: right.offsetHeight,
        words: [...picker.querySelectorAll<HTMLElement>('.persona-first, .persona-label, [data-shown-for]')]
          .filter((one) => one.checkVisibility())
          .map((one) => one.offsetWidth),
      };
    });
    // Its icon alone, or so much of each line that a word of it can be read.
    expect(words).toHaveLength(2);
    expect(words.filter((width) => width > 0 && width < 40)).toEqual([]);
    expect(words.filter((width) => width === 0).length).not.toBe(1);
    if (isCut) expect(words).toEqual([0, 0]);
    // It is as narrow as it gets before a letter of the title goes, and what is beside it stays in one line.
    if (isCut) expect(picker).toBeLessThan(1.02);
    expect(height).toBeLessThanOrEqual(60);
    await expect(pickerButton(page)).toBeInViewport({ratio: 1});
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}

test('a picker has room for the shortest of names, too', async ({page}) => {
  await page.goto(page1);
  await hydrated(page);
  const widths = await pickerButton(page).evaluate((button) =>
    [...button.querySelectorAll<HTMLElement>('.persona-first, .persona-label, [data-shown-for]')]
      .filter((one) => one.checkVisibility())
      .map((one) => {
        one.textContent = 'I';
        return one;
      })
      .map((one) => one.offsetWidth),
  );
  expect(widths).toHaveLength(2);
  expect(Math.min(...widths)).toBeGreaterThan(0);
});

/** The least contrast of the texts that a part of a page shows, each against all that is behind it. */
function leastContrast(part: Locator): Promise<number> {
  return part.evaluate((root) => {
    const rgba = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const over = (top: number[], below: number[]) => {
      const [, , , alpha = 1] = top;
      return below.map((part, at) => (top[at] as number) * alpha + part * (1 - alpha));
    };
    const behind = (element: Element | null): number[] =>
      element ? over(rgba(getComputedStyle(element).backgroundColor), behind(element.parentElement)) : [255, 255, 255];
    const luminance = (color: number[]) => {
      const [red, green, blue] = color.map((part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      }) as [number, number, number];
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const texts = [...root.querySelectorAll('*')].filter(
      (one) =>
        one.checkVisibility() && [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()),
    );
    if (texts.length < 2) throw new Error('no texts to look at');
    return Math.min(
      ...texts.map((one) => {
        const ground = behind(one);
        const [less, more] = [ground, over(rgba(getComputedStyle(one).color), ground)]
          .map(luminance)
          .sort((a, b) => a - b) as [number, number];
        return (more + 0.05) / (less + 0.05);
      }),
    );
  });
}

for (const [number, [how, style, variables]] of (
  [
    ['of the default style', '', ''],
    ['of the style dark', 'navbar--dark', ''],
    ['of the style primary', 'navbar--primary', ''],
    ['of the style primary, with a light colour', 'navbar--primary', '--ifm-color-primary: #ffd400'],
    ['with colours of its own', '', '--ifm-navbar-background-color: #0b3d2e; --ifm-navbar-link-color: #fff'],
  ] as const
).entries()) {
  test(`all that the picker says can be read on a navbar ${how}`, few(number), async ({page}) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({colorScheme});
      await page.goto(`${page1}?persona=be-ops`);
      await hydrated(page);
      await page.locator('nav.navbar').evaluate(
        (navbar, [style, variables]) => {
          if (style) navbar.classList.add(style);
          navbar.style.cssText = variables;
          // What changes its colour slowly is on its way for a while.
          for (const animation of document.getAnimations()) animation.finish();
        },
        [style, variables] as const,
      );
      expect(await leastContrast(pickerButton(page)), colorScheme).toBeGreaterThanOrEqual(4.5);
      await pickerButton(page).hover();
      expect(await leastContrast(pickerButton(page)), `${colorScheme}, under the pointer`).toBeGreaterThanOrEqual(4.5);
      await openPicker(page);
      expect(await leastContrast(page.getByRole('dialog')), `${colorScheme}, the choices`).toBeGreaterThanOrEqual(4.5);
      await page.keyboard.press('Escape');
    }
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
  await page.getByRole('link', {name: 'Backend development'}).first().click();
  await expect(page.getByRole('heading', {level: 1, name: 'Backend development'})).toBeVisible();
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
  await pickerButton(page).hover();
  await expect(region).toHaveCount(1);
  await expect(region).toHaveText('');
  await expect(region).not.toHaveAttribute('aria-live', 'assertive');
  const counts: string[] = [];
  for (const id of personaIds) {
    await pick(page, id);
    await expect(region).toHaveText(new RegExp(`^Reading as ${nameOf(id)}, \\d+ of \\d+ pages$`));
    const said = await region.innerText();
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
    const heading = page.getByRole('heading', {name: 'Secrets Management'});
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

test.describe('inside a section that fills the window', () => {
  test.use({viewport: {width: 1440, height: 300}});

  test('what is read stays where it is, and the summary takes its place as it folds', async ({page}) => {
    await page.goto('./docs/compose-stack/?persona=be-ops');
    await hydrated(page);
    const section = page.locator('details[data-persona="BE-Ops"]').last();
    const summary = section.locator('> summary');
    const topOf = (part: Locator) => part.evaluate((element) => Math.round(element.getBoundingClientRect().top));
    const goTo = async (part: Locator, down: number) => {
      const by = (await topOf(part)) - down;
      await page.evaluate((top) => window.scrollBy({top, behavior: 'instant'}), by);
    };
    await goTo(summary, -120);
    expect(await section.evaluate((one) => one.getBoundingClientRect().bottom)).toBeGreaterThan(300);
    await pick(page, 'BE-Maint');
    await expect(section).toHaveJSProperty('open', false);
    await expect(summary).toBeInViewport();
    await expect.poll(() => topOf(section)).toBe(60);

    // One that she has opened herself stays, and so does what she reads of it, while others open above it.
    await pick(page, 'BE-New');
    await summary.click();
    await expect.poll(() => section.evaluate((one) => one.getAnimations({subtree: true}).length)).toBe(0);
    await goTo(summary, -120);
    for (const persona of ['BE-Ops', 'BE-New', '']) {
      await pick(page, persona);
      // Up to a pixel, where what opens above has no whole height.
      await expect.poll(async () => Math.abs((await topOf(summary)) + 120)).toBeLessThanOrEqual(1);
    }
  });
});

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

test.describe('on the first page that a reader ever sees', () => {
  const asks = (page: Page) => expect(pickerButton(page)).toHaveAccessibleName('Pick who you are Everyone');
  const rests = (page: Page) => expect(pickerButton(page)).toHaveAccessibleName(/^Reading as /);

  test('the picker says that she can pick, without a shift, and on no other page', {tag: '@built'}, async ({page}) => {
    await page.goto('./docs/error-handling/');
    await asks(page);
    await hydrated(page);
    await asks(page);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((done) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const {value} of list.getEntries() as (PerformanceEntry & {value: number})[]) sum += value;
          }).observe({type: 'layout-shift', buffered: true});
          requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
        }),
    );
    expect(shift).toBeLessThan(0.002);
    await follow(page, 'Backend development');
    await asks(page);
    await page.goto('./docs/backend-development/');
    await rests(page);
  });

  test('it says so until she opens it, whether she picks or not', async ({page}) => {
    await page.goto('./docs/error-handling/');
    await asks(page);
    await openPicker(page);
    await page.keyboard.press('Escape');
    await rests(page);
    await page.reload();
    await rests(page);
  });

  test('it says so where there is little room, and can be read in either mode', async ({page}) => {
    await page.setViewportSize({width: 360, height: 740});
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.evaluate(() => localStorage.clear());
      await page.emulateMedia({colorScheme});
      await page.goto('./docs/error-handling/');
      await asks(page);
      await pickerButton(page).hover();
      const {ratio, isWhole} = await pickerButton(page).evaluate((button) => {
        const channels = (color: string) => (color.match(/[\d.]+/g) as string[]).slice(0, 3).map(Number);
        const luminance = (color: string) =>
          channels(color)
            .map((part) => part / 255)
            .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
            .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] as number), 0);
        const {color, backgroundColor} = getComputedStyle(button);
        const [less, more] = [luminance(color), luminance(backgroundColor)].sort((a, b) => a - b) as [number, number];
        const {left, right} = button.getBoundingClientRect();
        return {ratio: (more + 0.05) / (less + 0.05), isWhole: left >= 0 && right <= window.innerWidth};
      });
      expect(ratio).toBeGreaterThan(4.5);
      expect(isWhole).toBe(true);
    }
  });

  test('it says all of it where letters are wide', async ({page}) => {
    await page.setViewportSize({width: 360, height: 740});
    await page.goto('./docs/error-handling/');
    await asks(page);
    const button = pickerButton(page);
    const height = async () => (await button.boundingBox())?.height ?? 0;
    const usual = await height();
    await page.addStyleTag({content: '.navbar {letter-spacing: 0.08em}'});
    const words = button.getByText('Pick who you are');
    const overflow = () => words.evaluate((line) => line.scrollHeight - line.clientHeight);
    await expect.poll(overflow).toBe(0);
    // In two lines, within the navbar.
    expect(await height()).toBeGreaterThan(usual);
    const bar = await page.locator('.navbar').boundingBox();
    expect(await height()).toBeLessThan(bar?.height ?? 0);
  });

  test('a link that has chosen for her leaves that to the next visit', async ({page}) => {
    await page.goto('./docs/error-handling/?persona=be-ops');
    await rests(page);
    // Where no address names a persona any more.
    await page.goto('./docs/backend-development/');
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('./docs/error-handling/');
    await asks(page);
  });
});
