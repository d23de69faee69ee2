import {createRequire} from 'node:module';
import type {Document, Node, YAMLMap} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';

// Loaded at the first use: a clean page never needs a position, and the library costs a tenth of a short run.
const require = createRequire(import.meta.url);
const yaml = () => require('yaml') as typeof import('yaml');

/** Where something stands in a YAML document: the keys and list indexes that lead to it. */
export type YamlPath = readonly (string | number)[];

/** Something that makes a text no YAML. */
export interface YamlError {
  readonly span: Span;
  /** The parser's name for the fault, such as DUPLICATE_KEY. */
  readonly code: string;
  /** One sentence without a full stop. */
  readonly message: string;
}

/** A YAML text that remembers where everything stands. All offsets are relative to the text it was made from. */
export class YamlText {
  readonly #document: Document.Parsed;
  readonly #offset: number;
  readonly #text: string;

  /**
   * @param text the YAML
   * @param offset where this YAML begins in its file; it is added to each span
   */
  constructor(text: string, offset = 0) {
    this.#document = yaml().parseDocument(text, {prettyErrors: false, uniqueKeys: true});
    this.#offset = offset;
    this.#text = text;
  }

  /** All faults of the syntax, duplicate keys among them. */
  get errors(): YamlError[] {
    return this.#document.errors.map(({code, message, pos}) => ({
      code,
      span: this.#shift(code === 'DUPLICATE_KEY' ? this.#keyAt(pos[0]) : pos),
      message: sentence(code, message),
    }));
  }

  /**
   * The value of the whole document as plain data.
   *
   * @throws ReferenceError when aliases nest so deep that expanding them would use up the memory
   */
  toJS(): unknown {
    return this.#document.toJS({maxAliasCount: 100});
  }

  /** Where the key at the end of a path stands, without its quotes; for a list item, the item. */
  key(path: YamlPath): Span | undefined {
    const parent = this.#node(path.slice(0, -1));
    const last = path.at(-1);
    if (yaml().isMap(parent)) {
      const pair = pairOf(parent, String(last));
      return pair && this.#span(pair.key as Node);
    }
    return this.value(path);
  }

  /** Where the value at a path stands, without its quotes. */
  value(path: YamlPath): Span | undefined {
    const node = this.#node(path);
    return node ? this.#span(node) : undefined;
  }

  #node(path: YamlPath): Node | undefined {
    const {isAlias, isMap, isSeq} = yaml();
    let node: unknown = this.#document.contents;
    for (const step of path) {
      if (isAlias(node)) node = node.resolve(this.#document);
      if (isMap(node)) node = pairOf(node, String(step))?.value;
      else if (isSeq(node)) node = node.items[Number(step)];
      else return undefined;
    }
    return (node ?? undefined) as Node | undefined;
  }

  /** The whole of the key that begins here: for a duplicate the parser names only its first character. */
  #keyAt(start: number): Span {
    const key = /^(?:"[^"]*"|'[^']*'|[^\n:]+)/.exec(this.#text.slice(start, start + 200))?.[0].trimEnd() ?? '';
    const quotes = /^["']/.test(key) ? 1 : 0;
    return [start + quotes, start + key.length - quotes];
  }

  #span(node: Node): Span | undefined {
    if (!node.range) return undefined;
    const [start, end] = node.range;
    const type = yaml().isScalar(node) ? node.type : undefined;
    const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
    return this.#shift([start + quotes, Math.max(end - quotes, start + quotes)]);
  }

  #shift([start, end]: Span): Span {
    return [start + this.#offset, end + this.#offset];
  }
}

/** The pair of a map whose key reads like this. */
function pairOf(map: YAMLMap, key: string) {
  return map.items.find((pair) => {
    const node = pair.key as Node | null;
    return yaml().isScalar(node) ? String(node.value) === key : false;
  });
}

/** The faults that people make most, in plainer words than the parser's. */
function sentence(code: string, message: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'this key stands twice';
    case 'TAB_AS_INDENT':
      return 'a tab is used to indent; use spaces';
    case 'BAD_INDENT':
      return 'the indentation is wrong';
    case 'MISSING_CHAR':
      return `a character is missing (${message})`;
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return 'a colon stands where none can; quote a value that contains ": "';
    default:
      return message.replace(/\.$/, '');
  }
}
