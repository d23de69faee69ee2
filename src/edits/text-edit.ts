import type {Span} from '../diagnostics/diagnostic.ts';
import type {TextSource} from '../diagnostics/text-source.ts';

/** One change to a file: what stands at the span becomes this text. All else stays byte for byte as it is. */
export interface TextEdit {
  readonly source: TextSource;
  /** Offsets into the source's text, which has no byte order mark. */
  readonly span: Span;
  readonly text: string;
}

/**
 * Applies edits to a text.
 *
 * @param edits in any order; of two that overlap, the one that begins first is applied, and the other is left for the
 *   next run
 */
export function applyEdits(text: string, edits: readonly Pick<TextEdit, 'span' | 'text'>[]): string {
  const ordered = [...edits].sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  let result = '';
  let end = 0;
  for (const {span, text: replacement} of ordered) {
    if (span[0] < end) continue;
    result += text.slice(end, span[0]) + replacement;
    end = span[1];
  }
  return result + text.slice(end);
}
