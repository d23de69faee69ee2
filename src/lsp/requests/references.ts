import type {ContentIndex} from '../../content/content-index.ts';
import {defaultLocations, pageLocations, scenarioLocations} from '../../content/id-locations.ts';
import type {Page} from '../../content/page.ts';
import type {TagKey} from '../../content/written-tags.ts';
import type {SourceLocation} from '../source-location.ts';
import {declarationOf} from './definition.ts';

/** Every place where an id is used: in what pages inherit, in scenarios, in front matter and in sections. */
export function referencesTo(index: ContentIndex, kind: TagKey, id: string): SourceLocation[] {
  const scenarios = kind === 'persona' ? scenariosFor(index, id) : [];
  const {registry} = index;
  const inherited = defaultLocations(registry, kind, id).flatMap((span) =>
    span ? [{source: registry.personasFile, span}] : [],
  );
  return [...inherited, ...scenarios, ...index.pages.flatMap(({page}) => usesOn(page, kind, id))];
}

/** The same with the place of its declaration. */
export function referencesWithDeclaration(index: ContentIndex, kind: TagKey, id: string): SourceLocation[] {
  const declaration = declarationOf(index.registry, kind, id);
  return [...(declaration ? [declaration] : []), ...referencesTo(index, kind, id)];
}

function scenariosFor({registry}: ContentIndex, id: string): SourceLocation[] {
  return scenarioLocations(registry, id).flatMap((span) => (span ? [{source: registry.scenariosFile, span}] : []));
}

/** Where an id stands on a page. */
export function usesOn(page: Page, kind: TagKey, id: string): SourceLocation[] {
  return pageLocations(page, kind, id).map((span) => ({source: page, span}));
}
