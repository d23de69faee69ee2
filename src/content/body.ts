import {parseBody} from './markdown.ts';
import type {Body} from './outline.ts';
import type {MarkdownFormat} from './parser.ts';
import {scanBody} from './scan.ts';

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
