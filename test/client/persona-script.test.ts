// @vitest-environment happy-dom
import {beforeEach, describe, expect, it} from 'vitest';
import {denyStorage, openPage, runScript, visit} from './browser.ts';

beforeEach(() => openPage());

/** The persona that counts, as the script of the page has it. */
const resolved = () => document.documentElement.personas?.resolve();
const show = (persona?: string) => document.documentElement.personas?.show(persona);

describe('the persona that counts', () => {
  it.each([
    ['?persona=BE-New', 'BE-New'],
    ['?persona=be-NEW', 'BE-New'],
    ['?x=1&persona=BE-Ops#y', 'BE-Ops'],
    // A former id.
    ['?persona=BE-Run', 'BE-Ops'],
    ['?q=what?&persona=BE-Ops', 'BE-Ops'],
    // Punctuation of the sentence that the link stood in.
    ['?persona=BE-New.', 'BE-New'],
    ['?persona=BE-New),', 'BE-New'],
    ['?persona=BE-New-', 'BE-New'],
    ['?persona=BE-New_', 'BE-New'],
    ['?persona=be-new”', 'BE-New'],
    ['?persona=be-new%3E', 'BE-New'],
    ['?persona=be-new…', 'BE-New'],
    ['?persona=be-new。', 'BE-New'],
    ['?persona=be-new**', 'BE-New'],
    ['?persona=be-new!%22', 'BE-New'],
    ['?persona=BE-New%20', 'BE-New'],
    // No persona.
    ['?persona=BE-Newer', ''],
    ['?persona=BE-New.BE-Ops', ''],
    ['?persona=.', ''],
    ['?persona=', ''],
    ['?persona=%00', ''],
    ['?persona=%E0%A4%A', ''],
    ['?persona=__proto__', ''],
    ['?persona=constructor', ''],
    ['?persona=hasOwnProperty', ''],
    ['', ''],
  ])('of %s is “%s”', (search, expected) => {
    visit(search);
    expect(resolved()).toBe(expected);
  });

  it.each([
    ['', 'BE-New', 'BE-New'],
    ['?persona=BE-Ops', 'BE-New', 'BE-Ops'],
    ['', 'be-new.', 'BE-New'],
    ['', 'BE-Nope', 'BE-Ops'],
    ['', '', 'BE-Ops'],
  ])('of %s, where Docusaurus has found the attribute “%s” in the address, is “%s”', (search, attribute, expected) => {
    window.localStorage.setItem('persona-x', 'BE-Ops');
    const {dataset} = document.documentElement;
    visit(search);
    dataset.persona = attribute;
    runScript({isLate: true});
    expect([dataset.persona, resolved()]).toEqual([expected, expected]);
  });

  it('is the one of the address that Docusaurus’s hash router has', () => {
    visit('?persona=BE-Ops#heading?persona=BE-New');
    expect(resolved()).toBe('BE-Ops');
    visit('#/docs/page');
    runScript({isLate: true, part: 'hash'});
    expect(resolved()).toBe('BE-Ops');
    visit('#/docs/page?q=1&persona=BE-New');
    expect(resolved()).toBe('BE-New');
  });

  it('is the one of the address, then that of an earlier address, then the one that was picked', () => {
    window.localStorage.setItem('persona-x', 'BE-Ops');
    expect(resolved()).toBe('BE-Ops');
    visit('?persona=BE-New');
    expect(resolved()).toBe('BE-New');
    visit('');
    expect(resolved()).toBe('BE-New');
    window.sessionStorage.removeItem('persona-shared-x');
    expect(resolved()).toBe('BE-Ops');
  });

  it('is everyone where the address asks for everyone, whatever was picked', () => {
    window.localStorage.setItem('persona-x', 'BE-Ops');
    visit('?persona=');
    expect(resolved()).toBe('');
    visit('');
    expect(resolved()).toBe('');
  });

  it('is none that the registry does not know any more', () => {
    window.localStorage.setItem('persona-x', 'Gone');
    window.sessionStorage.setItem('persona-shared-x', 'toString');
    expect(resolved()).toBe('');
  });

  it('is what was picked after the address was opened', async () => {
    visit('?persona=BE-New');
    expect(resolved()).toBe('BE-New');
    await import('../../src/client/shared-view.ts');
    window.sessionStorage.removeItem('persona-shared-x');
    window.sessionStorage.setItem('persona-picked-x', '1');
    window.localStorage.setItem('persona-x', 'BE-Ops');
    expect(resolved()).toBe('BE-Ops');
    visit('?persona=BE-New');
    expect(resolved()).toBe('BE-New');
  });
});

describe('a persona on the page', () => {
  const isOpen = () => [...document.querySelectorAll('details')].map(({open}) => open);

  it('opens her sections and closes those of others; for everyone they are as their author left them', () => {
    openPage(`<details data-persona="BE-New BE-Maint"></details><details data-persona="BE-Ops" data-opened></details>
      <details data-persona="BE-Newer" open></details><details open></details>`);
    show('BE-New');
    expect(document.documentElement.dataset.persona).toBe('BE-New');
    expect(isOpen()).toEqual([true, false, false, true]);
    show('BE-Ops');
    expect(isOpen()).toEqual([false, true, false, true]);
    show('');
    expect(document.documentElement.dataset.persona).toBeUndefined();
    expect(isOpen()).toEqual([false, true, false, true]);
  });

  it('leaves what the reader has opened or closed', () => {
    openPage('<details data-persona="BE-New" data-touched></details><details data-persona="BE-New"></details>');
    show('BE-New');
    expect(isOpen()).toEqual([false, true]);
    const [, second] = document.querySelectorAll('details');
    if (second) second.open = false;
    show();
    expect(isOpen()).toEqual([false, false]);
  });
});

describe('a reader who has not been here', () => {
  const {dataset} = document.documentElement;
  /** Opens a page of the site; whether it says that she can pick. */
  const isMet = () => {
    delete dataset.personaNew;
    delete dataset.persona;
    runScript();
    return dataset.personaNew !== undefined;
  };

  it('is met on the first page, and on no other one', () => {
    expect([isMet(), isMet()]).toEqual([true, false]);
  });

  it('is met later where a link has chosen the first time, and not once she has picked', async () => {
    visit('?persona=BE-New');
    expect(isMet()).toBe(false);
    window.sessionStorage.clear();
    visit('');
    expect(isMet()).toBe(true);
    openPage('', '?persona=BE-New');
    expect(isMet()).toBe(false);
    const {pickPersona} = await import('../../src/client/pick.ts');
    pickPersona('');
    visit('');
    expect(isMet()).toBe(false);
  });

  it('is not met where that cannot be remembered', () => {
    const spies = denyStorage();
    expect(isMet()).toBe(false);
    for (const spy of spies) spy.mockRestore();
    expect(isMet()).toBe(true);
  });
});
