import type {Code, Construct, Effects, Extension, ParseContext, TokenType} from 'micromark-util-types';
import {UnreadableError} from './unreadable.ts';

/** How many characters of code the parser may read again, all in all: some seconds of work. */
const mostReadAgain = 50_000_000;
/** How many characters may be looked at for the ends of comments. */
const mostLookedAt = 100_000_000;
/** As many characters a line takes by itself. */
const lineWeight = 16;

/**
 * Limits what the syntax of MDX may read again. Its parser does not know where code ends: it tries each closing brace, and
 * in a module each blank line, and reads all of the code up to there each time. To know whether an expression holds
 * comments only, it looks for an end from each opening on.
 *
 * @param extension the syntax of MDX
 */
export function withCodeLimits({flow, text, ...rest}: Extension): Extension {
  const readAgain = new WeakMap<ParseContext, number>();
  const limited = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      const {offset, line} = this.now();
      const refuse = (fault: string, remedy: string): never => {
        throw new UnreadableError(fault, remedy, offset);
      };
      const onTry = () => {
        const now = this.now();
        const all = (readAgain.get(this.parser) ?? 0) + now.offset - offset + lineWeight * (now.line - line);
        readAgain.set(this.parser, all);
        if (all > mostReadAgain)
          refuse(
            'has code in which a brace or a bracket is not closed, or far too much of it',
            'Close it, or move the code into a file of its own',
          );
      };
      const comments = new CommentOpenings();
      const onCode = (code: Code) => {
        if (comments.lookedAtWith(code) > mostLookedAt)
          refuse('has code with far too many openings of comments', 'Take them out');
      };
      return construct.tokenize.call(this, noting(effects, onTry, onCode), ok, nok);
    },
  });
  const all = (constructs: Extension['flow']): Extension['flow'] =>
    Object.fromEntries(
      Object.entries(constructs ?? {}).map(([code, some]) => [code, [some ?? []].flat().map(limited)]),
    );
  return {...rest, flow: all(flow), text: all(text)};
}

/** The openings of comments in a piece of code, as far as it has been read. */
class CommentOpenings {
  #before: Code = null;
  #ofLine = 0;
  #ofBlock = 0;
  #lookedAt = 0;

  /** How many characters are looked at from all openings that have no end yet, once this one is read. */
  lookedAtWith(code: Code): number {
    const isLineEnding = code !== null && code < -2;
    if (isLineEnding) this.#ofLine = 0;
    if (this.#before === 42 && code === 47) this.#ofBlock = 0;
    if (this.#before === 47 && code === 47) this.#ofLine++;
    if (this.#before === 47 && code === 42) this.#ofBlock++;
    this.#before = code;
    this.#lookedAt += this.#ofLine + this.#ofBlock;
    return this.#lookedAt;
  }
}

/** What is told of each character, and of each try: after one that fails, code goes on where code has ended, or a line after an empty one. */
function noting(effects: Effects, onTry: () => void, onCode: (code: Code) => void): Effects {
  let exited: TokenType | undefined;
  return {
    ...effects,
    enter(type, fields) {
      if (type === exited) onTry();
      exited = undefined;
      return effects.enter(type, fields);
    },
    exit(type) {
      exited = type;
      return effects.exit(type);
    },
    consume(code) {
      exited = undefined;
      onCode(code);
      effects.consume(code);
    },
  };
}
