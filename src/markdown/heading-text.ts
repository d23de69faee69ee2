import type {PhrasingContent} from 'mdast';
import type {TextDirective} from 'mdast-util-directive';
import {toString as textOf} from 'mdast-util-to-string';

/** An explicit id at the end of a heading: `{#id}`. */
const explicitId = /^\{#((?:.(?!\{#|\}))*.)\}$/;

/** The explicit id that ends a text, with its braces. */
function writtenId(text: string): RegExpExecArray | null {
  return explicitId.exec(text.slice(Math.max(text.lastIndexOf('{#'), 0)));
}

/** An expression that holds comments and nothing else. */
const comments = /^(?:\s|\/\*(?:(?!\*\/).)*\*\/)*$/s;

/** The explicit id that the text of a heading ends with, as Docusaurus finds it. */
export function explicitIdIn(text: string): string | undefined {
  return writtenId(text)?.[1]?.trim();
}

/** White space as readers see it: a line break, a no-break space and a row of spaces are all one space. */
export function collapsed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What the build takes for the name of an emoji. */
const shortcode = /:(?:\+1|[\w-]+):/g;

/** One emoji: a flag, a key, or pictures that are joined. */
const emoji =
  /\p{RI}{2}|[\d#*]\ufe0f?\u20e3|\p{ExtPict}[\ufe0f\p{EMod}\u{e0020}-\u{e007f}]*(?:\u200d\p{ExtPict}[\ufe0f\p{EMod}]*)*/gu;

/**
 * Whether a heading may look like this once its shortcodes, such as `:rocket:`, are emoji. Which emoji each stands for
 * would take a list of them all: here, any will do.
 */
export function mayShowAs(heading: string, name: string): boolean {
  const shown = heading.replace(shortcode, '🙂');
  return shown !== heading && shown.replace(emoji, '🙂') === name.replace(emoji, '🙂');
}

/** What readers see of the content of a heading, or of a part of it. */
export function visibleText(nodes: readonly PhrasingContent[]): string {
  return collapsed(nodes.map(seen).join(''));
}

/** The content of a heading without the explicit id, which Docusaurus takes out of the last node, whatever that is. */
export function withoutId(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const last = nodes.at(-1);
  const before = nodes.slice(0, -1);
  if (!last || !('value' in last)) return before.length > 0 ? before : [...nodes];
  const length = last.value.length - (writtenId(last.value)?.[0].length ?? 0);
  return [...before, {...last, value: last.value.slice(0, length)}];
}

function seen(node: PhrasingContent): string {
  switch (node.type) {
    case 'break':
      return ' ';
    case 'html':
      return /^<br[\s/>]/i.test(node.value) ? ' ' : '';
    case 'textDirective':
      return isPlain(node) ? `:${node.name}` : contentOf(node);
    case 'mdxTextExpression':
      return comments.test(node.value) ? '' : node.value;
    case 'mdxJsxTextElement':
      return node.name === 'br' ? ' ' : contentOf(node);
  }
  return 'children' in node ? contentOf(node) : textOf(node);
}

function contentOf({children}: {children: readonly PhrasingContent[]}): string {
  return children.map(seen).join('');
}

/** A directive that nobody meant: Docusaurus puts a colon and the name back where there is no label or attribute. */
function isPlain({children, attributes}: TextDirective): boolean {
  return children.length === 0 && Object.keys(attributes ?? {}).length === 0;
}
