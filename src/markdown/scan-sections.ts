import type {Span} from '../diagnostics/diagnostic.ts';
import {certainOpening, directiveAttributes, labelEnd} from './directive.ts';
import {surelyShallow} from './line-depth.ts';
import type {OutlineBuilder} from './outline-builder.ts';
import type {MarkdownFormat} from './parser.ts';
import type {JsxTag} from './scan-jsx.ts';
import type {DetailsTag} from './scan-mdx.ts';
import {unsure} from './unsure.ts';

/** A name with text behind it, or colons alone. */
const noDirective = /^:{3,}(?:[A-Za-z][\w-]*[ \t]+[^\s[{][^{]*)?$/;

/** Whether a line that begins with colons, where it ends nothing, is certain to be text: nobody meant a section by it. */
export function isNoDirective(line: string): boolean {
  return noDirective.test(line) && !/persona|details/i.test(line);
}

/** An element of MDX that is open, with the numbers of directives and list items around it. */
interface OpenElement {
  readonly name: string;
  /** What ends it in the outline, where it is a `<details>`. */
  readonly depth: number | undefined;
  readonly directives: number;
  readonly items: number;
}

/** The directives, and in MDX the elements, that are open while a scan goes through the lines of a page. */
export class OpenSections {
  readonly #elements: OpenElement[] = [];
  readonly #directives: {readonly size: number; readonly depth: number}[] = [];

  constructor(
    private readonly text: string,
    private readonly format: MarkdownFormat,
    private readonly builder: OutlineBuilder,
  ) {}

  get inDirective(): boolean {
    return this.#directives.length > 0;
  }

  get inElement(): boolean {
    return this.#elements.length > 0;
  }

  /**
   * A line that begins with colons opens a directive.
   *
   * @param line its text, which ends where nothing but blanks follow
   * @param at where that begins
   * @param end where the whole line ends
   */
  openDirective(line: string, at: number, end: number): void {
    const opening = certainOpening.exec(line);
    if (!opening) throw unsure;
    const [, colons = '', name = '', label = ''] = opening;
    if (this.format === 'mdx' && label.includes('{')) throw unsure;
    const nameEnd = at + colons.length + name.length;
    const attributes = directiveAttributes(this.text.slice(0, end), labelEnd(this.text, nameEnd));
    const hasLabel = label.slice(1, -1).trim() !== '';
    const depth = this.builder.openDirective(name, [at, at + line.length], attributes, hasLabel);
    this.#directives.push({size: colons.length, depth});
    if (this.#directives.length > surelyShallow) throw unsure;
  }

  /** The outermost directive that a fence of this size can end, ends, and all that is open in it. */
  closeDirective(size: number): void {
    const index = this.#directives.findIndex((open) => open.size <= size);
    // There may be none: then this is less than zero.
    if ((this.#elements.at(-1)?.directives ?? 0) > index) throw unsure;
    this.builder.end((this.#directives[index] as {depth: number}).depth);
    this.#directives.length = index;
  }

  /**
   * A `<details>` begins or ends.
   *
   * @param items how many list items are open around it
   */
  details(tag: DetailsTag, span: Span, items: number): void {
    if (tag.kind === 'close') this.closeElement('details', items);
    else this.#open('details', this.builder.openElement(span, tag.attributes), items);
  }

  /** A tag of any other element. */
  tag({kind, name}: JsxTag, items: number): void {
    if (kind === 'open') this.#open(name, undefined, items);
    else if (kind === 'close') this.closeElement(name, items);
  }

  #open(name: string, depth: number | undefined, items: number): void {
    this.#elements.push({name, depth, directives: this.#directives.length, items});
    if (this.#elements.length > surelyShallow) throw unsure;
  }

  /** The last element ends. */
  closeElement(name: string, items: number): void {
    const last = this.#elements.pop();
    if (last?.name !== name || last.directives !== this.#directives.length || last.items !== items) throw unsure;
    if (last.depth !== undefined) this.builder.end(last.depth);
  }

  /** List items end, but for so many. The build refuses MDX in which an element goes on behind them. */
  leaveItems(items: number): void {
    if ((this.#elements.at(-1)?.items ?? 0) > items) throw unsure;
  }
}
