import type {Span} from '../diagnostics/diagnostic.ts';
import {sectionName} from '../shared/section-attribute.ts';
import {type DirectiveFault, directiveAttributes, labelEnd, likeOpenings} from './directive.ts';
import type {Attribute} from './html.ts';
import {personasOf} from './section-attributes.ts';

/** A line that was to open a section, and is read as text. */
export interface FailedDirective {
  readonly opening: Span;
  /** The attribute that says whom the section would be for. */
  readonly attribute: Attribute;
  readonly fault: DirectiveFault;
}

/**
 * The lines of a paragraph that were to open a section. Labels and attributes may go over several lines, which is a
 * fault of its own.
 *
 * @param text the whole text of the page
 * @param span where the paragraph stands: text, so that whatever looks like a directive in it is none
 */
export function* failedDirectives(text: string, [start, end]: Span): Iterable<FailedDirective> {
  const openings = likeOpenings(text.slice(start, end));
  for (const [number, {1: indent = '', index}] of openings.entries()) {
    const from = start + index + indent.length;
    const line = new OpeningLine(text.slice(0, start + (openings[number + 1]?.index ?? end - start)), from);
    const attribute = line.attribute();
    // Far to the right, a line is text whatever is in it, and may be meant so.
    if (attribute && (line.fault || indent.length < 4))
      yield {opening: [from, from + text.slice(from, line.end).trimEnd().length], attribute, fault: line.fault};
  }
}

/** A line that looks like the opening of a directive, read with patience. */
class OpeningLine {
  fault: DirectiveFault;
  /** Where it ends: with its own line, or with that of its last bracket. */
  end: number;
  readonly #name: string;
  #at: number;

  constructor(
    private readonly text: string,
    private readonly from: number,
  ) {
    this.end = this.#lineEnd(from);
    this.#at = from;
    this.#take(/:+/y);
    if (this.#take(/[ \t]+/y)) this.#blame('spaces');
    this.#name = this.#take(/[A-Za-z][\w-]*/y);
    this.#brackets();
  }

  /** The first attribute that says whom a section is for. */
  attribute(): Attribute | undefined {
    const line = this.text.slice(0, this.end);
    for (let from = this.from; ; ) {
      const brace = line.indexOf('{', from);
      if (brace < 0) return undefined;
      const found = directiveAttributes(line, brace).find((attribute) => {
        const isGiven = /^[ \t]*=/.test(line.slice(attribute.nameSpan[1]));
        return isGiven && personasOf('directive', [attribute], this.#name === sectionName, line);
      });
      const close = line.indexOf('}', brace);
      if (found || close < 0) return found;
      from = close;
    }
  }

  /** What comes after the name: the label and the attributes. */
  #brackets(): void {
    if (this.#take(/[ \t]+(?=[[{])/y)) this.#blame('spaces');
    const hasLabel = this.text[this.#at] === '[';
    if (hasLabel) this.#label();
    else if (this.#take(/[^[{\r\n]+/y)) this.#blame('no-brackets');
    if (this.text[this.#at] === '{') this.#attributes(hasLabel);
  }

  #label(): void {
    const end = labelEnd(this.text.slice(0, this.end), this.#at);
    if (end > this.#at) this.#at = end;
    else {
      this.#blame('label');
      const further = this.#at + labelEnd(this.text.slice(this.#at).replace(/[\r\n]/g, ' '), 0);
      if (further > this.#at) this.end = this.#lineEnd(further);
      const brace = this.text.slice(0, this.end).indexOf('{', this.#at);
      this.#at = further > this.#at ? further : Math.max(brace, this.#at);
    }
    if (this.#take(/[ \t]+(?=\{)/y)) this.#blame('spaces');
  }

  #attributes(hasLabel: boolean): void {
    this.#at++;
    for (;;) {
      this.#take(/[^"'}\r\n]+/y);
      if (this.#take(/\}/y)) break;
      if (this.#take(/"[^"\r\n]*"|'[^'\r\n]*'/y)) continue;
      this.#blame(/["']/.test(this.text.charAt(this.#at)) ? 'quote' : 'braces');
      const close = this.text.indexOf('}', this.#at);
      if (close >= 0) this.end = this.#lineEnd(close);
      return;
    }
    const behind = this.text.slice(this.#at, this.end).trim();
    if (behind) this.#blame(behind.startsWith('[') && !hasLabel ? 'order' : 'behind');
  }

  /** Reads on over what matches here. */
  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const [found = ''] = pattern.exec(this.text) ?? [];
    this.#at += found.length;
    return found;
  }

  /** The first fault is the one to fix. */
  #blame(fault: DirectiveFault): void {
    this.fault ??= fault;
  }

  #lineEnd(from: number): number {
    const length = /[\r\n]/.exec(this.text.slice(from))?.index;
    return length === undefined ? this.text.length : from + length;
  }
}
