import {once} from './once.ts';
import type {Body} from './outline.ts';
import {parseBody} from './parse-body.ts';
import type {MarkdownFormat} from './parser.ts';
import {scanBody} from './scan.ts';
import {whyUnreadable} from './unreadable.ts';

/**
 * Reads the body of a page: by a scan of its lines where that is certain to find what a whole parse would, and by the
 * whole parse, which takes a hundred times as long, where it is not.
 *
 * @param text the whole text of the page
 * @param bodyStart where its body begins
 * @returns what could be read; it never throws: why a body cannot be read stands in `unreadable`
 */
export function readBody(text: string, bodyStart: number, format: MarkdownFormat): Body {
  const orWhyNot = (read: () => Body): Body => {
    try {
      return read();
    } catch (error) {
      return {...nothing, unreadable: whyUnreadable(error, text, bodyStart)};
    }
  };
  // A scan that has doubts asks for this later, when nobody expects that it throws.
  const parsed = once(() => orWhyNot(() => parseBody(text, bodyStart, format)));
  return orWhyNot(() => scanBody(text, bodyStart, format, parsed) ?? parsed());
}

const nothing: Body = {outline: {sections: [], unclosed: [], links: [], disables: []}, headings: [], isBroken: true};
