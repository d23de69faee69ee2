import {resolve} from 'node:path';
import {type Baseline, BaselineError, parseBaseline} from '../diagnostics/baseline.ts';
import type {Registry} from '../registry/registry.ts';
import {largestFile, readFile, UnreadableFileError} from './read-file.ts';

/** The file of a baseline. */
export interface BaselineFile {
  /** Its absolute path. */
  readonly path: string;
  /** What messages call it: the path as somebody wrote it. */
  readonly name: string;
}

/** The file of the baseline that personas.yaml names; undefined when it names none. */
export function registryBaseline({baseline}: Registry, siteDir: string): BaselineFile | undefined {
  return baseline === undefined ? undefined : {path: resolve(siteDir, baseline), name: baseline};
}

/**
 * Reads a baseline.
 *
 * @throws BaselineError when the file is missing, cannot be read, or is no baseline
 */
export function readBaseline({path, name}: BaselineFile): Baseline {
  let text: string;
  try {
    text = readFile(path, largestFile).toString('utf8');
  } catch (error) {
    throw new BaselineError(`${reason(name, error as Error)} ${remedy}`);
  }
  return parseBaseline(text, name);
}

const remedy = 'Write it with personas check --write-baseline.';

function reason(name: string, error: NodeJS.ErrnoException): string {
  if (error instanceof UnreadableFileError) return `${name} cannot be read: ${error.message}.`;
  const {code, message} = error;
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${name}.`;
    case 'EACCES':
    case 'EPERM':
      return `You may not read ${name}.`;
    default:
      return `${name} cannot be read: ${message}.`;
  }
}
