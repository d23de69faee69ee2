import type {ContentIndex} from '../content/content-index.ts';
import type {Finding, Severity} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';

/** A rule: what it is called, how grave it is, and how its findings are made. */
export interface Rule {
  readonly name: RuleName;
  /** How grave it is where personas.yaml says nothing. */
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
  /** Looks through the index. It reads nothing else and changes nothing. */
  readonly check: (index: ContentIndex) => Iterable<Finding>;
}
