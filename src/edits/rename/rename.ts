import type {ContentIndex} from '../../content/content-index.ts';
import {entryWithId} from '../../content/registry-entry.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {editedRegistry} from '../edited-index.ts';
import type {TextEdit} from '../text-edit.ts';
import {unreadableAbout} from '../unreadable-about.ts';
import {formerlyChanges} from './formerly.ts';
import {type IdLocation, locationsOn, registryLocations} from './locations.ts';

/** A rename, thought through. */
export interface Rename {
  readonly edits: readonly TextEdit[];
  /** Where the id stands, or may stand, and is not renamed. The old id is a former one then, which `check` reports. */
  readonly left: readonly Finding[];
}

/**
 * The edits that rename a persona or a scenario: in the registries, in front matter and in sections. The old id is
 * noted under `formerly`; a rename there and back leaves every byte as it was.
 *
 * @param index a site whose registries are valid
 * @param from the id of a persona or a scenario
 * @param to an id that `renameRefusal` has nothing against
 */
export function renameEdits(index: ContentIndex, from: string, to: string): readonly TextEdit[] {
  return planRename(index, from, to).edits;
}

/**
 * The same as `renameEdits`, with what had to be left as it is.
 *
 * @throws RangeError when the registries would not be valid afterwards, as where an entry is a YAML alias
 */
export function planRename(index: ContentIndex, from: string, to: string): Rename {
  const entry = entryWithId(index, from);
  if (!entry) return {edits: [], left: []};
  const places = [...registryLocations(index, entry), ...index.pages.flatMap(({page}) => locationsOn(page, entry))];
  const file = entry.kind === 'persona' ? index.registry.personasFile : index.registry.scenariosFile;
  const noted = formerlyChanges(file.text, [`${entry.kind}s`, from], from, to).map((change) => ({
    source: file,
    ...change,
  }));
  const rewritten = places.flatMap(({source, span}) => (span ? [{source, span, text: to}] : []));
  const edits = [...once(rewritten), ...noted];
  if (editedRegistry(index.registry, edits).problems.length > 0)
    throw new RangeError(`${from} is written in a way that cannot be changed safely.`);
  const doubt = `Whether ${from} is to be renamed here cannot be known.`;
  return {edits, left: [...places.flatMap(refusals), ...unreadableAbout(index, from, doubt)]};
}

function refusals({source, near, id, span}: IdLocation): Finding[] {
  const message = `${id} is written here in a way that cannot be changed safely. Write it plainly.`;
  return span ? [] : [{source, span: near, message}];
}

/** Through aliases one place is found more than once. */
function once(edits: readonly TextEdit[]): TextEdit[] {
  const known = new Map(edits.map((edit) => [`${edit.source.file} ${edit.span[0]}`, edit]));
  return [...known.values()];
}
