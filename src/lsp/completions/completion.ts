import type {Span} from '../../diagnostics/diagnostic.ts';
import type {RichText} from '../rich-text.ts';

/** Something that can be written at a cursor. */
export interface Completion {
  /** What it is called in the list. */
  readonly label: string;
  readonly kind: 'persona' | 'scenario' | 'key' | 'page' | 'heading' | 'section';
  /** One line about it. */
  readonly detail?: string | undefined;
  /** More about it. */
  readonly documentation?: RichText | undefined;
  /** What it takes the place of, on the line of the cursor. */
  readonly span: Span;
  readonly text: string;
  /** The same as a snippet, where it has places to fill in. */
  readonly snippet?: string;
}
