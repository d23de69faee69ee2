import type {Span} from '../diagnostics/diagnostic.ts';
import {nearest} from '../diagnostics/suggestion.ts';
import type {Heading} from './headings.ts';
import {type Attribute, type HtmlToken, htmlTokens} from './html.ts';

/** How a section is written: as an HTML (or JSX) element, or as a directive. */
export type Spelling = 'html' | 'directive';

/** The attribute that names a section's personas, by spelling. */
export const personaAttribute: Readonly<Record<Spelling, string>> = {html: 'data-persona', directive: 'persona'};

/** A slip in the attribute of a section. */
export interface AttributeSlip {
  readonly kind: 'misspelt' | 'empty' | 'no-text' | 'wrong-element';
  readonly written: string;
  readonly span: Span;
  /** The other attribute of the section that says whom it is for, so that this one says nothing. */
  readonly beside?: string | undefined;
}

/** A part of a page that is meant for some of its personas. */
export interface Section {
  readonly spelling: Spelling;
  /** The opening tag or fence. */
  readonly opening: Span;
  /** The persona section around this one. */
  readonly parent: Section | undefined;
  /** The ids as written, each with its place. */
  readonly personas: readonly {readonly written: string; readonly span: Span}[];
  readonly slips: readonly AttributeSlip[];
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

/** A comment that silences rules on the line after it. */
export interface DisableComment {
  readonly rules: readonly string[];
  /** Where the comment ends; what it silences begins on the next line. */
  readonly end: number;
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
}

const disable = /^\s*personas-disable-next-line\s+(\S[\s\S]*?)\s*$/;

/** The rules that a comment silences; undefined when it is another comment. */
export function disabledRules(comment: string): string[] | undefined {
  return disable.exec(comment)?.[1]?.split(/[\s,]+/);
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
  #summaryEnd: number | undefined;

  /** @param text the whole text of the page */
  constructor(private readonly text: string) {}

  /** A piece of raw HTML, which may open what a later piece closes. */
  html(span: Span): void {
    for (const token of htmlTokens(this.text.slice(...span), span[0])) this.#token(token);
  }

  #token({kind, name, span, attributes}: HtmlToken): void {
    if (kind === 'comment') this.comment(name, span[1]);
    else if (name === 'details') {
      if (kind === 'start') this.#push('html', span, attributes, true);
      else this.#closeTag();
    } else if (name === 'summary') {
      if (kind === 'start') this.#summaryEnd = span[1];
      else if (this.#summaryEnd !== undefined && this.text.slice(this.#summaryEnd, span[0]).trim()) this.summary();
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

  #push(by: Spelling, opening: Span, attributes: readonly Attribute[], isDetails: boolean): void {
    const parent = this.#open.findLast((open) => open.section)?.section;
    const named = personasOf(by, attributes, isDetails);
    const section = named && {spelling: by, opening, parent, ...named, hasSummary: false};
    if (section) this.#sections.push(section);
    this.#open.push({by, section: isDetails ? section : undefined});
  }
}

/** What the attributes of an element or directive say of personas; undefined when they say nothing. */
function personasOf(
  spelling: Spelling,
  attributes: readonly Attribute[],
  isDetails: boolean,
): Pick<Section, 'personas' | 'slips'> | undefined {
  const correct = personaAttribute[spelling];
  const names = Object.values(personaAttribute);
  const slips: AttributeSlip[] = [];
  let value: Attribute | undefined;
  for (const attribute of attributes) {
    const {name, nameSpan} = attribute;
    if (name !== correct && (isDetails ? nearest(name, names) === undefined : !names.includes(name))) continue;
    const slip = (kind: AttributeSlip['kind']) => slips.push({kind, written: name, span: nameSpan});
    if (!isDetails) slip('wrong-element');
    else if (name !== correct) slip('misspelt');
    else if (attribute.value === null) slip('no-text');
    else if (attribute.value.trim() === '') slip('empty');
    if (value === undefined || name === correct) value = attribute;
  }
  if (!value) return undefined;
  const {name, nameSpan, valueSpan} = value;
  // A value that holds character references is longer where it is written than where it is read.
  const isVerbatim = value.value?.length === valueSpan[1] - valueSpan[0];
  const personas = [...(value.value ?? '').matchAll(/\S+/g)].map(({0: written, index}) => ({
    written,
    span: isVerbatim ? ([valueSpan[0] + index, valueSpan[0] + index + written.length] as const) : valueSpan,
  }));
  return {
    personas: isDetails ? personas : [],
    slips: slips.map((slip) => (slip.kind === 'misspelt' && slip.span !== nameSpan ? {...slip, beside: name} : slip)),
  };
}
