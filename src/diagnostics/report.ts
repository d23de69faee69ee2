import {posix} from 'node:path';
import type {Diagnostic} from './diagnostic.ts';

/** What a run found, ready for a reporter. */
export interface Report {
  /** Sorted by file, then by place. */
  readonly diagnostics: readonly Diagnostic[];
  /** How many pages were checked. */
  readonly pageCount: number;
  /** The findings that a baseline suppresses; undefined without a baseline. */
  readonly suppressed?: readonly Diagnostic[] | undefined;
  /** How many warnings were left out, since only errors were asked for. */
  readonly hidden?: number | undefined;
  /** How many findings are to be shown at most; all, if it is not said. */
  readonly most?: number | undefined;
  /** How many findings the run has fixed; undefined when it was not asked to. */
  readonly fixed?: number | undefined;
  /** The address of the site's own pages of the rules; undefined where it has none. */
  readonly rulePages?: string | undefined;
}

/** The findings that a report shows. */
export function shown({diagnostics, most}: Report): readonly Diagnostic[] {
  return most === undefined ? diagnostics : diagnostics.slice(0, most);
}

/** A line about those that it does not show, if there are any. */
export function rest({diagnostics, most = diagnostics.length}: Report): string[] {
  return diagnostics.length > most ? [`… and ${diagnostics.length - most} more`] : [];
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
