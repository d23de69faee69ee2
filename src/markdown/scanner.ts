import {Doubts} from './doubts.ts';
import {surelyShallow} from './line-depth.ts';
import type {Body} from './outline.ts';
import {OutlineBuilder} from './outline-builder.ts';
import type {MarkdownFormat} from './parser.ts';
import {htmlBlock} from './scan-html.ts';
import {
  afterBlanks,
  beginsWithLetter,
  codeFence,
  columnAfter,
  eachLine,
  emptyListItem,
  footnote,
  heading,
  itemStart,
  thematicBreak,
  underline,
  withoutBlanksAtEnd,
} from './scan-lines.ts';
import {jsxLine, moduleStart} from './scan-mdx.ts';
import {MdxCode} from './scan-mdx-code.ts';
import {OpenParagraph} from './scan-paragraph.ts';
import {OpenQuote} from './scan-quote.ts';
import {isNoDirective, OpenSections} from './scan-sections.ts';
import {OpenVerbatim} from './scan-verbatim.ts';
import {Pieces, ScannedBody} from './scanned-body.ts';
import {unsure} from './unsure.ts';

/** Goes through the lines of a body and hands a builder what it meets; throws `unsure` where only a parser can tell. */
export class Scanner {
  readonly #builder: OutlineBuilder;
  readonly #doubts = new Doubts();
  readonly #pieces = new Pieces();
  readonly #headings: string[] = [];
  /** The columns at which the content of the open list items begins, outermost first. */
  #items: number[] = [];
  readonly #verbatim: OpenVerbatim;
  readonly #paragraph: OpenParagraph;
  readonly #sections: OpenSections;
  readonly #quote: OpenQuote;
  readonly #code: MdxCode;
  /** Up to here, lines have been taken together with one before them. */
  #resume = 0;
  /** Whether nothing but blank lines and lists stands below code that is marked by its indentation alone. */
  #underCode = false;

  constructor(
    private readonly text: string,
    private readonly from: number,
    private readonly format: MarkdownFormat,
  ) {
    this.#builder = new OutlineBuilder(text, from);
    this.#sections = new OpenSections(text, format, this.#builder);
    this.#paragraph = new OpenParagraph(text, format, this.#builder, this.#doubts, this.#pieces);
    this.#code = new MdxCode(text, this.#sections, this.#doubts);
    this.#quote = new OpenQuote(format, this.#doubts);
    this.#verbatim = new OpenVerbatim(text, format, this.#builder, this.#doubts);
  }

