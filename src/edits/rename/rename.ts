import type {ContentIndex} from '../../content/content-index.ts';
import type {Page} from '../../content/page.ts';
import {entryWithId} from '../../content/registry-entry.ts';
import {unread} from '../../content/unread.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {editedRegistry} from '../edited-index.ts';
import type {TextEdit} from '../text-edit.ts';
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
  return {edits, left: [...places.flatMap(refusals), ...unreadable(index, from)]};
}

function refusals({source, near, id, span}: IdLocation): Finding[] {
  const message = `${id} is written here in a way that cannot be changed safely. Write it plainly.`;
  return span ? [] : [{source, span: near, message}];
}

/** What nobody can read, and the pages whose tags or sections nobody can read, and which hold the id somewhere. */
function unreadable(index: ContentIndex, id: string): Finding[] {
  const doubt = `Whether ${id} is to be renamed here cannot be known.`;
  const unknown = index.pages.flatMap(({page}) => {
    if (!page.text.includes(id)) return [];
    const [problem = unreadableBody(page)] = page.problems;
    if (!problem) return [];
    const {span, message} = problem;
    return [{source: page, span, message: `${message} ${doubt}`}];
  });
  return [...unread(index, doubt), ...unknown];
}

function unreadableBody({unreadableBody: why}: Page): Pick<Finding, 'span' | 'message'> | undefined {
  return why === undefined ? undefined : {span: [0, 0], message: `This page cannot be read: ${why}.`};
}

/** Through aliases one place is found more than once. */
function once(edits: readonly TextEdit[]): TextEdit[] {
  const known = new Map(edits.map((edit) => [`${edit.source.file} ${edit.span[0]}`, edit]));
  return [...known.values()];
}
