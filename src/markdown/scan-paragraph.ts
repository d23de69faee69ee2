import type {Span} from '../diagnostics/diagnostic.ts';
import type {Doubts} from './doubts.ts';
import {mayNestDeep} from './line-depth.ts';
import type {OutlineBuilder} from './outline-builder.ts';
import type {MarkdownFormat} from './parser.ts';
import {longestHeading} from './scan-lines.ts';
import {bearsOnSections, mayHoldLinks} from './scan-links.ts';
import {isCertainHeadingInMdx, isCertainInMdx} from './scan-mdx.ts';
import type {Pieces} from './scanned-body.ts';
import {unsure} from './unsure.ts';

/** A paragraph or a table, while a scan goes through its lines. */
interface Paragraph {
  readonly start: number;
  end: number;
  /** Whether it has a bar, as tables have. */
  hasBar: boolean;
  readonly quoted: boolean;
  /** What is shown of it where it is the summary of a section in MDX. */
  readonly summary: string | undefined;
}

/** Marks in one paragraph that the parser takes long over, where there are many. */
const manyMarks = /^(?:(?:[^[\]*_~]*[[\]*_~]){1500}|(?:[^<]*<){900})/;

/** Headings of which each is underlined: the parser takes long over them, too. */
const manyUnderlined = 2000;

/** The paragraph (or table) that may be open at a line. */
export class OpenParagraph {
  #open: Paragraph | undefined;
  #underlined = 0;
  /** Whether the last one that ended may have been a table. */
  wasTable = false;

  constructor(
    private readonly text: string,
    private readonly format: MarkdownFormat,
    private readonly builder: OutlineBuilder,
    private readonly doubts: Doubts,
    private readonly pieces: Pieces,
  ) {}

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /**
   * A paragraph begins.
   *
   * @param quoted whether it may go on with a paragraph of a quotation
   * @param summary what is shown of it, where it is the summary of a section in MDX
   */
  begin([start, end]: Span, quoted: boolean, summary?: string): void {
    this.#open = {start, end, hasBar: this.#hasBar(start, end), quoted, summary};
  }

  /** It goes on to here. */
  continueTo(end: number): void {
    const paragraph = this.#open as Paragraph;
    if (paragraph.summary !== undefined) throw unsure;
    paragraph.hasBar ||= this.#hasBar(paragraph.end, end);
    paragraph.end = end;
  }

  /** A line too far to the right to begin a block. It is text of a paragraph, but code under a table. */
  continueIndented(end: number): void {
    if (this.mayBeTable) throw unsure;
    this.continueTo(end);
  }

  /** Whether the one that is open may be a table, whose lines are not read as those of a paragraph. */
  get mayBeTable(): boolean {
    return this.#open?.hasBar ?? false;
  }

  /**
   * A line under it makes a heading of it.
   *
   * @param lazy whether that line stands outside of the list item that it is in
   */
  underlined(lazy: boolean): void {
    const {start, quoted, summary} = this.#open as Paragraph;
    // Under definitions alone, such a line is text.
    if (lazy || quoted || summary !== undefined || this.text[start] === '[' || this.mayBeTable) throw unsure;
    // Of so many the parser may say that nobody can read them.
    if (++this.#underlined > manyUnderlined) throw unsure;
    this.doubts.headings = true;
    this.end();
  }

  /** It ends, if there is one. */
  end(): void {
    const paragraph = this.#open;
    this.#open = undefined;
    if (!paragraph) return;
    const {start, end, quoted, summary} = paragraph;
    if (summary !== undefined) {
      if (summary.trim() !== '') this.builder.summary();
      return;
    }
    const piece = this.text.slice(start, end);
    this.wasTable = paragraph.hasBar;
    if (this.format === 'mdx' && !isCertainInMdx(piece)) throw unsure;
    // Braces may hold what looks like a link.
    if (this.format === 'mdx' && piece.includes('{') && mayHoldLinks(piece)) this.doubts.links = true;
    if (quoted && (piece.includes('](') || piece.includes(']:'))) this.doubts.links = true;
    this.#take(piece, start);
  }

  /** A heading, which is a line of running text. */
  heading(line: string, [start, end]: Span): void {
    // Only the parser of a whole page says so of one that nobody can read.
    if (line.length > longestHeading) throw unsure;
    if (this.format === 'mdx' && !isCertainHeadingInMdx(line)) throw unsure;
    this.wasTable = false;
    this.#take(this.text.slice(start, end), start);
  }

  #hasBar(start: number, end: number): boolean {
    return this.text.slice(start, end).includes('|');
  }

  #take(piece: string, start: number): void {
    const {builder} = this;
    if (mayNestDeep(piece) || bearsOnSections(piece) || (builder.inSummary && piece.includes('<'))) throw unsure;
    if (piece.length > 1000 && manyMarks.test(piece)) throw unsure;
    if (piece.includes(']:')) this.doubts.definitions = true;
    if (mayHoldLinks(piece)) this.pieces.add(start, start + piece.length, builder.inSection);
  }
}