  scan(parsed: () => Body): Body {
    const {text, from, format} = this;
    eachLine(text, from, (start, end) => {
      if (start >= this.#resume) this.#line(start, end);
    });
    this.#verbatim.endHtml(text.length);
    this.#paragraph.end();
    // The build refuses MDX in which an element is open at the end.
    if (this.#sections.inElement) throw unsure;
    this.#doubts.ofReferences(this.#headings);
    const kept = {text, format, doubts: this.#doubts, pieces: this.#pieces, headings: this.#headings, parsed};
    return new ScannedBody(kept, this.#builder.build());
  }

  #line(start: number, end: number): void {
    const {text} = this;
    const at = afterBlanks(text, start, end);
    const line = withoutBlanksAtEnd(text, at, end);
    if (line === '') {
      this.#verbatim.blank(start);
      this.#paragraph.end();
      return this.#quote.end();
    }
    const column = columnAfter(text, start, at, 0);
    if (this.#sections.inDirective && line.startsWith(':::')) {
      if (this.#verbatim.isOpen || column > 3) throw unsure;
      if (/^:+$/.test(line)) return this.#closeDirective(line.length);
    }
    if (this.#verbatim.takes(line, end, column, this.#items)) return;
    this.#block(line, at, end, column);
  }

  /** A line that is neither blank nor swallowed. */
  #block(written: string, writtenAt: number, end: number, writtenColumn: number): void {
    let line = written;
    let at = writtenAt;
    let column = writtenColumn;
    let depth = 0;
    while (depth < this.#items.length && column >= (this.#items[depth] as number)) depth++;
    const lazy = depth < this.#items.length;
    let indent = column - (this.#items[depth - 1] ?? 0);
    for (;;) {
      if (indent >= 4 && this.format === 'md') return this.#indented(end, depth);
      if (beginsWithLetter(line)) break;
      const interrupted = this.#paragraph.isOpen && !lazy;
      // Under a paragraph, hyphens make it a heading, whose text is not on this line.
      if (this.#paragraph.isOpen && underline.test(line)) return this.#paragraph.underlined(lazy);
      if (thematicBreak.test(line)) return this.#leaf(depth);
      const item = itemStart(line, column, this.format === 'md');
      if (!item) break;
      // A paragraph that a quotation left open may be in a list there, which this line then goes on with.
      if (this.#quote.isOpen) throw unsure;
      const startsLate = item.number !== undefined && item.number !== 1;
      if (interrupted && startsLate) break;
      // The parser takes such a list for text after indented code or a table, against CommonMark.
      if (startsLate && (this.#underCode || this.#paragraph.wasTable || this.#paragraph.mayBeTable)) throw unsure;
      this.#leaf(depth);
      this.#items.push(item.content);
      depth++;
      if (depth > surelyShallow) throw unsure;
      this.#underCode ||= item.isCode;
      if (item.isCode) return;
      line = line.slice(item.length);
      at += item.length;
      column = item.content;
      indent = 0;
    }
    this.#leafBlock(line, at, end, depth, lazy);
  }

  /** A line too far to the right to begin a block: code, or text of the paragraph above it. */
  #indented(end: number, depth: number): void {
    // In a quotation above it may stand a paragraph, a list even, that this line belongs to.
    if (this.#quote.isOpen) throw unsure;
    if (this.#paragraph.isOpen) return this.#paragraph.continueIndented(end);
    this.#leaveItems(depth);
    this.#underCode = true;
  }

  /** A line after its list markers: the start of a block, or text. */
  #leafBlock(line: string, at: number, end: number, depth: number, lazy: boolean): void {
    if (beginsWithLetter(line)) {
      if (this.format === 'mdx' && this.#module(line, at)) return;
      return this.#textLine(at, end, depth);
    }
    if (emptyListItem.test(line) || footnote.test(line)) throw unsure;
    if (line[0] === '>') {
      this.#leaf(depth);
      return this.#quote.take(line);
    }
    this.#underCode = false;
    const fence = codeFence.exec(line);
    if (fence) {
      this.#leaf(depth);
      return this.#verbatim.beginFence((fence[1] ?? fence[2]) as string, depth);
    }
    if (heading.test(line)) {
      this.#leaf(depth);
      this.#paragraph.heading(line, [at, end]);
      this.#headings.push(line);
      return;
    }
    if (line.startsWith('::') && this.#directive(line, at, end)) return;
    if (this.format === 'mdx' ? this.#mdx(line, at, end, depth, lazy) : this.#html(line, at, end, depth, lazy)) return;
    this.#textLine(at, end, depth);
  }

  #textLine(at: number, end: number, depth: number): void {
    this.#underCode = false;
    if (this.#paragraph.isOpen) return this.#paragraph.continueTo(end);
    this.#leaveItems(depth);
    this.#paragraph.begin([at, end], this.#quote.isOpen);
  }

  /** False where the line is text that begins with colons. */
  #directive(line: string, at: number, end: number): boolean {
    if (isNoDirective(line)) return false;
    // What is inside an indented one is indented less than it looks.
    const indented = at > this.from && this.text[at - 1] !== '\n';
    if (indented || this.#paragraph.isOpen || this.#quote.isOpen) throw unsure;
    this.#leaveItems(0);
    this.#sections.openDirective(line, at, end);
    return true;
  }

  /** The outermost directive that a fence of this size can end, ends, and all that is open in it. */
  #closeDirective(size: number): void {
    this.#leaf(0);
    this.#quote.end();
    this.#sections.closeDirective(size);
  }

  /** False when the line is text, which may begin with a tag. */
  #html(line: string, at: number, end: number, depth: number, lazy: boolean): boolean {
    if (line[0] !== '<') return false;
    // Below a paragraph of another list item, a quotation or a table, more may begin a block.
    const isOpen = this.#paragraph.isOpen || this.#quote.isOpen;
    const isOdd = lazy || this.#quote.isOpen || this.#paragraph.mayBeTable;
    const ends = htmlBlock(line, isOpen);
    if (isOpen && isOdd && ends !== htmlBlock(line, false)) throw unsure;
    if (ends === undefined) return false;
    this.#leaf(depth);
    this.#quote.end();
    this.#verbatim.beginHtml(line, at, end, ends, depth);
    return true;
  }

  /** False when the line is text, which may hold tags and expressions. */
  #mdx(line: string, at: number, end: number, depth: number, lazy: boolean): boolean {
    if (line[0] !== '<' && line[0] !== '{') return false;
    if (this.#quote.isOpen || (lazy && this.#paragraph.isOpen)) throw unsure;
    const found = jsxLine(line, at);
    if (found?.kind === 'summary' || found?.kind === 'comment') {
      if (depth > 0 || this.#paragraph.isOpen) throw unsure;
      this.#leaveItems(0);
      if (found.kind === 'summary') this.#paragraph.begin([at, end], false, found.text);
    } else if (found) {
      this.#leaf(depth);
      this.#sections.details(found, [at, at + line.length], depth);
    } else {
      const own = this.#code.ownLines(at, end, depth);
      if (!own) return false;
      this.#leaf(depth);
      this.#resume = this.#code.take(own, depth);
    }
    return true;
  }

  /** Imports and exports, or false where the line is text. */
  #module(line: string, at: number): boolean {
    if (!moduleStart.test(line) || (at !== this.from && this.text[at - 1] !== '\n')) return false;
    // It ends no paragraph, but a table.
    if (this.#paragraph.isOpen && !this.#paragraph.mayBeTable) return false;
    if (this.#quote.isOpen || this.#items.length > 0 || this.#paragraph.isOpen) throw unsure;
    this.#resume = this.#code.module(at);
    return true;
  }

  /** Something begins that ends the paragraph above it and the list items that it does not belong to. */
  #leaf(depth: number): void {
    this.#paragraph.end();
    this.#leaveItems(depth);
  }

  #leaveItems(depth: number): void {
    this.#items.length = depth;
    this.#sections.leaveItems(depth);
  }
}
