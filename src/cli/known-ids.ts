import type {ContentIndex} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import {pagePersonaKind, scenarioKind, unknownMessage} from '../rules/unknown-tag.ts';
import {UsageError} from './usage-error.ts';

/**
 * Holds ids from the command line against the registries.
 *
 * @throws UsageError in the words that `personas check` has for an unknown id, with the same suggestion
 */
export function requireKnownIds(index: ContentIndex, personas: readonly string[], scenarios: readonly string[]): void {
  requireIds(personas, index.pagePersonaIds, pagePersonaKind(index));
  requireIds(scenarios, index.scenarioIds, scenarioKind(index));
}

function requireIds(written: readonly string[], ids: Ids, kind: Parameters<typeof unknownMessage>[1]): void {
  for (const id of written) {
    const resolved = ids.resolve(id);
    if (!resolved.known) throw new UsageError(unknownMessage({written: id, ...resolved}, kind));
  }
}
