import {readFileSync} from 'node:fs';
import {basename, relative, resolve} from 'node:path';
import {type Baseline, BaselineError, baselineText, parseBaseline} from '../diagnostics/baseline.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import {writeFileAtomically} from './write-file.ts';

/** The absolute path of the baseline that personas.yaml names; undefined when it names none. */
export function registryBaseline({baseline}: Registry, siteDir: string): string | undefined {
  return baseline === undefined ? undefined : resolve(siteDir, baseline);
}

/**
 * Reads a baseline.
 *
 * @param file an absolute path
 * @throws BaselineError when the file is missing, cannot be read, or is no baseline
 */
export function readBaseline(file: string): Baseline {
  const name = basename(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const {code, message} = error as NodeJS.ErrnoException;
    throw new BaselineError(
      code === 'ENOENT'
        ? `There is no file ${name}. Write it with personas check --write-baseline.`
        : `${name} cannot be read: ${message}.`,
    );
  }
  return parseBaseline(text, name);
}

/**
 * Writes the baseline that accepts these findings, and leaves out what was accepted before and is gone.
 *
 * @param file an absolute path
 * @returns the path as people write it, relative to the working folder
 */
export function writeBaseline(file: string, diagnostics: readonly Diagnostic[]): string {
  writeFileAtomically(file, baselineText(diagnostics));
  return relative(process.cwd(), file);
}
