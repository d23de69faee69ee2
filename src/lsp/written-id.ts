import type {ContentIndex} from '../content/content-index.ts';
import type {ResolvedId} from '../content/ids.ts';
import type {TagKey} from '../content/written-tags.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {WrittenFile} from './candidates.ts';
import {type Slot, slotAt, wordOf} from './slot.ts';

/** An id that stands somewhere in a file. */
export interface WrittenId {
  readonly kind: TagKey;
  readonly written: string;
  readonly span: Span;
}

/** The id that a cursor touches, whatever state the file is in. */
export function writtenIdAt({kind, text}: WrittenFile, offset: number): WrittenId | undefined {
  const slot = slotAt(kind, text, offset);
  const noun = slot && kindOf(slot, kind);
  if (!noun) return undefined;
  const span = wordOf(slot);
  const written = text.slice(...span);
  return written === '' ? undefined : {kind: noun, written, span};
}

function kindOf(slot: Slot, file: WrittenFile['kind']): TagKey | undefined {
  switch (slot.kind) {
    case 'tag':
      return slot.tag;
    case 'scenario-persona':
      return 'persona';
    case 'declaration':
    case 'former':
      return file === 'scenarios' ? 'scenario' : 'persona';
    case 'section':
      return slot.at.kind === 'ids' ? 'persona' : undefined;
    default:
      return undefined;
  }
}

/** What an id as written stands for. */
export function resolved(index: ContentIndex, {kind, written}: WrittenId): ResolvedId {
  return (kind === 'scenario' ? index.scenarioIds : index.pagePersonaIds).resolve(written);
}
