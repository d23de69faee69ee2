import {useSyncExternalStore} from 'react';
import type {} from './persona-script.ts';

/** The parameters of an address that choose a persona. */
const parameters = ['persona', 'docusaurus-data-persona'];

const listeners = new Set<() => void>();

/** The persona that the page shows now; the empty string for everyone. The attribute is the one truth. */
export function currentPersona(): string {
  return document.documentElement.dataset.persona ?? '';
}

/** Puts a persona on the page and tells whoever listens. */
function show(persona: string): void {
  if (persona === currentPersona()) return;
  window.personas.show(persona, document);
  delete document.documentElement.dataset.personaAll;
  for (const listener of listeners) listener();
}

/** Shows in the sidebar what the persona's view leaves out, or leaves it out again. */
export function toggleAll(): void {
  document.documentElement.toggleAttribute('data-persona-all');
  for (const listener of listeners) listener();
}

/** Looks again where a persona may come from: the address after a navigation, the storage after another tab's choice. */
export function refreshPersona(): void {
  const {config, resolve} = window.personas;
  show(resolve(config));
}

/**
 * What the reader picks. It replaces what a link brought, in this tab, and is remembered for the next visits.
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
  show(persona);
}

/** Whether an address says which persona to read as. */
export function namesPersona(search: string): boolean {
  const query = new URLSearchParams(search);
  return parameters.some((name) => query.has(name));
}

/** An address's query without what chooses a persona. */
export function withoutPersona(search: string): string {
  const query = new URLSearchParams(search);
  for (const name of parameters) query.delete(name);
  const rest = query.toString();
  return rest ? `?${rest}` : '';
}

/** The address of this page as it is seen now: it shows anyone who opens it the same view. */
export function viewAddress(): string {
  const url = new URL(window.location.href);
  url.search = withoutPersona(url.search);
  url.searchParams.set('persona', currentPersona());
  return url.href;
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

/** The persona, for a component. While a page is rendered for the first time it is undefined: that must not depend on her. */
export function usePersona(): string | undefined {
  return useSyncExternalStore(subscribe, currentPersona, () => undefined);
}

/** The persona whose pages the sidebar shows; none while it shows all. */
export function useSidebarPersona(): string | undefined {
  return useSyncExternalStore(subscribe, sidebarPersona, () => undefined);
}

function sidebarPersona(): string {
  return document.documentElement.hasAttribute('data-persona-all') ? '' : currentPersona();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
