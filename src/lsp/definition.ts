import type {ContentIndex} from '../content/content-index.ts';
import {headingNamed} from '../content/headings.ts';
import type {Page} from '../content/page.ts';
import {parseMarkdown} from '../content/parser.ts';
import type {TagKey} from '../content/written-tags.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import type {WrittenFile} from './candidates.ts';
import type {Place} from './place.ts';
import {slotAt, wordOf} from './slot.ts';
import {resolved, writtenIdAt} from './written-id.ts';

/** Where what stands at a cursor is defined. */
export interface Definition extends Place {
  /** What of the text at the cursor leads there. */
  readonly from: Span;
}

/**
 * The definition of what a cursor touches: of an id, its key in the registry; of an entry point, its page or heading.
 *
 * @param registry the registry as it is at the moment, even if it is invalid
 */
export function definitionAt(
  index: ContentIndex,
  registry: Registry,
  file: WrittenFile,
  offset: number,
): Definition | undefined {
  const found = writtenIdAt(file, offset);
  if (found) {
    const {id} = resolved(index, found);
    const place = id === undefined ? undefined : declarationOf(registry, found.kind, id);
    return place && {...place, from: found.span};
  }
  const slot = slotAt(file.kind, file.text, offset);
  if (slot?.kind !== 'entry-page' && slot?.kind !== 'entry-heading') return undefined;
  const name = slot.kind === 'entry-page' ? slot.at.word.text : slot.page;
  const page = name === undefined ? undefined : index.byFile.get(name)?.page;
  if (!page) return undefined;
  const span = slot.kind === 'entry-page' ? ([0, 0] as const) : headingPlace(page, slot.at.word.text);
  return span && {source: page, span, from: wordOf(slot)};
}

/** Where an id is declared. */
export function declarationOf(registry: Registry, kind: TagKey, id: string): Place | undefined {
  const source = kind === 'persona' ? registry.personasFile : registry.scenariosFile;
  const span = source.yaml.key([`${kind}s`, id]);
  return span && {source, span};
}

/** The line of a heading, by its text. */
function headingPlace(page: Page, text: string): Span | undefined {
  const named = headingNamed(page.headings, text);
  let left = named ? page.headings.indexOf(named) : -1;
  const root = named && parseMarkdown(page.text.slice(page.bodyStart), page.format);
  // Headings come in the order of the text, wherever they are nested.
  const find = (node: {type: string; children?: unknown[]; position?: unknown}): Span | undefined => {
    if (node.type === 'heading' && left-- === 0) {
      const {start, end} = node.position as {start: {offset: number}; end: {offset: number}};
      return [start.offset + page.bodyStart, end.offset + page.bodyStart];
    }
    for (const child of node.children ?? []) {
      const found = find(child as typeof node);
      if (found) return found;
    }
    return undefined;
  };
  return root && find(root);
}
