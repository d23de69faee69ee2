import type {Span} from '../diagnostics/diagnostic.ts';

/** Something that can be written at a cursor. */
export interface Candidate {
  /** What it is called in the list. */
  readonly label: string;
  readonly kind: 'persona' | 'scenario' | 'key' | 'page' | 'heading' | 'section';
  /** One line about it. */
  readonly detail?: string | undefined;
  /** More about it, in Markdown. */
  readonly documentation?: string | undefined;
  /** What it takes the place of, on the line of the cursor. */
  readonly span: Span;
  readonly text: string;
  /** Whether the text is a snippet, with places to fill in. */
  readonly snippet?: boolean;
}

/** The text of a snippet without its places to fill in, for editors that have no snippets. */
export function withoutPlaceholders(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|}]*)[^}]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '');
}
