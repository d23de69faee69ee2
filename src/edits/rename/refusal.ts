import type {ContentIndex} from '../../content/content-index.ts';
import {entriesOf, entryWithId, type RegistryEntry, unknownEntry} from '../../content/registry-entry.ts';
import {idFault} from '../../registry/id-fault.ts';
import {isYamlWord} from '../../registry/yaml-value.ts';

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
  if (!entry) return unknownEntry(index, from);
  if (from === to) return `${from} is called that already. Give another id.`;
  const fault = idFault(to);
  if (fault !== undefined) return fault;
  if (isYamlWord(to)) return `${to} is a word of YAML itself. Choose another id.`;
  return taken(index, entry, to);
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
