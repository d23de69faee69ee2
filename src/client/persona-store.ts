import type {useHistory} from '@docusaurus/router';
import {useSyncExternalStore} from 'react';
import type {} from './persona-script.ts';

const html = typeof document === 'undefined' ? undefined : document.documentElement;

/** Pixels at the top of a window that text scrolls under. */
const navbarHeight = 60;

const listeners = new Set<() => void>();

let history: ReturnType<typeof useHistory> | undefined;

/** Says what changes the address bar, so that the site's router knows of it. */
export function goBy(router: typeof history): void {
  history = router;
}

/** The persona that the page shows now; the empty string for everyone. The attribute is the one truth. */
export function currentPersona(): string {
  return html?.dataset.persona ?? '';
}

/** Puts a persona on the page and tells whoever follows. */
function show(persona: string): void {
  if (persona === currentPersona()) return;
  window.personas.show(persona);
  toggleAll(false);
}

/**
 * What a browser's own anchoring misses: it keeps what the reader sees in its place only as long as no section at the top
 * of the window opens or closes.
 *
 * @returns how far from the top of the window that is which should stay
 */
function anchor(): () => number {
  const place = [...document.querySelectorAll('article *')].find(
    (text) => text.getBoundingClientRect().top > navbarHeight && !text.closest('details,[data-shown-for]'),
  );
  return () => place?.getBoundingClientRect().top ?? 0;
}

/** Shows in the sidebar what the persona's view leaves out, or leaves it out again. */
export function toggleAll(isShown?: boolean): void {
  html?.toggleAttribute('data-persona-all', isShown);
  for (const listener of listeners) listener();
}

/** Looks again where a persona may come from: the address after a navigation, the storage after another tab's choice. */
export function refreshPersona(): void {
  const {config, resolve} = window.personas;
  show(resolve(config));
}

/**
 * What the reader picks. It replaces what a link brought, in this tab and its address bar, and is remembered for the next
 * visits.
 *
 * @param persona an id of the registry, or the empty string for everyone
 */
export function pickPersona(persona: string): void {
  const {storage, picked, shared} = window.personas.config;
  try {
    window.sessionStorage.removeItem(shared);
    // Taken out first, so that an older choice does not come back where the new one finds no room.
    window[storage].removeItem(picked);
    if (persona) window[storage].setItem(picked, persona);
  } catch {
    // Then it counts until the page is left.
  }
  const top = anchor();
  const before = top();
  show(persona);
  // Before this is painted, and when all that changes has changed, so that the page is laid out once.
  requestAnimationFrame(() => window.scrollBy({top: top() - before, behavior: 'instant'}));
  if (namesPersona(window.location.search)) history?.replace({...history.location, search: address().search});
}

/** Whether an address says which persona to read as. */
export function namesPersona(search: string): boolean {
  return /[?&](docusaurus-data-)?persona(=|&|$)/.test(search);
}

/**
 * The address of this page, which says as whom one reads it, or for nobody in particular.
 *
 * @param persona an id of the registry, or the empty string for everyone
 */
export function address(persona?: string): URL {
  const url = new URL(window.location.href);
  url.searchParams.delete('docusaurus-data-persona');
  url.searchParams.delete('persona');
  if (persona !== undefined) url.searchParams.set('persona', persona);
  return url;
}

/** Follows what is picked elsewhere, unless a link has chosen for this tab: in another tab, or while this page was left. */
export function followOtherTabs(): void {
  window.addEventListener('storage', ({key}) => {
    if (key === window.personas.config.picked || key === null) refreshPersona();
  });
  window.addEventListener('pageshow', ({persisted}) => {
    if (persisted) refreshPersona();
  });
}

/** Calls whenever the persona changes, or what the sidebar shows. */
export function followPersona(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The persona whose pages the sidebar shows; none while it shows all. While a page is rendered for the first time it is
 * undefined: that must not depend on her.
 */
export function useSidebarPersona(): string | undefined {
  return useSyncExternalStore(
    followPersona,
    () => (html?.hasAttribute('data-persona-all') ? '' : currentPersona()),
    () => undefined,
  );
}
