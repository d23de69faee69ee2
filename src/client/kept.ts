import siteStorage from '@generated/site-storage';
import {useSyncExternalStore} from 'react';

/** Something that is kept on the reader's device, for this tab or for as long as the site keeps things. */
export interface Kept {
  readonly storage: 'localStorage' | 'sessionStorage';
  readonly key: string;
}

const {type, namespace} = siteStorage;

/** Which scenario the reader follows in this tab. */
export const followedScenario: Kept = {storage: 'sessionStorage', key: `persona-scenario${namespace}`};

/** The pages that the reader has read. */
export const readPages: Kept = {storage: type, key: `persona-read${namespace}`};

const listeners = new Set<() => void>();

/** What is kept; null where nothing is, or nothing can be. Docusaurus's own slots would report that on the console. */
export function kept({storage, key}: Kept): string | null {
  try {
    return window[storage].getItem(key);
  } catch {
    return null;
  }
}

/** Keeps something instead of what was kept, or with null nothing. Where nothing can be kept, nothing is. */
export function keep({storage, key}: Kept, value: string | null): void {
  try {
    if (value === null) window[storage].removeItem(key);
    else window[storage].setItem(key, value);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

/** What is kept, and follows it. While a page is rendered for the first time it is null: that must not depend on it. */
export function useKept(what: Kept): string | null {
  return useSyncExternalStore(
    follow,
    () => kept(what),
    () => null,
  );
}

function follow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
