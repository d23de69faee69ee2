import type {ContentIndex} from '../../content/content-index.ts';
import {entryWithId} from '../../content/registry-entry.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import {list} from '../../diagnostics/words.ts';
import {renameRefusal} from '../../edits/rename/refusal.ts';
import {planRename, type Rename} from '../../edits/rename/rename.ts';
import type {Registry} from '../../registry/registry.ts';
import {everyone} from '../../shared/everyone.ts';
import type {WrittenFile} from '../completions/completions.ts';
import {type WrittenId, writtenIdAt} from '../written-id.ts';
import {usesOn} from './references.ts';

/** Why nothing is renamed, in a sentence that says what to do. */
export class RenameRefusal extends Error {}

/**
 * The id at a cursor, if it can be renamed.
 *
 * @param registry the registry at the moment: while it is invalid nobody can tell what an id stands for
 * @returns undefined where there is no id
 * @throws RenameRefusal where there is one that cannot be renamed
 */
export function renamable(
  index: ContentIndex,
  registry: Registry,
  file: WrittenFile,
  offset: number,
): WrittenId | undefined {
  const found = writtenIdAt(file, offset);
  if (!found) return undefined;
  refuseInvalid(registry);
  const {written, kind} = found;
  if (written === everyone) throw new RenameRefusal(`${everyone} stands for all personas and cannot be renamed.`);
  const entry = entryWithId(index, written);
  if (entry?.kind === kind) return isUse(index, file, found) ? found : undefined;
  const refusal = entry ? `${written} is a ${entry.kind}, not a ${kind}.` : renameRefusal(index, written, written);
  throw new RenameRefusal(refusal);
}

/**
 * The edits that rename an id, everywhere.
 *
 * @throws RenameRefusal where the new id is none or is taken
 */
export function renamed(index: ContentIndex, registry: Registry, from: string, to: string): Rename {
  refuseInvalid(registry);
  const refusal = renameRefusal(index, from, to);
  if (refusal !== undefined) throw new RenameRefusal(refusal);
  try {
    return planRename(index, from, to);
  } catch (error) {
    throw error instanceof RangeError ? new RenameRefusal(error.message) : error;
  }
}

/** Whether an id on a page is read as one, and does not only look so, as in an example of code. */
function isUse(index: ContentIndex, {kind, file}: WrittenFile, {kind: noun, written, span}: WrittenId): boolean {
  const page = kind === 'page' ? index.byFile.get(file)?.page : undefined;
  const isHere = (place: Span) => place[0] === span[0];
  return !page || usesOn(page, noun, written).some((use) => isHere(use.span));
}

function refuseInvalid({problems}: Registry): void {
  const files = new Set(problems.map(({source}) => source.file));
  if (files.size > 0) throw new RenameRefusal(`Fix ${list([...files])} first: it says what the ids stand for.`);
}
