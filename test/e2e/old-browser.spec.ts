import type {Page} from '@playwright/test';
import {expect, follow, hydrated, pickerButton, shown, test} from './site.ts';
import {nameOf, personaIds} from './written.ts';

/**
 * Makes of the browser one that knows no popovers, as Chrome before 114 and Safari before 17: neither the interface nor the
 * attributes, nor the pseudo-class, nor the style that hides what is not open.
 */
async function forgetPopovers(page: Page): Promise<void> {
  await page.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const styles = (await response.text()).replaceAll(':popover-open', ':none-such');
    // In a layer, it counts less than any style of a page, as the browser's own does.
    const unstyled =
      '@layer{[popover]{display:block;position:static;inset:auto;width:auto;height:auto;margin:0;border:0;padding:0;overflow:visible;color:inherit;background:none}}';
    await route.fulfill({response, body: unstyled + styles});
  });
}

/** The part of it that runs in the page, before its own scripts. */
function forgetInterface(): void {
  const forget = (from: object, ...names: string[]) => {
    for (const name of names) Reflect.deleteProperty(from, name);
  };
  forget(HTMLElement.prototype, 'popover', 'showPopover', 'hidePopover', 'togglePopover', 'onbeforetoggle');
  for (const {prototype} of [HTMLButtonElement, HTMLInputElement])
    forget(prototype, 'popoverTargetElement', 'popoverTargetAction');
  forget(window, 'ToggleEvent');
  // What the browser itself would open for a button's attribute.
  const stop = (event: Event) => {
    if (!event.isTrusted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  window.addEventListener('beforetoggle', stop, true);
}

/** What Firefox before 119 and Safari before 15.4 do not know, either. */
function forgetNewer(): void {
  for (const name of Object.getOwnPropertyNames(Element.prototype))
    if (/^(?:role$|aria[A-Z])/.test(name)) Reflect.deleteProperty(Element.prototype, name);
  for (const {prototype} of [Array, String]) Reflect.deleteProperty(prototype, 'at');
  for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with'])
    Reflect.deleteProperty(Array.prototype, name);
  Reflect.deleteProperty(Object, 'hasOwn');
}

const docs = './docs/error-handling/';
const choices = (page: Page) => page.locator('.persona-choices').filter({visible: true});

test.use({fresh: true});
test.beforeEach(({page}) => forgetPopovers(page));

test.describe('in a browser without popovers', () => {
  test.beforeEach(({runFirst}) => runFirst(forgetInterface));

  test('the choices are folded, and open and close as elsewhere', async ({page}) => {
    await page.goto(docs);
    await expect(page.getByRole('heading', {level: 1})).toBeVisible();
    await expect(choices(page)).toHaveCount(0);
    await hydrated(page);
    await expect(choices(page)).toHaveCount(0);

    const button = pickerButton(page);
    const focused = page.locator(':focus');
    const open = async () => {
      await button.click();
      await expect(choices(page)).toHaveCount(1);
      await expect(choices(page)).toBeInViewport({ratio: 1});
      await expect(button).toHaveAttribute('aria-expanded', 'true');
    };
    const isClosed = async () => {
      await expect(choices(page)).toHaveCount(0);
      await expect(button).toHaveAttribute('aria-expanded', 'false');
    };
    // Until what it lacks has come, the button does nothing.
    await expect(async () => {
      await button.click();
      await expect(choices(page)).toHaveCount(1, {timeout: 500});
    }).toPass();
    await expect(focused).toHaveAttribute('data-persona-option', '');
    await expect(focused).toHaveRole('radio');
    await page.keyboard.press('Escape');
    await isClosed();
    await expect(button).toBeFocused();

    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await isClosed();
    await expect(button).toBeFocused();
    expect(await shown(page)).toBe(personaIds[0]);

    await open();
    await expect(focused).toHaveAttribute('data-persona-option', personaIds[0] as string);
    await page.locator(`[data-persona-option="${personaIds[1]}"]`).first().click();
    await isClosed();
    await expect(button).toHaveAccessibleName(`Reading as ${nameOf(personaIds[1] as string)}`);

    await open();
    await page.getByRole('heading', {level: 1}).click();
    await isClosed();
    await open();
    await button.click();
    await isClosed();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await isClosed();
    await expect(button).not.toBeFocused();

    await follow(page, 'Architecture');
    expect(await shown(page)).toBe(personaIds[1]);
    await open();
    await page.keyboard.press('Escape');
    await isClosed();
  });

  test('so they do in the drawer of a phone', async ({page}) => {
    await page.setViewportSize({width: 360, height: 740});
    await page.goto(docs);
    await hydrated(page);
    await page.getByRole('button', {name: 'Toggle navigation bar'}).click();
    const button = page.locator('.navbar-sidebar [data-persona-picker] > button');
    await expect(async () => {
      await button.click();
      await expect(choices(page)).toHaveCount(1, {timeout: 500});
    }).toPass();
    await expect(choices(page)).toBeInViewport({ratio: 1});
    await choices(page).getByRole('radio').nth(2).click();
    await expect(choices(page)).toHaveCount(0);
    expect(await shown(page)).toBe(personaIds[1]);
  });
});

test.describe('in a browser that knows neither roles as properties nor the last of a list', () => {
  test.beforeEach(({runFirst}) => runFirst(forgetNewer));

  test('pages stand, and choices are radio buttons by name', async ({page, runFirst}) => {
    await runFirst(forgetInterface);
    await page.goto(docs);
    await hydrated(page);
    await expect(page.getByRole('heading', {level: 1})).toHaveText('Error handling');
    await expect(async () => {
      await pickerButton(page).click();
      await expect(choices(page)).toHaveCount(1, {timeout: 500});
    }).toPass();
    const group = page.getByRole('radiogroup', {name: 'Who are you reading as?'});
    await expect(group.getByRole('radio', {checked: true})).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(choices(page)).toHaveCount(0);
    expect(await shown(page)).toBe(personaIds.slice(-1)[0]);
  });

  test('Enter follows what was found, and a page that is not there searches for its address @built', async ({
    page,
    faults,
  }) => {
    await page.goto(docs);
    await hydrated(page);
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', {name: 'Search'})).toBeVisible();
    await page.getByRole('combobox').fill('migration');
    await expect(page.getByRole('combobox', {expanded: true})).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('option', {selected: true})).toHaveCount(1);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', {name: 'Search'})).toBeHidden();
    expect(page.url()).not.toContain('error-handling');

    await page.goto('./none-such/migration/');
    await expect(page.getByRole('combobox')).toHaveValue('migration');
    for (const fault of faults.splice(0)) expect(fault).toContain('404');
  });
});

test.describe('without scripts, in a browser without popovers', () => {
  test.use({javaScriptEnabled: false});

  test('the choices open with the focus, and lead to the homes', async ({page}) => {
    await page.goto(docs);
    await expect(choices(page)).toHaveCount(0);
    await pickerButton(page).focus();
    await expect(choices(page)).toHaveCount(1);
    await choices(page).getByRole('link').nth(2).click();
    await expect(page.getByRole('heading', {level: 1})).toContainText(nameOf(personaIds[1] as string));
    await expect(choices(page)).toHaveCount(0);
  });
});
