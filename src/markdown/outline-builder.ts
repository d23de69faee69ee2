import type {Span} from '../diagnostics/diagnostic.ts';
import {sectionAttribute, sectionName} from '../shared/section-attribute.ts';
import {type DisableComment, disableComment} from './disable-comment.ts';
import type {FailedDirective} from './failed-directive.ts';
import {type Attribute, type AttributeName, type HtmlToken, htmlTokens, unclosedDetails} from './html.ts';
import type {Link, Outline, Section, Unclosed} from './outline.ts';
import {type AttributeFault, personasOf, type Spelling} from './section-attributes.ts';
import {HtmlSummary} from './shown-text.ts';
import {deepest, tooDeep} from './unreadable.ts';

/** An element or directive that is open while a page is read. */
interface Open {
  readonly by: Spelling | 'container';
  readonly section: (Section & {hasSummary: boolean; isUnclosed?: true}) | undefined;
  /** Where it opens, if its end is to be written. */
  readonly opening?: Span | undefined;
  /** A list item, a quotation, or what has ended in one: HTML that is open around it can end in it. */
  readonly isPassable?: boolean;
  /** How many elements of HTML are open around it. */
  readonly elements: number;
}

/** Elements that have no end, or may do without one: where others of their kind follow, they do not nest. */
const endless =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|param|p|li|d[dt]|option|optgroup|r[bpt]|rtc|t[rdh]|thead|tbody|tfoot|colgroup|caption|a)$/;

/** Gathers the outline of a page from what a reader of its Markdown meets, in the order of the text. */
export class OutlineBuilder {
  readonly #sections: Section[] = [];
  readonly #unclosed: Unclosed[] = [];
  readonly #links: Link[] = [];
  readonly #disables: DisableComment[] = [];
  readonly #open: Open[] = [];
  /** The names of the elements that are open, outermost first. */
  readonly #elements: string[] = [];
  #summary: HtmlSummary | undefined;

  /**
   * @param text the whole text of the page
   * @param bodyStart where its body begins
   */
  constructor(
    private readonly text: string,
    private readonly bodyStart: number,
  ) {}

  /** A piece of raw HTML, which may open what a later piece closes. */
  html(span: Span): void {
    const html = this.text.slice(...span);
    const tokens = htmlTokens(html, span[0]);
    for (const token of tokens) this.#token(token);
    this.#summary?.textTo(span[1]);
    this.#unended(unclosedDetails(html, span[0], tokens));
  }

  #token(token: HtmlToken): void {
    const {kind, name, span, attributes, repeated} = token;
    this.#summary?.token(token);
    this.#nest(token);
    if (name !== sectionName) this.otherElement(span, attributes);
    if (kind === 'comment') this.comment(name, span[1]);
    else if (name === sectionName) {
      if (kind === 'start') this.#push('html', span, attributes, true, repeated);
      else this.#closeTag();
    } else if (name === 'summary') {
      if (kind === 'end' && this.#summary?.isShown) this.summary();
      this.#summary = kind === 'start' ? new HtmlSummary(this.text, span[1]) : undefined;
    } else if (name === 'a') {
      this.anchor(attributes.find((attribute) => attribute.name === 'href'));
    }
  }

  /**
   * Follows how deep the elements of HTML nest, as far as that is plain.
   *
   * @throws UnreadableError where they nest deeper than the build can follow
   */
  #nest({kind, name, span}: HtmlToken): void {
    if (kind === 'comment' || endless.test(name)) return;
    if (kind === 'end') {
      const open = this.#elements.lastIndexOf(name);
      if (open >= this.#floor) this.#elements.length = open;
    } else if (!this.text.endsWith('/>', span[1])) {
      this.#elements.push(name);
      if (this.#elements.length > deepest) throw tooDeep(span[0] - this.bodyStart);
    }
  }

  /** How many elements are open that no tag can end here. */
  get #floor(): number {
    return this.#open.at(-1)?.elements ?? 0;
  }

  /** A paragraph ends, and all HTML that was left open in it. */
  closeElements(count: number): void {
    this.#elements.length = Math.min(this.#elements.length, count);
  }

  /** How many elements of HTML are open. */
  get elements(): number {
    return this.#elements.length;
  }

  /**
   * A `<details>` begins that ends where the tree says so, as in JSX.
   *
   * @returns what `closeTo` takes when it ends
   */
  openElement(opening: Span, attributes: readonly Attribute[]): number {
    return this.#push('html', opening, attributes, true);
  }

