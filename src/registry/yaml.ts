import {isMap, isSeq, type Node} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';
import {type YamlError, yamlErrors} from './yaml-errors.ts';
import {type ParsedYaml, pairOf, parseYaml, resolved, spanOf} from './yaml-nodes.ts';

/** Where something stands in a YAML document: the keys and list indexes that lead to it. */
export type YamlPath = readonly (string | number)[];

/** A YAML text that remembers where everything stands. All offsets are relative to the text it was made from. */
export class YamlText {
  readonly #parsed: ParsedYaml;
  readonly #offset: number;

  /**
   * @param text the YAML
   * @param offset where this YAML begins in its file; it is added to each span
   */
  constructor(text: string, offset = 0) {
    this.#parsed = parseYaml(text);
    this.#offset = offset;
  }

  /** What makes the text no YAML. One typo that upsets all that follows is reported once. */
  get errors(): YamlError[] {
    return yamlErrors(this.#parsed).map(({fix, ...error}) => ({
      ...error,
      span: this.#shift(error.span),
      fix: fix && {...fix, span: this.#shift(fix.span)},
    }));
  }

  /**
   * The value of the whole document as plain data.
   *
   * @throws ReferenceError when aliases nest so deep that expanding them would use up the memory
   */
  toJS(): unknown {
    return this.#parsed.document.toJS({maxAliasCount: 100});
  }

  /** Where the key at the end of a path stands, without its quotes; for a list item, the item. */
  key(path: YamlPath): Span | undefined {
    const parent = this.#node(path.slice(0, -1));
    if (!isMap(parent)) return this.value(path);
    const pair = pairOf(parent, String(path.at(-1)), this.#parsed);
    return pair && this.#span(pair.key as Node);
  }

  /** Where the value at a path stands, without its quotes. */
  value(path: YamlPath): Span | undefined {
    const node = this.#node(path);
    return node ? this.#span(node) : undefined;
  }

  #node(path: YamlPath): Node | undefined {
    let node: unknown = this.#parsed.document.contents;
    for (const step of path) {
      const parent = resolved(node, this.#parsed);
      if (isMap(parent)) node = pairOf(parent, String(step), this.#parsed)?.value;
      else if (isSeq(parent)) node = parent.items[Number(step)];
      else return undefined;
    }
    return (node ?? undefined) as Node | undefined;
  }

  #span(node: Node): Span | undefined {
    const span = spanOf(node, this.#parsed);
    return span && this.#shift(span);
  }

  #shift([start, end]: Span): Span {
    return [start + this.#offset, end + this.#offset];
  }
}
