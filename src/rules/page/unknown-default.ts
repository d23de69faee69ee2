import type {Ids} from '../../content/ids.ts';
import type {TagKey} from '../../content/written-tags.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import type {Registry} from '../../registry/registry.ts';
import {findingAt} from '../../registry/registry-file.ts';
import {type Kind, tagMessage} from './unknown-tag.ts';

/** The ids that pages are to inherit and that the registry lacks, whether there is such a page by now or not. */
export function* unknownDefaults(
  {pageSettings, personasFile}: Registry,
  key: TagKey,
  kind: Kind,
  ids: Ids,
): Iterable<Finding> {
  for (const [at, entry] of pageSettings.defaults.entries()) {
    const {ids: tags = [], isList = false} = entry[key] ?? {};
    for (const [position, written] of tags.entries()) {
      const resolved = ids.resolve(written);
      if (resolved.known) continue;
      const path = ['pages', 'defaults', at, key, ...(isList ? [position] : [])];
      yield findingAt(personasFile, 'value', path, tagMessage({written, ...resolved}, kind), resolved.id);
    }
  }
}
