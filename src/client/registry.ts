import {usePluginData} from '@docusaurus/useGlobalData';
import type {PersonaData, RegistryData, ScenarioData} from '../views/registry-data.ts';

/** The registry, as every page of the site has it. */
export function useRegistry(): RegistryData {
  return usePluginData('docusaurus-plugin-personas') as RegistryData;
}

/** Of some entries, those that front matter or an attribute names, by one id or several, in the order of the registry. */
export function named<Entry extends PersonaData | ScenarioData>(entries: readonly Entry[], ids: unknown): Entry[] {
  return entries.filter(({id}) => [ids].flat().includes(id));
}
