import {createRequire} from 'node:module';
import type {Document, Node, YAMLMap} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';

// Loaded at the first use: a clean page never needs a position, and the library costs a tenth of a short run.
const require = createRequire(import.meta.url);
let library: typeof import('yaml') | undefined;

/** The library itself. It is kept, since each call of `require` looks for its files. */
function yaml(): typeof import('yaml') {
  library ??= require('yaml') as typeof import('yaml');
  return library;
}

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

  /** The first fault of the syntax, from which the others tend to follow; or else every key that stands twice. */
  get errors(): YamlError[] {
    const [syntax] = this.#document.errors
      .filter(({code}) => code !== 'DUPLICATE_KEY')
      .sort((a, b) => a.pos[0] - b.pos[0]);
    if (!syntax) return this.#duplicates();
    const {code, message, pos} = syntax;
    const line = this.#text.slice(pos[0]).split(/[\r\n]/, 1)[0] ?? '';
    const end = Math.min(pos[1], pos[0] + line.length);
    return [{code, span: this.#shift([pos[0], end]), message: sentence(code, message, line)}];
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

  /** Every key that its mapping has already. */
  #duplicates(): YamlError[] {
    const found: YamlError[] = [];
    yaml().visit(this.#document, {
      Map: (_, {items}) => {
        const seen = new Set<string>();
        for (const {key} of items) {
          if (!yaml().isScalar(key)) continue;
          const name = String(key.value);
          const span = this.#span(key);
          if (seen.has(name) && span) found.push({code: 'DUPLICATE_KEY', span, message: 'this key stands twice'});
          seen.add(name);
        }
      },
    });
    return found;
  }

  #span(node: Node): Span | undefined {
    if (!node.range) return undefined;
    const [start, end] = node.range;
    const type = yaml().isScalar(node) ? node.type : undefined;
    const quotes = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE' ? 1 : 0;
    // What fills whole lines ends, for the parser, where the next line begins.
    const written = start + this.#text.slice(start, end).trimEnd().length;
    return this.#shift([start + quotes, Math.max(written - quotes, start + quotes)]);
  }

  #shift([start, end]: Span): Span {
    return [start + this.#offset, end + this.#offset];
  }
}

/** The pair of a map whose key reads like this; of two, the one that counts. */
function pairOf(map: YAMLMap, key: string) {
  return map.items.findLast((pair) => {
    const node = pair.key as Node | null;
    return yaml().isScalar(node) ? String(node.value) === key : false;
  });
}

/**
 * The faults that people make most, in plainer words than the parser's.
 *
 * @param line what stands on the line from the fault on
 */
function sentence(code: string, message: string, line: string): string {
  const unclosed = /end with a ([\]}])/.exec(message)?.[1] ?? /Missing closing (["'])/.exec(message)?.[1];
  if (unclosed) return `the closing ${unclosed} is missing`;
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab is used to indent; use spaces';
    case 'BAD_INDENT':
      return 'the indentation is wrong';
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${line.charAt(0)}; put it in quotes`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?:\s|$)/.test(line)
        ? 'a colon stands where none can; quote a value that contains ": "'
        : 'what follows this line is indented too far';
    case 'BLOCK_IN_FLOW':
      return 'a bracket or brace that opens above is not closed';
    case 'MULTILINE_IMPLICIT_KEY':
      return 'this key has no colon after it';
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; keep one';
    case 'UNEXPECTED_TOKEN':
      return 'this does not belong to the value before it; put the whole value in quotes';
    default:
      return message.replace(/\.$/, '');
  }
}
