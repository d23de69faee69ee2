import type {Definition, Link as LinkNode, Nodes, Root} from 'mdast';
import type {ContainerDirective, LeafDirective, TextDirective} from 'mdast-util-directive';
import type {MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import type {Span} from '../diagnostics/diagnostic.ts';
import {jsxLiteral} from '../shared/jsx-literal.ts';
import {directiveAttributes, labelEnd} from './directive.ts';
import {failedDirectives} from './failed-directive.ts';
import {headingsIn} from './headings.ts';
import {type Attribute, attributeAt} from './html.ts';
import type {Comment} from './mdx-comment.ts';
import type {Body} from './outline.ts';
import {OutlineBuilder} from './outline-builder.ts';
import {isEnded, type MarkdownFormat, readMarkdown} from './parser.ts';
import {showsSomething} from './shown-text.ts';

/** Nodes in which whatever HTML opens is closed again at the end. */
const containers: ReadonlySet<string> = new Set(['blockquote', 'listItem', 'tableCell', 'footnoteDefinition']);

/** Those of them in which HTML can end that was opened before them. */
const passable: ReadonlySet<string> = new Set(['blockquote', 'listItem']);

/**
 * What a whole parse finds in the body of a page.
 *
 * @param text the whole text of the page
 * @param bodyStart where its body begins
 */
export function parseBody(text: string, bodyStart: number, format: MarkdownFormat): Body {
  const {root, unclosed} = readMarkdown(text.slice(bodyStart), format);
  const builder = new OutlineBuilder(text, bodyStart);
  if (!root) {
    if (unclosed && /^details$/i.test(unclosed.name))
      builder.unclosed('html', [unclosed.start + bodyStart, unclosed.end + bodyStart]);
    return {outline: builder.build(), headings: [], isBroken: true};
  }
  new Walker(text, bodyStart, builder).walk(root);
  return {outline: builder.build(), headings: headingsIn(root)};
}

/** Goes through a tree in the order of the text and hands a builder what it meets. */
class Walker {
  readonly #definitions = new Map<string, Definition>();
  readonly #references = new Map<string, boolean>();

  constructor(
    private readonly text: string,
    private readonly offset: number,
    private readonly builder: OutlineBuilder,
  ) {}

  walk(root: Root): void {
    this.#children(root);
    for (const [identifier, inSection] of this.#references) {
      const definition = this.#definitions.get(identifier);
      if (!definition || inSection) continue;
      const span = this.#span(definition);
      this.builder.link(definition.url, this.#target(this.text.indexOf(']:', span[0]) + 2));
    }
  }

  #children(node: Nodes): void {
    if ('children' in node) for (const child of node.children) this.#node(child);
  }

  #node(node: Nodes): void {
    switch (node.type) {
      case 'html':
        this.builder.html(this.#span(node));
        return;
      case 'comment':
        this.#comment(node);
        return;
      case 'link':
        this.builder.link(node.url, this.#linkTarget(node));
        break;
      // A line of hyphens under a paragraph makes a heading of it.
      case 'heading':
      case 'paragraph':
        for (const failed of failedDirectives(this.text, this.#span(node))) this.builder.failedDirective(failed);
        break;
      case 'definition':
        if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node);
        return;
      case 'linkReference':
        this.#references.set(
          node.identifier,
          (this.#references.get(node.identifier) ?? true) && this.builder.inSection,
        );
        break;
      case 'containerDirective':
      case 'leafDirective':
      case 'textDirective':
        this.#directive(node);
        return;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.#jsx(node);
        return;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.builder.comment(/^\s*\/\*([\s\S]*)\*\/\s*$/.exec(node.value)?.[1] ?? '', this.#span(node)[1]);
        return;
    }
    if (!containers.has(node.type)) {
      const {elements} = this.builder;
      this.#children(node);
      if (node.type === 'paragraph' || node.type === 'heading') this.builder.closeElements(elements);
      return;
    }
    const depth = this.builder.openContainer(passable.has(node.type));
    this.#children(node);
    this.builder.closeTo(depth);
  }

  #comment(node: Comment): void {
    const [start, end] = this.#span(node);
    this.builder.comment(this.text.slice(start + '<!--'.length, end - '-->'.length), end);
  }

  #directive(node: ContainerDirective | LeafDirective | TextDirective): void {
    const [start, nodeEnd] = this.#span(node);
    const isText = node.type === 'textDirective';
    const end = isText ? nodeEnd : start + (/[\r\n]|$/.exec(this.text.slice(start))?.index ?? 0);
    // What stands behind it may look like a label or like attributes, and is none.
    const text = this.text.slice(0, end);
    const nameEnd = start + (/^:+/.exec(this.text.slice(start))?.[0].length ?? 0) + node.name.length;
    const attributesStart = labelEnd(text, nameEnd);
    const depth = this.builder.openDirective(
      node.type === 'containerDirective' ? node.name : '',
      [start, start + text.slice(start).trimEnd().length],
      directiveAttributes(text, attributesStart),
      node.children.some((child) => child.type === 'paragraph' && child.data?.directiveLabel && showsSomething(child)),
    );
    this.#children(node);
    if (node.type !== 'containerDirective' || isEnded(node)) this.builder.end(depth);
    else this.builder.closeTo(depth);
  }

  #jsx(node: MdxJsxFlowElement | MdxJsxTextElement): void {
    const attributes = node.attributes.flatMap((attribute) =>
      attribute.type === 'mdxJsxAttribute' ? [this.#jsxAttribute(attribute)] : [],
    );
    // What a component makes of an attribute is its own affair.
    if (/^(?!details$)[a-z]/.test(node.name ?? '')) this.builder.otherElement(this.#span(node), attributes);
    switch (node.name) {
      case 'details':
      case 'Details': {
        const [start, end] = this.#span(node);
        const attributesEnd = node.attributes.at(-1)?.position?.end.offset;
        const from = attributesEnd === undefined ? start : attributesEnd + this.offset;
        const tagEnd = this.text.indexOf('>', from) + 1;
        const depth = this.builder.openElement([start, tagEnd > 0 ? Math.min(tagEnd, end) : end], attributes);
        this.#children(node);
        this.builder.end(depth);
        return;
      }
      case 'summary':
        if (node.children.some(showsSomething)) this.builder.summary();
        break;
      case 'a':
      case 'Link':
        this.builder.anchor(attributes.find(({name}) => name === 'href' || name === 'to'));
        break;
    }
    this.#children(node);
  }

  #jsxAttribute(attribute: MdxJsxAttribute): Attribute {
    const [start, end] = this.#span(attribute);
    const {name, value} = attribute;
    const literal = jsxLiteral(value);
    const text = typeof value === 'string' ? value : value ? (literal?.text ?? null) : '';
    const read = attributeAt(name, text, this.text.slice(start, end), start);
    if (!literal) return read;
    return {...read, valueSpan: [literal.start + this.offset + 1, literal.end + this.offset - 1]};
  }

  #linkTarget(node: LinkNode): Span {
    const last = node.children.at(-1);
    const span = this.#span(node);
    const label = this.text.indexOf('](', last ? this.#span(last)[1] : span[0]);
    return label < 0 || label > span[1] ? span : this.#target(label + 2);
  }

  /** The target that begins here, after spaces and with or without angle brackets. */
  #target(from: number): Span {
    let start = from;
    while (/\s/.test(this.text[start] ?? '')) start++;
    const bracketed = this.text[start] === '<';
    if (bracketed) start++;
    let depth = 0;
    let end = start;
    for (; end < this.text.length; end++) {
      const character = this.text[end] as string;
      if (bracketed ? character === '>' : /\s/.test(character) || (character === ')' && depth-- === 0)) break;
      if (character === '\\') end++;
      else if (character === '(') depth++;
    }
    return [start, end];
  }

  #span(node: Pick<Nodes, 'position'> | MdxJsxAttribute): Span {
    return [(node.position?.start.offset ?? 0) + this.offset, (node.position?.end.offset ?? 0) + this.offset];
  }
}
