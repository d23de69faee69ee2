import type {Finding} from '../diagnostics/diagnostic.ts';
import {idFault, idPattern, takenFault} from './id-fault.ts';
import {findingAt, type ReadRegistryFile, type RegistryFile} from './registry-file.ts';
import type {YamlPath} from './yaml.ts';

/** An id where it is declared: as a key, or as a former id. */
interface Declaration {
  readonly id: string;
  readonly file: RegistryFile;
  readonly part: 'key' | 'value';
  readonly path: YamlPath;
}

/**
 * What is wrong with the ids of both registries taken together: they share URLs and one namespace, so no two may be
 * alike when case is ignored, and some are reserved.
 */
export function idProblems(who: ReadRegistryFile<unknown>, what: ReadRegistryFile<unknown>): Finding[] {
  const current = [...declared(who, 'personas'), ...declared(what, 'scenarios')];
  const former = current.flatMap(formerOf(who, what));
  const problems: Finding[] = [];
  const seen = new Map<string, Declaration>();
  for (const declaration of [...current, ...former]) {
    const {id, file, part, path} = declaration;
    const first = seen.get(id.toLowerCase());
    const isWritten = idPattern.test(id) || part === 'value';
    // As it stands in the file: the id of a key that is no text is made of it.
    const written = isWritten ? id : file.text.slice(...(file.yaml.key(path) ?? [0, 0]));
    const fault = idFault(written);
    if (fault !== undefined) problems.push(findingAt(file, part, path, fault));
    else if (first) {
      const where = first.file === file ? '' : ` in ${first.file.file}`;
      problems.push(findingAt(file, part, path, takenFault(id, first.id, where)));
    } else {
      seen.set(id.toLowerCase(), declaration);
    }
  }
  return problems;
}

/** The ids that a registry file declares, whether or not the rest of the file is valid. */
function declared(read: ReadRegistryFile<unknown>, key: 'personas' | 'scenarios'): Declaration[] {
  const entries = (read.raw as Record<string, unknown> | undefined)?.[key];
  return isMapping(entries)
    ? Object.keys(entries).map((id) => ({id, file: read.file, part: 'key', path: [key, id]}))
    : [];
}

/** The former ids of a declared one, but for those that the schema does not take for ids. */
function formerOf(...files: ReadRegistryFile<unknown>[]) {
  return ({file, path}: Declaration): Declaration[] => {
    const read = files.find((candidate) => candidate.file === file);
    let value: unknown = read?.raw;
    for (const step of [...path, 'formerly']) value = isMapping(value) ? value[step as string] : undefined;
    if (!Array.isArray(value)) return [];
    return value.flatMap((id, index) =>
      typeof id === 'string' && idPattern.test(id)
        ? [{id, file, part: 'value' as const, path: [...path, 'formerly', index]}]
        : [],
    );
  };
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
