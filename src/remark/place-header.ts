import {headerPlace as element} from '../shared/header-place.ts';
import {exported} from './exported.ts';

/** What is used of a node of the HTML tree, be it an element of HTML or one of JSX. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly children?: unknown[];
}

/**
 * A rehype plugin that marks where the line under the title of a page comes: after the title that stands in the text, or
 * else first, since the theme writes the title of front matter before the text. It exports from the compiled page that it
 * has done so, as `headerPlace`.
 */
export function placeHeader() {
  return (tree: Node & {children: unknown[]}): void => {
    const place = {type: 'element', tagName: element, properties: {}, children: []};
    if (!insertAfterTitle(tree, place)) tree.children.unshift(place);
    tree.children.push(exported('headerPlace', 1));
  };
}

/** Inserts a node after the element that Docusaurus has put around the title. @returns whether there is one */
function insertAfterTitle({children = []}: Node, place: object): boolean {
  for (const [at, child] of (children as Node[]).entries()) {
    if (isTitle(child)) {
      children.splice(at + 1, 0, place);
      return true;
    }
    if (insertAfterTitle(child, place)) return true;
  }
  return false;
}

function isTitle({tagName, name, children = []}: Node): boolean {
  return (tagName ?? name) === 'header' && (children as Node[]).some((child) => child.tagName === 'h1');
}
