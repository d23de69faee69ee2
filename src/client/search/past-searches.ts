import siteStorage from '@generated/site-storage';
import {type Kept, keep, kept} from '../kept.ts';

/** What was searched for on this device, the latest first. */
const searches: Kept = {storage: siteStorage.type, key: `persona-searches${siteStorage.namespace}`};

/** How many are kept. */
const most = 6;

export function pastSearches(): string[] {
  try {
    const past: unknown = JSON.parse(kept(searches) ?? '[]');
    return Array.isArray(past) ? past.filter((query) => typeof query === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Keeps a query. One that only goes on from the latest takes its place: it was on its way. */
export function rememberSearch(query: string): void {
  if (query.length < 2) return;
  const others = pastSearches().filter((past, place) => past !== query && !(place === 0 && query.startsWith(past)));
  keep(searches, JSON.stringify([query, ...others].slice(0, most)));
}

export function forgetSearches(): void {
  keep(searches, null);
}
