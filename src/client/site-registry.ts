import globalData from '@generated/globalData';
import {currentIds} from '../shared/current-ids.ts';
import {packageName} from '../shared/package-name.ts';
import type {RegistryData} from '../views/registry-data.ts';

/** The registry, as every page of the site has it. */
export function registry(): RegistryData {
  return globalData[packageName]?.default as RegistryData;
}

/** Of some entries, those that front matter or an attribute names, by one id or several, in the order of the registry. */
export function named<Named extends Parameters<typeof currentIds>[0][number]>(
  entries: readonly Named[],
  ids: unknown,
): Named[] {
  const current: ReadonlyMap<unknown, string> = currentIds(entries);
  const meant = new Set([ids].flat().map((id) => current.get(id) ?? id));
  return entries.filter(({id}) => meant.has(id));
}
