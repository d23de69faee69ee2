import type {Span} from '../diagnostics/diagnostic.ts';
import type {DisableComment} from './disable-comment.ts';
import type {Heading} from './headings.ts';
import type {NamedPersonas, Spelling} from './section-attributes.ts';

/** A part of a page that is meant for some of its personas. */
export interface Section extends NamedPersonas {
  readonly spelling: Spelling;
  /** The opening tag or fence. */
  readonly opening: Span;
  /** The persona section around this one. */
  readonly parent: Section | undefined;
  /** Whether it has a summary or a label with something in it. */
  readonly hasSummary: boolean;
  /** Set where its end is missing, so that more is in it than was meant. */
  readonly isUnclosed?: true;
}

/** A section, for a persona or not, whose end is missing. */
export interface Unclosed {
  readonly spelling: Spelling;
  /** The opening tag or fence. */
  readonly opening: Span;
}

/** A link that stands on a page. */
export interface Link {
  readonly url: string;
  /** Where its target is written. */
  readonly span: Span;
  /** Whether it stands in a persona section. */
  readonly inSection: boolean;
}

/** What the rules need to know of a page's body. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly unclosed: readonly Unclosed[];
  readonly links: readonly Link[];
  readonly disables: readonly DisableComment[];
}

/** What a page's body holds that matters here. */
export interface Body {
  readonly outline: Outline;
  readonly headings: readonly Heading[];
  /** Set where the build will refuse the body, so that nothing can be said of what is in it. */
  readonly isBroken?: true | undefined;
  /** Why it cannot be read at all, as the end of a sentence. */
  readonly unreadable?: string;
}
