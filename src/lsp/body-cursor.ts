import type {Span} from '../diagnostics/diagnostic.ts';
import {halfOpening} from '../markdown/directive.ts';
import {personaAttribute, type Spelling} from '../markdown/section-attributes.ts';

/** What stands around a cursor in the body of a page, where it bears on persona sections. */
export type BodyCursor =
  | {
      /** In the value of the attribute that names a section's personas. */
      readonly kind: 'ids';
      readonly spelling: Spelling;
      /** The id at the cursor. */
      readonly word: Span;
      /** The other ids of the attribute. */
      readonly others: readonly string[];
      readonly quoted: boolean;
    }
  | {
      /** Where an attribute may begin that the section lacks. */
      readonly kind: 'attribute';
      readonly spelling: Spelling;
      readonly word: Span;
    }
  | {
      /** At the start of a line, where a section may begin. */
      readonly kind: 'section';
      /** What is typed of its opening. */
      readonly word: Span;
    };

/** How far back an opening tag is looked for. */
const longestTag = 2000;

const openTag = /<details\s(?:[^<>"']|"[^"]*"|'[^']*')*(?:"[^"<>]*|'[^'<>]*)?$/i;

/**
 * What stands at a cursor in the body of a page. It is read off the text before it, so that a section can be half
 * written.
 *
 * @param bodyStart where the body of the page begins
 */
export function bodyCursor(text: string, bodyStart: number, offset: number): BodyCursor | undefined {
  const lineStart = Math.max(bodyStart, startOfLine(text, offset));
  const line = text.slice(lineStart, offset);
  if (halfOpening.test(line)) return inOpening('directive', text, lineStart, offset);
  const from = Math.max(bodyStart, offset - longestTag);
  const tag = openTag.exec(text.slice(from, offset));
  if (tag) return inOpening('html', text, from + tag.index, offset);
  const typed = /^[ \t]*(:{1,}[a-z]*|<[a-z]*)?$/i.exec(line);
  if (!typed || inFence(text, bodyStart, lineStart)) return undefined;
  return {kind: 'section', word: [offset - (typed[1]?.length ?? 0), offset]};
}

/** In the opening of a section, which begins at `from`: in its ids, or where an attribute may begin. */
function inOpening(spelling: Spelling, text: string, from: number, offset: number): BodyCursor | undefined {
  const name = personaAttribute[spelling];
  const before = text.slice(from, offset);
  const value = new RegExp(`[\\s{]${name}\\s*=\\s*\\{?\\s*(?:(["'])((?:(?!\\1)[^])*)|([^\\s"'{}<>]*))$`).exec(before);
  if (value) {
    const [, quote, quoted = '', bare = ''] = value;
    return ids(spelling, text, quote, offset - (quote ? quoted : bare).length, offset);
  }
  const partial = /[\s{]([A-Za-z-]*)$/.exec(before);
  const whole = before + (/^[^<>}\n]*/.exec(text.slice(offset))?.[0] ?? '');
  if (!partial || insideQuotes(before) || new RegExp(`[\\s{]${name}\\s*=`).test(whole)) return undefined;
  return {kind: 'attribute', spelling, word: [offset - (partial[1]?.length ?? 0), offset]};
}

function ids(spelling: Spelling, text: string, quote: string | undefined, start: number, offset: number): BodyCursor {
  const rest = quote ? `[^${quote}\\n<>}]*` : `[^\\s"'<>{}]*`;
  const end = offset + (new RegExp(`^${rest}`).exec(text.slice(offset))?.[0].length ?? 0);
  const words = [...text.slice(start, end).matchAll(/\S+/g)].map(({0: word, index}) => ({
    word,
    span: [start + index, start + index + word.length] as const,
  }));
  const current = words.find(({span}) => span[0] <= offset && offset <= span[1]);
  const others = words.filter((word) => word !== current).map(({word}) => word);
  return {kind: 'ids', spelling, word: current?.span ?? [offset, offset], others, quoted: quote !== undefined};
}

function insideQuotes(text: string): boolean {
  return /["']/.test(text.replace(/"[^"]*"|'[^']*'/g, ''));
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** Whether a line stands in fenced code. */
function inFence(text: string, bodyStart: number, lineStart: number): boolean {
  let fence: string | undefined;
  for (const [, mark = ''] of text.slice(bodyStart, lineStart).matchAll(/^[ \t]*(`{3,}|~{3,})/gm)) {
    if (!fence) fence = mark;
    else if (mark[0] === fence[0] && mark.length >= fence.length) fence = undefined;
  }
  return fence !== undefined;
}
