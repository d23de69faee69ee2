import {usePluginData} from '@docusaurus/useGlobalData';
import type {PersonaData, RegistryData, ScenarioData} from '../views/registry-data.ts';

/** The registry, as every page of the site has it. */
export function useRegistry(): RegistryData {
  return usePluginData('docusaurus-plugin-personas') as RegistryData;
}

/** Of some entries, those that front matter or an attribute names, in the order of the registry. */
export function named<Entry extends PersonaData | ScenarioData>(
  entries: readonly Entry[],
  ids: readonly string[],
): Entry[] {
  return entries.filter(({id}) => ids.includes(id));
}

/** The ids under a key of front matter, however few. */
export function idsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string');
}
