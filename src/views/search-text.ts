import {everyone} from '../shared/everyone.ts';

/** A page without its persona sections, or one of those. */
export interface ScannedPart {
  /** What the attribute of the section says; undefined for the page. */
  readonly personas?: string | undefined;
  /** Which of the page's persona sections it is, from 0; undefined for the page. */
  readonly section?: number | undefined;
  /** HTML: titles with their ids, and paragraphs. */
  readonly blocks: string[];
}

/**
 * A tag or a comment. Pages are minified: values may lack their quotes, and elements their end. A tag that does not end takes
 * the rest of the page with it, as in browsers.
 */
const tags =
  /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][a-z\d-]*)([^>"']*(?:(?:"[^"]*(?:"|$)|'[^']*(?:'|$))[^>"']*)*)(?:>|$)/gi;

/** What ends a line of text. */
const blocks: ReadonlySet<string> = new Set(
  'address article aside blockquote br dd details div dl dt figcaption figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody thead tr ul'.split(
    ' ',
  ),
);

/** What is no text of the page: what leads around it, what is drawn, and what says whom it is for. */
const skipped: ReadonlySet<string> = new Set('button footer form nav noscript script style svg template'.split(' '));
const skippedClasses: ReadonlySet<string> = new Set(
  'persona-header persona-journey persona-name persona-ways hash-link theme-doc-toc-mobile theme-doc-version-badge breadcrumbs'.split(
    ' ',
  ),
);

const headings: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** How much more a word in a title counts than one in the text, by the level of the title. */
const weights = ['', '6', '5', '4', '3', '3', '3'];

/**
 * Reads the article of a built page as lines of text, by one pass over its tags.
 *
 * @returns the page itself first, then its persona sections in their order
 */
export function scanArticle(html: string): ScannedPart[] {
  const start = articleStart(html);
  const page: ScannedPart = {blocks: []};
  const parts = [page];
  if (start < 0) return parts;
  const open: ScannedPart[] = [];
  let part = page;
  let line = '';
  let heading: {level: number; id: string} | undefined;
  let skip: {name: string; depth: number} | undefined;
  let inCode = 0;
  let depth = 0;
  let around = '';
  const flush = () => {
    const words = line.replaceAll('\u200b', '').trim();
    line = '';
    if (words === '') return;
    if (!heading) part.blocks.push(`<p>${words}</p>`);
    else
      part.blocks.push(
        `<h${heading.level}${heading.id && ` id="${heading.id}"`} data-pagefind-weight="${weights[heading.level]}">${words}</h${heading.level}>`,
      );
  };
  tags.lastIndex = start;
  let last = start;
  for (let match = tags.exec(html); match; match = tags.exec(html)) {
    if (!skip) line += html.slice(last, match.index);
    last = tags.lastIndex;
    const [, slash, tag = '', attributes = ''] = match;
    if (tag === '') continue;
    const name = tag.toLowerCase();
    const isEnd = slash === '/';
    if (skip?.name === 'p' && blocks.has(name)) {
      // The end of a paragraph need not be written.
      skip = undefined;
      if (isEnd && name === 'p') continue;
    } else if (skip) {
      if (name === skip.name && !attributes.endsWith('/')) skip.depth += isEnd ? -1 : 1;
      if (skip.depth === 0) skip = undefined;
      continue;
    }
    if (!isEnd && isSkipped(name, attributes)) {
      skip = {name, depth: 1};
      continue;
    }
    if (around === '') around = name;
    if (name === around) depth += isEnd ? -1 : 1;
    if (depth === 0) break;
    if (name === 'td' || name === 'th') {
      if (!isEnd && line.trim() !== '') line += ' · ';
      continue;
    }
    if (!blocks.has(name)) continue;
    if (inCode > 0 && name !== 'pre') {
      line += '\n';
      continue;
    }
    flush();
    if (name === 'pre') inCode += isEnd ? -1 : 1;
    else if (headings.has(name))
      heading = isEnd ? undefined : {level: Number(name[1]), id: attributeOf(attributes, 'id')};
    else if (name === 'summary')
      heading =
        isEnd || part.section === undefined || part.blocks.length > 0 ? undefined : {level: 4, id: `~${part.section}`};
    else if (name === 'details') {
      if (isEnd) part = open.pop() ?? page;
      else {
        open.push(part);
        const personas = attributeOf(attributes, 'data-persona');
        if (personas) {
          part = {personas, section: parts.length - 1, blocks: []};
          parts.push(part);
        }
      }
    }
  }
  flush();
  return parts;
}

const articles = [/<div class="?theme-doc-markdown/, /<article[\s>]/, /<main[\s>]/];

/** Where the text of a page begins: that of docs, else of an article, else of the page. */
function articleStart(html: string): number {
  for (const article of articles) {
    const place = html.search(article);
    if (place >= 0) return place;
  }
  return -1;
}

function isSkipped(name: string, attributes: string): boolean {
  if (skipped.has(name)) return true;
  // What is there in one version for each persona is read once.
  const shownFor = attributes.includes('data-shown-for') ? attributeOf(attributes, 'data-shown-for') : everyone;
  if (!shownFor.split(' ').includes(everyone)) return true;
  if (!attributes.includes('class')) return false;
  return attributeOf(attributes, 'class')
    .split(/\s+/)
    .some((one) => skippedClasses.has(one));
}

const values = Object.fromEntries(
  ['class', 'id', 'data-persona', 'data-shown-for'].map((name) => [
    name,
    new RegExp(`(?:^|\\s)${name}=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`),
  ]),
) as Record<'class' | 'id' | 'data-persona' | 'data-shown-for', RegExp>;

/** The value of an attribute, as it is written. */
function attributeOf(attributes: string, name: keyof typeof values): string {
  const [, double, single, bare] = values[name].exec(attributes) ?? [];
  return double ?? single ?? bare ?? '';
}
