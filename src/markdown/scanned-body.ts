import type {Doubts} from './doubts.ts';
import {type Heading, headingsOn} from './headings.ts';
import type {Body, Link, Outline} from './outline.ts';
import type {MarkdownFormat} from './parser.ts';
import {scanLinks} from './scan-links.ts';

/** The pieces of running text on a page that may hold links. There are many, and few are ever looked into. */
export class Pieces {
  /** Where each begins and ends, and whether it stands in a section. */
  readonly #places: number[] = [];

  add(start: number, end: number, inSection: boolean): void {
    this.#places.push(start, end, inSection ? 1 : 0);
  }

  /** The links in them; undefined where only a parser can tell. */
  links(text: string): Link[] | undefined {
    const links: Link[] = [];
    for (let at = 0; at < this.#places.length; at += 3) {
      const [start, end, inSection] = this.#places.slice(at, at + 3) as [number, number, number];
      const found = scanLinks(text.slice(start, end));
      if (!found) return undefined;
      for (const {url, span} of found)
        links.push({url, span: [span[0] + start, span[1] + start], inSection: inSection === 1});
    }
    return links;
  }
}

/** What a scan works with, and what it came to. */
interface Scanned {
  readonly text: string;
  readonly format: MarkdownFormat;
  readonly doubts: Doubts;
  readonly pieces: Pieces;
  /** Its headings, each as the line that it stands on. */
  readonly headings: readonly string[];
  /** What the parser finds. */
  readonly parsed: () => Body;
}

/**
 * The body that a scan came to. Links and headings are worked out once somebody asks for them, and by the parser where
 * the scan has doubts about them: a check wants to know of few links and hardly any heading.
 */
export class ScannedBody implements Body {
  readonly outline: Outline;
  #links: readonly Link[] | undefined;
  #headings: readonly Heading[] | undefined;

  /** @param outline what the scan found, without the links in running text */
  constructor(
    private readonly scanned: Scanned,
    {sections, unclosed, disables, links}: Outline,
  ) {
    const all = () => {
      this.#links ??= this.#ownLinks(links) ?? this.scanned.parsed().outline.links;
      return this.#links;
    };
    this.outline = {
      sections,
      unclosed,
      disables,
      get links() {
        return all();
      },
    };
  }

  /** Set where the headings are the parser's to read, and it could not. */
  get isBroken(): true | undefined {
    return this.scanned.doubts.headings ? this.scanned.parsed().isBroken : undefined;
  }

  get headings(): readonly Heading[] {
    const {doubts, headings, format, parsed} = this.scanned;
    this.#headings ??= doubts.headings ? parsed().headings : headingsOn(headings, format);
    return this.#headings;
  }

  /** The links in the order of the text; undefined where only a parser can tell. */
  #ownLinks(others: readonly Link[]): readonly Link[] | undefined {
    const {doubts, pieces, text} = this.scanned;
    const found = doubts.links ? undefined : pieces.links(text);
    return found && [...others, ...found].sort((a, b) => a.span[0] - b.span[0]);
  }
}
