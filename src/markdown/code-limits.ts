import type {Construct, Effects, Extension, ParseContext, TokenType} from 'micromark-util-types';
import {UnreadableError} from './unreadable.ts';

/** How many characters of code the parser may read again, all in all: some seconds of work. */
const mostReadAgain = 50_000_000;
/** As many characters a line takes by itself. */
const lineWeight = 16;

/**
 * Limits what the syntax of MDX may read again. Its parser does not know where code ends: it tries each closing brace, and
 * in a module each blank line, and reads all of the code up to there each time.
 *
 * @param extension the syntax of MDX
 */
export function withCodeLimits({flow, text, ...rest}: Extension): Extension {
  const readAgain = new WeakMap<ParseContext, number>();
  const limited = (construct: Construct): Construct => ({
    ...construct,
    tokenize(effects, ok, nok) {
      const {offset, line} = this.now();
      const onTry = () => {
        const now = this.now();
        const all = (readAgain.get(this.parser) ?? 0) + now.offset - offset + lineWeight * (now.line - line);
        readAgain.set(this.parser, all);
        if (all > mostReadAgain)
          throw new UnreadableError(
            'has code in which a brace or a bracket is not closed, or far too much of it',
            'Close it, or move the code into a file of its own',
            offset,
          );
      };
      return construct.tokenize.call(this, noting(effects, onTry), ok, nok);
    },
  });
  const all = (constructs: Extension['flow']): Extension['flow'] =>
    Object.fromEntries(
      Object.entries(constructs ?? {}).map(([code, some]) => [code, [some ?? []].flat().map(limited)]),
    );
  return {...rest, flow: all(flow), text: all(text)};
}

/** What is told of each try: after one that fails, code goes on where code has ended, or a line after an empty one. */
function noting(effects: Effects, onTry: () => void): Effects {
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
      effects.consume(code);
    },
  };
}
