import type {RuleName} from './rule-names.ts';
import type {TextSource} from './text-source.ts';

/** How grave a diagnostic is: an error fails a build, a warning does not. */
export type Severity = 'error' | 'warning';

/** A half-open range of offsets into a text, in UTF-16 units: the end is exclusive. */
export type Span = readonly [start: number, end: number];

/** A finding that others may follow from. */
export interface Cause {
  readonly rule: RuleName;
  readonly about: string;
}

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
  /** What to write, as it stands in the file, where more than a value has to change; only where that is certain. */
  readonly fix?: {readonly span: Span; readonly text: string} | undefined;
  /** The rules whose findings at this place are a part of this one: who accepts it accepts them as well. */
  readonly includes?: readonly RuleName[] | undefined;
  /** What it is about, where other findings may follow from it: the id of a scenario. */
  readonly about?: string | undefined;
  /** The findings that this one would follow from: where one of them is reported, and is as grave, this one is not. */
  readonly followsFrom?: readonly Cause[] | undefined;
  /** How grave this one is, where it is not as grave as its rule and the site sets nothing for the rule. */
  readonly severity?: Severity | undefined;
}

/** One finding of a run. It holds where it is; a reporter makes it into text. */
export interface Diagnostic extends Finding {
  readonly rule: RuleName;
  readonly severity: Severity;
}
