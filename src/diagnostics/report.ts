import {posix} from 'node:path';
import type {Diagnostic} from './diagnostic.ts';

/** What a run found, ready for a reporter. */
export interface Report {
  /** Sorted by file, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages were checked. */
  readonly pages: number;
  /** The findings that a baseline holds back; undefined without a baseline. */
  readonly held?: readonly Diagnostic[] | undefined;
  /** How many findings the run has fixed; undefined when it was not asked to. */
  readonly fixed?: number | undefined;
}

/** How many errors and warnings a report holds. */
export function countBySeverity({diagnostics}: Report): {errors: number; warnings: number} {
  const errors = diagnostics.filter(({severity}) => severity === 'error').length;
  return {errors, warnings: diagnostics.length - errors};
}

/**
 * The path of a file from the root of the git repository. A page may lie beside its site.
 *
 * @param prefix the path from the root to the site, empty or with a slash at its end
 * @param file a path relative to the site
 */
export function pathFromRoot(prefix: string, file: string): string {
  return posix.normalize(prefix + file);
}
