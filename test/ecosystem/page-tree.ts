import {type DefaultTreeAdapterTypes, parse} from 'parse5';

type ChildNode = DefaultTreeAdapterTypes.ChildNode;
export type Element = DefaultTreeAdapterTypes.Element;

/** The value of an attribute. */
export function attribute({attrs}: Element, name: string): string | undefined {
  return attrs.find((one) => one.name === name)?.value;
}

/** Whether an element has all of some classes. */
export function hasClass(element: Element, ...names: readonly string[]): boolean {
  const classes = attribute(element, 'class')?.split(/\s+/) ?? [];
  return names.every((name) => classes.includes(name));
}

/** Names of files that have a hash of their contents, which changes with any of the code that is bundled into them. */
const hashed = /(\/?assets\/(?:js|css)\/[^"'\s]*?)\.[0-9a-f]{8}\.(js|css)/g;

/** What is passed over in a page. */
export interface Passed {
  /** An element, with all in it. */
  readonly element?: (element: Element) => boolean;
  /** An attribute of an element. */
  readonly attribute?: (element: Element, name: string) => boolean;
  /** All but the texts that readers see. */
  readonly markup?: boolean;
}

/**
 * A page of a built site as lines: one for each element, with its attributes in order of their names, and one for each text.
 * All that readers, screen readers and search engines get of it is in there.
 */
export function pageLines(html: string, passed: Passed = {}): string[] {
  const lines: string[] = [];
  const visit = (node: ChildNode, depth: number): void => {
    const indent = '  '.repeat(depth);
    if ('tagName' in node) {
      if (passed.element?.(node)) return;
      if (passed.markup && /^(?:script|style|template)$/.test(node.tagName)) return;
      if (!passed.markup) lines.push(`${indent}<${node.tagName}${attributesOf(node, passed)}>`);
      for (const child of node.childNodes) visit(child, depth + 1);
    } else if ('value' in node && node.value.trim() !== '') {
      lines.push(`${passed.markup ? '' : indent}${node.value.replace(/\s+/g, ' ')}`);
    }
  };
  for (const child of parse(html, {scriptingEnabled: false}).childNodes) visit(child, 0);
  return lines;
}

function attributesOf(element: Element, passed: Passed): string {
  return element.attrs
    .filter(({name}) => !passed.attribute?.(element, name))
    .map(({name, value}) => ` ${name}="${value.replaceAll(hashed, '$1.$2')}"`)
    .sort()
    .join('');
}

/** The places at which two pages differ, with some lines before each, as a reader of a report wants them. */
export function lineDifferences(before: readonly string[], after: readonly string[]): string[] {
  const at = before.findIndex((line, place) => line !== after[place]);
  if (at < 0 && before.length === after.length) return [];
  const first = at < 0 ? before.length : at;
  // Where they end alike, too, what lies between is the difference.
  let end = 0;
  while (end < Math.min(before.length, after.length) - first && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const part = (lines: readonly string[], sign: string) =>
    lines
      .slice(first, lines.length - end)
      .slice(0, 12)
      .map((line) => `${sign} ${line.slice(0, 300)}`);
  return [
    ...before.slice(Math.max(0, first - 3), first).map((line) => `  ${line}`),
    ...part(before, '-'),
    ...part(after, '+'),
  ];
}
