import type {ContentIndex} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {RegistryFile} from '../registry/registry-file.ts';
import type {RegistryEntry} from './rename-refusal.ts';

/** Where an id stands; without a span when it cannot be rewritten there. */
export interface Place {
  readonly source: RegistryFile | Page;
  readonly span: Span | undefined;
  /** What was found to hold it. */
  readonly near: Span;
  readonly id: string;
}

/** Where an id stands in the registries: as a key, and for a persona in the scenarios. */
export function registryPlaces({registry}: ContentIndex, {kind, id}: RegistryEntry): Place[] {
  const {personasFile, scenariosFile, scenarios} = registry;
  const file = kind === 'persona' ? personasFile : scenariosFile;
  const key = place(file, file.yaml.key([`${kind}s`, id]), id);
  if (kind === 'scenario') return [key];
  return [
    key,
    ...scenarios.flatMap((scenario) =>
      scenario.personas.flatMap((persona, position) =>
        persona === id
          ? [place(scenariosFile, scenariosFile.yaml.value(['scenarios', scenario.id, 'personas', position]), id)]
          : [],
      ),
    ),
  ];
}

/** Where an id stands on a page: in its front matter, misspelt keys too, and in its sections. */
export function pagePlaces(page: Page, {kind, id}: RegistryEntry): Place[] {
  const {key, misspelt} = kind === 'persona' ? page.personas : page.scenarios;
  const keys = new Set([...(key === undefined ? [] : [key]), ...misspelt]);
  const tags = [...keys].flatMap((tag) => {
    const value = page.frontMatter[tag];
    const isId = (item: unknown) => typeof item === 'string' && item.trimEnd() === id;
    const paths = Array.isArray(value) ? value.flatMap((item, at) => (isId(item) ? [[tag, at]] : [])) : [];
    if (isId(value)) paths.push([tag]);
    return paths.map((path) => place(page, page.valueSpan(path), id));
  });
  // Sections cost a reading of the whole page, and are for personas only.
  if (kind === 'scenario' || !page.text.includes(id)) return tags;
  const sections = page.outline.sections.flatMap(({personas}) => personas.filter(({written}) => written === id));
  return [...tags, ...sections.map(({span}) => place(page, span, id))];
}

/** Where exactly an id stands in what was found to hold it: as it is, or within a block of text. */
function place(source: RegistryFile | Page, found: Span | undefined, id: string): Place {
  const near = found ?? [0, 0];
  const text = source.text.slice(...near);
  const [match, ...others] = text.matchAll(new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g'));
  const start = near[0] + (match?.index ?? 0);
  return {source, near, id, span: match && others.length === 0 ? [start, start + id.length] : undefined};
}
