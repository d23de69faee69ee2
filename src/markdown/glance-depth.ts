import type {MarkdownFormat} from './parser.ts';
import {deepest} from './unreadable.ts';

/** Levels that are there in any page: the page itself, a paragraph, a table with its rows and cells, a text. */
const always = 15;

/** How many brackets one paragraph may have for its marks to be few enough, whatever they are. */
const fewBrackets = deepest;
const fewMarks = 1000;
const fewSigns = 500;

/** How many levels code may have at most, by its marks, for all of it to be shallow. */
const shallowCode = 950;

/** What begins code in MDX. */
const code = /\{|^(?:import|export)\b/gm;

/** What nests code without any mark. */
const nestingWords = /\b(?:new|typeof|void|await|delete|yield|throw|in|of|instanceof|as|satisfies|else)\b/g;

/** A footnote that begins with something that nests. */
const footnotes = /\]:[ \t]*(?:>|\[\^|[-+*][ \t]|\d{1,9}[.)][ \t])/g;

/**
 * Whether nothing in a body can nest deeper than a parser follows. All that may nest is counted as if it did.
 *
 * @returns false where it may be, by its letters
 */
export function isSurelyShallow(text: string, bodyStart: number, format: MarkdownFormat): boolean {
  const counts = new Counts(text);
  for (let at = bodyStart; at < text.length; ) at = counts.line(at);
  counts.endPiece();
  if (counts.isTooMuch(format)) return false;
  footnotes.lastIndex = bodyStart;
  if (footnotes.test(text)) return false;
  code.lastIndex = bodyStart;
  if (format === 'md' || !code.test(text)) return true;
  return counts.openers < deepest && counts.marks + 2 * counts.openers + wordsIn(text, bodyStart) < shallowCode;
}

function wordsIn(text: string, from: number): number {
  let words = 0;
  nestingWords.lastIndex = from;
  while (nestingWords.test(text)) words++;
  return words;
}

/** Counts what may nest, line by line. */
class Counts {
  /** Brackets that open, of any kind. */
  openers = 0;
  /** All marks. */
  marks = 0;
  #containers = 0;
  #directives = 0;
  #tags = 0;
  /** Angle brackets that begin no tag: those of comments, among others. */
  #signs = 0;
  /** In the lines since the last blank one: brackets, labels of directives, marks of emphasis, and `_` within words. */
  #brackets = 0;
  #labels = 0;
  #emphasis = 0;
  #joints = 0;
  #mostBrackets = 0;
  #mostLabels = 0;
  #mostEmphasis = 0;
  #mostJoints = 0;

  constructor(private readonly text: string) {}

  /** Takes a line; returns where the next one begins. */
  line(start: number): number {
    const {text} = this;
    const at = this.#prefix(start);
    if (text.charCodeAt(at) === 58 && text.startsWith(':::', at)) this.#directives++;
    return this.#rest(at);
  }

  /** The marks of lists and quotations that a line begins with. What is nested in them by earlier lines is indented. */
  #prefix(start: number): number {
    const {text} = this;
    let columns = 0;
    let markers = 0;
    let isEmpty = true;
    let at = start;
    for (; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === 32) columns++;
      else if (character === 9) columns += 4;
      else if (character === 62) markers++;
      else {
        const end = markerEnd(text, at, character);
        if (end === at) break;
        isEmpty = false;
        // A bullet near the margin ends any paragraph.
        if (markers === 0 && columns <= 3 && end === at + 1 && isTextAt(text, end)) this.endPiece();
        markers++;
        at = end - 1;
      }
    }
    if (text.startsWith('[^', at)) markers++;
    if (markers > 0) this.#containers = Math.max(this.#containers, markers + (columns >> 1));
    if (isEmpty && isEndAt(text, at)) this.endPiece();
    return at;
  }

  #rest(from: number): number {
    const {text} = this;
    for (let at = from; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character > 126 || (character >= 97 && character <= 122) || character === 32) continue;
      switch (character) {
        case 13:
          return at + (text.charCodeAt(at + 1) === 10 ? 2 : 1);
        case 10:
          return at + 1;
        case 91:
          this.openers++;
          this.#brackets++;
          if (isName(text.charCodeAt(at - 1))) this.#labels++;
          break;
        case 40:
        case 123:
          this.openers++;
          break;
        case 95:
          if (isAlphanumeric(text.charCodeAt(at - 1)) && isAlphanumeric(text.charCodeAt(at + 1))) this.#joints++;
          else this.#emphasis++;
          break;
        case 42:
        case 126:
          this.#emphasis++;
          break;
        case 60:
          if (isLetter(text.charCodeAt(at + 1))) this.#tags++;
          else this.#signs++;
          break;
      }
      if (!isWord(character)) this.marks++;
    }
    return text.length;
  }

  /** What follows stands in another paragraph. */
  endPiece(): void {
    this.#mostBrackets = Math.max(this.#mostBrackets, this.#brackets);
    this.#mostLabels = Math.max(this.#mostLabels, this.#labels);
    this.#mostEmphasis = Math.max(this.#mostEmphasis, this.#emphasis);
    this.#mostJoints = Math.max(this.#mostJoints, this.#joints);
    this.#brackets = 0;
    this.#labels = 0;
    this.#emphasis = 0;
    this.#joints = 0;
  }

  isTooMuch(format: MarkdownFormat): boolean {
    // Emphasis has two marks a level at the least, a list has two levels for each of its markers.
    const levels = 2 * this.#containers + this.#directives + this.#mostLabels + (this.#mostEmphasis >> 1);
    const tags = format === 'mdx' ? this.#tags : 0;
    return (
      levels + tags + always > deepest ||
      this.#tags > deepest - always ||
      this.#signs > fewSigns ||
      this.#mostBrackets > fewBrackets ||
      this.#mostEmphasis + this.#mostJoints > fewMarks
    );
  }
}

/** The end of a list marker at this place; the place itself where there is none. */
function markerEnd(text: string, at: number, character: number): number {
  if (character === 45 || character === 42 || character === 43) return isSpaceAt(text, at + 1) ? at + 1 : at;
  let end = at;
  while (end < at + 9 && isDigit(text.charCodeAt(end))) end++;
  return end > at && /[.)]/.test(text.charAt(end)) && isSpaceAt(text, end + 1) ? end + 1 : at;
}

function isSpaceAt(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) <= 32;
}

/** Whether a line ends here, with another to come. */
function isEndAt(text: string, at: number): boolean {
  const character = text.charCodeAt(at);
  return character === 10 || character === 13;
}

/** Whether something is left of a line but spaces. */
function isTextAt(text: string, from: number): boolean {
  let at = from;
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return !isEndAt(text, at);
}

function isDigit(character: number): boolean {
  return character >= 48 && character <= 57;
}

function isLetter(character: number): boolean {
  return (character >= 97 && character <= 122) || (character >= 65 && character <= 90);
}

function isAlphanumeric(character: number): boolean {
  return isLetter(character) || isDigit(character);
}

/** What a directive's name may end with. */
function isName(character: number): boolean {
  return isAlphanumeric(character) || character === 45 || character === 95 || character > 127;
}

function isWord(character: number): boolean {
  return isAlphanumeric(character) || character === 9;
}
