import type {ContentIndex} from '../content/content-index.ts';
import type {ResolvedId} from '../content/ids.ts';
import type {TagKey} from '../content/written-tags.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {WrittenFile} from './completions/completions.ts';
import {type CursorContext, contextAt, wordOf} from './cursor-context.ts';

/** An id that stands somewhere in a file. */
export interface WrittenId {
  readonly kind: TagKey;
  readonly written: string;
  readonly span: Span;
}

/** The id that a cursor touches, whatever state the file is in. */
export function writtenIdAt({kind, text}: WrittenFile, offset: number): WrittenId | undefined {
  const context = contextAt(kind, text, offset);
  const noun = context && kindOf(context, kind);
  if (!noun) return undefined;
  const span = wordOf(context);
  const written = text.slice(...span);
  return written === '' ? undefined : {kind: noun, written, span};
}

function kindOf(context: CursorContext, file: WrittenFile['kind']): TagKey | undefined {
  switch (context.kind) {
    case 'tag':
      return context.tag;
    case 'scenario-persona':
      return 'persona';
    case 'declaration':
    case 'former':
      return file === 'scenarios' ? 'scenario' : 'persona';
    case 'section':
      return context.at.kind === 'ids' ? 'persona' : undefined;
    default:
      return undefined;
  }
}

/** What an id as written stands for. */
export function resolved(index: ContentIndex, {kind, written}: WrittenId): ResolvedId {
  return (kind === 'scenario' ? index.scenarioIds : index.pagePersonaIds).resolve(written);
}
