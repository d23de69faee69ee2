import {usePluginData} from '@docusaurus/useGlobalData';
import type {RegistryData} from '../views/registry-data.ts';

/** The registry, as every page of the site has it. */
export function useRegistry(): RegistryData {
  return usePluginData('docusaurus-plugin-personas') as RegistryData;
}

interface Entry {
  readonly id: string;
  readonly formerly?: readonly string[] | undefined;
}

/** Of some entries, those that front matter or an attribute names, by one id or several, in the order of the registry. */
export function named<Named extends Entry>(entries: readonly Named[], ids: unknown): Named[] {
  return entries.filter(({id, formerly = []}) =>
    [ids].flat().some((one) => one === id || formerly.includes(one as string)),
  );
}
