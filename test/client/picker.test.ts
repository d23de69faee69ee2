// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import {openPage} from './browser.ts';

const option = (id: string) => `<a href="/for/${id}" data-persona-option="${id}">x</a>`;
const picker = `<div data-persona-picker><button>Pick</button>
  <div class="persona-choices" aria-label="Read as"><div>${['', 'BE-New', 'BE-Ops'].map(option).join('')}</div></div></div>
  <button data-persona-pick="BE-Ops">Read as Ops</button>`;

const options = () => [...document.querySelectorAll<HTMLElement>('[data-persona-option]')];
const focused = () => (document.activeElement as HTMLElement).dataset.personaOption;
const checked = () => options().map((option) => option.getAttribute('aria-checked'));

/** Presses a key on a choice; whether the browser would still do what it does by itself. */
function press(choice: number, key: string, more: object = {}): boolean {
  return options()[choice]?.dispatchEvent(
    new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true, ...more}),
  ) as boolean;
}

beforeEach(async () => {
  openPage(picker);
  // What an earlier test listens with must not answer.
  const {startPickers} = await import('../../src/client/picker.ts');
  startPickers();
  document.querySelector('.persona-choices')?.dispatchEvent(new Event('beforetoggle'));
  await vi.waitFor(() => expect(checked()).toEqual(['true', 'false', 'false']));
});

const said = () => document.querySelector('[role="status"]')?.textContent;

it('as the choices open, they are radio buttons, of which the one that counts is checked and in reach', () => {
  expect(options().map((option) => option.getAttribute('role'))).toEqual(['radio', 'radio', 'radio']);
  expect(options().map(({tabIndex}) => tabIndex)).toEqual([0, -1, -1]);
  expect(options().map(({textContent}) => textContent)).toEqual(['xAll pages, all sections', 'xBegins', 'xRuns']);
  expect(document.querySelector('[data-persona-copy]')?.textContent).toBe('Copy link to this view');
});

it.each([
  ['a choice', '[data-persona-option="BE-New"]', 'BE-New', 'Reading as New, 3 of 9 pages'],
  ['a button that names a persona', '[data-persona-pick]', 'BE-Ops', 'Reading as Ops, 4 of 9 pages'],
])('a click on %s chooses, is announced, and follows no link', async (_, selector, persona, words) => {
  const click = new MouseEvent('click', {bubbles: true, cancelable: true});
  document.querySelector(selector)?.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(true);
  await vi.waitFor(() => expect(said()).toBe(words));
  expect(document.documentElement.dataset.persona).toBe(persona);
  await vi.waitFor(() => expect(checked()).toEqual(['', 'BE-New', 'BE-Ops'].map((id) => String(id === persona))));
});

it('a button for the persona that counts takes her back', async () => {
  const button = document.querySelector('[data-persona-pick]') as HTMLElement;
  button.click();
  await vi.waitFor(() => expect(document.documentElement.dataset.persona).toBe('BE-Ops'));
  button.click();
  await vi.waitFor(() => expect(said()).toMatch(/^Reading as Everyone/));
  expect(document.documentElement.dataset.persona).toBeUndefined();
});

it.each(['metaKey', 'ctrlKey', 'shiftKey'])('a click with %s is left to the browser', (modifier) => {
  const click = new MouseEvent('click', {bubbles: true, cancelable: true, [modifier]: true});
  options()[1]?.dispatchEvent(click);
  expect(click.defaultPrevented).toBe(false);
  expect(document.documentElement.dataset.persona).toBeUndefined();
});

it.each([
  [0, 'ArrowDown', 'BE-New'],
  [0, 'ArrowRight', 'BE-New'],
  [2, 'ArrowDown', ''],
  [0, 'ArrowUp', 'BE-Ops'],
  [1, 'ArrowLeft', ''],
  [1, 'Home', ''],
  [1, 'End', 'BE-Ops'],
])('on choice %i, %s moves to “%s” and chooses nothing', (at, key, expected) => {
  expect(press(at, key)).toBe(false);
  expect(focused()).toBe(expected);
  expect(document.documentElement.dataset.persona).toBeUndefined();
});

it('Space chooses; other keys, and keys with modifiers, are left to the browser', async () => {
  expect(press(2, 'a')).toBe(true);
  expect(press(2, 'ArrowDown', {altKey: true})).toBe(true);
  expect(press(2, 'ArrowDown', {ctrlKey: true})).toBe(true);
  expect(press(2, 'ArrowDown', {metaKey: true})).toBe(true);
  expect(document.documentElement.dataset.persona).toBeUndefined();
  expect(press(2, ' ')).toBe(false);
  await vi.waitFor(() => expect(document.documentElement.dataset.persona).toBe('BE-Ops'));
});
