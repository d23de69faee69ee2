import type {ContentIndex} from '../../content/content-index.ts';
import {LinkResolver} from '../../content/routes.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import {editedRegistry} from '../edited-index.ts';
import type {TextEdit} from '../text-edit.ts';
import {unreadableAbout} from '../unreadable-about.ts';
import {isRetired, mergedIds, type Retiring} from './merged-ids.ts';
import {pageChanges} from './page-changes.ts';
import {declarationChanges, defaultChanges, scenarioChanges, takenPersonas} from './registry-changes.ts';

/** An id that is taken out, thought through. */
export interface Retirement {
  readonly edits: readonly TextEdit[];
  /** What would be left without a reader or a purpose, and what cannot be changed, each at its place. */
  readonly left: readonly Finding[];
}

/**
 * The edits that take a persona or a scenario out of the registries, front matter, sections and links. With `into`, that
 * one takes over all of it, and the ids that go are noted under its `formerly`.
 *
 * @param index a site whose registries are valid
 * @throws RangeError when the registries would not be valid afterwards, as where an entry is a YAML alias
 */
export function planRetirement(index: ContentIndex, retiring: Retiring): Retirement {
  const {registry} = index;
  const {entry} = retiring;
  const links = new LinkResolver(index);
  const pages = index.pages.map((page) => pageChanges(page, retiring, links));
  const left = [
    ...registryLeft(index, retiring),
    ...pages.flatMap((page) => page.left),
    ...unreadableAbout(index, entry.id, `Whether it is about ${entry.id} cannot be known.`),
  ];
  const isPersona = entry.kind === 'persona';
  const {personasFile, scenariosFile} = registry;
  const declared = isPersona ? personasFile : scenariosFile;
  if (entriesLeft(index, retiring) === 0) return {edits: [], left};
  const edits: TextEdit[] = [
    ...declarationChanges(declared.text, retiring).map((change) => ({source: declared, ...change})),
    ...defaultChanges(personasFile.text, retiring, registry).map((change) => ({source: personasFile, ...change})),
    ...(isPersona
      ? scenarioChanges(scenariosFile.text, retiring, registry.scenarios)
      : takenPersonas(scenariosFile.text, retiring, registry)
    ).map((change) => ({source: scenariosFile, ...change})),
    ...pages.flatMap((page) => page.edits),
  ];
  requireMeant(index, retiring, edits);
  return {edits, left};
}

function entriesLeft({registry}: ContentIndex, {entry: {kind}}: Retiring): number {
  return (kind === 'persona' ? registry.personas : registry.scenarios).length - 1;
}

/** What of the registries would be left without a reader. */
function registryLeft(index: ContentIndex, retiring: Retiring): Finding[] {
  const {registry} = index;
  const {kind, id} = retiring.entry;
  const file = kind === 'persona' ? registry.personasFile : registry.scenariosFile;
  const only: Finding[] =
    entriesLeft(index, retiring) === 0
      ? [findingAt(file, 'key', [`${kind}s`, id], `${id} is the only ${kind}, and a registry needs one.`)]
      : [];
  const inherited = registry.pageSettings.defaults.flatMap((entry, at) => {
    const {ids = [], isList = false} = entry[kind] ?? {};
    if (!ids.some((written) => isRetired(retiring, written)) || mergedIds(retiring, ids).length > 0) return [];
    const path = ['pages', 'defaults', at, kind, ...(isList ? [0] : [])];
    const message = `${list(entry.files)} inherits ${id} alone. Give another ${kind} there, or take it out.`;
    return [findingAt(registry.personasFile, 'value', path, message)];
  });
  if (kind === 'scenario') return [...only, ...inherited];
  const alone = registry.scenarios.filter(
    ({personas}) =>
      personas.some((persona) => isRetired(retiring, persona)) && mergedIds(retiring, personas).length === 0,
  );
  return [
    ...only,
    ...inherited,
    ...alone.map((scenario) =>
      findingAt(
        registry.scenariosFile,
        'value',
        ['scenarios', scenario.id, 'personas', 0],
        `${scenario.id} is for ${id} alone.`,
      ),
    ),
  ];
}

/** @throws RangeError when the registries would say anything else than what is meant */
function requireMeant({registry}: ContentIndex, retiring: Retiring, edits: readonly TextEdit[]): void {
  const {entry, into} = retiring;
  const after = editedRegistry(registry, edits);
  const shown = (entries: readonly {readonly id: string}[]) => entries.map(({id}) => id).join(' ');
  const kept = (entries: readonly {readonly id: string}[]) => entries.filter(({id}) => id !== entry.id);
  const isMeant =
    after.problems.length === 0 &&
    shown(after.personas) === shown(kept(registry.personas)) &&
    shown(after.scenarios) === shown(kept(registry.scenarios)) &&
    after.scenarios.every(({id, personas}) => {
      const before = registry.scenarios.find((scenario) => scenario.id === id)?.personas ?? [];
      const merged = mergedIds(retiring, before);
      const added = id === into?.id ? registry.scenarios.find((scenario) => scenario.id === entry.id)?.personas : [];
      const expected = merged.length === 0 ? before : [...new Set([...merged, ...(added ?? [])])];
      return expected.join(' ') === personas.join(' ');
    });
  if (!isMeant) throw new RangeError(`${entry.id} is written in a way that cannot be changed safely.`);
}
