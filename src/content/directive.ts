import {type Attribute, attributeAt} from './html.ts';

/** What makes text of a line that was to open a section; undefined where it is none of these. */
export type DirectiveFault = 'spaces' | 'no-brackets' | 'label' | 'order' | 'quote' | 'braces' | 'behind' | undefined;

const attribute = /([#.][^\s{}#.=]+)|([A-Za-z:_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<=>`}]+)))?/y;

/**
 * The attributes of a directive with the places of their parts, which the Markdown parser does not keep.
 *
 * @param text the text that holds the directive
 * @param from the offset just after the directive's name and label, where its attributes may begin
 * @param offset added to every place
 */
export function directiveAttributes(text: string, from: number, offset = 0): Attribute[] {
  if (text[from] !== '{') return [];
  const attributes: Attribute[] = [];
  let at = from + 1;
  while (at < text.length && text[at] !== '}') {
    attribute.lastIndex = at;
    const match = attribute.exec(text);
    if (!match) {
      at++;
      continue;
    }
    const [source, , name, double, single, bare] = match;
    if (name) attributes.push(attributeAt(name, double ?? single ?? bare ?? '', source, at + offset));
    at += source.length;
  }
  return attributes;
}

/**
 * The offset just after the label of a directive: that of the bracket that closes it, plus one.
 *
 * @param from the offset just after the directive's name
 * @returns `from` itself when there is no label there
 */
export function labelEnd(text: string, from: number): number {
  if (text[from] !== '[') return from;
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
    else if (character === '\n') break;
  }
  return from;
}
