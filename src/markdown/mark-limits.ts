import type {Code, Construct, Extension, TokenizeContext} from 'micromark-util-types';
import {deepest, UnreadableError} from './unreadable.ts';

/** Marks that take the parser longer the more of them stand in one paragraph, and how many of them it is given. */
const mostMarks = {emphasis: 2000, brackets: 4000, comments: 1000, underlines: 2000} as const;
/** How many parts of one paragraph the parser may move, all in all, to put together the text between two signs. */
const mostMoves = 1_000_000_000;

const marksOfText = 'stars, underscores, tildes, brackets or comments in one paragraph';

/** `&`, `:`, `\\`, `` ` `` and `{`. */
const partingSigns = [38, 58, 92, 96, 123];
/** How micromark calls the ends of lines. */
const lineEndings = [-5, -4, -3];

interface Counts {
  emphasis: number;
  brackets: number;
  /** Comments and whatever else of HTML is looked for up to the paragraph's end. */
  comments: number;
  /** Lines that may be what makes a heading of the text above them. */
  underlines: number;
  /** How many parts stood before each of the signs that part text. */
  moves: number;
  /** How many brackets are open, and how many were closed while that were too many. */
  open: number;
  closedDeep: number;
}

/** Counts a mark; says whether there are too many. */
type Count = (counts: Counts, parts: number) => boolean;

const sign: Count = (met, parts) => {
  met.moves += parts;
  return met.moves > mostMoves;
};
const underline: Count = (met) => ++met.underlines > mostMarks.underlines;

const emphasis: Count = (met) => ++met.emphasis > mostMarks.emphasis;
const comment: Count = (met) => ++met.comments > mostMarks.comments;
const opening: Count = (met) => {
  met.open++;
  return ++met.brackets > mostMarks.brackets;
};
const closing: Count = (met) => {
  if (met.open > deepest) met.closedDeep++;
  met.open = Math.max(met.open - 1, 0);
  return ++met.brackets > mostMarks.brackets || met.closedDeep > deepest;
};

/**
 * Syntax that is none, and counts: where there are more marks in one paragraph than anybody writes, the parser ends,
 * which would take minutes and more.
 */
export function markLimits(): Extension {
  /** What has been met so far in each paragraph, heading or cell, and in each page, quotation or list item. */
  const counts = new WeakMap<TokenizeContext, Counts>();
  /** What stops the parser, once there is too much of something. */
  const counting = (count: Count, what = marksOfText): Construct => ({
    tokenize(_effects, _ok, nok) {
      return (code) => {
        const met = counts.get(this) ?? {
          emphasis: 0,
          brackets: 0,
          comments: 0,
          underlines: 0,
          moves: 0,
          open: 0,
          closedDeep: 0,
        };
        counts.set(this, met);
        if (!count(met, this.events.length)) return nok(code);
        throw new UnreadableError(
          `holds too many ${what}`,
          'Break it up, or put it into a fence of code',
          this.now().offset,
        );
      };
    },
  });
  const [stars, open, close] = [counting(emphasis), counting(opening), counting(closing)];
  // The mark of an image opens a bracket, too, which is not met on its own then.
  const image = after((code) => code === 91, open);
  // `<!` and `<?`.
  const html = after((code) => code === 33 || code === 63, counting(comment));
  const parting = counting(sign, 'signs or lines in one paragraph');
  const line = counting(underline, 'lines that begin with hyphens or equals signs');
  return {
    flow: {45: line, 61: line},
    text: {
      ...Object.fromEntries([...partingSigns, ...lineEndings].map((code) => [code, notInRun(code, parting)])),
      42: stars,
      95: stars,
      126: stars,
      33: image,
      60: [html, parting],
      91: open,
      93: close,
    },
  };
}

/** Behind the same sign, the parser looks for nothing new: a run of them is one. */
function notInRun(sign: number, counted: Construct): Construct {
  if (sign !== 58 && sign !== 96) return counted;
  return {
    ...counted,
    previous(code) {
      return code !== sign || this.events.at(-1)?.[1].type === 'characterEscape';
    },
  };
}

/** Counts a mark of two characters, of which the first is met. */
function after(isSecond: (code: Code) => boolean, counted: Construct): Construct {
  return {
    tokenize(effects, ok, nok) {
      const second = counted.tokenize.call(this, effects, ok, nok);
      return (code) => {
        effects.enter('data');
        effects.consume(code);
        effects.exit('data');
        return (next) => (isSecond(next) ? second(next) : nok(next));
      };
    },
  };
}
