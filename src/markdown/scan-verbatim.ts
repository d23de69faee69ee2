import type {Doubts} from './doubts.ts';
import {mayNestDeep} from './line-depth.ts';
import type {OutlineBuilder} from './outline-builder.ts';
import type {MarkdownFormat} from './parser.ts';
import type {HtmlEnd} from './scan-html.ts';
import {bearsOnSections} from './scan-links.ts';
import {unsure} from './unsure.ts';

/** A fence, or a block of HTML, with the number of list items that it stands in. */
type Verbatim =
  | {readonly kind: 'fence'; readonly mark: string; readonly size: number; readonly depth: number}
  | {readonly kind: 'html'; readonly start: number; readonly ends: HtmlEnd; readonly depth: number; end: number};

/** The block that takes lines as they are until it ends, if one is open at a line. */
export class OpenVerbatim {
  #open: Verbatim | undefined;

  constructor(
    private readonly text: string,
    private readonly format: MarkdownFormat,
    private readonly builder: OutlineBuilder,
    private readonly doubts: Doubts,
  ) {}

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /**
   * A fence begins.
   *
   * @param mark all of its backticks or tildes
   * @param depth in how many list items it stands
   */
  beginFence(mark: string, depth: number): void {
    this.#open = {kind: 'fence', mark: mark[0] as string, size: mark.length, depth};
  }

  /**
   * A block of HTML begins.
   *
   * @param line its first line, which begins at `start` and ends at `end`
   */
  beginHtml(line: string, start: number, end: number, ends: HtmlEnd, depth: number): void {
    this.#open = {kind: 'html', start, ends, depth, end};
    if (ends === 'blank') return;
    if (ends.test(line)) this.endHtml(end);
  }

  /**
   * A line that is not blank.
   *
   * @param items the columns at which the content of the open list items begins
   * @returns whether it belongs to the block; the list item that holds a block may have ended before it
   */
  takes(line: string, end: number, column: number, items: readonly number[]): boolean {
    const open = this.#open;
    if (open === undefined) return false;
    const margin = items[open.depth - 1] ?? 0;
    if (column < margin) {
      if (open.kind === 'html') this.endHtml(open.end);
      this.#open = undefined;
      return false;
    }
    if (open.kind === 'html') {
      open.end = end;
      if (open.ends !== 'blank' && open.ends.test(line)) this.endHtml(end);
      return true;
    }
    const {mark, size} = open;
    if (line.length < size || line !== mark.repeat(line.length)) return true;
    // In MDX, it may stand as far to the right as it likes.
    if (column - margin < 4 || this.format === 'mdx') this.#open = undefined;
    return true;
  }

  /** A blank line, which ends most blocks of HTML. */
  blank(start: number): void {
    if (this.#open?.kind === 'html' && this.#open.ends === 'blank') this.endHtml(start);
  }

  /** A block of HTML ends here, if one is open. */
  endHtml(end: number): void {
    if (this.#open?.kind !== 'html') return;
    const {start, depth} = this.#open;
    this.#open = undefined;
    if (depth === 0) this.builder.html([start, end]);
    else this.#listed(this.text.slice(start, end));
  }

  /** HTML in a list, where what is left open ends with the list: it must not bear on sections. */
  #listed(html: string): void {
    if (bearsOnSections(html) || mayNestDeep(html) || this.builder.inSummary) throw unsure;
    if (/<a\b/i.test(html)) this.doubts.links = true;
  }
}
