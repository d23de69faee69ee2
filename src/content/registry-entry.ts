import {instead} from '../diagnostics/words.ts';
import type {ContentIndex} from './content-index.ts';
import type {TagKey} from './written-tags.ts';

/** What an id stands for: an entry of one of the two registries. */
export interface RegistryEntry {
  readonly kind: TagKey;
  readonly id: string;
  readonly formerly: readonly string[];
}

/** Both registries as one: they share one namespace. */
export function entriesOf({registry}: ContentIndex): RegistryEntry[] {
  return [
    ...registry.personas.map(({id, formerly}) => ({kind: 'persona' as const, id, formerly})),
    ...registry.scenarios.map(({id, formerly}) => ({kind: 'scenario' as const, id, formerly})),
  ];
}

/** The entry with this id, undefined when neither registry has one. */
export function entryWithId(index: ContentIndex, id: string): RegistryEntry | undefined {
  return entriesOf(index).find((entry) => entry.id === id);
}

/** That neither registry has an id, in a sentence that says what may have been meant. */
export function unknownEntry({personaIds, scenarioIds}: ContentIndex, written: string): string {
  const meant = [personaIds.resolve(written), scenarioIds.resolve(written)].filter(({id}) => id !== undefined);
  const [only] = meant.length === 1 ? meant : [];
  if (only?.former) return `${written} is now called ${only.id}.`;
  const valid = [...personaIds.all, ...scenarioIds.all];
  return `${written} is neither in personas.yaml nor in scenarios.yaml. ${instead(only?.id, valid)}`.trim();
}