  /**
   * A directive begins.
   *
   * @returns what `closeTo` takes when it ends
   */
  openDirective(name: string, opening: Span, attributes: readonly Attribute[], hasLabel: boolean): number {
    const depth = this.#push('directive', opening, attributes, name === sectionName);
    if (hasLabel) this.summary();
    return depth;
  }

  /** A line that was to open a directive, and is read as text. */
  failedDirective({opening, attribute: {name, nameSpan}, fault}: FailedDirective): void {
    this.#failed('directive', opening, {kind: 'no-directive', written: name, span: nameSpan, fault});
  }

  /** The tag of an element that can be no section, though it may say whom it is for. */
  otherElement(tag: Span, attributes: readonly Attribute[]): void {
    const named = attributes.find(({name}) => name === sectionAttribute);
    if (named) this.#failed('html', tag, {kind: 'wrong-element', written: named.name, span: named.nameSpan});
  }

  /** A tag that was to open a section, and never ends. */
  #unended(tag: HtmlToken | undefined): void {
    const named = tag?.attributes.find((attribute) => personasOf('html', [attribute], true, this.text));
    if (!tag || !named) return;
    this.#failed('html', tag.span, {kind: 'unclosed', written: named.name, span: named.nameSpan});
  }

  /** What was to be a section and is none: all there is of it is what is wrong. */
  #failed(spelling: Spelling, opening: Span, fault: AttributeFault): void {
    this.#sections.push({spelling, opening, parent: undefined, personas: [], faults: [fault], hasSummary: true});
  }

  /**
   * A list item, a quotation or the like begins: what is opened in it ends with it.
   *
   * @param isPassable whether HTML that is open around it can end in it
   * @returns what `closeTo` takes when it ends
   */
  openContainer(isPassable: boolean): number {
    return this.#open.push({by: 'container', section: undefined, isPassable, elements: this.elements}) - 1;
  }

  /** An element or a directive ends where its end is written, and all that was left open in it. */
  end(depth: number): void {
    const {elements} = this.#open[depth] as Open;
    this.closeTo(depth + 1);
    this.#open.length = depth;
    this.closeElements(elements);
  }

  /** All ends that was opened from here on: what is to have an end of its own lacks it. */
  closeTo(depth: number): void {
    this.closeElements(this.#open[depth]?.elements ?? this.elements);
    for (const {by, opening, section} of this.#open.splice(depth)) {
      if (!opening) continue;
      if (section) section.isUnclosed = true;
      this.unclosed(by as Spelling, opening);
    }
  }

  /** A section has no end. */
  unclosed(spelling: Spelling, opening: Span): void {
    this.#unclosed.push({spelling, opening});
  }

  /** The innermost section has a summary. */
  summary(): void {
    const section = this.#open.findLast((open) => open.by !== 'container')?.section;
    if (section) section.hasSummary = true;
  }

  /** A comment, in whichever syntax. */
  comment(content: string, end: number): void {
    const disable = disableComment(content, this.text, end);
    if (disable) this.#disables.push(disable);
  }

  /** An anchor element's target, if it has one. */
  anchor(href: Attribute | undefined): void {
    if (href?.value) this.link(href.value, href.valueSpan);
  }

  link(url: string, span: Span): void {
    this.#links.push({url, span, inSection: this.inSection});
  }

  /** Whether what comes next stands in a summary that is written in HTML. */
  get inSummary(): boolean {
    return this.#summary !== undefined;
  }

  /** Whether what comes next stands in a persona section. */
  get inSection(): boolean {
    return this.#open.some((open) => open.section);
  }

  build(): Outline {
    this.closeTo(0);
    return {sections: this.#sections, unclosed: this.#unclosed, links: this.#links, disables: this.#disables};
  }

  #closeTag(): void {
    const at = this.#open.findLastIndex(({isPassable}) => !isPassable);
    if (this.#open[at]?.by !== 'html') return;
    const open = this.#open[at] as Open;
    if (at === this.#open.length - 1) this.#open.pop();
    else this.#open[at] = {by: 'container', section: undefined, isPassable: true, elements: open.elements};
  }

  #push(
    by: Spelling,
    opening: Span,
    attributes: readonly Attribute[],
    isDetails: boolean,
    repeated: readonly AttributeName[] = [],
  ): number {
    const parent = this.#open.findLast((open) => open.section)?.section;
    const named = personasOf(by, attributes, isDetails, this.text, repeated);
    const section = named && {spelling: by, opening, parent, ...named, hasSummary: false};
    if (section) this.#sections.push(section);
    // A tag of HTML may end what is open around a <details>.
    const elements = by === 'html' ? this.#floor : this.elements;
    const own = isDetails ? {section, opening} : {section: undefined};
    return this.#open.push({by, ...own, elements}) - 1;
  }
}
