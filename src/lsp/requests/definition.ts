import type {ContentIndex} from '../../content/content-index.ts';
import type {Page} from '../../content/page.ts';
import type {TagKey} from '../../content/written-tags.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import {headingNamed} from '../../markdown/headings.ts';
import {parseMarkdown} from '../../markdown/parser.ts';
import {placeOf, type Registry} from '../../registry/registry.ts';
import type {WrittenFile} from '../completions/completions.ts';
import {type CursorContext, contextAt, wordOf} from '../cursor-context.ts';
import type {SourceLocation} from '../source-location.ts';
import {resolved, writtenIdAt} from '../written-id.ts';

/** Where what stands at a cursor is defined. */
export interface Definition extends SourceLocation {
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
  const context = contextAt(file.kind, file.text, offset);
  const place = context && placeNamed(context);
  const page = place?.page === undefined ? undefined : index.byFile.get(place.page)?.page;
  if (!context || !page) return undefined;
  const span = place?.heading === undefined ? ([0, 0] as const) : headingPlace(page, place.heading);
  return span && {source: page, span, from: wordOf(context)};
}

/** The page, and the heading on it, that a cursor touches the name of. */
function placeNamed(context: CursorContext): {page: string | undefined; heading?: string | undefined} | undefined {
  switch (context.kind) {
    case 'entry-page':
    case 'step':
      return placeOf(context.at.word.text);
    case 'entry-heading':
      return {page: context.page, heading: context.at.word.text};
    default:
      return undefined;
  }
}

/** Where an id is declared. */
export function declarationOf(registry: Registry, kind: TagKey, id: string): SourceLocation | undefined {
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
