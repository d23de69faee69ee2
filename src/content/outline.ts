import type {Span} from '../diagnostics/diagnostic.ts';
import {type DisableComment, disabledRules} from './disable-comment.ts';
import type {FailedDirective} from './failed-directive.ts';
import type {Heading} from './headings.ts';
import {type Attribute, type AttributeName, type HtmlToken, htmlTokens, unclosedDetails} from './html.ts';
import {type AttributeSlip, type NamedPersonas, personasOf, type Spelling} from './section-attributes.ts';
import {HtmlSummary} from './summary.ts';

/** A part of a page that is meant for some of its personas. */
export interface Section extends NamedPersonas {
  readonly spelling: Spelling;
  /** The opening tag or fence. */
  readonly opening: Span;
  /** The persona section around this one. */
  readonly parent: Section | undefined;
  /** Whether it has a summary or a label with something in it. */
  readonly hasSummary: boolean;
}

/** A link that stands on a page. */
export interface Link {
  readonly url: string;
  /** Where its target is written. */
  readonly span: Span;
  /** Whether it stands in a persona section. */
  readonly inSection: boolean;
}

/** What the rules need to know of a page's body. */
export interface Outline {
  readonly sections: readonly Section[];
  readonly links: readonly Link[];
  readonly disables: readonly DisableComment[];
}

/** What a page's body holds that matters here. */
export interface Body {
  readonly outline: Outline;
  readonly headings: readonly Heading[];
  /** Set where the build will refuse the body, so that nothing can be said of what is in it. */
  readonly isBroken?: true;
}

/** An element or directive that is open while a page is read. */
interface Open {
  readonly by: Spelling | 'container';
  readonly section: (Section & {hasSummary: boolean}) | undefined;
}

/** Gathers the outline of a page from what a reader of its Markdown meets, in the order of the text. */
export class OutlineBuilder {
  readonly #sections: Section[] = [];
  readonly #links: Link[] = [];
  readonly #disables: DisableComment[] = [];
  readonly #open: Open[] = [];
  #summary: HtmlSummary | undefined;

  /** @param text the whole text of the page */
  constructor(private readonly text: string) {}

  /** A piece of raw HTML, which may open what a later piece closes. */
  html(span: Span): void {
    const html = this.text.slice(...span);
    const tokens = htmlTokens(html, span[0]);
    for (const token of tokens) this.#token(token);
    this.#summary?.textTo(span[1]);
    this.#unclosed(unclosedDetails(html, span[0], tokens));
  }

  #token(token: HtmlToken): void {
    const {kind, name, span, attributes, repeated} = token;
    this.#summary?.token(token);
    if (kind === 'comment') this.comment(name, span[1]);
    else if (name === 'details') {
      if (kind === 'start') this.#push('html', span, attributes, true, repeated);
      else this.#closeTag();
    } else if (name === 'summary') {
      if (kind === 'end' && this.#summary?.isShown) this.summary();
      this.#summary = kind === 'start' ? new HtmlSummary(this.text, span[1]) : undefined;
    } else if (name === 'a' && kind === 'start') {
      this.anchor(attributes.find((attribute) => attribute.name === 'href'));
    }
  }

  /**
   * A `<details>` begins that ends where the tree says so, as in JSX.
   *
   * @returns what `closeTo` takes when it ends
   */
  openElement(opening: Span, attributes: readonly Attribute[]): number {
    const depth = this.#open.length;
    this.#push('html', opening, attributes, true);
    this.openContainer();
    return depth;
  }

  /**
   * A directive begins.
   *
   * @returns what `closeTo` takes when it ends
   */
  openDirective(name: string, opening: Span, attributes: readonly Attribute[], hasLabel: boolean): number {
    const depth = this.#open.length;
    this.#push('directive', opening, attributes, name === 'details');
    if (hasLabel) this.summary();
    this.openContainer();
    return depth;
  }

  /** A line that was to open a directive, and is read as text. */
  failedDirective({opening, attribute: {name, nameSpan}, fault}: FailedDirective): void {
    this.#failed('directive', opening, {kind: 'no-directive', written: name, span: nameSpan, fault});
  }

  /** A tag that was to open a section, and never ends. */
  #unclosed(tag: HtmlToken | undefined): void {
    const named = tag?.attributes.find((attribute) => personasOf('html', [attribute], true, this.text));
    if (!tag || !named) return;
    this.#failed('html', tag.span, {kind: 'unclosed', written: named.name, span: named.nameSpan});
  }

  /** What was to be a section and is none: all there is of it is what is wrong. */
  #failed(spelling: Spelling, opening: Span, slip: AttributeSlip): void {
    this.#sections.push({spelling, opening, parent: undefined, personas: [], slips: [slip], hasSummary: true});
  }

  /**
   * A list item, a quotation or the like begins: what is opened in it ends with it.
   *
   * @returns what `closeTo` takes when it ends
   */
  openContainer(): number {
    return this.#open.push({by: 'container', section: undefined}) - 1;
  }

  /** Something ends, and all that was left open in it. */
  closeTo(depth: number): void {
    this.#open.length = depth;
  }

  /** The innermost section has a summary. */
  summary(): void {
    const section = this.#open.findLast((open) => open.by !== 'container')?.section;
    if (section) section.hasSummary = true;
  }

  /** A comment, in whichever syntax. */
  comment(content: string, end: number): void {
    const rules = disabledRules(content);
    if (rules) this.#disables.push({rules, end});
  }

  /** An anchor element's target, if it has one. */
  anchor(href: Attribute | undefined): void {
    if (href?.value) this.link(href.value, href.valueSpan);
  }

  link(url: string, span: Span): void {
    this.#links.push({url, span, inSection: this.inSection});
  }

  /** Whether what comes next stands in a persona section. */
  get inSection(): boolean {
    return this.#open.some((open) => open.section);
  }

  build(): Outline {
    return {sections: this.#sections, links: this.#links, disables: this.#disables};
  }

  #closeTag(): void {
    const last = this.#open.length - 1;
    if (this.#open[last]?.by === 'html') this.#open.length = last;
  }

  #push(
    by: Spelling,
    opening: Span,
    attributes: readonly Attribute[],
    isDetails: boolean,
    repeated: readonly AttributeName[] = [],
  ): void {
    const parent = this.#open.findLast((open) => open.section)?.section;
    const named = personasOf(by, attributes, isDetails, this.text, repeated);
    const section = named && {spelling: by, opening, parent, ...named, hasSummary: false};
    if (section) this.#sections.push(section);
    this.#open.push({by, section: isDetails ? section : undefined});
  }
}
