import type {Span} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import type {Page} from './page.ts';
import type {TagKey} from './written-tags.ts';

/** Where the personas of scenarios.yaml name a persona. A place that YAML keeps for itself, as behind an alias, is undefined. */
export function scenarioLocations({scenarios, scenariosFile}: Registry, persona: string): (Span | undefined)[] {
  return scenarios.flatMap(({id, personas}) =>
    personas.flatMap((written, position) =>
      written === persona ? [scenariosFile.yaml.value(['scenarios', id, 'personas', position])] : [],
    ),
  );
}

/** Where an id is what pages inherit, in personas.yaml. A place that YAML keeps for itself is undefined. */
export function defaultLocations(
  {pageSettings, personasFile}: Registry,
  kind: TagKey,
  id: string,
): (Span | undefined)[] {
  return pageSettings.defaults.flatMap((entry, at) => {
    const {ids = [], isList = false} = entry[kind] ?? {};
    return ids.flatMap((written, place) =>
      written === id ? [personasFile.yaml.value(['pages', 'defaults', at, kind, ...(isList ? [place] : [])])] : [],
    );
  });
}

/** Where an id stands on a page: in its front matter, under misspelt keys too, and in its sections. */
export function pageLocations(page: Page, kind: TagKey, id: string): Span[] {
  // Sections cost a reading of the whole page.
  const sections = kind === 'persona' && page.text.includes(id, page.bodyStart) ? page.outline.sections : [];
  const inSections = sections.flatMap(({personas}) => personas.filter(({written}) => written === id));
  return [...frontMatterPlaces(page, kind, id), ...inSections.map(({span}) => span)];
}

function frontMatterPlaces(page: Page, kind: TagKey, id: string): Span[] {
  const {key, misspelt} = kind === 'persona' ? page.personas : page.scenarios;
  const keys = new Set([...(key === undefined ? [] : [key]), ...misspelt]);
  const isId = (item: unknown) => typeof item === 'string' && item.trimEnd() === id;
  return [...keys].flatMap((tag) => {
    const value = page.frontMatter[tag];
    if (isId(value)) return [plainPlace(page, tag, id) ?? page.valueSpan([tag])];
    return Array.isArray(value)
      ? value.flatMap((item, position) => (isId(item) ? [page.valueSpan([tag, position])] : []))
      : [];
  });
}

/** Where an id stands alone on the line of its key. That is how most pages are written, and needs no YAML parser. */
function plainPlace({text, bodyStart}: Page, key: string, id: string): Span | undefined {
  const line = `\n${key}: ${id}`;
  const at = text.indexOf(line);
  const end = at + line.length;
  return at >= 0 && end < bodyStart && /[\r\n]/.test(text.charAt(end)) ? [end - id.length, end] : undefined;
}
