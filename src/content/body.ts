import type {Heading} from './headings.ts';
import {type MarkdownFormat, parseBody} from './markdown.ts';
import type {Outline} from './outline.ts';
import {scanBody} from './scan.ts';

/** What a page's body holds that matters here. */
export interface Body {
  readonly outline: Outline;
  readonly headings: readonly Heading[];
}

/**
 * Reads the body of a page: by a scan of its lines where that is certain to find what a whole parse would, and by the
 * whole parse, which takes a hundred times as long, where it is not.
 *
 * @param text the whole text of the page
 * @param bodyStart where its body begins
 */
export function readBody(text: string, bodyStart: number, format: MarkdownFormat): Body {
  return (format === 'md' ? scanBody(text, bodyStart) : undefined) ?? parseBody(text, bodyStart, format);
}
