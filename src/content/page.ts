import {isUtf8} from 'node:buffer';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import {type YamlPath, YamlText} from '../registry/yaml.ts';
import {readBody} from './body.ts';
import {type FrontMatterProblem, readFrontMatter} from './front-matter.ts';
import type {Heading} from './headings.ts';
import type {Body, Outline} from './outline.ts';
import type {MarkdownFormat} from './parser.ts';
import {readTags, type WrittenTags} from './written-tags.ts';

/** One Markdown file, and what it says of itself. */
export class Page implements TextSource {
  readonly format: MarkdownFormat;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly personas: WrittenTags;
  readonly scenarios: WrittenTags;
  /** What keeps the front matter from being read. Where there is any, the page takes part in no other rule. */
  readonly problems: readonly FrontMatterProblem[];
  /** Where the body begins, after the front matter. */
  readonly bodyStart: number;
  readonly #block: Span | undefined;
  #yaml: YamlText | undefined;
  #body: Body | undefined;

  /**
   * @param file the path relative to the site, with forward slashes
   * @param text the whole text without a byte order mark; empty when it cannot be read
   * @param unreadable why the file cannot be read, as the end of a sentence
   */
  constructor(
    readonly file: string,
    readonly text: string,
    readonly unreadable?: string | undefined,
  ) {
    const {data, block, bodyStart, problems} = readFrontMatter(text);
    this.frontMatter = data;
    this.#block = block;
    this.bodyStart = bodyStart;
    this.format = formatOf(file, data);
    this.personas = readTags('persona', data);
    this.scenarios = readTags('scenario', data);
    const misfits = [...this.personas.misfits, ...this.scenarios.misfits];
    this.problems =
      misfits.length === 0
        ? problems
        : [...problems, ...misfits.map(({path, message}) => ({span: this.valueSpan(path), message}))];
  }

  /** A draft is checked, but counts for nothing. */
  get draft(): boolean {
    return isTrue(this.frontMatter.draft);
  }

  /** An unlisted page is in no view. */
  get unlisted(): boolean {
    return isTrue(this.frontMatter.unlisted);
  }

  /** The opening line of the front matter; without one, the very start of the page. */
  get opening(): Span {
    return this.#block ? [0, 3] : [0, 0];
  }

  /** Its sections, links and comments. */
  get outline(): Outline {
    return this.#readBody().outline;
  }

  /** Its headings, with the ids that the build gives them. */
  get headings(): readonly Heading[] {
    return this.#readBody().headings;
  }

  /** Whether the build will refuse the body: nothing can be said then of what is in it. */
  get isBroken(): boolean {
    return this.#readBody().isBroken ?? false;
  }

  /** Where a key of the front matter stands. */
  keySpan(path: YamlPath): Span {
    return this.#positions()?.key(path) ?? this.opening;
  }

  /** Where a value of the front matter stands, without its quotes. */
  valueSpan(path: YamlPath): Span {
    return this.#positions()?.value(path) ?? this.opening;
  }

  #readBody(): Body {
    this.#body ??= readBody(this.text, this.bodyStart, this.format);
    return this.#body;
  }

  #positions(): YamlText | undefined {
    if (this.#block) this.#yaml ??= new YamlText(this.text.slice(...this.#block), this.#block[0]);
    return this.#yaml;
  }
}

/** What Docusaurus takes for true: the word in quotes as well. */
function isTrue(value: unknown): boolean {
  return value === true || (typeof value === 'string' && value.toLowerCase() === 'true');
}

/** Why a file that is not UTF-8 cannot be read, as the end of a sentence. */
export const notUtf8 = 'it is not UTF-8. Save it as UTF-8';

/**
 * A page from the bytes of its file. A file that is not UTF-8 becomes a page that is unreadable; nothing is thrown.
 *
 * @param file the path relative to the site, with forward slashes
 */
export function pageFromBytes(file: string, bytes: Buffer): Page {
  if (!isUtf8(bytes)) return new Page(file, '', notUtf8);
  const text = bytes.toString('utf8');
  return new Page(file, text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
}

/** Docusaurus reads .mdx as MDX and .md as CommonMark, unless the page itself says otherwise. */
function formatOf(file: string, frontMatter: Readonly<Record<string, unknown>>): MarkdownFormat {
  const format = (frontMatter.mdx as {format?: unknown} | null | undefined)?.format;
  if (format === 'md' || format === 'mdx') return format;
  return file.endsWith('.mdx') ? 'mdx' : 'md';
}
