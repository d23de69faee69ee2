import type {Doubts} from './doubts.ts';
import {mayNestDeep, surelyShallow} from './line-depth.ts';
import type {MarkdownFormat} from './parser.ts';
import {bearsOnSections} from './scan-links.ts';
import {takesBackticks} from './scan-mdx.ts';
import {unsure} from './unsure.ts';

/** What else is a link needs a definition, here or elsewhere. */
const links = /\]\(|<a\b/i;
const headings = /#|--|==|^[> ]*[-=]$/;

/** The quotation that may have ended right above a line, so that the line may still belong to a paragraph in it. */
export class OpenQuote {
  /** Whether the last lines were of one, or of what may go on with one. */
  isOpen = false;
  #tags = 0;
  /** Whether code may have begun on one of its lines and ended on another. */
  #hasOpenCode = false;

  constructor(
    private readonly format: MarkdownFormat,
    private readonly doubts: Doubts,
  ) {}

  /** A line of a quotation, which holds nothing that bears on sections, or this is no page for a scan. */
  take(line: string): void {
    if (line.includes(':::') || bearsOnSections(line) || mayNestDeep(line)) throw unsure;
    if (this.format === 'mdx') this.#inMdx(line);
    this.#tags += line.match(/<[A-Za-z]/g)?.length ?? 0;
    if (this.#tags > surelyShallow) throw unsure;
    if (links.test(line)) this.doubts.links = true;
    if (line.includes(']:')) this.doubts.definitions = true;
    if (headings.test(line)) this.doubts.headings = true;
    this.isOpen = true;
  }

  /** What is a tag or an expression in MDX may stand in code. */
  #inMdx(line: string): void {
    const rest = line.replace(/`[^`]*`/g, '');
    if (rest.includes('`')) this.#hasOpenCode = true;
    if (/[<{]/.test(rest) || (/[<{]/.test(line) && (this.#hasOpenCode || takesBackticks(line)))) throw unsure;
  }

  /** Nothing goes on with it from here. */
  end(): void {
    this.isOpen = false;
    this.#tags = 0;
    this.#hasOpenCode = false;
  }
}
