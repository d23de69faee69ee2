import type {Doubts} from './doubts.ts';
import {moduleEnd} from './scan-code.ts';
import {type JsxLines, jsxLines} from './scan-jsx.ts';
import {bearsOnSections} from './scan-links.ts';
import type {OpenSections} from './scan-sections.ts';
import {unsure} from './unsure.ts';

/** What stands between the blocks of a page in MDX: imports, exports, tags and expressions, maybe over several lines. */
export class MdxCode {
  /** The names that the page has declared. */
  readonly #declared = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly sections: OpenSections,
    private readonly doubts: Doubts,
  ) {}

  /** Where the imports and exports end that begin here. */
  module(at: number): number {
    if (this.sections.inDirective) throw unsure;
    return moduleEnd(this.text, at, this.#declared);
  }

  /**
   * The tags, expressions and comments that stand on lines of their own.
   *
   * @param at where the first of them begins, on a line that ends at `end`
   * @param items how many list items are open around them
   * @returns undefined where the line is text
   */
  ownLines(at: number, end: number, items: number): JsxLines | undefined {
    const found = jsxLines(this.text, at);
    if (found === undefined) throw unsure;
    if (found === 'text') return undefined;
    if (bearsOnSections(this.text.slice(at, found.end))) throw unsure;
    if (found.end > end && (items > 0 || this.sections.inDirective)) throw unsure;
    return found;
  }

  /** Opens and closes what tags do; returns where they end. */
  take({tags, end}: JsxLines, items: number): number {
    for (const tag of tags) this.sections.tag(tag, items);
    if (tags.some(({mayLink}) => mayLink)) this.doubts.links = true;
    return end;
  }
}
