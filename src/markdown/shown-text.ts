import type {Nodes} from 'mdast';
import type {MdxJsxFlowElement, MdxJsxTextElement} from 'mdast-util-mdx-jsx';
import {type Attribute, type HtmlToken, htmlTokens} from './html.ts';

/** What shows nothing in a text: references to white space, and images without a text. */
const unseen =
  /&(?:nbsp|ensp|emsp|thinsp|hairsp|tab|newline|#0*(?:9|10|13|32|160)|#x0*(?:a0|20|9|a|d));?|!\[\s*\]\([^()]*\)/gi;

/** A summary that is written as HTML, whose Markdown stands between pieces of HTML. */
export class HtmlSummary {
  /** Whether readers see something of it. */
  isShown = false;

  constructor(
    private readonly text: string,
    private end: number,
  ) {}

  /** All up to here is text. */
  textTo(start: number): void {
    if (this.text.slice(this.end, start).replace(unseen, ' ').trim() !== '') this.isShown = true;
    this.end = start;
  }

  /** A tag or a comment comes next. */
  token({span, attributes}: HtmlToken): void {
    this.textTo(span[0]);
    this.end = span[1];
    if (isDescribed(attributes)) this.isShown = true;
  }
}

/** Whether an element, such as an image, brings a text of its own. */
function isDescribed(attributes: readonly Pick<Attribute, 'name' | 'value'>[]): boolean {
  return attributes.some(
    ({name, value}) => /^(?:alt|aria-label)$/.test(name) && (value === null || value.trim() !== ''),
  );
}

/** Whether readers see something of a part of a page: a text, or what only the build can tell. */
export function showsSomething(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return node.value.trim() !== '';
    case 'image':
    case 'imageReference':
      return (node.alt ?? '').trim() !== '';
    case 'html':
      return htmlTokens(node.value, 0).some(({attributes}) => isDescribed(attributes));
    case 'break':
      return false;
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return !/^\s*(?:\/\*[\s\S]*\*\/\s*)?$/.test(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return isComponent(node) || isDescribed(attributesOf(node)) || node.children.some(showsSomething);
    case 'paragraph':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'link':
    case 'linkReference':
      return node.children.some(showsSomething);
  }
  return true;
}

function isComponent({name}: MdxJsxFlowElement | MdxJsxTextElement): boolean {
  return /^[A-Z]|\./.test(name ?? '');
}

/** What is given by an expression has a value that nobody knows. */
function attributesOf({attributes}: MdxJsxFlowElement | MdxJsxTextElement): Pick<Attribute, 'name' | 'value'>[] {
  return attributes.flatMap((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return [];
    const {name, value} = attribute;
    return [{name, value: typeof value === 'object' && value ? null : (value ?? '')}];
  });
}
