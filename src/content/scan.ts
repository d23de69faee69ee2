import {htmlBlockNames} from 'micromark-util-html-tag-name';
import type {Span} from '../diagnostics/diagnostic.ts';
import {directiveAttributes, labelEnd} from './directive.ts';
import {type Heading, headingsOn} from './headings.ts';
import {type Body, OutlineBuilder} from './outline.ts';
import {mayHoldLinks, scanLinks} from './scan-links.ts';

/** The elements that begin a block of HTML wherever they begin a line, as the build's parser has them. */
const blockNames = new Set<string>(htmlBlockNames);

/** What a scan does not understand well enough to vouch for. */
const unsure = Symbol('unsure');

/** Text that this scan leaves to the parser wherever it stands: comments of ours, and what Docusaurus rewrites first. */
const beyondScan = /personas-disable-next-line|mdx-code-block|\r(?!\n)/;

/**
 * Finds by its lines what a page's body holds, when that is certain.
 *
 * Most pages are plain: paragraphs, lists, fences, tables, sections that begin and end at the margin. For these the
 * block structure of CommonMark comes down to a few rules, which are followed here to the letter. At anything else the
 * scan gives up, and the parser of the build decides.
 *
 * @param text the whole text of the page, in CommonMark
 * @param bodyStart where its body begins
 * @returns undefined when only a parser can tell
 */
export function scanBody(text: string, bodyStart: number): Body | undefined {
  if (beyondScan.test(text)) return undefined;
  try {
    return new Scanner(text, bodyStart).scan();
  } catch (reason) {
    if (reason === unsure) return undefined;
    throw reason;
  }
}

/** A space or a tab: what else is white, such as a no-break space, is text. */
function isBlank(character: number): boolean {
  return character === 32 || character === 9;
}

/** A block that swallows lines until it ends. */
type Swallowing =
  | {readonly kind: 'fence'; readonly mark: string; readonly size: number; readonly depth: number}
  | {readonly kind: 'html'; readonly start: number; readonly end: 'blank' | '-->'};

