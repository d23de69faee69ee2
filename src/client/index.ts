import {useSyncExternalStore} from 'react';
import {currentPersona, followPersona} from './persona-store.ts';
import {registry} from './site-registry.ts';

/** A persona, as every page of the site knows her. */
export interface Persona {
  readonly id: string;
  /** Her short name, or else her name. */
  readonly name: string;
  readonly description?: string | undefined;
  /** The address of her home, unless the site has none. */
  readonly home?: string | undefined;
}

/** The personas of the site, in the order of the registry. */
export function personas(): readonly Persona[] {
  return registry().personas;
}

/**
 * The id of the persona that the page is shown as, and anew whenever that changes; the empty string for everyone. While a
 * page is rendered for the first time it is everyone, since that must not depend on the persona.
 */
export function usePersona(): string {
  return useSyncExternalStore(followPersona, currentPersona, () => '');
}
