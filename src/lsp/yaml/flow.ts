import type {Span} from '../../diagnostics/diagnostic.ts';

/** A collection in brackets or braces, as far as it is written. */
export interface Flow {
  readonly kind: '[' | '{';
  /** What stands between the brackets. */
  readonly inside: Span;
  readonly items: readonly FlowItem[];
}

/** An item of a list in brackets, or a pair of a mapping in braces. */
interface FlowItem {
  readonly span: Span;
  /** The key of a pair, without its quotes. */
  readonly key: string | undefined;
  /** What stands after the key and its colon; for an item of a list, all of it. */
  readonly value: Span;
  readonly nested: Flow | undefined;
}

/** Brackets that nest deeper are read as text: nobody writes them, and a stack does not hold them all. */
const deepest = 100;

const closing = {'[': ']', '{': '}'} as const;
const pairKey = /^\s*(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'#:,{}[\]](?:[^"'#:,{}[\]\n]*[^"'#:,{}[\]\n \t])?))[ \t]*:/;

/**
 * Reads a collection in brackets or braces by its text alone, so that half of one can be read.
 *
 * @param open where its opening bracket stands
 * @param limit where it ends at the latest, if nothing closes it
 * @param depth in how many others it stands
 */
export function readFlow(text: string, open: number, limit: number, depth = 0): Flow {
  const kind = text[open] as '[' | '{';
  const items: FlowItem[] = [];
  let start = open + 1;
  let nested: Flow | undefined;
  let at = start;
  const endItem = () => {
    items.push(flowItem(text, [start, at], kind, nested));
    nested = undefined;
  };
  while (at < limit && text[at] !== closing[kind]) {
    const character = text[at] as string;
    if (character === ',') {
      endItem();
      start = at + 1;
    } else if ((character === '[' || character === '{') && depth < deepest) {
      nested = readFlow(text, at, limit, depth + 1);
      at = nested.inside[1];
    } else if (/["']/.test(character) && /[\s[{:,]/.test(text[at - 1] ?? '')) {
      at = closingQuote(text, at, limit) ?? at;
    } else if (character === '#' && /\s/.test(text[at - 1] ?? '')) {
      const comment = at;
      while (at + 1 < limit && text[at + 1] !== '\n') at++;
      if (text.slice(start, comment).trim() === '') start = Math.min(at + 1, limit);
    }
    at++;
  }
  at = Math.min(at, limit);
  endItem();
  return {kind, inside: [open + 1, at], items};
}

function flowItem(text: string, span: Span, kind: Flow['kind'], nested: Flow | undefined): FlowItem {
  const match = kind === '{' ? pairKey.exec(text.slice(...span)) : null;
  const key = match?.[1] ?? match?.[2] ?? match?.[3];
  return {span, key, value: match ? [span[0] + match[0].length, span[1]] : span, nested};
}

/** Where the quote stands that closes the one at an offset, on the same line. */
export function closingQuote(text: string, open: number, limit: number): number | undefined {
  for (let at = open + 1; at < limit && text[at] !== '\n'; at++) {
    const isEscaped = text[open] === '"' ? text[at] === '\\' : text[at] === "'" && text[at + 1] === "'";
    if (isEscaped) at++;
    else if (text[at] === text[open]) return at;
  }
  return undefined;
}
