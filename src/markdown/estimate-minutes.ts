import type {ReadingTime} from '../shared/minutes.ts';
import {directiveAttribute, sectionAttribute, sectionName} from '../shared/section-attribute.ts';
import {minutesFor, wordsIn} from '../shared/word-count.ts';
import {directiveAttributes, labelEnd} from './directive.ts';
import {deepest} from './unreadable.ts';

/** What is open at a line, innermost last: what ends it, and the personas that it is for, if it is for some only. */
interface Open {
  /** The colons of a directive; none of an element. */
  readonly colons: number;
  readonly personas: readonly string[] | undefined;
}

const fence = /^[ \t>]*(`{3,}|~{3,})[ \t]*(\w*)/;
const directive = /^[ \t]*(:{3,})[ \t]*([\w-]*)/;
const details = /<(\/?)details\b([^>]*)>/g;
const ofSection = new RegExp(`\\s${sectionAttribute}=(?:[{"'\`]+(?<quoted>[^"'\`}]*)|(?<bare>\\S+))`);

/**
 * What stands in the text of a page and is not read: comments, addresses, tags, ids of headings, pictures. Each is looked for
 * up to the last place where it may end, so that no opening without an end is looked for to the end of the line.
 */
const unread: readonly (readonly [what: RegExp, instead: string, end?: string])[] = [
  [/<!--.*?-->/g, ' ', '-->'],
  [/\{\/\*.*?\*\/\}/g, ' ', '*/}'],
  [/\{#[^{}]*\}/g, ' '],
  [/!\[[^\]]*\](?:\([^()]*\)|\[[^\]]*\])?/g, ' ', ']'],
  [/\]\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ' ', ')'],
  [/\]\[[^\]]*\]/g, ' ', ']'],
  [/^\s*\[[^\]]+\]:\s.*$/, ''],
  [/<https?:[^>]*>/g, ' word ', '>'],
  [/<\/?[A-Za-z][^>]*>/g, ' ', '>'],
];

/** What each of those has somewhere. Most lines have none of it. */
const mayHoldUnread = /[<{[\]|]/;

function withoutUnread(line: string): string {
  return unread.reduce((text, [what, instead, end]) => {
    const known = end === undefined ? text.length : endAfter(text, end);
    // The address of a picture stands behind that.
    const last = known + (/^\([^()]*\)/.exec(text.slice(known))?.[0].length ?? 0);
    return text.slice(0, last).replace(what, instead) + text.slice(last);
  }, line);
}

/** Just after the last place of an end; the start of the text where there is none. */
function endAfter(text: string, end: string): number {
  const at = text.lastIndexOf(end);
  return at < 0 ? 0 : at + end.length;
}

/**
 * About how long the body of a page takes to read, from its lines alone: what the compiled page says of itself, as near as
 * can be told without compiling it. Diagrams have no words.
 *
 * @param body without front matter
 */
export function readingTimeOf(body: string): ReadingTime {
  let all = 0;
  let shared = 0;
  const own = new Map<string, number>();
  const open: Open[] = [];
  let block: {readonly end: string; readonly isDiagram: boolean} | undefined;
  let isComment = false;
  const count = (words: number) => {
    all += words;
    const personas = readersOf(open);
    if (!personas) shared += words;
    for (const id of personas ?? []) own.set(id, (own.get(id) ?? 0) + words);
  };
  for (const line of body.split('\n')) {
    const [, marks = '', language] = fence.exec(line) ?? [];
    if (block) {
      if (marks.startsWith(block.end) && language === '') block = undefined;
      else if (!block.isDiagram) count(wordsIn(line));
    } else if (isComment || (line.includes('<!--') && !line.includes('-->'))) {
      isComment = !line.includes('-->');
    } else if (marks) {
      block = {end: marks, isDiagram: language === 'mermaid'};
    } else {
      const rest = follow(line, open);
      count(wordsIn(mayHoldUnread.test(rest) ? withoutUnread(rest) : rest, true));
    }
  }
  return {
    all: minutesFor(all),
    shared: minutesFor(shared),
    sections: Object.fromEntries([...own].map(([id, words]) => [id, minutesFor(shared + words)])),
  };
}

/** Those that everything that is open is for; undefined where that is all. */
function readersOf(open: readonly Open[]): readonly string[] | undefined {
  return open.reduce<readonly string[] | undefined>(
    (outer, {personas}) => (outer && personas ? personas.filter((id) => outer.includes(id)) : (personas ?? outer)),
    undefined,
  );
}

/** Opens and ends what a line does. @returns what is left of it to be read */
function follow(line: string, open: Open[]): string {
  const [opening, colons = '', name] = directive.exec(line) ?? [];
  if (opening === undefined) {
    for (const [, slash, attributes = ''] of line.slice(0, endAfter(line, '>')).matchAll(details)) {
      if (slash) open.pop();
      else if (open.length < deepest) {
        const {quoted, bare} = ofSection.exec(attributes)?.groups ?? {};
        open.push({colons: 0, personas: idsIn(quoted ?? bare)});
      }
    }
    return line;
  }
  // A fence ends the outermost that it can end, and all that is in it.
  const at = open.findIndex((one) => one.colons > 0 && one.colons <= colons.length);
  if (name) {
    if (open.length >= deepest) return line;
    const personas = name === sectionName ? personasOf(line, opening.length) : undefined;
    open.push({colons: colons.length, personas});
  } else if (at >= 0) open.length = at;
  return line.slice(opening.length).replace(/\{[^{}]*\}\s*$/, '');
}

/** Whom a directive is for, as the build makes a section of it. @param nameEnd where its name ends */
function personasOf(line: string, nameEnd: number): string[] | undefined {
  const attributes = directiveAttributes(line, labelEnd(line, nameEnd));
  const last = (wanted: string) => attributes.filter(({name}) => name === wanted).at(-1)?.value;
  return idsIn(last(directiveAttribute) || last(sectionAttribute));
}

/** The ids that the value of an attribute names. */
function idsIn(value: string | null | undefined): string[] | undefined {
  const ids = value?.match(/\S+/g) ?? [];
  return ids.length > 0 ? ids : undefined;
}
