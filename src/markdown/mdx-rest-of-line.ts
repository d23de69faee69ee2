import type {Code, Construct, State, Token, Tokenizer} from 'micromark-util-types';

export function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}

/** A space, a tab, or one of the columns that a tab fills. */
export function isSpace(code: Code): boolean {
  return code === -2 || code === -1 || code === 32;
}

function isEnd(code: Code): boolean {
  return code === null || isLineEnding(code);
}

/** The next line of a paragraph: one that is not blank, and that no other block begins with. */
const nextLine: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const {flow} = this.parser.constructs;
    const start: State = (code) => (isEnd(code) ? nok(code) : effects.interrupt(flow, nok, ok)(code));
    return (code) => {
      effects.exit('chunkContent');
      effects.enter('lineEnding');
      effects.consume(code);
      effects.exit('lineEnding');
      return spaces(effects, start);
    };
  },
};

/** A paragraph, which micromark keeps for itself. It goes on for as long as its lines do. */
const paragraph: Construct = {
  tokenize(effects, ok) {
    let chunk: Token;
    const inside: State = (code) => {
      if (code === null) return end(code);
      if (isLineEnding(code)) return effects.check(nextLine, goOn, end)(code);
      effects.consume(code);
      return inside;
    };
    const goOn: State = (code) => {
      effects.consume(code);
      effects.exit('chunkContent');
      const previous = chunk;
      chunk = effects.enter('chunkContent', {contentType: 'content', previous});
      previous.next = chunk;
      return inside;
    };
    const end: State = (code) => {
      effects.exit('chunkContent');
      effects.exit('content');
      return ok(code);
    };
    return (code) => {
      effects.enter('content');
      chunk = effects.enter('chunkContent', {contentType: 'content'});
      return inside(code);
    };
  },
};

/** What follows a comment on its line, after spaces. The build reads it as if a line began there. */
export const restOfLine: Tokenizer = function (effects, ok, nok) {
  const {flow} = this.parser.constructs;
  const block = effects.attempt(flow, ok, effects.attempt(paragraph, ok, nok));
  return spaces(effects, (code) => (isEnd(code) ? ok(code) : block(code)));
};

/** The state that passes over spaces. */
function spaces(effects: Parameters<Tokenizer>[0], next: State): State {
  const inside: State = (code) => {
    if (isSpace(code)) {
      effects.consume(code);
      return inside;
    }
    effects.exit('linePrefix');
    return next(code);
  };
  return (code) => {
    if (!isSpace(code)) return next(code);
    effects.enter('linePrefix');
    return inside(code);
  };
}
