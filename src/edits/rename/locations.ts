import type {ContentIndex} from '../../content/content-index.ts';
import {defaultLocations, pageLocations, scenarioLocations} from '../../content/id-locations.ts';
import type {Page} from '../../content/page.ts';
import type {RegistryEntry} from '../../content/registry-entry.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import type {RegistryFile} from '../../registry/registry-file.ts';

/** Where an id stands; without a span when it cannot be rewritten there. */
export interface IdLocation {
  readonly source: RegistryFile | Page;
  readonly span: Span | undefined;
  /** What was found to hold it. */
  readonly near: Span;
  readonly id: string;
}

/** Where an id stands in the registries: as a key, as what pages inherit, and for a persona in the scenarios. */
export function registryLocations({registry}: ContentIndex, {kind, id}: RegistryEntry): IdLocation[] {
  const {personasFile, scenariosFile} = registry;
  const file = kind === 'persona' ? personasFile : scenariosFile;
  const key = place(file, file.yaml.key([`${kind}s`, id]), id);
  const inherited = defaultLocations(registry, kind, id).map((span) => place(personasFile, span, id));
  if (kind === 'scenario') return [key, ...inherited];
  return [key, ...inherited, ...scenarioLocations(registry, id).map((span) => place(scenariosFile, span, id))];
}

/** Where an id stands on a page. */
export function locationsOn(page: Page, {kind, id}: RegistryEntry): IdLocation[] {
  return pageLocations(page, kind, id).map((span) => place(page, span, id));
}

/** Where exactly an id stands in what was found to hold it: as it is, or within a block of text. */
function place(source: RegistryFile | Page, found: Span | undefined, id: string): IdLocation {
  const near = found ?? [0, 0];
  const text = source.text.slice(...near);
  const [match, ...others] = text.matchAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'));
  const start = near[0] + (match?.index ?? 0);
  return {source, near, id, span: match && others.length === 0 ? [start, start + id.length] : undefined};
}
