import {dayWords} from '../shared/day-words.ts';
import {headerProp} from '../shared/header-place.ts';
import type {Json} from '../shared/json.ts';
import {notedJourney} from '../shared/noted-journeys.ts';
import {type OurLanguage, ourLanguage} from '../shared/our-language.ts';
import {exported} from './exported.ts';

/** What is used of a node of the HTML tree, be it an element of HTML or one of JSX. */
interface Node {
  readonly type: string;
  readonly tagName?: string;
  readonly name?: string | null;
  readonly value?: unknown;
  readonly children?: unknown[];
}

/**
 * A rehype plugin that marks where the line under the title of a page comes: after the title that stands in the text, or
 * else first, since the theme writes the title of front matter before the text. It exports from the compiled page that it
 * has done so, as `personaHeaderPlace`; and where the page stands on the ways through the scenarios, as `personaJourney`, if it
 * stands anywhere.
 *
 * The mark is `{props.personaHeader}`, which is nothing in a part that other pages take in: an element would stay. It is in a
 * fragment with what it stands beside: as one more child of the page it would change the ids that React gives (`useId`) to
 * all that comes on the page.
 */
export function placeHeader() {
  return (tree: Node & {children: unknown[]}, file?: MarkdownFile): void => {
    const places = [place, ...reviewLine(file?.data?.frontMatter?.reviewed)];
    if (!insertAfterTitle(tree, places)) {
      const at = firstShown(tree.children as Node[]);
      const first = tree.children[at];
      tree.children.splice(at, 1, ...(first === undefined ? places : [fragment([...places, first])]));
    }
    tree.children.push(exported('personaHeaderPlace', 1));
    const {places: journey = []} = notedJourney(file?.path) ?? {};
    if (journey.length > 0) tree.children.push(exported('personaJourney', journey as readonly Json[]));
  };
}

/** What is used of a file that is compiled. */
interface MarkdownFile {
  readonly path?: string;
  readonly data?: {readonly frontMatter?: {readonly reviewed?: unknown}};
}

/** The words for the day of a review, by the language of a site. */
const reviewedOn: Readonly<Record<OurLanguage, string>> = {
  de: 'Überprüft am',
  es: 'Revisado el',
  fr: 'Relu le',
  ja: '最終確認日：',
  pt: 'Revisado em',
  zh: '复核于',
};

/**
 * The line that says when a page was reviewed last, if its front matter does. It is text of the page, so that no reader
 * downloads code for it.
 */
function reviewLine(reviewed: unknown): object[] {
  const day = reviewed instanceof Date && !Number.isNaN(reviewed.getTime()) ? reviewed.toISOString() : reviewed;
  const [date] = /^\d{4}-\d\d-\d\d/.exec(typeof day === 'string' ? day : '') ?? [];
  if (date === undefined || Number.isNaN(Date.parse(date))) return [];
  const {DOCUSAURUS_CURRENT_LOCALE: locale = 'en'} = process.env;
  const language = ourLanguage(locale);
  const words = language ? reviewedOn[language] : 'Reviewed';
  const text = {type: 'text', value: `${words} ${dayWords(date, locale)}`};
  return [{type: 'element', tagName: 'p', properties: {className: ['persona-reviewed']}, children: [text]}];
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

/** `<>…</>` as a node of the tree. */
function fragment(children: readonly unknown[]): object {
  return {type: 'mdxJsxFlowElement', name: null, attributes: [], children};
}

/** Inserts nodes after the element that Docusaurus has put around the title. @returns whether there is one */
function insertAfterTitle({children = []}: Node, places: readonly object[]): boolean {
  for (const [at, child] of (children as Node[]).entries()) {
    if (isTitle(child)) {
      children[at] = fragment([child, ...places]) as Node;
      return true;
    }
    if (insertAfterTitle(child, places)) return true;
  }
  return false;
}

/**
 * Where what a page shows begins: after what it imports and exports, and the line ends between those. MDX drops line ends
 * before the first thing that is shown, and those that stand after a mark would be text.
 */
function firstShown(children: readonly Node[]): number {
  const at = children.findIndex(({type, value}) => type !== 'mdxjsEsm' && !(type === 'text' && value === '\n'));
  return at < 0 ? children.length : at;
}

function isTitle({tagName, name, children = []}: Node): boolean {
  return (tagName ?? name) === 'header' && (children as Node[]).some((child) => child.tagName === 'h1');
}
