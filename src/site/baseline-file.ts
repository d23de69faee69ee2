import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {type Baseline, BaselineError, parseBaseline} from '../diagnostics/baseline.ts';
import type {Registry} from '../registry/registry.ts';

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
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new BaselineError(`${reason(name, error as NodeJS.ErrnoException)} ${remedy}`);
  }
  return parseBaseline(text, name);
}

const remedy = 'Write it with personas check --write-baseline.';

function reason(name: string, {code, message}: NodeJS.ErrnoException): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return `There is no file ${name}.`;
    case 'EISDIR':
      return `${name} is a folder.`;
    case 'EACCES':
    case 'EPERM':
      return `You may not read ${name}.`;
    default:
      return `${name} cannot be read: ${message}.`;
  }
}