const thematicBreak = /^(?:(?:\*[ ]*){3,}|(?:-[ ]*){3,}|(?:_[ ]*){3,})$/;
const listMarker = /^(?:[-+*]|(\d{1,9})[.)])( +)(?=[^ \t])/;
const emptyListItem = /^(?:[-+*]|\d{1,9}[.)])[ ]*$/;
const tabAfterMarker = /^(?:[-+*]|\d{1,9}[.)]) *\t/;
const underline = /^(?:-+|=+)$/;
const codeFence = /^(?:(`{3,})[^`]*|(~{3,}).*)$/s;
const heading = /^#{1,6}(?:[ \t]|$)/;
const directiveOpening =
  /^(:{3,})([A-Za-z][A-Za-z0-9-]*)(\[[^[\]\\`<&*_~]*\])?(?:\{[ \t]*(?:[A-Za-z_:][\w:.-]*(?:=(?:"[^"{}[\]\\`<&]*"|'[^'{}[\]\\`<&]*'|[\w.:/-]+))?(?:[ \t]+[A-Za-z_:][\w:.-]*(?:=(?:"[^"{}[\]\\`<&]*"|'[^'{}[\]\\`<&]*'|[\w.:/-]+))?)*)?[ \t]*\})?[ \t]*$/;

class Scanner {
  readonly #builder: OutlineBuilder;
  readonly #headings: string[] = [];
  /** The columns at which the content of the open list items begins, outermost first. */
  #items: number[] = [];
  #swallowing: Swallowing | undefined;
  /** The paragraph (or table) that is open: where its text begins and ends so far. */
  #paragraph: {start: number; end: number; readonly quoted: boolean} | undefined;
  readonly #directives: {readonly size: number; readonly depth: number}[] = [];
  #afterQuote = false;
  /** Whether there has been code that is marked by its indentation alone. */
  #indentedCode = false;

  constructor(
    private readonly text: string,
    private readonly from: number,
  ) {
    this.#builder = new OutlineBuilder(text);
  }

  scan(): Body {
    const {text} = this;
    for (let start = this.from; start < text.length; ) {
      const newline = text.indexOf('\n', start);
      const next = newline < 0 ? text.length : newline + 1;
      let end = newline < 0 ? text.length : newline;
      if (text.charCodeAt(end - 1) === 13 && end > start) end--;
      this.#line(start, end);
      start = next;
    }
    this.#endHtml(text.length);
    this.#endParagraph();
    let headings: readonly Heading[] | undefined;
    const lines = this.#headings;
    return {
      outline: this.#builder.build(),
      get headings() {
        headings ??= headingsOn(lines);
        return headings;
      },
    };
  }

  #line(start: number, end: number): void {
    let at = start;
    while (at < end && this.text.charCodeAt(at) === 32) at++;
    if (at < end && this.text.charCodeAt(at) === 9) throw unsure;
    let lineEnd = end;
    while (lineEnd > at && isBlank(this.text.charCodeAt(lineEnd - 1))) lineEnd--;
    const line = this.text.slice(at, lineEnd);
    if (line === '') return this.#blank(start);
    const column = at - start;
    if (this.#directives.length > 0 && line.startsWith(':::')) {
      if (this.#swallowing || column > 3) throw unsure;
      if (/^:+$/.test(line)) return this.#closeDirective(line.length);
    }
    if (this.#swallowing?.kind === 'html') return this.#html(line, end);
    if (this.#swallowing?.kind === 'fence' && this.#fence(this.#swallowing, line, column)) return;
    this.#block(line, at, end, column);
  }

  #blank(start: number): void {
    if (this.#swallowing?.kind === 'html' && this.#swallowing.end === 'blank') this.#endHtml(start);
    this.#endParagraph();
    this.#afterQuote = false;
  }

  /** A line of an open fence; false when the list item that holds the fence ended before this line. */
  #fence({mark, size, depth}: Swallowing & {kind: 'fence'}, line: string, column: number): boolean {
    const margin = this.#items[depth - 1] ?? 0;
    if (column < margin) {
      this.#swallowing = undefined;
      return false;
    }
    if (column - margin < 4 && line.length >= size && line === mark.repeat(line.length)) this.#swallowing = undefined;
    return true;
  }

  #html(line: string, end: number): void {
    const {end: until} = this.#swallowing as Swallowing & {kind: 'html'};
    if (until === '-->' && line.includes('-->')) this.#endHtml(end);
  }

  #endHtml(end: number): void {
    if (this.#swallowing?.kind !== 'html') return;
    this.#builder.html([this.#swallowing.start, end]);
    this.#swallowing = undefined;
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
      if (indent >= 4) {
        // In a quotation above it may stand a paragraph, a list even, that this line belongs to.
        if (this.#afterQuote) throw unsure;
        if (this.#paragraph) return this.#continueIndented(end);
        this.#leaveItems(depth);
        this.#indentedCode = true;
        return;
      }
      const interrupted = this.#paragraph && !lazy;
      // Under a paragraph, hyphens make it a heading, whose text is not on this line.
      if (this.#paragraph && underline.test(line)) throw unsure;
      if (thematicBreak.test(line)) return this.#leaf(depth);
      const marker = listMarker.exec(line);
      if (!marker) break;
      // A paragraph that a quotation left open may be in a list there, which this line then goes on with.
      if (this.#afterQuote) throw unsure;
      const startsLate = marker[1] !== undefined && Number(marker[1]) !== 1;
      if (interrupted && startsLate) break;
      // The parser takes such a list for text after indented code or a table, against CommonMark.
      if (startsLate && (this.#indentedCode || this.#items.length <= depth)) throw unsure;
      this.#leaf(depth);
      const spaces = (marker[2] as string).length;
      const width = marker[0].length - (spaces > 4 ? spaces - 1 : 0);
      this.#items.push(column + width);
      depth++;
      if (spaces > 4) {
        this.#indentedCode = true;
        return;
      }
      line = line.slice(width);
      at += width;
      column += width;
      indent = 0;
    }
    this.#leafBlock(line, at, end, depth, lazy);
  }

  /** A line after its list markers: the start of a block, or text. */
  #leafBlock(line: string, at: number, end: number, depth: number, lazy: boolean): void {
    if (emptyListItem.test(line) || tabAfterMarker.test(line) || line.startsWith('\t')) throw unsure;
    const fence = codeFence.exec(line);
    if (fence) {
      this.#leaf(depth);
      const mark = (fence[1] ?? fence[2]) as string;
      this.#swallowing = {kind: 'fence', mark: mark[0] as string, size: mark.length, depth};
      return;
    }
    if (heading.test(line)) {
      this.#leaf(depth);
      this.#links([at, end], false);
      this.#headings.push(line);
      return;
    }
    switch (line[0]) {
      case '>':
        return this.#quote(line, depth);
      case ':':
        if (line.startsWith('::')) return this.#directive(line, at, end, depth);
        break;
      case '<':
        if (this.#htmlBlock(line, at, end, depth)) return;
        break;
      case '[':
        if (!this.#paragraph && line.includes(']:')) throw unsure;
        break;
    }
    if (this.#paragraph) return this.#continue(end);
    if (lazy) this.#leaveItems(depth);
    this.#paragraph = {start: at, end, quoted: this.#afterQuote};
  }

  /** A line too far to the right to begin a block. It is text of a paragraph, but code under a table. */
  #continueIndented(end: number): void {
    const {start} = this.#paragraph as {start: number};
    if (this.text.slice(start, end).includes('|')) throw unsure;
    this.#continue(end);
  }

  #continue(end: number): void {
    (this.#paragraph as {end: number}).end = end;
  }

  /** A quotation holds nothing that matters, or this is no page for a scan. */
  #quote(line: string, depth: number): void {
    if (/\]\(|\]:|[<{#]|:::|--|==|^[> ]*[-=]$/.test(line)) throw unsure;
    this.#leaf(depth);
    this.#afterQuote = true;
  }

  #directive(line: string, at: number, end: number, depth: number): void {
    // What is inside an indented one is indented less than it looks.
    const indented = at > this.from && this.text[at - 1] !== '\n';
    if (indented || depth > 0 || this.#paragraph || this.#afterQuote) throw unsure;
    this.#leaveItems(0);
    const opening = directiveOpening.exec(line);
    if (!opening) throw unsure;
    const [, colons = '', name = '', label = ''] = opening;
    const nameEnd = at + colons.length + name.length;
    const attributes = directiveAttributes(this.text.slice(0, end), labelEnd(this.text, nameEnd));
    const hasLabel = label.slice(1, -1).trim() !== '';
    const open = this.#builder.openDirective(name, [at, at + line.length], attributes, hasLabel);
    this.#directives.push({size: colons.length, depth: open});
  }

  /** The outermost directive that a fence of this size can end, ends, and all that is open in it. */
  #closeDirective(size: number): void {
    const index = this.#directives.findIndex((open) => open.size <= size);
    if (index < 0) throw unsure;
    this.#leaf(0);
    this.#afterQuote = false;
    this.#builder.closeTo((this.#directives[index] as {depth: number}).depth);
    this.#directives.length = index;
  }

  /** False when the line is text that begins with a tag. */
  #htmlBlock(line: string, at: number, end: number, depth: number): boolean {
    const comment = line.startsWith('<!--');
    const name = /^<\/?([A-Za-z][A-Za-z0-9-]*)(?=[\s/>]|$)/.exec(line)?.[1];
    if (!comment && !(name && blockNames.has(name.toLowerCase()))) {
      if (/^<[A-Za-z][A-Za-z0-9+.-]*:|^<[^\sA-Za-z/!?]|^< /.test(line)) return false;
      throw unsure;
    }
    if (depth > 0) throw unsure;
    this.#leaf(0);
    this.#afterQuote = false;
    this.#swallowing = {kind: 'html', start: at, end: comment ? '-->' : 'blank'};
    if (comment && line.indexOf('-->', 4) >= 0) this.#endHtml(end);
    else if (comment && /^<!--+>/.test(line)) throw unsure;
    return true;
  }

  /** Something begins that ends the paragraph above it and the list items that it does not belong to. */
  #leaf(depth: number): void {
    this.#endParagraph();
    this.#leaveItems(depth);
  }

  #leaveItems(depth: number): void {
    this.#items.length = Math.min(depth, this.#items.length);
  }

  #endParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (paragraph) this.#links([paragraph.start, paragraph.end], paragraph.quoted);
  }

  #links([start, end]: Span, quoted: boolean): void {
    const text = this.text.slice(start, end);
    if (!mayHoldLinks(text)) return;
    const links = quoted ? undefined : scanLinks(text);
    if (!links) throw unsure;
    for (const {url, span} of links) this.#builder.link(url, [span[0] + start, span[1] + start]);
  }
}
