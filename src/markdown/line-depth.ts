import {deepest, tooDeep, UnreadableError} from './unreadable.ts';

/** How deep something may be that is looked at in part only, so that all of it is shallow enough. */
export const surelyShallow = deepest / 4;

/** How many lines may stand before the ends of lists and quotations, all in all: for each end, the parser moves all that it has read. */
const mostLinesBefore = 40_000_000;

/** A run of marks of emphasis. */
const marks = /([*_~])\1*/g;

/** Whether a text has so many marks that what they mark may nest deep. Looking for one mark at a time is fastest. */
function hasManyMarks(text: string): boolean {
  let count = 0;
  for (const mark of '[<*_>~')
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1))
      if (++count > surelyShallow) return true;
  return false;
}

/** Whether what stands between the lines of a text may nest too deep: never no where it does. */
export function mayNestDeep(text: string): boolean {
  if (text.length < surelyShallow || !hasManyMarks(text)) return false;
  let brackets = 0;
  let tags = 0;
  let quotes = 0;
  for (const {0: mark} of text.matchAll(/[[\]]|<[A-Za-z]|>/g)) {
    if (mark === '[') brackets++;
    else if (mark === ']') brackets = Math.max(brackets - 1, 0);
    else if (mark === '>') quotes++;
    else tags++;
    if (Math.max(brackets, tags, quotes) > surelyShallow) return true;
  }
  let open = 0;
  for (const {0: mark, index} of text.matchAll(marks)) {
    const opens = /[^\s]/.test(text.charAt(index + mark.length));
    open = opens ? open + Math.ceil(mark.length / 2) : Math.max(open - 1, 0);
    if (open > surelyShallow) return true;
  }
  return false;
}

const container = /(?:>|(?:[-+*]|\d{1,9}[.)])(?![^ \t])|\[\^[^\]\s]+\]:)/y;
const thematicBreak = /^([-*])(?:[ \t]*\1){2,}[ \t]*$/;
const fence = /^[ \t>]*(`{3,}|~{3,})/;
const directive = /^[ \t>]*(:{3,})([A-Za-z]?)/;

/**
 * Makes sure that the parser comes to its end: it takes the longer the deeper quotations, lists, footnotes and expressions
 * nest, and the more so the deeper.
 *
 * @param body the page without its front matter
 * @throws UnreadableError where something nests deeper than people write
 */
export function requireShallowLines(body: string, isMdx: boolean): void {
  /** The columns of the list items that may be open. */
  const items: number[] = [];
  const directives: string[] = [];
  const code = new Brackets();
  const ends = new Ends();
  let open: string | undefined;
  for (const {0: line, index} of body.matchAll(/[^\r\n]+|\n(?=\r?\n)/g)) {
    const mark = fence.exec(line)?.[1];
    if (mark && !open) open = mark;
    else if (open) {
      if (mark?.startsWith(open)) open = undefined;
      continue;
    }
    let quotes = 0;
    let at = line.search(/[^ \t]/);
    const markers: Marker[] = [];
    for (let from = at; ; from = at) {
      container.lastIndex = from;
      const [marker = ''] = container.exec(line) ?? [];
      if (marker === '' || thematicBreak.test(line.slice(from))) break;
      if (marker[0] === '>') quotes++;
      else {
        while ((items.at(-1) ?? -1) >= from) items.pop();
        items.push(from);
        markers.push({sign: marker.at(-1) as string, from, end: from + marker.length});
      }
      at = from + marker.length;
      while (/[ \t]/.test(line.charAt(at))) at++;
      if (quotes + items.length > deepest) throw tooDeep(index);
    }
    if (ends.areTooManyAfter(quotes, markers, line.slice(at).trim() === '' ? undefined : at))
      throw new UnreadableError('holds too many lists or quotations', 'Move some of them to another page', index);
    const [, colons, name] = directive.exec(line) ?? [];
    if (name) directives.push(colons as string);
    else if (colons) {
      const at = directives.findIndex((outer) => outer.length <= colons.length);
      if (at >= 0) directives.length = at;
    }
    if (directives.length > deepest || (isMdx && code.isDeepAfter(line))) throw tooDeep(index);
  }
}

/** What begins an item of a list: its sign, where it stands, and where it ends. */
interface Marker {
  readonly sign: string;
  readonly from: number;
  readonly end: number;
}

/** Counts the ends of lists and quotations, each with the lines before it. */
class Ends {
  #lines = 0;
  #linesBefore = 0;
  #quotes = 0;
  #items: Marker[] = [];

  /**
   * @param quotes how many quotations a line stands in
   * @param markers those of its items
   * @param text where text begins that is no marker; undefined where there is none
   */
  areTooManyAfter(quotes: number, markers: readonly Marker[], text: number | undefined): boolean {
    this.#lines++;
    const begins = markers[0]?.from ?? text ?? Number.POSITIVE_INFINITY;
    const left = this.#items.filter(({end}) => end <= begins);
    const [first, ...others] = this.#items.slice(left.length);
    // The next item of a list ends no list.
    const isNext = first?.sign === markers[0]?.sign && others.length === 0;
    if (quotes < this.#quotes || (first && !isNext)) this.#linesBefore += this.#lines;
    this.#quotes = quotes;
    this.#items = [...left, ...markers];
    return this.#linesBefore > mostLinesBefore;
  }
}

/** Follows how deep the code in MDX nests, by its brackets. */
class Brackets {
  #braces = 0;
  #others = 0;
  #isModule = false;

  isDeepAfter(line: string): boolean {
    this.#isModule = /^(?:import|export)[ \t{*]/.test(line) || (this.#isModule && line.trim() !== '');
    let deepestHere = 0;
    // Code in a text is no code of MDX.
    for (const {0: mark} of (this.#braces > 0 || this.#isModule ? line : line.replace(/`[^`]*`/g, '')).matchAll(
      /[{}()[\]]/g,
    )) {
      if (mark === '{') this.#braces++;
      else if (mark === '}') this.#braces = Math.max(this.#braces - 1, 0);
      // Elsewhere these are marks of Markdown, or text.
      else if (this.#braces === 0 && !this.#isModule) this.#others = 0;
      else this.#others = Math.max(this.#others + (/[([]/.test(mark) ? 1 : -1), 0);
      deepestHere = Math.max(deepestHere, this.#braces + this.#others);
    }
    return deepestHere > deepest;
  }
}
