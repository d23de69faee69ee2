import {attribute, type Element, hasClass} from './page-tree.ts';

/**
 * All that a site has with the plugin and lacks without it, before any of its pages has a tag. But for these, what is built
 * is the same. The tests fail when one of them is met nowhere.
 */
interface Difference {
  readonly what: string;
}

interface AddedElement extends Difference {
  readonly is: (element: Element) => boolean;
}

/** What stands on pages that the site has anyhow. */
export const addedElements: readonly AddedElement[] = [
  {
    what: 'the script that sets the persona before the first paint',
    is: (element) =>
      element.tagName === 'script' && ['', 'text/x-javascript'].includes(attribute(element, 'type') ?? 'none'),
  },
  {what: 'the picker', is: (element) => attribute(element, 'data-persona-picker') !== undefined},
  {
    what: 'the way to the list of all pages after the paginator, for readers without scripts',
    is: ({tagName, childNodes: [link]}) =>
      tagName === 'noscript' && link !== undefined && 'attrs' in link && leadsToAllPages(link),
  },
  {
    what: 'the ways on from a page that is not there',
    is: ({tagName, childNodes: [inner]}) =>
      tagName === 'div' && inner !== undefined && 'attrs' in inner && hasClass(inner, 'persona-ways'),
  },
  {
    what: 'the styles of those ways',
    is: (element) => element.tagName === 'link' && /persona-pages[^/]*\.css$/.test(attribute(element, 'href') ?? ''),
  },
];

interface ChangedAttribute extends Difference {
  readonly is: (element: Element, name: string) => boolean;
}

/** What is different in elements that the site has anyhow. */
export const changedAttributes: readonly ChangedAttribute[] = [
  {
    what: 'where closed categories lead readers without scripts: to the list of all pages, which has what is in them',
    is: (element, name) =>
      ['href', 'role', 'aria-expanded'].includes(name) &&
      hasClass(element, 'menu__link', 'menu__link--sublist') &&
      (leadsToAllPages(element) ||
        (attribute(element, 'role') === 'button' && attribute(element, 'aria-expanded') === 'false')),
  },
];

interface AddedFile extends Difference {
  readonly is: RegExp;
}

/** What lies in the build folder besides. A plugin for redirects may lead to each of them from its address with an ending, too. */
export const addedFiles: readonly AddedFile[] = [
  {what: 'the homes of the personas', is: /^(?:[\w-]+\/)?for\/newcomer(?:\.html)?(?:\.|\/index\.)html$/},
  {what: 'the list of the scenarios', is: /^(?:[\w-]+\/)?scenarios(?:\.html)?(?:\.|\/index\.)html$/},
  {what: 'the pages of the scenarios', is: /^(?:[\w-]+\/)?scenarios\/s-01(?:\.html)?(?:\.|\/index\.)html$/},
  {what: 'the lists of all pages', is: /(?:^|\/)all-pages(?:\.html)?(?:\.|\/index\.)html$/},
  {
    what: 'these pages as Markdown, where something makes that of all',
    is: /^(?:for\/newcomer|scenarios|scenarios\/s-01|docs\/all-pages)\.md$/,
  },
  {what: 'the hashes for a content security policy', is: /^(?:[\w-]+\/)?content-security-policy\.json$/},
];

const addedPages = 'for/newcomer|scenarios|scenarios/s-01|(?:[\\w./-]+/)?all-pages';

/** An address of one of these pages, as sitemaps and search indexes have it. */
export const addedAddress = new RegExp(`/(?:${addedPages})/?$`);

/** What a text for language models says of these pages: a line for each, and one for each folder of them. */
export const addedLine = new RegExp(`^(?:- \\[[^\\]]*\\]\\(/(?:${addedPages})\\.md\\)|## (?:for|scenarios)$)`);

function leadsToAllPages(element: Element): boolean {
  return /\/all-pages(?:\/|\.html)?(?:#.*)?$/.test(attribute(element, 'href') ?? '');
}
