import type {Node} from 'mdast';
import type {Extension as FromMarkdown} from 'mdast-util-from-markdown';
import type {Extension, State, Tokenizer} from 'micromark-util-types';
import {isLineEnding, isSpace, restOfLine} from './mdx-rest-of-line.ts';

/** A comment of HTML in MDX. It has no value, which would count for text. */
export interface Comment extends Node {
  type: 'comment';
}

declare module 'mdast' {
  interface RootContentMap {
    comment: Comment;
  }
  interface PhrasingContentMap {
    comment: Comment;
  }
}

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    comment: 'comment';
  }
}

const dash = 45;

/** Follows `@slorber/remark-comment`, which the build uses, state by state: what it takes for a comment is one here. */
const tokenize: Tokenizer = (effects, ok, nok) => {
  /** The state after one character; without it, this is no comment. */
  const after =
    (expected: number, next: State): State =>
    (code) => {
      if (code !== expected) return nok(code);
      effects.consume(code);
      return next;
    };

  const first: State = (code) => {
    if (code === 62) return nok(code);
    if (isLineEnding(code)) return lineEnding(code);
    effects.enter('data');
    if (code !== dash) return inside(code);
    effects.consume(code);
    return (next) => (next === 62 ? nok(next) : inside(next));
  };

  const inside: State = (code) => {
    if (code === null) return nok(code);
    if (isLineEnding(code)) {
      effects.exit('data');
      return lineEnding(code);
    }
    effects.consume(code);
    return code === dash ? afterDash : inside;
  };

  const afterDash: State = (code) => {
    if (code !== dash) return inside(code);
    effects.consume(code);
    return afterDashes;
  };

  const afterDashes: State = (code) => {
    if (code !== dash && code !== 62) return inside(code);
    effects.consume(code);
    if (code === dash) return afterDashes;
    effects.exit('data');
    effects.exit('comment');
    return ok;
  };

  const lineEnding: State = (code) => {
    effects.enter('lineEnding');
    effects.consume(code);
    effects.exit('lineEnding');
    return lineStart;
  };

  const lineStart: State = (code) => {
    if (isLineEnding(code)) return lineEnding(code);
    effects.enter(isSpace(code) ? 'linePrefix' : 'data');
    return isSpace(code) ? linePrefix(code) : inside(code);
  };

  const linePrefix: State = (code) => {
    if (isSpace(code)) {
      effects.consume(code);
      return linePrefix;
    }
    effects.exit('linePrefix');
    return lineStart(code);
  };

  return (code) => {
    effects.enter('comment');
    effects.consume(code);
    return after(33, after(dash, after(dash, first)));
  };
};

const tokenizeBetween: Tokenizer = function (effects, ok, nok) {
  return tokenize.call(this, effects, restOfLine.call(this, effects, ok, nok), nok);
};

/** Adds comments to the syntax of MDX: between paragraphs, and in them. */
export const commentSyntax: Extension = {
  flow: {60: {tokenize: tokenizeBetween, concrete: true}},
  text: {60: {tokenize}},
};

/** Makes nodes of comments. */
export const commentFromMarkdown: FromMarkdown = {
  enter: {
    comment(token) {
      this.enter({type: 'comment'}, token);
      this.buffer();
    },
  },
  exit: {
    comment(token) {
      this.resume();
      this.exit(token);
    },
  },
};
