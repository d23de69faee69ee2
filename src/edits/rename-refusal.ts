import type {ContentIndex} from '../content/content-index.ts';
import {instead} from '../diagnostics/words.ts';
import {reservation} from '../registry/reserved-ids.ts';
import {idPattern} from '../registry/schema.ts';
import {isYamlWord} from './yaml-scalar.ts';

/** What an id stands for: an entry of one of the two registries. */
export interface RegistryEntry {
  readonly kind: 'persona' | 'scenario';
  readonly id: string;
  readonly formerly: readonly string[];
}

/** Both registries as one: they share one namespace. */
function entriesOf({registry}: ContentIndex): RegistryEntry[] {
  return [
    ...registry.personas.map(({id, formerly}) => ({kind: 'persona' as const, id, formerly})),
    ...registry.scenarios.map(({id, formerly}) => ({kind: 'scenario' as const, id, formerly})),
  ];
}

/** The entry with this id, undefined when neither registry has one. */
export function entryWithId(index: ContentIndex, id: string): RegistryEntry | undefined {
  return entriesOf(index).find((entry) => entry.id === id);
}

/**
 * Why an id cannot be renamed so, in a sentence that says what to do.
 *
 * @param index a site whose registries are valid
 * @param from the id of a persona or a scenario
 * @param to the id it is to have
 * @returns undefined when nothing speaks against it
 */
export function renameRefusal(index: ContentIndex, from: string, to: string): string | undefined {
  const entry = entryWithId(index, from);
  if (!entry) return unknown(index, from);
  if (from === to) return `${from} is called that already. Give another id.`;
  if (!idPattern.test(to)) return `${to || 'Nothing'} is no id. An id is a letter, then letters, digits and hyphens.`;
  const reserved = reservation(to, entry.kind);
  if (reserved !== undefined) return `${reserved} Choose another id.`;
  if (isYamlWord(to)) return `${to} is a word of YAML itself. Choose another id.`;
  return taken(index, entry, to);
}

function unknown({personaIds, scenarioIds}: ContentIndex, written: string): string {
  const meant = [personaIds.resolve(written), scenarioIds.resolve(written)].filter(({id}) => id !== undefined);
  const [only] = meant.length === 1 ? meant : [];
  if (only?.former) return `${written} is now called ${only.id}.`;
  const valid = [...personaIds.all, ...scenarioIds.all];
  return `${written} is neither in personas.yaml nor in scenarios.yaml. ${instead(only?.id, valid)}`.trim();
}

/** Ids are unique, ignoring case, over both registries and all that was ever in them. */
function taken(index: ContentIndex, renamed: RegistryEntry, to: string): string | undefined {
  const alike = (id: string) => id.toLowerCase() === to.toLowerCase();
  for (const {kind, id, formerly} of entriesOf(index)) {
    const own = id === renamed.id;
    if (alike(id) && !own)
      return `The id ${id} is taken in ${kind}s.yaml. Ids differ in more than case; choose another.`;
    const former = formerly.find(alike);
    if (former === undefined || (own && former === to)) continue;
    return own
      ? `${id} was called ${former} before. To go back, write it like that.`
      : `${former} is what ${id} was called before. Choose another id.`;
  }
  return undefined;
}
