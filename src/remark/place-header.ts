import {headerProp} from '../shared/header-place.ts';
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
 *
 * The mark is `{props.personaHeader}`, which is nothing in a part that other pages take in: an element would stay.
 */
export function placeHeader() {
  return (tree: Node & {children: unknown[]}): void => {
    if (!insertAfterTitle(tree, place)) tree.children.unshift(place);
    tree.children.push(exported('headerPlace', 1));
  };
}

/** `{props.personaHeader}` as a node of the tree. */
const place = {
  type: 'mdxFlowExpression',
  value: `props.${headerProp}`,
  data: {
    estree: {
      type: 'Program',
      sourceType: 'module',
      body: [
        {
          type: 'ExpressionStatement',
          expression: {
            type: 'MemberExpression',
            object: {type: 'Identifier', name: 'props'},
            property: {type: 'Identifier', name: headerProp},
            computed: false,
            optional: false,
          },
        },
      ],
    },
  },
};

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
