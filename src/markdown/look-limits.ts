import type {Construct, Effects, Extension, ParseContext, Token, TokenizeContext} from 'micromark-util-types';
import {UnreadableError} from './unreadable.ts';

/** How many characters of tags and comments in text may be looked at, all in all: some seconds of work. */
const mostLooks = 50_000_000;
/** As many characters the end of a line takes. */
const lineWeight = 32;
/** How many words and marks may be looked back over for a bracket that is open, in one paragraph. */
const mostLooksBack = 200_000_000;

function lookLimited({parser, now}: TokenizeContext, effects: Effects, looks: WeakMap<ParseContext, number>): Effects {
  const {offset} = now();
  return {
    ...effects,
    consume(code) {
      const isLineEnding = code !== null && code < -2;
      const all = (looks.get(parser) ?? 0) + (isLineEnding ? lineWeight : 1);
      looks.set(parser, all);
      if (all > mostLooks)
        throw new UnreadableError(
          'holds too many tags or comments that do not end',
          'Put them into a fence of code',
          offset,
        );
      effects.consume(code);
    },
  };
}

/** Tags and comments in text, within that limit: the parser looks for the end of each anew, up to that of the paragraph. */
export function limitedHtml(): Extension {
  /** How many characters have been looked at in each page. */
  const looks = new WeakMap<ParseContext, number>();
  return {
    disable: {null: ['htmlText']},
    text: {
      60: {
        tokenize(effects, ok, nok) {
          const html = [this.parser.constructs.text[60] ?? []].flat().find(({name}) => name === 'htmlText');
          return html?.tokenize.call(this, lookLimited(this, effects, looks), ok, nok) ?? nok;
        },
      },
    },
  };
}

/** A bracket that is open in a paragraph, and how far has been looked back for it. */
interface OpenBracket {
  readonly token: Token;
  readonly at: number;
  readonly looks: number;
}

/**
 * Limits how far addresses without brackets look back. None is one behind a bracket that is open, and so the parser looks
 * for that from each word on.
 *
 * @param extension the syntax of GitHub
 */
export function withBracketLimits({text, ...rest}: Extension): Extension {
  const known = new WeakMap<TokenizeContext, OpenBracket>();
  const limited = (construct: Construct): Construct => {
    if (!/Autolink$/.test(construct.name ?? '')) return construct;
    return {
      ...construct,
      tokenize(effects, ok, nok) {
        const open = openBracket(this.events, known.get(this));
        if (!open) return construct.tokenize.call(this, effects, ok, nok);
        known.set(this, open);
        if (open.looks > mostLooksBack)
          throw new UnreadableError(
            'holds a bracket that is not closed, before too many words of one paragraph',
            'Close it, or break up the paragraph',
            open.token.start.offset,
          );
        return nok;
      },
    };
  };
  const all = Object.entries(text ?? {}).map(([code, some]) => [code, [some ?? []].flat().map(limited)]);
  return {...rest, text: Object.fromEntries(all)};
}

/** Follows `previousUnbalanced` of micromark-extension-gfm-autolink-literal. What it found last need not be looked for again. */
function openBracket(events: TokenizeContext['events'], last: OpenBracket | undefined): OpenBracket | undefined {
  if (last && events[last.at]?.[1] === last.token && isOpen(last.token))
    return {...last, looks: last.looks + events.length - last.at};
  for (let at = events.length - 1; at >= 0; at--) {
    const token = events[at]?.[1] as Token;
    if (isOpen(token)) return {token, at, looks: (last?.looks ?? 0) + events.length - at};
    if ('_gfmAutolinkLiteralWalkedInto' in token) return undefined;
  }
  return undefined;
}

function isOpen({type, _balanced}: Token): boolean {
  return (type === 'labelLink' || type === 'labelImage') && !_balanced;
}
