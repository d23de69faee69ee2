import {isMap, isScalar, isSeq, type Node, type ParsedNode, parseDocument, type YAMLSeq} from 'yaml';
import type {Registry, Scenario} from '../../registry/registry.ts';
import {addItem, addPair, type Change, mapAt, pairWithKey} from '../yaml-map.ts';
import {removedItem, removedPair} from '../yaml-removal.ts';
import {isRetired, mergedIds, type Retiring} from './merged-ids.ts';

/** A registry file that is read for changes. */
class RegistryYaml {
  readonly root: Node | null;

  constructor(readonly text: string) {
    this.root = parseDocument(text, {uniqueKeys: false}).contents;
  }

  /** @throws RangeError where something else stands there, such as an alias */
  map(...path: string[]) {
    return mapAt(this.root, path) ?? unsafe(path.at(-1));
  }

  /** The list under a key of an entry, undefined where it has none. */
  list(section: string, id: string, key: string): YAMLSeq | undefined {
    const value = pairWithKey(this.map(section, id), key)?.value;
    return value ? (isSeq(value) ? value : unsafe(id)) : undefined;
  }
}

function unsafe(id: string | undefined): never {
  throw new RangeError(`${id} is written in a way that cannot be changed safely.`);
}

/**
 * The changes that take an entry out of the file that declares it, and note its ids under `formerly` of what takes over.
 *
 * @throws RangeError where a change is not safe
 */
export function declarationChanges(text: string, {entry, into}: Retiring): Change[] {
  const yaml = new RegistryYaml(text);
  const section = `${entry.kind}s`;
  const entries = yaml.map(section);
  const pair = pairWithKey(entries, entry.id) ?? unsafe(entry.id);
  const removal = removedPair(text, entries, pair);
  if (!into) return [removal];
  const ids = [entry.id, ...entry.formerly].filter((id) => id.toLowerCase() !== into.id.toLowerCase());
  const list = yaml.list(section, into.id, 'formerly');
  const taking = yaml.map(section, into.id);
  if (!isMap(taking)) unsafe(into.id);
  const noted =
    list && list.items.length > 0
      ? ids.map((id) => addItem(text, list, id))
      : [list ? addItem(text, list, ids.join(', ')) : addPair(text, taking, `formerly: [${ids.join(', ')}]`)];
  return [removal, ...noted];
}

/** The changes to the personas of the scenarios, where a persona is taken out. A scenario that is for her alone is left. */
export function scenarioChanges(text: string, retiring: Retiring, scenarios: readonly Scenario[]): Change[] {
  const naming = scenarios.filter(({personas}) => personas.some((id) => isRetired(retiring, id)));
  if (naming.length === 0) return [];
  const yaml = new RegistryYaml(text);
  return naming.flatMap(({id, personas}) => {
    if (mergedIds(retiring, personas).length === 0) return [];
    return listChanges(text, yaml.list('scenarios', id, 'personas') ?? unsafe(id), retiring);
  });
}

/** The changes to what pages inherit. An entry that would give them nothing under a key is left. */
export function defaultChanges(text: string, retiring: Retiring, {pageSettings}: Registry): Change[] {
  const {kind} = retiring.entry;
  const isChanged = pageSettings.defaults.map((entry) => {
    const {ids = []} = entry[kind] ?? {};
    return ids.some((id) => isRetired(retiring, id)) && mergedIds(retiring, ids).length > 0;
  });
  if (!isChanged.includes(true)) return [];
  const defaults = pairWithKey(new RegistryYaml(text).map('pages'), 'defaults')?.value;
  return isChanged.flatMap((isOne, at) => {
    if (!isOne) return [];
    const entry = isSeq(defaults) ? defaults.items[at] : undefined;
    const value = isMap(entry) ? pairWithKey(entry, kind)?.value : undefined;
    if (isSeq(value)) return listChanges(text, value, retiring);
    return isScalar(value) && retiring.into ? [replacedScalarAt(value as ParsedNode, retiring.into.id)] : unsafe(kind);
  });
}

/** The changes that leave of a list of ids what `mergedIds` leaves. */
function listChanges(text: string, list: YAMLSeq, retiring: Retiring): Change[] {
  const written = list.items.map((item) => (isScalar(item) ? String(item.value) : unsafe(String(item))));
  let isTaken = retiring.into !== undefined && written.includes(retiring.into.id);
  return written.flatMap((id, at) => {
    if (!isRetired(retiring, id)) return [];
    if (!retiring.into || isTaken) return [removedItem(text, list, at)];
    isTaken = true;
    return [replacedScalarAt(list.items[at] as ParsedNode, retiring.into.id)];
  });
}

/** Puts an id in the place of another, which keeps its quotes. */
function replacedScalarAt(node: ParsedNode, id: string): Change {
  const quotes = isScalar(node) && /^QUOTE/.test(node.type ?? '') ? 1 : 0;
  return {span: [node.range[0] + quotes, node.range[1] - quotes], text: id};
}

/** The changes that make a scenario serve the personas of the one that it takes over from, too. */
export function takenPersonas(text: string, {entry, into}: Retiring, {scenarios}: Registry): Change[] {
  if (entry.kind !== 'scenario' || !into) return [];
  const personasOf = (id: string) => scenarios.find((scenario) => scenario.id === id)?.personas ?? [];
  const had = personasOf(into.id);
  const more = personasOf(entry.id).filter((id) => !had.includes(id));
  if (more.length === 0) return [];
  const list = new RegistryYaml(text).list('scenarios', into.id, 'personas') ?? unsafe(into.id);
  return more.map((id) => addItem(text, list, id));
}
