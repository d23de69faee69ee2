import type {useHistory} from '@docusaurus/router';
import {useSyncExternalStore} from 'react';
import type {} from './persona-script.ts';

const html = typeof document === 'undefined' ? undefined : document.documentElement;

const listeners = new Set<() => void>();

/** The site's router, once something of the page has been drawn in the browser. */
export let router: ReturnType<typeof useHistory> | undefined;

/** Says what changes the address bar, so that the site's router knows of it. */
export function goBy(given: typeof router): void {
  router = given;
}

/** The persona that the page shows now; the empty string for everyone. The attribute is the one truth. */
export function currentPersona(): string {
  return html?.dataset.persona ?? '';
}

/** Shows in the sidebar what the persona's view leaves out, or leaves it out again. */
export function toggleAll(isShown?: boolean): void {
  html?.toggleAttribute('data-persona-all', isShown);
  for (const listener of listeners) listener();
}

/** As whom a link has this tab read; null where none has. */
export function sharedPersona(): string | null {
  return html?.personas?.kept('sessionStorage', 'persona-shared') ?? null;
}

/** The id of the scenario that the reader follows in this tab; null where she follows none, undefined where nobody knows. */
export function followed(): string | null | undefined {
  return html?.personas?.kept('sessionStorage', 'persona-scenario');
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
