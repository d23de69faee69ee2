import {isUtf8} from 'node:buffer';
import {createHash} from 'node:crypto';
import type {Span} from '../diagnostics/diagnostic.ts';
import {TextSource} from '../diagnostics/text-source.ts';
import {readBody} from '../markdown/body.ts';
import {mayHoldSections, possibleTargets} from '../markdown/glance.ts';
import {isSurelyShallow} from '../markdown/glance-depth.ts';
import type {Heading} from '../markdown/headings.ts';
import type {Body, Outline} from '../markdown/outline.ts';
import type {MarkdownFormat} from '../markdown/parser.ts';
import {defaultFormat, type PagesFormat} from '../registry/pages-schema.ts';
import {type YamlPath, YamlText} from '../registry/yaml.ts';
import {formatOf} from './format.ts';
import {type FrontMatterProblem, readFrontMatter} from './front-matter.ts';
import {readTags, type WrittenTags} from './written-tags.ts';

/** One Markdown file, and what it says of itself. */
export class Page extends TextSource {
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
  #outline: Outline | undefined;
  #isSurelyReadable: boolean | undefined;
  #contentHash: string | undefined;

  /**
   * @param file the path relative to the site, with forward slashes
   * @param text the whole text without a byte order mark; empty when it cannot be read
   * @param unreadable why the file cannot be read, as the end of a sentence
   * @param site how the site reads its pages
   */
  constructor(
    file: string,
    text: string,
    readonly unreadable?: string | undefined,
    readonly site: PagesFormat = defaultFormat,
  ) {
    super(file, text);
    const {data, block, bodyStart, problems} = readFrontMatter(text);
    this.frontMatter = data;
    this.#block = block;
    this.bodyStart = bodyStart;
    this.format = formatOf(file, site, data);
    this.personas = readTags('persona', data);
    this.scenarios = readTags('scenario', data);
    const wrongTypes = [...this.personas.wrongTypes, ...this.scenarios.wrongTypes];
    this.problems =
      wrongTypes.length === 0
        ? problems
        : [...problems, ...wrongTypes.map(({path, message}) => ({span: this.valueSpan(path), message}))];
  }

  /** A draft is checked, but counts for nothing. */
  get draft(): boolean {
    return isTrue(this.frontMatter.draft);
  }

  /** An unlisted page is in no view. */
  get unlisted(): boolean {
    return isTrue(this.frontMatter.unlisted);
  }

  /**
   * A hash of what the page says, by which it is known whether that is another. How its lines end does not count, as git may
   * change that, nor does the day on which somebody has looked at it.
   */
  get contentHash(): string {
    this.#contentHash ??= shortHash(
      `${this.text.slice(0, this.bodyStart).replace(/^reviewed:.*\r?\n/m, '')}${this.text.slice(this.bodyStart)}`,
    );
    return this.#contentHash;
  }

  /** The opening line of the front matter; without one, the very start of the page. */
  get opening(): Span {
    return this.#block ? [0, 3] : [0, 0];
  }

  /** Its sections, links and comments. */
  get outline(): Outline {
    this.#outline ??=
      this.#body || mayHoldSections(this.text, this.bodyStart) ? this.#readBody().outline : this.#linksOnly();
    return this.#outline;
  }

  /**
   * Where its links may lead: the targets of all its links, and maybe others. That is known before its body is read.
   *
   * @returns undefined where only a reading of the body can tell
   */
  get possibleTargets(): readonly string[] | undefined {
    return possibleTargets(this.text, this.bodyStart, this.format);
  }

  /** Its headings, with the ids that the build gives them. */
  get headings(): readonly Heading[] {
    return this.#readBody().headings;
  }

  /** Whether the build will refuse the body: nothing can be said then of what is in it. */
  get isBroken(): boolean {
    return this.#readBody().isBroken ?? false;
  }

  /** Why the body cannot be read, as the end of a sentence; undefined when it can. */
  get unreadableBody(): string | undefined {
    this.#isSurelyReadable ??=
      !this.#body &&
      // What is read anyway need not be looked at before.
      !mayHoldSections(this.text, this.bodyStart) &&
      isSurelyShallow(this.text, this.bodyStart, this.format);
    return this.#isSurelyReadable ? undefined : this.#readBody().unreadable;
  }

  /** Where a key of the front matter stands. */
  keySpan(path: YamlPath): Span {
    return this.#positions()?.key(path) ?? this.opening;
  }

  /** Where a value of the front matter stands, without its quotes. */
  valueSpan(path: YamlPath): Span {
    return this.#positions()?.value(path) ?? this.opening;
  }

  /** The outline of a body without a section: its links are looked for when they are asked for. */
  #linksOnly(): Outline {
    const read = () => this.#readBody().outline.links;
    return {
      sections: [],
      unclosed: [],
      disables: [],
      get links() {
        return read();
      },
    };
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

/** A hash of a text, long enough to tell its versions apart and short enough for a line of a diff. */
export function shortHash(text: string): string {
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex').slice(0, 16);
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
 * @param site how the site reads its pages
 */
export function pageFromBytes(file: string, bytes: Buffer, site?: PagesFormat): Page {
  if (!isUtf8(bytes)) return new Page(file, '', notUtf8, site);
  const text = bytes.toString('utf8');
  return new Page(file, text.charCodeAt(0) === 0xfeff ? text.slice(1) : text, undefined, site);
}
