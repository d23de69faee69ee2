import type {Span} from '../diagnostics/diagnostic.ts';
import type {TextSource} from '../diagnostics/text-source.ts';

/** A place in a file of a site. */
export interface SourceLocation {
  readonly source: TextSource;
  readonly span: Span;
}
