// @vitest-environment happy-dom
import {beforeEach, expect, it, vi} from 'vitest';
import {denyStorage, openPage, visit} from './browser.ts';

const load = async () => ({
  ...(await import('../../src/client/persona-store.ts')),
  ...(await import('../../src/client/address.ts')),
  ...(await import('../../src/client/pick.ts')),
});

beforeEach(() => openPage());

it('a pick shows, is remembered, replaces what a link brought, and reaches whoever follows', async () => {
  openPage('', '?persona=BE-New');
  const {currentPersona, followPersona, pickPersona, refreshPersona} = await load();
  const reported: string[] = [];
  const unfollow = followPersona(() => reported.push(currentPersona()));
  refreshPersona();
  expect([currentPersona(), window.sessionStorage.getItem('persona-shared-x')]).toEqual(['BE-New', 'BE-New']);
  pickPersona('BE-Ops');
  expect(currentPersona()).toBe('BE-Ops');
  expect([window.localStorage.getItem('persona-x'), window.sessionStorage.getItem('persona-shared-x')]).toEqual([
    'BE-Ops',
    null,
  ]);
  // Coming back to the address brings nobody back.
  refreshPersona();
  expect(currentPersona()).toBe('BE-Ops');
  unfollow();
  pickPersona('');
  expect(currentPersona()).toBe('');
  expect(window.localStorage.getItem('persona-x')).toBeNull();
  expect(reported).toEqual(['BE-New', 'BE-Ops']);
});

it('a pick takes the persona out of the address by the router, and nothing else', async () => {
  const {goBy, pickPersona} = await load();
  const replace = vi.fn();
  const at = (search: string) => goBy({location: {pathname: '/docs', hash: '#h', state: 1, search}, replace} as never);
  at('?q=1');
  pickPersona('BE-New');
  expect(replace).not.toHaveBeenCalled();
  at('?q=1&persona=BE-Ops&docusaurus-data-persona=x');
  pickPersona('BE-Ops');
  expect(replace.mock.calls).toEqual([[{pathname: '/docs', hash: '#h', state: 1, search: '?q=1'}]]);
});

it('an address that a later pick has overruled does not name its persona any more', async () => {
  openPage('', '?persona=BE-New');
  const {goBy, refreshPersona} = await load();
  const replace = vi.fn();
  goBy({location: {search: '?persona=BE-New'}, replace} as never);
  refreshPersona();
  expect(replace).not.toHaveBeenCalled();
  window.sessionStorage.setItem('persona-picked-x', '1');
  refreshPersona();
  expect(replace).toHaveBeenCalledWith({search: ''});
});

it.each([
  ['?persona=x', true],
  ['?a&persona', true],
  ['?docusaurus-data-persona=x', true],
  ['?persona&a', true],
  ['?personal=x', false],
  ['?x-persona=x', false],
  ['?q=persona', false],
  ['', false],
])('of %s, a persona is taken out: %s', async (search, expected) => {
  const {forgetInAddress, goBy} = await load();
  const replace = vi.fn();
  goBy({location: {search}, replace} as never);
  forgetInAddress();
  expect(replace).toHaveBeenCalledTimes(expected ? 1 : 0);
});

it('the address to share says as whom to read, whatever it said before, and is as the router has it', async () => {
  const {addressFor, goBy, naming} = await load();
  const search = '?q=1&persona=BE-Ops&docusaurus-data-persona=x';
  goBy({location: {search}, createHref: (to: {search: string}) => `#/docs${to.search}`} as never);
  expect(addressFor('BE-New')).toMatch(/^http[^#?]*#\/docs\?q=1&persona=BE-New$/);
  expect(naming(search, '')).toBe('?q=1&persona=');
  expect(naming(search)).toBe('?q=1');
  expect(naming('?persona=BE-Ops')).toBe('');
});

it('the whole sidebar is shown until the persona changes', async () => {
  const {pickPersona, toggleAll} = await load();
  const showsAll = () => document.documentElement.hasAttribute('data-persona-all');
  pickPersona('BE-New');
  toggleAll();
  expect(showsAll()).toBe(true);
  toggleAll();
  expect(showsAll()).toBe(false);
  toggleAll(true);
  pickPersona('BE-New');
  expect(showsAll()).toBe(true);
  pickPersona('BE-Ops');
  expect(showsAll()).toBe(false);
});

it('a choice in another tab counts here, other changes of the storage do not', async () => {
  const {currentPersona} = await load();
  const {follow} = await import('../../src/client/on-demand.ts');
  window.localStorage.setItem('persona-x', 'BE-New');
  follow(new StorageEvent('storage', {key: 'theme'}));
  expect(currentPersona()).toBe('');
  follow(new StorageEvent('storage', {key: 'persona-x'}));
  expect(currentPersona()).toBe('BE-New');
  window.localStorage.clear();
  follow(new StorageEvent('storage', {key: null}));
  expect(currentPersona()).toBe('');
});

it('without the script in the head, nothing fails', async () => {
  delete document.documentElement.personas;
  const {currentPersona, pickPersona, refreshPersona} = await load();
  refreshPersona();
  pickPersona('BE-New');
  expect(currentPersona()).toBe('');
  expect(window.localStorage.length).toBe(0);
});

it('a pick that cannot be stored counts from then on, whatever link was opened before', async () => {
  openPage('', '?persona=BE-New');
  const spies = denyStorage();
  const {currentPersona, pickPersona, refreshPersona} = await load();
  refreshPersona();
  expect(currentPersona()).toBe('BE-New');
  pickPersona('BE-Ops');
  refreshPersona();
  expect(currentPersona()).toBe('BE-Ops');
  pickPersona('');
  refreshPersona();
  expect(currentPersona()).toBe('');
  // Until a link is opened again.
  visit('?persona=BE-New');
  refreshPersona();
  expect(currentPersona()).toBe('BE-New');
  for (const spy of spies) spy.mockRestore();
});
