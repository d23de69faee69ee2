import type {RuleName} from './rule-names.ts';
import type {TextSource} from './text-source.ts';

/** How grave a diagnostic is: an error fails a build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A half-open range of offsets into a text, in UTF-16 units: the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** What one rule found at one place, before it is known how grave that is. */
export interface Finding {
  /** The text it was found in: a registry or a page. */
  readonly source: TextSource;
  /** Where in that text. */
  readonly span: Span;
  /** What is wrong and what to do, in plain words, ending in a full stop. */
  readonly message: string;
  /** What should stand at the span instead; only where that is certain. */
  readonly suggestion?: string | undefined;
}

/** One finding of a run. It holds where it is; a reporter makes it into text. */
export interface Diagnostic extends Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
}
