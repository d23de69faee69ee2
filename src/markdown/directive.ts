import {sectionName} from '../shared/section-attribute.ts';
import {type Attribute, attributeAt} from './html.ts';

/** What makes text of a line that was to open a section; undefined where it is none of these. */
export type DirectiveFault = 'spaces' | 'no-brackets' | 'label' | 'order' | 'quote' | 'braces' | 'behind' | undefined;

// The grammar of a directive that opens a section, `:::details[Label]{persona="BE-Ops"}`, as each reader of it needs it:
// whole and certain, failed, half written, and its attributes one by one.

const colons = /:{3,}/.source;
const plainAttribute = /[A-Za-z_:][\w:.-]*(?:=(?:"[^"{}[\]\\`<&]*"|'[^'{}[\]\\`<&]*'|[\w.:/-]+))?/.source;
const plainAttributes = `(?:${plainAttribute}(?:[ \\t]+${plainAttribute})*)?`;

/** An opening line that is one for certain, up to its end: its colons, its name and its label with the brackets. */
export const certainOpening = new RegExp(
  `^(${colons})([A-Za-z][A-Za-z0-9-]*)${/(\[[^[\]\\`<&*_~]*\])?/.source}(?:\\{[ \\t]*${plainAttributes}[ \\t]*\\})?[ \\t]*$`,
);

/** The lines of a text that look as if they were to open a directive: how far each is indented. */
export function likeOpenings(text: string): RegExpExecArray[] {
  return [...text.matchAll(new RegExp(`^([ \\t]*)${colons}[ \\t]*[A-Za-z]`, 'gm'))];
}

/** An opening of a section that is written as far as its attributes, and not to their end. */
export const halfOpening = new RegExp(
  `^[ \\t]*${colons}${sectionName}${/(?:\[.*\])?\{(?:[^{}"']|"[^"]*"|'[^']*')*(?:"[^"}]*|'[^'}]*)?/.source}$`,
);

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
