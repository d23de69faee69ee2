import type {ContentIndex} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';
import type {TagKey} from '../content/written-tags.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import {declarationOf} from './definition.ts';
import {frontMatterBlock} from './front-matter-block.ts';
import type {Place} from './place.ts';
import {yamlItems} from './yaml-cursor.ts';

/** Every place where an id is used: in scenarios, in front matter and in sections. */
export function referencesTo(index: ContentIndex, kind: TagKey, id: string): Place[] {
  const scenarios = kind === 'persona' ? scenariosFor(index, id) : [];
  return [...scenarios, ...index.pages.flatMap(({page}) => usesOn(page, kind, id))];
}

/** The same with the place of its declaration. */
export function referencesWithDeclaration(index: ContentIndex, kind: TagKey, id: string): Place[] {
  const declaration = declarationOf(index.registry, kind, id);
  return [...(declaration ? [declaration] : []), ...referencesTo(index, kind, id)];
}

function scenariosFor({registry}: ContentIndex, id: string): Place[] {
  const source = registry.scenariosFile;
  return registry.scenarios.flatMap((scenario) =>
    scenario.personas.flatMap((written, position) => {
      const span = written === id ? source.yaml.value(['scenarios', scenario.id, 'personas', position]) : undefined;
      return span ? [{source, span}] : [];
    }),
  );
}

/** Where an id stands on a page: among its tags and in its sections. */
export function usesOn(page: Page, kind: TagKey, id: string): Place[] {
  const tags = kind === 'persona' ? page.personas : page.scenarios;
  const inTags = tags.values.flatMap(({written}, position) => (written === id ? [tagSpan(page, kind, position)] : []));
  // Sections cost a reading of the whole page.
  const sections = kind === 'persona' && page.text.includes(id, page.bodyStart) ? page.outline.sections : [];
  const inSections = sections.flatMap(({personas}) => personas.filter(({written}) => written === id));
  return [...inTags, ...inSections.map(({span}) => span)].map((span) => ({source: page, span}));
}

/** Where a tag stands. Where its lines tell, the YAML need not be parsed for it, which counts on thousands of pages. */
function tagSpan(page: Page, kind: TagKey, position: number): Span {
  const {values} = kind === 'persona' ? page.personas : page.scenarios;
  const block = frontMatterBlock(page.text);
  const words = block ? yamlItems(page.text, block.yaml, kind) : [];
  const agree = words.length === values.length && words.every(({text}, at) => text === values[at]?.written);
  const {path} = values[position] as (typeof values)[number];
  return (agree ? words[position]?.span : undefined) ?? page.valueSpan(path);
}
