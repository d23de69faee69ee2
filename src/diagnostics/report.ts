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
