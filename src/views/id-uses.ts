import type {ContentIndex} from '../content/content-index.ts';
import {idsInLinks} from '../content/home-links.ts';
import {defaultLocations, pageLocations, scenarioLocations} from '../content/id-locations.ts';
import type {RegistryEntry} from '../content/registry-entry.ts';
import {LinkResolver} from '../content/routes.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {TextSource} from '../diagnostics/text-source.ts';

/** What an id is there for, where it stands. */
export type UseKind = 'declaration' | 'former' | 'default' | 'scenario' | 'step' | 'tag' | 'section' | 'link';

/** A place where an id stands. */
export interface IdUse {
  readonly kind: UseKind;
  readonly source: TextSource;
  readonly span: Span;
}

/** Where the pages of a scenario are named in their order. */
function stepLocations({scenarios, scenariosFile}: ContentIndex['registry'], scenario: string): (Span | undefined)[] {
  const steps = scenarios.find(({id}) => id === scenario)?.steps ?? [];
  return steps.map((_, at) => scenariosFile.yaml.value(['scenarios', scenario, 'steps', at]));
}

/** Every place of an id and of those that it was before: in the registries, then on the pages, by file. To a scenario belong
 * its steps, too. */
export function idUses(index: ContentIndex, entry: RegistryEntry): IdUse[] {
  const {kind, id, formerly} = entry;
  const {registry} = index;
  const file = kind === 'persona' ? registry.personasFile : registry.scenariosFile;
  const path = [`${kind}s`, id];
  const links = new LinkResolver(index);
  const at =
    (use: UseKind, source: TextSource) =>
    (span: Span | undefined): IdUse[] =>
      span ? [{kind: use, source, span}] : [];
  const written = [id, ...formerly];
  return [
    ...at('declaration', file)(file.yaml.key(path)),
    ...formerly.flatMap((_, place) => at('former', file)(file.yaml.value([...path, 'formerly', place]))),
    ...written.flatMap((name) => defaultLocations(registry, kind, name)).flatMap(at('default', registry.personasFile)),
    ...(kind === 'persona'
      ? written.flatMap((name) => scenarioLocations(registry, name)).flatMap(at('scenario', registry.scenariosFile))
      : []),
    ...(kind === 'scenario' ? stepLocations(registry, id).flatMap(at('step', registry.scenariosFile)) : []),
    ...index.pages.flatMap(({page}) => [
      ...written
        .flatMap((name) => pageLocations(page, kind, name))
        .flatMap((span) => at(span[0] < page.bodyStart ? 'tag' : 'section', page)(span)),
      ...idsInLinks(page, entry, links).flatMap(at('link', page)),
    ]),
  ];
}
