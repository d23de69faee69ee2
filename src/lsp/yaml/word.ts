import {isScalar, parseDocument} from 'yaml';
import type {Span} from '../../diagnostics/diagnostic.ts';
import {closingQuote} from './flow.ts';

/** A scalar as it is written. */
export interface Word {
  /** The place of its text, without its quotes. */
  readonly span: Span;
  /** Where it begins, its quote included. */
  readonly start: number;
  /** What it says: what is escaped in quotes is read. */
  readonly text: string;
  readonly quote: '' | '"' | "'";
}

/** The scalar that fills a region, but for spaces and a list's hyphen. A quote that nothing closes yet is one too. */
export function wordIn(text: string, region: Span): Word {
  let start = region[0];
  let end = Math.max(region[1], start);
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  const first = text[start];
  if (start === end || (first !== '"' && first !== "'")) {
    return {span: [start, end], start, text: text.slice(start, end), quote: ''};
  }
  const close = closingQuote(text, start, end) ?? end;
  return {span: [start + 1, close], start, text: unescaped(text.slice(start + 1, close), first), quote: first};
}

/** What is read where a text stands in quotes; the text itself where that cannot be known. */
function unescaped(written: string, quote: '"' | "'"): string {
  if (quote === "'") return written.replaceAll("''", "'");
  if (!written.includes('\\')) return written;
  const {contents, errors} = parseDocument(`"${written}"`, {prettyErrors: false});
  return isScalar(contents) && errors.length === 0 ? String(contents.value) : written;
}

/** The word of a region that a cursor touches; an empty one where the region is empty, undefined beside a word. */
export function wordAt(text: string, region: Span, offset: number): Word | undefined {
  const word = wordIn(text, region);
  if (word.quote === '' && word.text === '') return {span: [offset, offset], start: offset, text: '', quote: ''};
  return word.span[0] <= offset && offset <= word.span[1] ? word : undefined;
}

/** Whether there is anything of a word. */
export function isWritten({span}: Word): boolean {
  return span[1] > span[0];
}
